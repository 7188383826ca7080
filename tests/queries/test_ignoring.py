from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import SourceError
from queries.findings import Finding, Thing
from queries.ignoring import Ignored, read_ignored, without

LINES = """\
# what was looked at

recast character:bond person:a person:b # it's handed on
orphans place:* # a table of "planets"
quotes 'odd id' # it has a space
"""


def finding(check: str, *ids: str) -> Finding:
    return Finding(check, "note", "?", tuple(Thing(id_, id_) for id_ in ids), (), "?")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "standing.txt"
    path.write_text(LINES, encoding="utf-8")
    return path


def test_lines_are_read(path: Path) -> None:
    assert read_ignored(path) == [
        Ignored("recast", ("character:bond", "person:a", "person:b"), "it's handed on", 3),
        Ignored("orphans", ("place:*",), 'a table of "planets"', 4),
        Ignored("quotes", ("odd id",), "it has a space", 5),
    ]


def test_what_stands_is_parted_from_what_does_not(path: Path) -> None:
    recast = finding("recast", "person:b", "character:bond", "person:a")
    more = finding("recast", "person:b", "character:bond", "person:a", "person:c")
    fewer = finding("recast", "character:bond", "person:a")
    other = finding("roles", "person:b", "character:bond", "person:a")
    place, person = finding("orphans", "place:x"), finding("orphans", "person:x")

    left, let, idle = without([recast, more, fewer, other, place, person], read_ignored(path))

    assert left == [more, fewer, other, person]
    assert [(one, line.line) for one, line in let] == [(recast, 3), (place, 4)]
    assert [line.line for line in idle] == [5]


def test_the_line_of_a_finding_ignores_it(tmp_path: Path) -> None:
    odd = finding("quotes", "an id", "it's", "a#b")
    (tmp_path / "x").write_text(f"{odd.line} # why not\n", encoding="utf-8")
    assert without([odd], read_ignored(tmp_path / "x"))[0] == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("orphans place:x", "no reason stands behind a #"),
        ("orphans place:x # ", "no reason stands behind a #"),
        ("orphans # all", "it names no node"),
        ("orphans 'place:x # all", "its quotes do not fit"),
    ],
)
def test_a_line_that_is_wrong_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "standing.txt"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        read_ignored(path)
    assert str(caught.value).startswith(f"{path}:2: {said}")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read as text"):
        read_ignored(tmp_path / "no")
