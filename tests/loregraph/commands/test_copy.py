from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from neo4j_server import Server


def test_both_sides_are_counted(process: Any) -> None:
    ran = process("copy", "lore.db", "copy.db")
    assert (ran.returncode, ran.stdout) == (0, "")
    *_, first, second, verdict = ran.stderr.splitlines()  # what takes long is told before
    assert first.removeprefix("lore.db") == second.removeprefix("copy.db")
    assert verdict == "Both hold as much of every label and type."
    assert process("diff", "lore.db", "copy.db").returncode == 0


def test_a_filled_target_is_refused_unless_told(process: Any) -> None:
    process("copy", "lore.db", "copy.db")
    before = (process.folder / "copy.db").read_bytes()
    ran = process("copy", "lore.db", "copy.db")
    assert ran.returncode == 2
    assert "The target is not empty" in ran.stderr
    assert (process.folder / "copy.db").read_bytes() == before
    assert process("copy", "lore.db", "copy.db", "--merge").returncode == 0


def test_no_source_makes_no_target(process: Any) -> None:
    ran = process("copy", "none.db", "copy.db")
    assert ran.returncode == 2
    assert "There is no store none.db" in ran.stderr
    assert not (process.folder / "copy.db").exists()


@pytest.mark.neo4j
@pytest.mark.slow
def test_to_a_server_and_back(process: Any, neo4j: Server) -> None:
    neo4j.empty()
    who = {"NEO4J_USERNAME": neo4j.username, "NEO4J_PASSWORD": neo4j.password}
    who["NEO4J_DATABASE"] = neo4j.database
    assert process("copy", "lore.db", neo4j.uri, **who).returncode == 0
    ran = process("diff", "lore.db", neo4j.uri, **who)
    assert ran.returncode == 0, ran.stderr + ran.stdout
    assert process("copy", neo4j.uri, "back.db", **who).returncode == 0
    assert process("diff", "lore.db", "back.db").returncode == 0
