from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

M8 = "Mission: Impossible - The Final Reckoning"


def test_text(cli: Any, demo: Path) -> None:
    text = cli("info").stdout
    assert str(demo / "lore.db") in text
    assert "\nFallout " in text
    assert "uncertain: " in text


def test_every_film_has_its_counts_in_eighty_columns(
    cli: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    text = cli("info").stdout
    lines = text.partition("\nfilm ")[2].splitlines()
    heads, _rule, *rows = lines
    assert heads.split() == ["released", "cast", "events", "died", "returns", "claims", "unsure"]
    assert len(rows) == 11
    assert max(map(len, text.splitlines()[1:])) <= 80
    (seventh,) = (row for row in rows if row.startswith("Dead Reckoning "))
    assert seventh.split()[2] == "2023-07-12"
    assert seventh.split()[5:7] == ["3", "1"]


def test_a_date_known_in_part_is_shown_in_part(cli: Any, process: Any) -> None:
    process(
        "--store",
        "part.db",
        "query",
        "CREATE (:Film {title: 'A', released: date('2011-07-01'), released_precision: 'month'})",
    )
    assert "A     2011-07 " in process("--store", "part.db", "info").stdout
    rows = {
        film["film"]: film for film in json.loads(cli("info", "--format", "json").stdout)["films"]
    }
    assert rows[M8]["released"] == "2025-05-23"


def test_a_release_that_is_no_date_is_shown_as_it_is(process: Any) -> None:
    process("--store", "own.db", "query", "CREATE (:Film {title: 'A', released: 'soon'}), (:Film)")
    text = process("--store", "own.db", "info").stdout
    assert "A     soon " in text


def test_what_is_uncertain_is_counted(cli: Any) -> None:
    facts = json.loads(cli("info", "--format", "json").stdout)
    doubt = facts["uncertain"]
    query = "MATCH (n {uncertain: true}) RETURN count(n) AS n"
    (row,) = json.loads(cli("query", query, "--format", "json").stdout)
    assert doubt["nodes"] == row["n"] == sum(doubt["labels"].values())
    query = "MATCH ()-[r {uncertain: true}]->() RETURN count(r) AS n"
    (row,) = json.loads(cli("query", query, "--format", "json").stdout)
    assert doubt["relationships"] == row["n"] == sum(doubt["types"].values())


def test_the_counts_of_a_film_are_those_of_its_questions(cli: Any) -> None:
    films = json.loads(cli("info", "--format", "json").stdout)["films"]
    (eighth,) = (film for film in films if film["film"] == M8)
    asked = {
        "cast": ("cast", "--film"),
        "story": ("story", "--film"),
        "deaths": ("deaths", "--film"),
    }
    for count, words in asked.items():
        rows = json.loads(cli("ask", *words, M8, "--format", "json").stdout)
        assert eighth[count] == len(rows), count
    assert eighth["events"] == eighth["story"] + eighth["production"]


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
