from __future__ import annotations

import sys
from pathlib import Path

import pytest

from graph.results.errors import CypherError, LoregraphError, UsageError
from loregraph.shell.commands import Leave
from loregraph.shell.shell import Shell, read_script


def test_an_answer_and_what_it_took(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run("MATCH (f:Film) RETURN f.title AS title; CREATE (:X {a: 1});")
    out, err = capsys.readouterr()
    assert out.split() == ["title", "-----", "A"]
    first, second = err.splitlines()
    assert first.startswith("1 row, ")
    assert second.startswith("nodes created: 1, properties set: 1, labels added: 1, ")


def test_the_first_error_ends_it_with_its_place(shell: Shell) -> None:
    with pytest.raises(CypherError, match="line 3, column 8") as caught:
        shell.run(":param y => 1\nCREATE (:Y);\nRETURN nope; CREATE (:Y);")
    assert caught.value.code == "UndefinedVariable"
    assert shell.session.store.counts().labels["Y"] == 1


def test_what_an_error_skips_is_told(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CypherError):
        shell.run("RETURN 1 / 0; CREATE (:Y);\n:param y => 1\n")
    assert "Stopped at an error: 2 statements behind it are skipped." in capsys.readouterr().err
    with pytest.raises(UsageError):
        shell.run(":nope\nRETURN 1;")
    assert "1 statement behind it is skipped." in capsys.readouterr().err
    with pytest.raises(CypherError):
        shell.run("RETURN 1 / 0;")
    assert "skipped" not in capsys.readouterr().err


def test_an_error_in_a_parameter_has_its_place_too(shell: Shell) -> None:
    with pytest.raises(CypherError) as caught:
        shell.run("RETURN 1;\n:param y => 1 + nope;")
    assert str(caught.value).endswith("  :param y => 1 + nope;\n                  ^^^^")


def test_an_error_in_a_transaction_says_what_became_of_it(
    shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(CypherError):
        shell.run(":begin\nCREATE (:Y);RETURN 1 / 0;")
    assert "The transaction was rolled back." in capsys.readouterr().err
    assert "Y" not in shell.session.store.counts().labels


def test_plans_are_shown(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run("EXPLAIN MATCH (f:Film) RETURN f;")
    out, err = capsys.readouterr()
    assert out.startswith("Operator")
    assert err == "Nothing was run.\n"
    shell.run("PROFILE MATCH (f:Film) RETURN f.title;")
    out, err = capsys.readouterr()
    assert "A" in out.splitlines()
    assert " hits, " in out


def test_a_terminal_gets_the_first_rows(
    shell: Shell, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    shell.run(":rows 2\nUNWIND range(1, 5) AS x RETURN x;")
    out, err = capsys.readouterr()
    assert out.split()[-2:] == ["1", "2"]
    assert "... 3 more rows; `:rows 0` shows all." in err
    assert "5 rows, " in err


def test_a_file_is_run(shell: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a b.cypher"
    path.write_text(":param x => 1\nRETURN $x + 1 AS two;", encoding="utf-8")
    shell.run(f":source '{path}'")
    assert "two" in capsys.readouterr().out
    path.write_text("RETURN 1;\nRETURN nope;", encoding="utf-8")
    with pytest.raises(LoregraphError, match=r"a b\.cypher: SyntaxError(?s:.*)line 2, column 8"):
        shell.source(str(path))


def test_a_file_that_reads_itself_is_refused(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "round.cypher"
    path.write_text(f":source {path}", encoding="utf-8")
    with pytest.raises(LoregraphError, match="reads itself"):
        shell.source(str(path))


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no\.cypher cannot be read: No such file"):
        read_script(str(tmp_path / "no.cypher"))
    path = tmp_path / "x.cypher"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="not UTF-8"):
        read_script(str(path))


def test_leaving_rolls_back_and_says_so(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run(":begin\nCREATE (:Y);")
    with pytest.raises(Leave):
        shell.run(":exit")
    shell.leave()
    assert "The transaction that was open is rolled back." in capsys.readouterr().err
    assert "Y" not in shell.session.store.counts().labels
    shell.leave()
    assert capsys.readouterr().err == ""
