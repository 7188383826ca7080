from __future__ import annotations

import pytest

from graph.results.errors import UsageError
from loregraph.shell.explanations import explained
from loregraph.shell.shell import Shell


def test_a_function(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run(":help left")
    assert capsys.readouterr().out.splitlines() == [
        "left(input :: STRING, length :: INTEGER) :: STRING",
        "  So many characters from the beginning of a string.",
        "  For example: left('Fallout', 4)",
    ]


def test_a_procedure(shell: Shell) -> None:
    procedures = shell.session.store.procedures
    procedures.register("my.films(n :: INTEGER) :: (title :: STRING)", lambda n: [n])
    assert explained(procedures, "db.labels()").startswith("CALL db.labels() YIELD label :: STRING")
    assert explained(procedures, "my.films").startswith("CALL my.films(n :: INTEGER) YIELD title")


def test_what_is_not_there_is_told(shell: Shell) -> None:
    with pytest.raises(
        UsageError, match=r"no function or procedure toUper\. Did you mean toUpper\?"
    ):
        explained(shell.session.store.procedures, "toUper")
