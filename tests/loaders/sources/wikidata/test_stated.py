from __future__ import annotations

import pytest

from graph.model.partial_date import PartialDate
from loaders.sources.wikidata.draft import Draft
from loaders.sources.wikidata.entity import Entity
from loaders.sources.wikidata.stated import is_telling, keep
from loaders.sources.wikidata.statement import Statement


@pytest.mark.parametrize(
    ("rank", "qualifiers", "telling"),
    [
        ("normal", {}, False),
        ("preferred", {}, True),
        ("deprecated", {}, True),
        ("normal", {"P580": [PartialDate(2001)]}, True),
        ("normal", {"P580": [None]}, False),
        ("normal", {"P291": ["Q145"]}, False),
    ],
)
def test_what_says_more_than_its_value(
    rank: str, qualifiers: dict[str, list[object]], *, telling: bool
) -> None:
    assert is_telling(Statement("", rank, "Q1", "", qualifiers)) is telling  # type: ignore[arg-type]


def kept(statement: Statement, name: str | None = None) -> dict[str, object]:
    draft = Draft(None)
    keep(draft, Entity("Q4", "x", "Glass", kind="film"), "P577", statement, name)
    (entry,) = draft.nodes.values()
    return {"id": entry.id, "name": entry.name, **entry.properties}


def test_a_date_with_its_rank_and_its_time() -> None:
    point = {"P585": [PartialDate(2000, 3)], "P291": ["Q145"]}
    claim = kept(Statement("q4-ab", "deprecated", PartialDate(2001, 9), "", point), "released")
    assert claim["id"] == "claim:wikidata-q4-ab"
    assert claim["name"] == "release date of Glass: 2001-09"
    assert (claim["kind"], claim["property"], claim["value"]) == (
        "release_date",
        "released",
        "2001-09",
    )
    assert (claim["value_type"], claim["decision"]) == ("date", "rejected")
    assert (str(claim["as_of"]), claim["as_of_precision"]) == ("2000-03-01", "month")
    assert claim["qualifiers"] == ("statement=P577", "rank=deprecated", "P291=Q145", "P585=2000-03")


def test_a_statement_without_an_id_has_one_by_what_it_says() -> None:
    one, two = Statement("", "normal", "A"), Statement("", "normal", "B")
    assert kept(one)["id"] == kept(one)["id"]
    assert kept(one)["id"] != kept(two)["id"]


def test_a_date_before_the_last_edit_has_come() -> None:
    draft = Draft(None)
    film = Entity("Q4", "x", "Glass", kind="film", edited="2019-03-10")
    for rank, date in (("normal", "2019"), ("normal", "2001-09"), ("deprecated", "2001")):
        keep(draft, film, "P577", Statement(f"q4-{date}-{rank}", rank, PartialDate.parse(date)))
    outcomes = [entry.properties.get("outcome") for entry in draft.nodes.values()]
    assert outcomes == [None, "came_true", None]
