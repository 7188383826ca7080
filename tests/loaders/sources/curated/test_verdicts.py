from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

import loregraph
from graph.model.registry import to_records
from loaders.sources.curated.loader import draw_files
from loaders.sources.curated.write.document import joined, write_curated

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD: Final = """\
franchise: {id: franchise:f, name: F}
defaults: {sources: source:cast}
sources:
  - {id: source:paper, name: Paper, published: 2020-01}
  - {id: source:other, name: Other, published: 2020-06}
  - {id: source:cast, name: Cast}
organizations: [{id: organization:guild, name: Guild}]
films:
  - title: One
    id: film:one
    number: 1
    released: 2021-05-01
    directed_by: [Dora Dane]
    cast: [{actor: Anna Ames, character: Ada}]
    members: [{character: Ada, organization: organization:guild, role: head, sources: source:other}]
    events:
      - {id: event:fall, name: Ada falls, kind: fall, who: [{character: Ada, role: victim}]}
production:
  - {id: event:delay, film: One, name: Delay, kind: delay, from: 2020-06-01, sources: source:other}
  - {id: event:out, film: One, name: Out, kind: release, from: 2021-05-01, sources: source:other}
  - {id: event:shoot, film: One, name: Shoot, kind: filming, from: 2020-02, until: 2020-09,
     sources: [source:paper, source:other]}
  - {id: event:own, film: One, name: Own, kind: post, from: 2020-01, sources: source:paper}
claims:
"""
CLAIM: Final = (
    "  - {{id: claim:c, name: C, stated_in: source:paper, as_of: 2020-01, modality: planned, {}}}\n"
)


@pytest.fixture
def verdicts(load_text: Callable[[str], Any]) -> Callable[[str], dict[str, Any]]:
    """Load one claim, and give what settled it."""

    def of(claim: str) -> dict[str, Any]:
        loaded = load_text(HEAD + CLAIM.format(claim))
        return {
            end: properties
            for (_, kind, end), properties in loaded.relationships.items()
            if kind == "SETTLED_BY"
        }

    return of


def dated(properties: dict[str, Any]) -> str:
    day, precision = properties.get("settled"), properties.get("settled_precision")
    return str(day)[: {"year": 4, "month": 7, "day": 10}[precision]] if day else ""


DATE: Final = "about: film:one, kind: release_date, property: released, "
ANNA: Final = "about: [person:anna-ames, {id: film:one, role: object}], "


@pytest.mark.parametrize(
    ("claim", "thing", "day", "sources"),
    [
        (DATE + "value: 2020-11, outcome: did_not", "event:delay", "2020-06-01", ["source:other"]),
        (
            DATE + "value: 2021-05, outcome: came_true",
            "event:out",
            "2021-05-01",
            ["source:other"],
        ),
        (
            "about: film:one, kind: number, property: number, value: 1, outcome: came_true",
            "film:one",
            "",
            ["source:cast"],
        ),
        (ANNA + "kind: casting, outcome: came_true", "film:one", "2021-05-01", ["source:cast"]),
        (
            (
                "about: [person:dora-dane, {id: film:one, role: object}], kind: casting, "
                "outcome: did_not"
            ),
            "film:one",
            "2021-05-01",
            ["source:cast"],
        ),
        (
            (
                "about: [film:one, {id: person:dora-dane, role: object}], kind: crew, "
                "outcome: came_true"
            ),
            "film:one",
            "2021-05-01",
            ["source:cast"],
        ),
        (
            (
                "about: [person:anna-ames, {id: franchise:f, role: object}], kind: known_from, "
                "outcome: came_true"
            ),
            "film:one",
            "2021-05-01",
            ["source:cast"],
        ),
        (
            (
                "about: [character:ada, {id: organization:guild, role: object}], kind: office, "
                "outcome: came_true"
            ),
            "film:one",
            "2021-05-01",
            ["source:other"],
        ),
        (
            "about: event:shoot, kind: filming, outcome: came_true",
            "event:shoot",
            "2020-02",
            ["source:other"],
        ),
        (
            "about: event:shoot, kind: filming_end, outcome: came_true",
            "event:shoot",
            "2020-09",
            ["source:other"],
        ),
        (
            "about: [event:shoot, {id: event:fall, role: object}], kind: story, outcome: came_true",
            "event:fall",
            "2021-05-01",
            ["source:cast"],
        ),
    ],
)
def test_what_settles_a_claim_is_found(
    verdicts: Callable[[str], dict[str, Any]], claim: str, thing: str, day: str, sources: list[str]
) -> None:
    ((found, properties),) = verdicts(claim).items()
    assert (found, dated(properties), list(properties["sources"])) == (thing, day, sources)


@pytest.mark.parametrize(
    "claim",
    [
        DATE + "value: 2020-11, outcome: open",
        "about: event:own, kind: post, outcome: came_true",  # nobody else tells of it
        "about: event:shoot, kind: filming, outcome: did_not",  # a thing does not refute itself
        ANNA + "kind: casting, outcome: open",
        ANNA + "kind: reception, outcome: came_true",
    ],
)
def test_what_nobody_else_tells_of_is_not_settled(
    verdicts: Callable[[str], dict[str, Any]], claim: str
) -> None:
    assert verdicts(claim) == {}


def test_what_is_written_stands_and_is_filled_from_the_thing(
    verdicts: Callable[[str], dict[str, Any]],
) -> None:
    own = "about: film:one, kind: plan, outcome: came_true, settled_by: "
    (filled,) = verdicts(own + "event:shoot").items()
    assert (filled[0], dated(filled[1])) == ("event:shoot", "2020-02")
    assert list(filled[1]["sources"]) == ["source:other"]
    whole = verdicts(own + "[{id: event:shoot, sources: source:cast, settled: 2020-05}, film:one]")
    assert list(whole) == ["event:shoot", "film:one"]
    assert (dated(whole["event:shoot"]), list(whole["event:shoot"]["sources"])) == (
        "2020-05",
        ["source:cast"],
    )
    ((source, properties),) = verdicts(own + "source:other").items()
    assert (source, list(properties["sources"]), dated(properties)) == (
        "source:other",
        ["source:other"],
        "",
    )


def test_what_settles_must_be_there(complaint: Callable[[str], str]) -> None:
    claim = "about: film:one, kind: plan, outcome: came_true, settled_by: event:nowhere"
    error = complaint(HEAD + CLAIM.format(claim))
    assert "event:nowhere" in error
    assert "settled_by" in error


def test_what_was_filled_is_the_same_when_it_is_written_out(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    claim = DATE + "value: 2020-11, outcome: did_not"
    path.write_text(HEAD + CLAIM.format(claim), encoding="utf-8")
    first = draw_files([(path, "f.yaml")]).finish_checked()
    with loregraph.open(":memory:") as store:
        store.write(to_records([*first[0], *first[1]]))
        text = joined(write_curated(store)[0])
    assert "settled_by: [{id: event:delay" in text
    path.write_text(text, encoding="utf-8")
    again = draw_files([(path, "f.yaml")]).finish_checked()
    (before,), (after,) = (
        [one for one in made[1] if one.type == "SETTLED_BY"] for made in (first, again)
    )
    assert before == after
