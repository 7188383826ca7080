from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

FILMS = (
    "MATCH (f:Film) WHERE f.number > 0 RETURN f.title AS title, f.number AS number ORDER BY number"
)


def test_a_table_by_default(cli: Any) -> None:
    result = cli("query", FILMS)
    assert result.exit_code == 0
    head, rule, first, *_ = result.stdout.splitlines()
    assert head.split() == ["title", "number"]
    assert set(rule) == {"-", " "}
    assert first.startswith("Mission: Impossible ")
    assert result.stderr == ""


def test_json_is_whole(cli: Any) -> None:
    rows = json.loads(cli("query", FILMS, "--format", "json").stdout)
    assert [row["number"] for row in rows] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_jsonl_and_csv_say_the_same(cli: Any) -> None:
    lines = cli("query", FILMS, "--format", "jsonl").stdout.splitlines()
    table = list(csv.DictReader(io.StringIO(cli("query", FILMS, "--format", "csv").stdout)))
    assert [json.loads(line)["title"] for line in lines] == [row["title"] for row in table]


def test_dates_and_nodes_as_json(cli: Any) -> None:
    query = "MATCH (f:Film {number: 6}) RETURN f, f.released AS released"
    (row,) = json.loads(cli("query", query, "--format", "json").stdout)
    assert row["released"] == "2018-07-27"
    assert row["f"]["labels"] == ["Film"]
    assert row["f"]["properties"]["id"] == "film:mission-impossible-fallout-2018"


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("6", 6),
        ("six", "six"),
        ("[1, 2]", [1, 2]),
        ("null", None),
        ("true", True),
        ('"6"', "6"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_parameters_are_json_or_text(cli: Any, given: str, value: object) -> None:
    result = cli("query", "RETURN $x AS x", "-p", f"x={given}", "--format", "json")
    assert json.loads(result.stdout) == [{"x": value}]


def test_a_parameter_never_becomes_cypher(cli: Any) -> None:
    hostile = "x' RETURN 1 //"
    result = cli("query", "RETURN $x AS x", "-p", f"x={hostile}", "--format", "json")
    assert json.loads(result.stdout) == [{"x": hostile}]


def test_a_parameter_without_a_value(cli: Any) -> None:
    result = cli("query", "RETURN 1", "-p", "year")
    assert result.exit_code == 2
    assert "-p year: write NAME=VALUE, such as -p year=2018." in result.stderr


def test_a_missing_parameter(cli: Any) -> None:
    result = cli("query", "RETURN $year AS y")
    assert result.exit_code == 2
    assert "$year. Give it with -p NAME=VALUE." in result.stderr
    assert result.stdout == ""


def test_a_syntax_error_has_a_caret(cli: Any) -> None:
    result = cli("query", "MATCH (f:Film RETURN f")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "SyntaxError" in result.stderr
    *_, text, caret = result.stderr.rstrip("\n").splitlines()
    assert text == "  MATCH (f:Film RETURN f"
    assert caret.strip().strip("^") == ""


def test_from_stdin(cli: Any) -> None:
    assert cli("query", "-", stdin="RETURN 'Léa' AS x").stdout.split() == ["x", "---", "Léa"]


def test_from_a_file(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "q.cypher"
    path.write_text("// how many?\nRETURN 41 + 1 AS answer\n", encoding="utf-8")
    assert "42" in cli("query", f"@{path}").stdout
    missing = cli("query", f"@{tmp_path / 'no.cypher'}")
    assert missing.exit_code == 1
    assert "No such file or directory" in missing.stderr


def test_into_a_file_by_its_suffix(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    result = cli("query", FILMS, "-o", str(path))
    assert result.stdout == ""
    assert f"Wrote 8 rows to {path}." in result.stderr
    assert path.read_text(encoding="utf-8").startswith("title,number\n")
    assert cli("--quiet", "query", FILMS, "-o", str(path)).stderr == ""


def test_into_a_page_and_graphml(cli: Any, tmp_path: Path) -> None:
    query = "MATCH (c:Character)-[r:APPEARS_IN]->(f:Film {number: 1}) RETURN c, r, f"
    page, network = tmp_path / "cast.html", tmp_path / "cast.graphml"
    assert cli("query", query, "-o", str(page)).exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert cli("query", query, "-o", str(network)).exit_code == 0
    assert "<graphml" in network.read_text(encoding="utf-8")[:200]


@pytest.mark.parametrize("form", ["html", "graphml"])
def test_nothing_to_draw_is_said(cli: Any, form: str) -> None:
    result = cli("query", "RETURN 1 AS one", "--format", form)
    assert result.exit_code == 2
    assert "nothing to draw" in result.stderr


def test_safe_csv(cli: Any) -> None:
    result = cli("query", "RETURN '=1+1' AS x", "--format", "csv", "--safe-csv")
    assert result.stdout == "x\n'=1+1\n"


def test_read_only_refuses_to_write(process: Any) -> None:
    ran = process("query", "CREATE (:X)", "--read-only")
    assert ran.returncode == 2
    assert "Nothing was done" in ran.stderr
    assert "0" in process("query", "MATCH (x:X) RETURN count(x)").stdout


def test_what_a_query_changed_is_talk(process: Any) -> None:
    ran = process("query", "CREATE (:X {a: 1})-[:R]->(:Y)")
    assert ran.stdout == ""
    assert "nodes created: 2" in ran.stderr
    assert "relationships created: 1" in ran.stderr


def test_timeout(cli: Any) -> None:
    endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b)"
    result = cli("query", endless, "--timeout", "0.2")
    assert result.exit_code == 1
    assert "0.2" in result.stderr or "time" in result.stderr.lower()


def test_explain_profile_and_code(cli: Any) -> None:
    explained = cli("query", FILMS, "--explain")
    assert explained.exit_code == 0
    assert explained.stdout.splitlines()[0].split() == ["Operator", "Details", "Estimated"]
    assert "+NodeByLabelScan" in explained.stdout
    assert max(map(len, explained.stdout.splitlines())) <= 80
    profiled = cli("query", FILMS, "--profile")
    assert "Mission: Impossible" in profiled.stdout
    assert " hits, " in profiled.stderr.splitlines()[-1]
    assert "def " in cli("query", FILMS, "--code").stdout


def test_a_query_that_asks_for_its_plan_itself(cli: Any) -> None:
    assert cli("query", f"EXPLAIN {FILMS}").stdout == cli("query", FILMS, "--explain").stdout
    profiled = cli("query", f"PROFILE {FILMS}")
    assert "Mission: Impossible" in profiled.stdout
    assert " hits, " in profiled.stderr.splitlines()[-1]


def test_a_plan_as_json_and_into_a_file(cli: Any, tmp_path: Path) -> None:
    plan = json.loads(cli("query", FILMS, "--explain", "--format", "json").stdout)
    assert plan["operator"] == "ProduceResults"
    assert plan["children"][0]["children"]
    path = tmp_path / "code.py"
    assert cli("query", FILMS, "--code", "-o", str(path)).stdout == ""
    assert "def " in path.read_text(encoding="utf-8")


def test_a_store_that_is_not_there(elsewhere: Any) -> None:
    ran = elsewhere("query", "MATCH (n) RETURN n")
    assert ran.returncode == 2
    assert "There is no store lore.db. Make one with `loregraph demo`" in ran.stderr
    assert list(elsewhere.folder.iterdir()) == []


def test_a_query_that_writes_makes_the_store(elsewhere: Any) -> None:
    assert elsewhere("query", "CREATE (:Film {title: 'X'})").returncode == 0
    assert "X" in elsewhere("query", "MATCH (f:Film) RETURN f.title").stdout


def test_no_rows_are_told_beside_a_table(cli: Any) -> None:
    nothing = "MATCH (f:Film {number: 99}) RETURN f.number AS x"
    result = cli("query", nothing)
    assert (result.stdout, result.stderr) == ("x\n-\n", "No rows.\n")
    assert cli("--quiet", "query", nothing).stderr == ""


@pytest.mark.parametrize(("form", "text"), [("json", "[]"), ("csv", "x")])
def test_no_rows_as_data_are_just_that(cli: Any, form: str, text: str) -> None:
    query = "MATCH (f:Film {number: 99}) RETURN f.number AS x"
    result = cli("query", query, "--format", form)
    assert (result.stdout.strip(), result.stderr) == (text, "")
