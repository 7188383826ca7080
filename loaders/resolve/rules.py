"""Are two things the same? Yes, no, perhaps, or there is nothing to suppose it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from graph.merging.joining import TABLES

if TYPE_CHECKING:
    from loaders.resolve.thing import Thing


class Verdict(Enum):
    """What a comparison of two things comes to."""

    BY_ID = "they have an id elsewhere in common"
    SAME = "their names and what else is known agree"
    PERHAPS = "their names agree, and nothing else decides"
    CLASH = "an id elsewhere is the same, and another one is not"
    DIFFERENT = "they differ"

    @property
    def certain(self) -> bool:
        """Whether they are one."""
        return self in (Verdict.BY_ID, Verdict.SAME)

    @property
    def doubtful(self) -> bool:
        """Whether a person must decide."""
        return self in (Verdict.PERHAPS, Verdict.CLASH)


def compare(first: Thing, second: Thing) -> Verdict:
    """Say whether two things of one kind are the same."""
    common = first.outer.keys() & second.outer.keys()
    equal = [key for key in common if first.outer[key] == second.outer[key]]
    if equal:
        return Verdict.BY_ID if len(equal) == len(common) else Verdict.CLASH
    if common or not first.names & second.names or _same_table(first, second):
        return Verdict.DIFFERENT
    return _RULES[first.kind](first, second)


def told_apart(first: Thing, second: Thing) -> bool:
    """Tell whether something is known that tells two apart; that names differ does not.

    A question of names that are nearly alike is open until this holds or a person answers.
    """
    common = first.outer.keys() & second.outer.keys()
    if any(first.outer[key] == second.outer[key] for key in common):
        return False
    if common or _same_table(first, second):
        return True
    return first.kind in _DATED and _RULES[first.kind](first, second) is Verdict.DIFFERENT


def _same_table(first: Thing, second: Thing) -> bool:
    """Tell whether one table tells of both, which knows its own apart."""
    return any(name.startswith(TABLES) for name in first.standings & second.standings)


def _person(first: Thing, second: Thing) -> Verdict:
    """Compare dates of birth; where one is missing, what they did in which work decides.

    A year more or less tells nobody of one film apart; where a third source knows somebody of that
    name in the same part, it is one person, so that the order of loading does not matter.
    """
    if first.date and second.date:
        if _agree(first.date, second.date):
            return Verdict.SAME
        if not _nearly_of_an_age(first, second):
            return Verdict.DIFFERENT
        third = first.parts & second.parts and len(first.standings | second.standings) > 2
        return Verdict.SAME if third else Verdict.PERHAPS
    return Verdict.SAME if first.parts & second.parts else Verdict.PERHAPS


def _nearly_of_an_age(first: Thing, second: Thing) -> bool:
    """Tell whether two people of one work were born within a year of each other."""
    years = abs(int(first.date[:4]) - int(second.date[:4]))
    return years <= 1 and bool(first.works & second.works)


def _work(first: Thing, second: Thing) -> Verdict:
    """Compare the years; a film may reach another country a year later."""
    if not first.date or not second.date:
        return Verdict.PERHAPS
    years = abs(int(first.date[:4]) - int(second.date[:4]))
    if years == 0:
        return Verdict.SAME
    return Verdict.PERHAPS if years == 1 else Verdict.DIFFERENT


def _character(first: Thing, second: Thing) -> Verdict:
    """Compare where they appear, and who plays them."""
    unplayed = not first.players or not second.players
    same_player = bool(first.players & second.players)
    if first.works & second.works:
        return Verdict.SAME if same_player or unplayed else Verdict.PERHAPS
    if first.franchises & second.franchises:
        return Verdict.SAME if same_player else Verdict.PERHAPS
    return Verdict.DIFFERENT


def _franchise(first: Thing, second: Thing) -> Verdict:
    """Compare the works that they hold."""
    return Verdict.SAME if first.works & second.works else Verdict.PERHAPS


_RULES = {
    "person": _person,
    "film": _work,
    "series": _work,
    "character": _character,
    "franchise": _franchise,
}

_DATED = frozenset({"person", "film", "series"})
"""What dates tell apart."""


def may_be_one(first: Thing, second: Thing) -> bool:
    """Tell whether nothing speaks against two things' being one, whatever their names are.

    Who tells of two people knows them apart.
    """
    told_apart = first.id != second.id and first.standings & second.standings
    if first.kind == "person" and told_apart:
        return False
    common = first.outer.keys() & second.outer.keys()
    clash = any(first.outer[key] != second.outer[key] for key in common)
    if clash or not first.date or not second.date or _agree(first.date, second.date):
        return not clash
    return first.kind == "person" and _nearly_of_an_age(first, second)


def _agree(first: str, second: str) -> bool:
    """Tell whether two dates, known in part, may be the same."""
    return first.startswith(second) or second.startswith(first)
