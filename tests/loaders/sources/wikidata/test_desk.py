from __future__ import annotations

from typing import Any

from graph.model.partial_date import PartialDate
from loaders.base import Reading
from loaders.sources.wikidata.desk import Desk
from loaders.sources.wikidata.entity import Entity
from loaders.sources.wikidata.statement import Statement


def entity(own: str, kind: str | None, name: str = "A", **statements: list[Statement]) -> Entity:
    return Entity(own, "x", name, (), statements, kind)


def drawn(*items: Entity) -> tuple[Desk, Reading]:
    reading = Reading()
    desk = Desk(reading, {item.id: item for item in items})
    for item in items:
        if item.kind is not None:
            desk.item(item)
    for item in items:
        desk.relations(item)
    desk.tell()
    return desk, reading


def says(value: Any, rank: str = "normal", **qualifiers: list[Any]) -> Statement:
    return Statement("", rank, value, str(value), qualifiers)


def released(*dates: Statement, **more: list[Statement]) -> tuple[str, str]:
    desk, _ = drawn(entity("Q1", "film", P577=list(dates), **more))
    held = desk.draft.nodes["film:wikidata-q1"].properties
    return str(held["released"]), held["released_precision"]


def test_the_release_at_home_counts() -> None:
    abroad = says(PartialDate(2001, 9, 8), P291=["Q183"])
    home = says(PartialDate(2001, 9, 14), P291=["Q145"])
    assert released(abroad, home, P495=[says("Q145")]) == ("2001-09-14", "day")
    assert released(abroad, home) == ("2001-09-08", "day")


def test_without_a_release_at_home_the_earliest_counts() -> None:
    abroad, anywhere = says(PartialDate(1996, 5, 22), P291=["Q30"]), says(PartialDate(1996, 8, 8))
    assert released(abroad, anywhere) == ("1996-05-22", "day")
    assert released(abroad, anywhere, P495=[says("Q145")]) == ("1996-05-22", "day")
    assert released(abroad, says(PartialDate(1996, 3, 1))) == ("1996-03-01", "day")


def test_the_finest_date_counts_and_the_preferred_one() -> None:
    year, day = says(PartialDate(2000)), says(PartialDate(2001, 3, 4))
    assert released(year, day) == ("2001-03-04", "day")
    assert released(says(PartialDate(2000), "preferred"), day) == ("2000-01-01", "year")
    assert released(says(PartialDate(1999), "deprecated"), day) == ("2001-03-04", "day")


def test_a_date_that_our_calendar_has_not_is_told() -> None:
    _, reading = drawn(entity("Q1", "person", P569=[Statement("", "normal", None, "-0044")]))
    assert reading.warnings == [
        "x: A: born '-0044' is no day, month or year of our calendar; it is left out."
    ]


def test_a_date_that_is_not_said_is_no_wrong_date() -> None:
    none, unknown = (Statement("", "normal", None, raw) for raw in ("novalue", "somevalue"))
    _, reading = drawn(entity("Q1", "person", P569=[unknown], P570=[none]))
    assert sorted(reading.warnings) == [
        "x: A: Wikidata says that born is unknown; it is left out.",
        "x: A: Wikidata says that there is no died; it is left out.",
    ]


def test_an_item_of_which_nobody_says_what_it_is_is_what_the_property_wants() -> None:
    film = entity("Q1", "film", P57=[says("Q2")])
    desk, _ = drawn(film, entity("Q2", None, "B"))
    (link,) = [one for one in desk.draft.batch().relationships if one.type == "DIRECTED"]
    assert (link.start, link.end) == ("person:wikidata-q2", "film:wikidata-q1")


def test_an_item_that_nobody_names_is_a_claim() -> None:
    desk, reading = drawn(entity("Q1", "film", P57=[says("Q2")]))
    kinds = {one.type for one in desk.draft.batch().relationships}
    assert kinds == {"ABOUT", "STATED_IN"}
    assert reading.rejected[0].startswith("1 items are related to and not told of here")


def test_both_sides_of_a_marriage_are_one_relationship() -> None:
    one, two = (
        entity("Q1", "character", P26=[says("Q2")]),
        entity("Q2", "character", P26=[says("Q1")]),
    )
    desk, _ = drawn(one, two)
    assert [link.type for link in desk.draft.batch().relationships] == ["SPOUSE_OF"]


def test_a_part_of_which_only_the_name_is_told() -> None:
    part = says("Q2", P4633=["Harbour Radio"])
    desk, _ = drawn(entity("Q1", "film", P725=[part]), entity("Q2", "person", "B"))
    found = {(one.type, one.start): one.properties for one in desk.draft.batch().relationships}
    assert found["ACTED_IN", "person:wikidata-q2"]["roles"] == ("Harbour Radio",)
    assert found["ACTED_IN", "person:wikidata-q2"]["voice"] is True
    assert ("APPEARS_IN", "character:harbour-radio-wikidata-q1") in found


def test_statements_that_are_not_read_are_counted() -> None:
    desk, reading = drawn(entity("Q1", "film", P9999=[says("x"), says("y")], P463=[says("Q5")]))
    desk.audit.tell(reading)
    assert reading.unread == {"statement P9999": 2, "statement P463 of a film": 1}


def test_a_novel_or_an_episode_is_no_film() -> None:
    novel = entity("Q2", None, "The Vane Papers", P31=[says("Q7725634")])
    desk, reading = drawn(entity("Q1", "character", P1441=[says("Q2")]), novel)
    assert not [key for key in desk.draft.nodes if key.startswith(("film:", "series:"))]
    (claim,) = [node for key, node in desk.draft.nodes.items() if key.startswith("claim:")]
    assert claim.name == "appearance of A: The Vane Papers"
    (told,) = reading.rejected
    assert told.startswith("1 items are related to and are nothing that the model has, such as ")
    assert told.endswith(": Q2 The Vane Papers. What is said of them is kept as claims.")


def test_a_series_is_a_series_wherever_it_is_named() -> None:
    crown = entity("Q2", "series", "The Harbour Years", P577=[says(PartialDate(2016))])
    desk, _ = drawn(entity("Q1", "character", P1441=[says("Q2")]), crown)
    assert "series:wikidata-q2" in desk.draft.nodes
    assert not [key for key in desk.draft.nodes if key.startswith("film:")]


def test_a_film_without_a_class_keeps_its_date() -> None:
    film = entity("Q2", None, "Harbour", P577=[says(PartialDate(2001))])
    desk, _ = drawn(entity("Q1", "character", P1441=[says("Q2")]), film)
    assert desk.draft.nodes["film:wikidata-q2"].properties["released_precision"] == "year"


def test_a_work_that_a_qualifier_alone_names() -> None:
    film = entity("Q3", None, "Harbour", P577=[says(PartialDate(2001))])
    player = entity("Q2", "person", "B")
    desk, _ = drawn(entity("Q1", "character", P175=[says("Q2", P1441=["Q3", "Q9"])]), player, film)
    assert "released" in desk.draft.nodes["film:wikidata-q3"].properties
    found = {(one.type, one.start, one.end): one for one in desk.draft.batch().relationships}
    who, part, work = "person:wikidata-q2", "character:wikidata-q1", "film:wikidata-q3"
    assert found["PLAYED", who, part].properties["films"] == (work,)
    assert found["APPEARS_IN", part, work].properties["played_by"] == (who,)
    assert ("ACTED_IN", who, work) in found


def test_what_follows_a_series_is_a_series_where_nothing_tells_its_class() -> None:
    desk, _ = drawn(entity("Q1", "series", P155=[says("Q2")]), entity("Q2", None, "B"))
    assert "series:wikidata-q2" in desk.draft.nodes
