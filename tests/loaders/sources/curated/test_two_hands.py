"""Two files that were made by hand and tell otherwise of the same film."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import loregraph
from loaders.registry import find
from loaders.run import load

FILM = """
sources:
  - {{id: source:notes-{who}, name: Notes of {who}}}
films:
  - {{id: film:the-pier-2001, title: {title}, released: {day}, sources: source:notes-{who}}}
"""


@pytest.fixture
def store() -> Iterator[Any]:
    with loregraph.open(":memory:") as made:
        yield made


@pytest.fixture
def said(tmp_path: Path, store: Any) -> Any:
    def run(who: str, title: str, day: str) -> Any:
        path = tmp_path / f"{who}.yaml"
        path.write_text(FILM.format(who=who, title=title, day=day), "utf-8")
        return load(store, find("curated"), str(path))

    return run


def film(store: Any) -> tuple[Any, ...]:
    (row,) = store.run(
        "MATCH (f:Film) RETURN f.title AS t, toString(f.released) AS d, f.sources AS s"
    ).rows
    return tuple(row)


def test_both_stay_as_claims_and_the_load_says_so(store: Any, said: Any) -> None:
    said("ann", "The Pier", "2001-05-04")
    report = said("bob", "The Pier", "2001-06-01")
    (warning,) = report.reading.warnings
    assert warning == (
        "The Pier (film:the-pier-2001): released is 2001-06-01 now; 2001-05-04 (notes-ann) and "
        "2001-06-01 (notes-bob) are kept as claims."
    )
    assert film(store) == ("The Pier", "2001-06-01", ["source:notes-ann", "source:notes-bob"])
    claims = store.run(
        "MATCH (c:Claim)-[:STATED_IN]->(s) RETURN c.value AS v, s.id AS s ORDER BY v"
    ).rows
    assert [tuple(row) for row in claims] == [
        ("2001-05-04", "source:notes-ann"),
        ("2001-06-01", "source:notes-bob"),
    ]


def test_the_same_file_again_changes_nothing_and_the_other_one_says_so(
    store: Any, said: Any
) -> None:
    said("ann", "The Pier", "2001-05-04")
    said("bob", "Pier", "2001-06-01")
    again = said("bob", "Pier", "2001-06-01")
    assert not again.written.changed
    assert not again.reading.warnings
    back = said("ann", "The Pier", "2001-05-04")
    assert "released is 2001-05-04 now" in back.reading.warnings[0]
    assert store.counts().labels["Claim"] == 2
    assert not said("ann", "The Pier", "2001-05-04").written.changed


def test_a_correction_of_the_same_file_is_no_disagreement(store: Any, said: Any) -> None:
    said("ann", "The Pier", "2001-05-04")
    report = said("ann", "The Pier", "2001-05-05")
    assert not report.reading.warnings
    assert film(store) == ("The Pier", "2001-05-05", ["source:notes-ann"])
    assert "Claim" not in store.counts().labels
