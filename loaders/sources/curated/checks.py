"""Does the story hold together? Each check gives findings; a finding is a sentence about a node.

Findings do not stop a load: what they say may be true of the story. Adding a check is adding a
function to CHECKS.
"""

from __future__ import annotations

import difflib
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.model.base import kind_of
from graph.model.cast import Played
from graph.model.claims import About, Claim
from graph.model.partial_date import PartialDate
from graph.model.people import Person
from graph.model.relations import MemberOf
from graph.model.story import Character, LastSeenIn
from graph.model.works import Follows
from graph.values.ids import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from loaders.sources.curated.story import Story


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit together.

    Attributes:
        node: the id of the node it is about.
        sentence: what does not fit, and what to do.
    """

    node: str
    sentence: str


def participants_appear(story: Story) -> Iterator[Finding]:
    """Find characters who take part in an event of a work in which they do not appear."""
    for work, event in story.told:
        for one in story.participants.get(event.id, ()):
            if kind_of(one.start) != "character":
                continue
            if work not in story.appearances.get(one.start, {}):
                yield Finding(
                    event.id,
                    f"{story.name(one.start)} takes part in '{event.name}' as {one.role} but does "
                    f"not appear in {story.name(work)}: add them to its cast.",
                )


def deaths_have_victims(story: Story) -> Iterator[Finding]:
    """Find deaths of which nobody is the victim."""
    for _, event in story.told:
        if event.kind == "death" and not story.in_role(event.id, "victim"):
            yield Finding(
                event.id, f"'{event.name}' is a death without a victim: add role: victim."
            )


def returns_follow_an_absence(story: Story) -> Iterator[Finding]:
    """Find returns without someone who returns, or from a work in which they were not seen."""
    last_seen = {one.start: one.end for one in story.relationships(LastSeenIn)}
    for work, event in story.told:
        if event.kind != "return":
            continue
        returnees = story.in_role(event.id, "returnee")
        if not returnees:
            yield Finding(event.id, f"'{event.name}' is a return of nobody: add role: returnee.")
        if event.id not in last_seen:
            yield Finding(event.id, f"'{event.name}' says nothing of before: add last_seen_in.")
            continue
        for character in returnees:
            yield from _absence(story, event.id, character, last_seen[event.id], work)


def _absence(story: Story, event: str, character: str, before: str, now: str) -> Iterator[Finding]:
    works = story.appearances.get(character, {})
    name = story.name(character)
    if kind_of(character) == "character" and before not in works:
        yield Finding(event, f"{name} is said to be last seen in {story.name(before)}, and is not.")
    between = [
        work
        for work, seen in works.items()
        if story.released(before) < story.released(work) < story.released(now) and not seen.archive
    ]
    for work in between:
        yield Finding(
            event, f"{name} is seen in {story.name(work)}, after {story.name(before)}: correct it."
        )


def nobody_lives_after_death(story: Story) -> Iterator[Finding]:
    """Find characters who appear in a later work than the one they die in, without a return."""
    returned = {
        (character, work)
        for work, event in story.told
        if event.kind == "return"
        for character in story.in_role(event.id, "returnee")
    }
    for work, event in story.told:
        if event.kind != "death" or event.uncertain:
            continue
        for victim in story.in_role(event.id, "victim"):
            for later, seen in story.appearances.get(victim, {}).items():
                alive = story.released(later) > story.released(work) and not seen.archive
                if alive and (victim, later) not in returned:
                    yield Finding(
                        event.id,
                        f"{story.name(victim)} dies in {story.name(work)} and appears in "
                        f"{story.name(later)}: add a return there, or archive: true.",
                    )


def recasts_are_told(story: Story) -> Iterator[Finding]:
    """Find characters whom several people play without a word about it."""
    players: dict[str, list[Played]] = {}
    for one in story.relationships(Played):
        players.setdefault(one.end, []).append(one)
    for character, several in players.items():
        lone = all(len(one.films) == 1 for one in several)
        together = lone and len({one.films for one in several}) == 1
        if len(several) > 1 and not together and not any(one.recast for one in several):
            names = " and ".join(story.name(one.start) for one in several)
            yield Finding(
                character,
                f"{story.name(character)} is played by {names}: write recast: true for the later.",
            )


def names_are_spelled_one_way(story: Story) -> Iterator[Finding]:
    """Find two people, or two characters, whose names differ by a letter or two."""
    for model in (Person, Character):
        folded = sorted((fold(node.name), node.id) for node in story.all(model))
        for (one, first), (other, second) in itertools.combinations(folded, 2):
            if one[:1] != other[:1]:
                continue
            if _alike(one, other):
                names = f"'{story.name(first)}' and '{story.name(second)}'"
                yield Finding(second, f"{names} look like one: spell them alike, or add an alias.")


def _alike(one: str, other: str) -> bool:
    """Tell whether one name may be a slip of the pen for the other: one letter of one word."""
    words = [pair for pair in zip(one.split(), other.split(), strict=False) if pair[0] != pair[1]]
    if one.count(" ") != other.count(" ") or len(words) != 1:
        return False
    first, second = words[0]
    shorter = min(len(first), len(second))
    if shorter < 4 or abs(len(first) - len(second)) > 1 or any(map(str.isdigit, first + second)):
        return False
    matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) >= shorter - 1


def works_follow_earlier_ones(story: Story) -> Iterator[Finding]:
    """Find works that follow one which was released later."""
    for one in story.relationships(Follows):
        if story.released(one.start) < story.released(one.end):
            names = f"{story.name(one.start)} follows {story.name(one.end)}"
            yield Finding(one.start, f"{names}, which came out later: correct one of the dates.")


def memberships_end_after_they_begin(story: Story) -> Iterator[Finding]:
    """Find memberships that end in an earlier work than they begin in."""
    for one in story.relationships(MemberOf):
        if one.from_film and one.until_film:
            first, last = story.released(one.from_film), story.released(one.until_film)
            if last < first:
                who = f"{story.name(one.start)} in {story.name(one.end)}"
                yield Finding(one.start, f"The membership of {who} ends before it begins.")


def outcomes_fit_the_facts(story: Story) -> Iterator[Finding]:
    """Find claims about a date whose outcome the date itself contradicts."""
    subjects = {one.start: one.end for one in story.relationships(About) if one.role == "subject"}
    for claim in story.all(Claim):
        subject = story.nodes.get(subjects.get(claim.id, ""))
        fact = getattr(subject, claim.property, None) if claim.property else None
        if claim.value_type != "date" or not isinstance(fact, PartialDate) or not claim.value:
            continue
        said = PartialDate.parse(claim.value)
        fits = said.first_day <= fact.last_day and fact.first_day <= said.last_day
        if (claim.outcome == "came_true" and not fits) or (claim.outcome == "did_not" and fits):
            yield Finding(
                claim.id,
                f"'{claim.name}' has the outcome {claim.outcome}, but {claim.property} is {fact}.",
            )


CHECKS: Final[tuple[Callable[[Story], Iterable[Finding]], ...]] = (
    participants_appear,
    deaths_have_victims,
    returns_follow_an_absence,
    nobody_lives_after_death,
    recasts_are_told,
    names_are_spelled_one_way,
    works_follow_earlier_ones,
    memberships_end_after_they_begin,
    outcomes_fit_the_facts,
)


def check(story: Story) -> list[Finding]:
    """Run every check."""
    return [finding for one in CHECKS for finding in one(story)]
