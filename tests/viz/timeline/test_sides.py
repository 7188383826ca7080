"""Sides follow from what the graph says, whoever it speaks of."""

from __future__ import annotations

from typing import Any

from viz.palette import BLUE, GREY, MAGENTA, RED
from viz.picture import Picture
from viz.timeline.cast import lead_of
from viz.timeline.sides import EVERYBODY, sides_in
from viz.timeline.tale import Tale

ETHAN, JULIA, WALKER = "character:ethan-hunt", "character:julia-meade", "character:august-walker"
HUNLEY, ILSA, LUTHER = "character:alan-hunley", "character:ilsa-faust", "character:luther-stickell"


def sides(shelf: Any) -> dict[str, str]:
    tale = Tale(Picture.from_store(shelf))
    found = sides_in(tale).groups(list(tale.present))
    return {key: side.name for side, keys in found for key in keys}


def test_the_lead_appears_most_and_does_most(tale: Tale) -> None:
    assert lead_of(tale, list(tale.present)) == ETHAN


def test_sides_come_from_memberships_kinship_and_enmity(shelf: Any) -> None:
    assert sides(shelf) == {
        ETHAN: "IMF",
        LUTHER: "IMF",
        JULIA: "Family",
        ILSA: "MI6",
        HUNLEY: "CIA",
        "character:eugene-kittridge": "CIA",
        WALKER: "Adversaries",
        "character:owen-davian": "Adversaries",
    }


def test_the_first_side_is_the_leads_and_the_last_the_adversaries(tale: Tale) -> None:
    found = sides_in(tale).all
    assert (found[0].name, found[0].colour) == ("IMF", BLUE)
    assert (found[1].name, found[1].colour) == ("Family", MAGENTA)
    assert (found[-1].name, found[-1].colour) == ("Adversaries", RED)
    assert len({side.colour for side in found}) == len(found)


def test_one_who_kills_the_leads_people_is_an_adversary_without_being_called_so(
    shelf: Any,
) -> None:
    shelf.add("event:shot", name="A shot", kind="death", realm="story")
    shelf.join("film:third", "HAS_EVENT", "event:shot")
    shelf.join(LUTHER, "TAKES_PART_IN", "event:shot", role="victim")
    shelf.join(HUNLEY, "TAKES_PART_IN", "event:shot", role="killer")
    assert sides(shelf)[HUNLEY] == "Adversaries"


def test_an_enemy_who_is_an_ally_as_well_is_none(shelf: Any) -> None:
    shelf.join(ILSA, "ENEMY_OF", ETHAN)
    assert sides(shelf)[ILSA] == "MI6"


def test_friends_of_adversaries_alone_are_adversaries(shelf: Any) -> None:
    shelf.add("character:aide", name="Aide")
    shelf.join("character:aide", "APPEARS_IN", "film:third")
    shelf.join("character:aide", "ALLY_OF", WALKER)
    assert sides(shelf)["character:aide"] == "Adversaries"


def test_a_team_of_the_leads_is_no_organization_of_its_own(shelf: Any) -> None:
    shelf.add("organization:team", name="The team")
    shelf.add("character:thief", name="Thief")
    shelf.join("character:thief", "APPEARS_IN", "film:fourth")
    for who in (ETHAN, LUTHER, "character:thief"):
        shelf.join(who, "MEMBER_OF", "organization:team", from_film="film:fourth")
    assert sides(shelf)["character:thief"] == "IMF"


def test_who_belongs_nowhere_is_on_no_side_and_grey(shelf: Any) -> None:
    shelf.add("character:stranger", name="Stranger")
    shelf.join("character:stranger", "APPEARS_IN", "film:first")
    tale = Tale(Picture.from_store(shelf))
    read = sides_in(tale)
    assert "character:stranger" not in read.of
    names = [(side.name, side.colour) for side, _ in read.groups(list(tale.present))]
    assert names[-2:] == [("No side", GREY), ("Adversaries", RED)]
    assert GREY not in {side.colour for side in read.all}


def test_an_organization_that_is_a_side_has_its_colour(tale: Tale) -> None:
    read = sides_in(tale)
    assert {side.name: read.of[side.key] for side in read.all if side.key} == {
        "IMF": 0,
        "CIA": 2,
        "MI6": 3,
    }


def test_of_a_part_of_the_cast_the_colours_are_the_same(tale: Tale) -> None:
    read = sides_in(tale)
    whole = {key: side for side, keys in read.groups(list(tale.present)) for key in keys}
    assert read.groups([ILSA, WALKER]) == [(whole[ILSA], [ILSA]), (whole[WALKER], [WALKER])]


def test_where_nothing_tells_characters_apart_there_are_no_sides(shelf: Any) -> None:
    bare = Picture.from_store(shelf)
    kept = tuple(edge for edge in bare.edges if edge.type in ("APPEARS_IN", "HAS_EVENT"))
    tale = Tale(Picture(bare.nodes, kept))
    assert sides_in(tale).all == ()
    assert sides_in(tale).groups([ETHAN, ILSA]) == [(EVERYBODY, [ETHAN, ILSA])]


def test_nobody_has_no_sides() -> None:
    assert sides_in(Tale(Picture((), ()))).groups([]) == []
