from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def test_statements_from_a_pipe(cli: Any) -> None:
    script = (
        ":param n => 6\nMATCH (f:Film {number: $n}) RETURN f.title AS title;\n:exit\nRETURN nope;"
    )
    result = cli("shell", "--format", "json", stdin=script)
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout) == [{"title": "Mission: Impossible - Fallout"}]
    assert result.stderr.startswith("$n = 6\n1 row, ")


def test_the_first_error_ends_it_with_exit_code_1(cli: Any) -> None:
    result = cli("shell", stdin="RETURN 1 AS one;\nRETURN nope;\nRETURN 3 AS three;")
    assert result.exit_code == 1
    assert "one" in result.stdout
    assert "three" not in result.stdout
    assert "line 2, column 8:\n  RETURN nope;\n         ^^^^" in result.stderr


def test_a_last_statement_needs_no_semicolon(cli: Any) -> None:
    assert "2" in cli("shell", "-p", "x=1", stdin="RETURN $x + 1 AS two").stdout
    assert cli("shell", stdin="").exit_code == 0


def test_quiet_says_nothing_but_answers(cli: Any) -> None:
    result = cli("--quiet", "shell", stdin="RETURN 1 AS one;")
    assert result.stdout.split() == ["one", "---", "1"]
    assert result.stderr == ""


def test_a_wrong_command_is_a_wrong_call(cli: Any) -> None:
    result = cli("shell", stdin=":nope\n")
    assert result.exit_code == 2
    assert "There is no command :nope." in result.stderr


def test_what_a_pipe_left_open_is_rolled_back_and_told(elsewhere: Any) -> None:
    ran = elsewhere("shell", stdin=":begin\nCREATE (:X);\n")
    assert ran.returncode == 0
    assert "The transaction that was open is rolled back." in ran.stderr
    assert list(Path(elsewhere.folder).iterdir()) == []


def test_a_store_is_made_where_something_is_written(elsewhere: Any) -> None:
    assert elsewhere("shell", stdin="CREATE INDEX FOR (f:Film) ON (f.title);").returncode == 0
    assert "Film" in elsewhere("schema").stdout


def test_files_are_read_from_one_folder_and_never_read_only(elsewhere: Any) -> None:
    (elsewhere.folder / "in").mkdir()
    (elsewhere.folder / "in" / "a.csv").write_text("1\n2\n", encoding="utf-8")
    query = "LOAD CSV FROM 'file:///a.csv' AS row CREATE (:A {n: toInteger(row[0])});"
    assert elsewhere("shell", stdin=query).returncode == 1
    assert elsewhere("shell", "--import-dir", "in", stdin=query).returncode == 0
    ran = elsewhere("shell", "--read-only", stdin="MATCH (a:A) RETURN sum(a.n) AS sum;CREATE (:B);")
    assert ran.returncode == 2
    assert "3" in ran.stdout


def test_the_shell_asks_questions_of_a_folder(cli: Any, tmp_path: Path) -> None:
    (tmp_path / "sixth.cypher").write_text(
        "// title: Which?\n// column: film: string\n"
        "MATCH (f:Film {number: 6}) RETURN f.title AS film"
    )
    (tmp_path / "broken.cypher").write_text("// title: Broken\nRETURN")
    result = cli("shell", "--questions", str(tmp_path), stdin=":ask sixth\n:ask\n")
    assert "Mission: Impossible - Fallout" in result.stdout
    assert "sixth                     Which?" in result.stdout
    assert "broken.cypher" in result.stderr
