from __future__ import annotations

from typing import Any


def test_a_copy_answers_the_same(process: Any) -> None:
    ran = process("backup", "copy.db")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "Copied lore.db to copy.db." in ran.stderr
    count = "MATCH (n) RETURN count(n) AS n"
    assert process("query", count, "--store", "copy.db").stdout == process("query", count).stdout


def test_it_never_overwrites(process: Any) -> None:
    before = (process.folder / "mission-impossible.html").read_bytes()
    ran = process("backup", "mission-impossible.html")
    assert ran.returncode == 1
    assert "mission-impossible.html" in ran.stderr
    assert (process.folder / "mission-impossible.html").read_bytes() == before


def test_memory_has_nothing_to_back_up(process: Any) -> None:
    ran = process("--store", ":memory:", "backup", "copy.db")
    assert ran.returncode == 2
    assert "nothing to back up" in ran.stderr
