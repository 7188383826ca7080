from __future__ import annotations

import random
from typing import Any

import pytest

import loregraph
from loaders.base import Reading
from loaders.sources.curated.loader import CuratedLoader
from viz.picture import Picture
from viz.timeline import story_of
from viz.timeline.cast import cast_of
from viz.timeline.crossing import Tie, crossings, ties, untangled
from viz.timeline.story import MOST_THREADS
from viz.timeline.tale import Tale


def tie(members: str, others: str = "") -> Tie:
    return Tie(frozenset(members), frozenset(others))


def test_a_tie_crosses_the_threads_between_its_first_and_its_last() -> None:
    assert crossings("abcd", [tie("ad", "bc")]) == 2
    assert crossings("abcd", [tie("ab", "cd"), tie("abd", "c")]) == 1
    assert crossings("abcd", [tie("ad")]) == 0


def test_those_who_share_events_come_beside_each_other() -> None:
    among = [tie("ad", "bc"), tie("ad", "bc"), tie("bc", "ad")]
    (order,) = untangled(["abcd"], among)
    assert crossings(order, among) == 0


def test_sides_keep_their_places_and_their_members() -> None:
    among = [tie("ad", "bcef"), tie("cf", "abde"), tie("be", "acdf")]
    order = untangled(["abc", "def"], among)
    assert [sorted(group) for group in order] == [["a", "b", "c"], ["d", "e", "f"]]


def test_who_meets_nobody_stays_as_it_came() -> None:
    assert untangled(["cab", "zx"], []) == [["c", "a", "b"], ["z", "x"]]


@pytest.mark.parametrize("seed", range(8))
def test_it_never_crosses_more_than_what_came(seed: int) -> None:
    chance = random.Random(seed)
    names = [f"n{number}" for number in range(24)]
    among = []
    for _ in range(60):
        here = chance.sample(names, chance.randint(3, 14))
        members = frozenset(here[: chance.randint(2, 5)])
        among.append(Tie(members, frozenset(here) - members))
    groups = [names[:9], names[9:12], names[12:]]
    found = untangled(groups, among)
    flat = [name for group in found for name in group]
    assert sorted(flat) == sorted(names)
    assert crossings(flat, among) <= crossings(names, among)
    assert found == untangled(groups, among)


def test_a_tie_holds_who_takes_part_and_who_passes(shelf: Any) -> None:
    tale = Tale(Picture.from_store(shelf))
    found = ties(tale, cast_of(tale, MOST_THREADS))
    hunley, walker = "character:alan-hunley", "character:august-walker"
    assert {hunley, walker} in [set(one.members) for one in found]
    (one,) = [one for one in found if one.members == {hunley, walker}]
    assert "character:ethan-hunt" in one.others
    assert "character:eugene-kittridge" not in one.others, "not in that film"


def test_the_threads_of_mission_impossible_cross_little() -> None:
    with loregraph.open(":memory:") as store:
        for batch in CuratedLoader().read("mission-impossible", Reading()):
            store.write(batch)
        picture = Picture.from_store(store)
    tale, story = Tale(picture), story_of(picture)
    assert story
    lead, *_ = cast = [thread.key for thread in story.threads]
    assert lead == "character:ethan-hunt"
    among = [tie for tie in ties(tale, cast) if lead not in tie.members]
    by_entrance = sorted(
        story.threads, key=lambda one: (one.side, one.marks[0].film, -len(one.marks), one.name)
    )
    before = crossings([thread.key for thread in by_entrance], among)
    after = crossings([thread.key for thread in story.threads], among)
    assert len(among) > 15
    assert after <= before, (before, after)
