from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def test_text(cli: Any, demo: Path) -> None:
    text = cli("info").stdout
    assert str(demo / "lore.db") in text
    assert "Mission: Impossible - Fallout" in text
    assert "uncertain: " in text


def test_json_counts_right(cli: Any) -> None:
    facts = json.loads(cli("info", "--format", "json").stdout)
    assert facts["labels"]["Film"] == 11
    assert len(facts["films"]) == 11
    told = [film for film in facts["films"] if film["film"].startswith("Mission: Impossible")]
    assert len(told) == 8
    assert all(film["events"] > 0 for film in told)
    assert facts["bytes"] > 0
    query = "MATCH ()-[r]->() RETURN count(r) AS n"
    (row,) = json.loads(cli("query", query, "--format", "json").stdout)
    assert row["n"] == facts["relationships"] == sum(facts["types"].values())


def test_an_empty_store(cli: Any) -> None:
    result = cli("--store", ":memory:", "info")
    assert result.exit_code == 0
    assert ":memory:: 0 nodes, 0 relationships" in result.stdout


def test_one_is_not_told_as_many(process: Any) -> None:
    process("--store", "one.db", "query", "CREATE (:Source {id: 'source:a'})")
    text = process("--store", "one.db", "info").stdout
    assert ": 1 node, 0 relationships\n1 source; uncertain: 0 nodes, 0 relationships\n" in text
