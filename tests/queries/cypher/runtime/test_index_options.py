"""OPTIONS of an index."""

from __future__ import annotations

from typing import Any

import pytest

from graph.results.errors import CypherError
from graph.rules.schema import Index
from queries.cypher.runtime.index_options import checked_config, options_of, written_options

ANALYZERS = ("simple", "standard-no-stop-words")


def test_only_what_is_not_usual_is_kept() -> None:
    options = {
        "indexProvider": "fulltext-1.0",
        "indexConfig": {"fulltext.analyzer": "simple", "fulltext.eventually_consistent": False},
    }
    config = checked_config("fulltext", options, ANALYZERS)
    assert config == {"fulltext.analyzer": "simple"}
    index = Index("w", ("A",), ("x",), "fulltext", config=config)
    assert options_of(index) == options["indexConfig"]
    assert written_options(index) == (
        " OPTIONS {indexConfig: {`fulltext.analyzer`: 'simple',"
        "`fulltext.eventually_consistent`: false}}"
    )


def test_a_range_index_has_none() -> None:
    assert checked_config("range", {"indexConfig": {}}, ANALYZERS) == {}
    assert written_options(Index("i", ("A",), ("x",))) == ""


@pytest.mark.parametrize(
    ("kind", "options", "told"),
    [
        ("range", {"indexConfig": {"a": 1}}, "no setting 'a'"),
        ("range", {"other": 1}, "no option other"),
        ("range", [1], "are a map"),
        ("text", {"indexProvider": "range-1.0"}, "no provider 'range-1.0'"),
        ("fulltext", {"indexConfig": {"fulltext.analyzer": "klingon"}}, "no analyzer 'klingon'"),
        ("fulltext", {"indexConfig": {"fulltext.eventually_consistent": 1}}, "cannot be 1"),
        ("point", {"indexConfig": {"spatial.cartesian.min": [1.0]}}, "cannot be"),
    ],
)
def test_what_is_refused(kind: str, options: Any, told: str) -> None:
    with pytest.raises(CypherError, match=told) as caught:
        checked_config(kind, options, ANALYZERS)
    assert caught.value.code == "InvalidArguments"
