from __future__ import annotations

import json
import re

import pytest

from graph.results.errors import UsageError
from loregraph.shell.commands import ALIASES, COMMANDS
from loregraph.shell.shell import Shell


def test_help_names_every_command(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run(":help")
    out = capsys.readouterr().out
    assert re.findall(r"^:(\w+)", out, re.MULTILINE) == list(COMMANDS)
    assert all(command.help for command in COMMANDS.values())
    assert max(map(len, out.splitlines())) <= 100
    assert set(ALIASES.values()) <= set(COMMANDS)


def test_an_unknown_command_is_told_with_the_nearest(shell: Shell) -> None:
    with pytest.raises(UsageError, match=r"no command :shcema\. Did you mean :schema\?"):
        shell.run(":shcema")
    with pytest.raises(UsageError, match=":help lists all"):
        shell.run(":xyzzy")


def test_parameters_are_set_listed_and_forgotten(
    shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    shell.run(":param day => date('2018-07-27')\n:params")
    out, err = capsys.readouterr()
    assert err == '$day = "2018-07-27"\n'
    assert out == err
    shell.run(":clear\n:params")
    assert capsys.readouterr().err == "There are no parameters.\n"


def test_the_schema_of_an_empty_store(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run("MATCH (n) DETACH DELETE n;\n:schema")
    out, err = capsys.readouterr()
    assert not out
    assert "The store is empty" in err


def test_the_schema(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run(":schema")
    assert "(:Person)-[:ACTED_IN]->(:Film)" in capsys.readouterr().out


def test_the_form_of_answers(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run(":format json\nRETURN 1 AS one;")
    assert json.loads(capsys.readouterr().out) == [{"one": 1}]
    shell.run(":format csv\nRETURN 1 AS one;")
    assert capsys.readouterr().out == "one\n1\n"
    with pytest.raises(UsageError, match="one of table, json"):
        shell.run(":format html")


def test_a_transaction(shell: Shell) -> None:
    shell.run(":begin\nCREATE (:Y);\n:rollback\n:begin\nCREATE (:Z);\n:commit")
    assert set(shell.session.store.counts().labels) == {"Film", "Person", "Z"}


@pytest.mark.parametrize("line", [":begin now", ":source", ":rows x", ":exit now", ":source 'x"])
def test_a_command_that_is_written_wrong_is_told(shell: Shell, line: str) -> None:
    with pytest.raises(UsageError):
        shell.run(line)


def test_ready_made_questions(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run(":ask")
    assert "come-back" in capsys.readouterr().out
    shell.run(":ask come-back --years 10")
    out, err = capsys.readouterr()
    assert out.startswith("character")
    assert err.startswith("0 rows, ")
    with pytest.raises(UsageError, match="No such option"):
        shell.run(":ask come-back --nope 1")
    with pytest.raises(UsageError):
        shell.run(":ask nothing-like-that")
