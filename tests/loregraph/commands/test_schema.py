from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner

import loregraph
from loregraph.main import main


def test_text(cli: Any) -> None:
    text = cli("schema").stdout
    assert "(:Film)" in text
    assert "(:Person)-[:PLAYED]->(:Character)" in text
    assert "released" in text
    assert "DATE" in text


def test_json(cli: Any) -> None:
    described = json.loads(cli("schema", "--format", "json").stdout)
    assert described["labels"]["Film"]["released"] == "DATE"
    ends = described["types"]["HAS_EVENT"]["ends"]
    assert {(end["from"], end["to"]) for end in ends} == {("Film", "Event"), ("Series", "Event")}
    assert set(described) == {"labels", "types", "indexes", "constraints"}


def test_indexes_and_constraints_of_all_kinds(tmp_path: Path) -> None:
    path = tmp_path / "rules.db"
    with loregraph.open(path) as store:
        store.run("CREATE INDEX i FOR (f:Film) ON (f.year, f.title)")
        store.run("CREATE FULLTEXT INDEX w FOR ()-[r:SAYS|ASKS]-() ON EACH [r.line]")
        store.run("CREATE CONSTRAINT c FOR (f:Film) REQUIRE f.id IS UNIQUE")
    text = CliRunner().invoke(main, ["schema", "--store", str(path)]).stdout
    assert "RANGE INDEX i ON (:Film {year, title})" in text
    assert "FULLTEXT INDEX w ON ()-[:SAYS|ASKS {line}]-()" in text
    assert "CONSTRAINT c ON (:Film {id}) IS UNIQUE" in text
    told = CliRunner().invoke(main, ["schema", "--format", "json", "--store", str(path)]).stdout
    described = json.loads(told)
    assert [rule["kind"] for rule in described["indexes"]] == ["range", "fulltext"]
    assert described["indexes"][1]["of"] == "relationship"
