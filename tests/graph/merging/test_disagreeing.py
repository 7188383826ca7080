from __future__ import annotations

from typing import Any

from graph.merging.disagreeing import Disagreements
from graph.merging.joining import join
from graph.model.partial_date import PartialDate


def film(source: str, day: str, name: str = "Heat", **more: Any) -> dict[str, Any]:
    date = PartialDate.parse(day)
    return {
        "id": f"film:{source}", "name": name, "title": name, "sources": (f"source:{source}",),
        "released": date.stored, "released_precision": date.precision, **more,
    }  # fmt: skip


def compared(*pairs: tuple[dict[str, Any], dict[str, Any]]) -> Disagreements:
    found = Disagreements({"source:credits", "source:tmdb"})
    for held, given in pairs:
        found.compare(held, given, join(held, given))
    return found


def test_both_values_become_claims_of_their_sources() -> None:
    found = compared((film("credits", "2011-05-21"), film("tmdb", "2011-05-20")))
    claims = {
        (one.properties["kind"], one.properties["value"], *one.properties["sources"])
        for one in found.batch().nodes
    }
    assert claims == {
        ("release_date", "2011-05-21", "source:credits"),
        ("release_date", "2011-05-20", "source:tmdb"),
    }
    assert {one.type for one in found.batch().relationships} == {"ABOUT", "STATED_IN"}
    (told,) = found.sentences()
    assert told == (
        "Heat (film:credits): released stays 2011-05-21; 2011-05-21 (curated) and 2011-05-20 "
        "(tmdb) are kept as claims."
    )


def test_what_may_both_be_true_is_no_disagreement() -> None:
    assert compared((film("credits", "2011-05-21"), film("tmdb", "2011"))).sentences() == []


def test_another_name_is_told_and_many_are_counted() -> None:
    pair = film("credits", "2011", tmdb_id="1"), film("tmdb", "2011", "Heat Wave", tmdb_id="1")
    told = compared(*[pair] * 7).sentences()
    assert told[0] == (
        "Heat (film:credits) is called Heat Wave as well, which is kept as an alias."
    )
    assert told[5:] == ["... and 2 more like it."]
    assert join(*pair)["aliases"] == ("Heat Wave",)
