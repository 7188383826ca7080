from __future__ import annotations

import json
from typing import Any

import pytest


@pytest.fixture
def changed(process: Any) -> Any:
    """Give a folder with the demo and a copy in which a title, a node and its ties differ."""
    assert process("copy", "lore.db", "b.db").returncode == 0
    change = (
        "MATCH (f:Film {number: 6}) SET f.title = '<b>X</b>' CREATE (:A {x: 1}) "
        "WITH f MATCH (c:Character {name: 'Alan Hunley'}) DETACH DELETE c"
    )
    assert process("query", change, "--store", "b.db").returncode == 0
    return process


def test_no_difference(process: Any) -> None:
    ran = process("diff", "lore.db", "lore.db")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert ran.stderr.startswith("No difference: ")


def test_a_table_says_what_differs(changed: Any) -> None:
    ran = changed("diff", "lore.db", "b.db")
    assert ran.returncode == 1
    lines = ran.stdout.splitlines()
    assert lines[0].split() == ["change", "element", "what", "first", "second"]
    assert any("only in first" in line and "character:alan-hunley)" in line for line in lines)
    assert any("title" in line and "<b>X</b>" in line for line in lines)
    assert "1 changed, 1 only in lore.db, 1 only in b.db" in ran.stderr


def test_json_keeps_values(changed: Any) -> None:
    ran = changed("diff", "lore.db", "b.db", "--format", "json", "-q")
    rows = json.loads(ran.stdout)
    assert (ran.returncode, ran.stderr) == (1, "")
    [title] = [row for row in rows if row["what"] == "title"]
    assert title["change"] == "changed"
    assert title["second"] == "<b>X</b>"
    [new] = [row for row in rows if row["change"] == "only in second"]
    assert (new["element"], new["second"]) == ("(:A 1)", {"x": 1})


def test_a_picture(changed: Any) -> None:
    ran = changed("diff", "lore.db", "b.db", "-o", "changes.html")
    assert ran.returncode == 1
    page = (changed.folder / "changes.html").read_text("utf-8")
    assert "only in lore.db" in page
    assert "<b>X</b>" not in page


def test_the_most_that_is_told(changed: Any) -> None:
    ran = changed("diff", "lore.db", "b.db", "--most", "3", "--format", "jsonl")
    assert len(ran.stdout.splitlines()) == 3
    assert "3 of 27 differences were told; more with --most." in ran.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("diff", "lore.db", "none.db"), "There is no store none.db"),
        (("diff", "lore.db"), "Missing argument 'B'"),
        (("diff", "lore.db", "lore.db", "-o", "x.graphml"), "Differences are no graphml"),
    ],
)
def test_wrong_use(process: Any, words: tuple[str, ...], said: str) -> None:
    ran = process(*words)
    assert ran.returncode == 2
    assert said in ran.stderr
