from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

SEVENTH = "film:mission-impossible-dead-reckoning-2023"


def test_a_claim_keeps_what_was_said_and_by_whom(two_films: Any) -> None:
    claim = two_films.nodes["claim:article-release"].properties
    assert claim["name"] == "release date of Mission: Impossible - Dead Reckoning: 2021-11-19"
    assert (claim["value"], claim["value_type"]) == ("2021-11-19", "date")
    assert (claim["modality"], claim["outcome"]) == ("planned", "did_not")
    assert claim["decision"] == "accepted"
    assert claim["sources"] == ("source:an-article",)
    assert two_films.of_type("ABOUT") == [("claim:article-release", SEVENTH)]
    assert two_films.of_type("SAID_BY") == [
        ("claim:article-release", "organization:paramount-pictures")
    ]
    assert two_films.of_type("STATED_IN") == [("claim:article-release", "source:an-article")]


CLAIM = """\
franchise: {id: franchise:f, name: F}
defaults: {sources: source:s}
sources: [{id: source:s, name: S}]
films: [{id: film:x, title: X, directed_by: A}]
claims:
  - {id: claim:c, about: film:x, kind: thing, stated_in: source:s, %s}
"""


@pytest.mark.parametrize(
    ("written", "value", "kind"),
    [
        ("value: 2021-11-19", "2021-11-19", "date"),
        ("value: 2021-11", "2021-11", "date"),
        ("value: 2021", "2021", "integer"),
        ("value: 2021, property: released", "2021", "date"),
        ("value: 2021, value_type: date", "2021", "date"),
        ("value: true", "true", "boolean"),
        ("value: 1.5", "1.5", "float"),
        ("value: person:a", "person:a", "node"),
        ("value: back to back", "back to back", "string"),
    ],
)
def test_a_value_is_text_with_a_type(
    load_text: Callable[[str], Any], written: str, value: str, kind: str
) -> None:
    claim = load_text(CLAIM % written.replace("value: person:a", "value: 'person:a'"))
    properties = claim.nodes["claim:c"].properties
    assert (properties["value"], properties["value_type"]) == (value, kind)


def test_a_claim_without_a_value_has_no_type(load_text: Callable[[str], Any]) -> None:
    properties = load_text(CLAIM % "summary: It rained.").nodes["claim:c"].properties
    assert "value" not in properties
    assert "value_type" not in properties
    assert properties["name"] == "thing of X: It rained."


def test_a_date_that_is_none_is_refused(complaint: Callable[[str], str]) -> None:
    sentence = complaint(CLAIM % "property: released, value: soon")
    assert sentence.startswith("facts.yaml:6: value: 'soon' is no date: write 2021")


def test_unknown_ends_are_told(complaint: Callable[[str], str]) -> None:
    text = CLAIM.replace("about: film:x", "about: film:z").replace(
        "stated_in: source:s", "stated_in: source:t"
    )
    sentences = complaint(text % "said_by: Nobody").splitlines()
    assert any("about: there is no" in sentence for sentence in sentences)
    assert any("stated_in: there is no source 'source:t'" in sentence for sentence in sentences)
    assert any("said_by: there is no person or org" in sentence for sentence in sentences)
