from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loaders.safe_yaml import read
from loaders.sources.curated.write.text import block, flow, scalar, section

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@given(st.dictionaries(st.sampled_from(["a", "b"]), TEXTS | st.booleans() | st.lists(TEXTS)))
@example({"a": "true", "b": "1996"})
@example({"a": "x #y", "b": "a: b"})
@example({"a": "\ufeff\x85\u2028\x07", "b": "- x"})
@example({"a": "~", "b": "null"})
def test_what_is_written_is_read(tmp_path_factory: Any, entry: dict[str, Any]) -> None:
    path: Path = tmp_path_factory.mktemp("t") / "t.yaml"
    path.write_text(f"x: {flow(entry)}\n", "utf-8", newline="")
    assert read(path)["x"] == entry


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ethan Hunt", "Ethan Hunt"),
        ("J.J. Abrams", "J.J. Abrams"),
        ("Mission: Impossible", '"Mission: Impossible"'),
        ("person:tom-cruise", "person:tom-cruise"),
        ("2021-03", "2021-03"),
        ("956", '"956"'),
        ("no", '"no"'),
        (7, "7"),
        (0.5, "0.5"),
    ],
)
def test_text_is_in_quotes_only_where_it_must(value: Any, expected: str) -> None:
    assert scalar(value) == expected


def test_entries_have_a_line_each() -> None:
    assert section("places", [{"id": "place:a", "name": "A"}]) == [
        "",
        "places:",
        "  - {id: place:a, name: A}",
    ]
    assert section("places", []) == []
    assert block({"id": "film:a", "title": "A", "cast": [{"actor": "X"}], "tags": ["t"]}) == [
        "  - id: film:a",
        "    title: A",
        "    cast:",
        "      - {actor: X}",
        "    tags: [t]",
    ]
