from __future__ import annotations

import signal
import subprocess
import sys
from typing import Any

import click
import pytest
from click.testing import CliRunner

from graph.results.errors import CypherError, LoregraphError, UsageError
from loregraph.main import COMMANDS, FrontDoor, main

HEAVY = {"networkx", "numpy", "neo4j", "pyvis", "pydantic", "rich", "pandas", "pyarrow", "yaml"}


def failing(error: BaseException) -> FrontDoor:
    """Make a group like ours whose only command fails."""

    class One(FrontDoor):
        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
            del ctx, cmd_name

            def fail() -> None:
                raise error

            return click.Command("demo", callback=fail)

    return One("loregraph", params=list(main.params), callback=main.callback)


def outcome(error: BaseException, *words: str) -> Any:
    return CliRunner().invoke(failing(error), [*words, "demo"], prog_name="loregraph")


@pytest.mark.parametrize(
    ("error", "code"), [(LoregraphError("It failed."), 1), (UsageError("Called wrongly."), 2)]
)
def test_our_errors_are_sentences_with_their_exit_code(error: LoregraphError, code: int) -> None:
    result = outcome(error)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr == f"Error: {error}\n"


def test_a_cypher_error_has_its_caret() -> None:
    result = outcome(CypherError("What is x?", text="RETURN x", span=(7, 8)))
    assert result.stderr.endswith("  RETURN x\n         ^\n")


def test_another_error_is_a_sentence_too() -> None:
    result = outcome(ZeroDivisionError("by zero"))
    assert result.exit_code == 1
    assert "ZeroDivisionError: by zero" in result.stderr
    assert "Run again with --debug" in result.stderr
    assert "Traceback" not in result.stderr


def test_debug_shows_the_traceback() -> None:
    result = outcome(LoregraphError("It failed."), "--debug")
    assert "Traceback (most recent call last)" in result.stderr
    assert result.stderr.endswith("Error: It failed.\n")
    assert result.exit_code == 1


def test_an_error_does_not_steer_the_terminal() -> None:
    assert outcome(UsageError("Nearest: \x1b[2Jgone")).stderr == "Error: Nearest: \\u001b[2Jgone\n"


def test_letters_that_the_terminal_cannot_show(process: Any) -> None:
    ran = process("query", "RETURN 'L\u00e9a' AS name", PYTHONIOENCODING="ascii")
    assert (ran.returncode, ran.stdout) == (0, "name\n----\nL\\xe9a\n")


def test_a_system_error_names_its_file() -> None:
    result = outcome(PermissionError(13, "Permission denied", "lore.db"))
    assert result.stderr == "Error: lore.db: Permission denied.\n"


def test_ctrl_c_is_130() -> None:
    result = outcome(KeyboardInterrupt())
    assert (result.exit_code, result.stderr) == (130, "\nStopped.\n")


def test_help_lists_every_command_whole() -> None:
    text = CliRunner().invoke(main, ["--help"]).stdout
    for name in COMMANDS:
        assert f"\n  {name} " in text
    assert "..." not in text.partition("Commands:")[2]


def test_help_loads_nothing_heavy(elsewhere: Any) -> None:
    program = (
        "import sys; sys.argv = ['loregraph', '--help']\n"
        "from loregraph.main import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print('LOADED', *sys.modules)"
    )
    out = elsewhere.run([sys.executable, "-c", program]).stdout
    loaded = {name.split(".")[0] for name in out.splitlines()[-1].split()}
    assert "loregraph" in loaded
    assert loaded.isdisjoint(HEAVY)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert f" loregraph {name}" in result.stdout.partition("Examples:")[2]
    for option in ("--store", "--quiet", "--debug", "--help"):
        assert option in result.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["quer"], "No such command 'quer'. Did you mean 'query'?"),
        (["zzz"], "There are: demo, load, review"),
        (["--nope"], "No such option"),
        (["query"], "Missing argument 'CYPHER'"),
        (["query", "RETURN 1", "--format", "xml"], "is not one of 'table'"),
        (["query", "RETURN 1", "--timeout", "-1"], "is not in the range"),
    ],
)
def test_wrong_use_is_2(words: list[str], said: str) -> None:
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_version() -> None:
    assert CliRunner().invoke(main, ["--version"]).stdout.startswith("loregraph, version ")


def test_a_closed_pipe_is_no_error(process: Any) -> None:
    ran = process.shell("loregraph query 'UNWIND range(1, 200000) AS n RETURN n' | head -n 3")
    assert ran.returncode == 0
    assert len(ran.stdout.splitlines()) == 3
    assert ran.stderr == ""


def test_ctrl_c_stops_a_query(process: Any, at_work: Any) -> None:
    """It stops within a moment, leaves no traceback, and the store stays usable."""
    query = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b)"
    command = [sys.executable, "-m", "loregraph", "--store", "lore.db", "query", query]
    running = subprocess.Popen(
        command,
        cwd=process.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # a run in the background of a shell would have it ignored, and hand that down
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no thread runs here
    )
    try:
        assert at_work(running.pid, 1.5)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=120)
    finally:
        running.kill()
    assert running.returncode == 130
    assert said.strip() == "Stopped."
    assert process("info").returncode == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_there(elsewhere: Any, shell: str) -> None:
    ran = elsewhere(_LOREGRAPH_COMPLETE=f"{shell}_source")
    assert ran.returncode == 0, ran.stderr
    assert "_LOREGRAPH_COMPLETE" in ran.stdout


def complete(process: Any, line: str) -> str:
    words = {"COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    ran = process(_LOREGRAPH_COMPLETE="bash_complete", **words)
    return str(ran.stdout)


def test_commands_questions_and_options_complete(process: Any) -> None:
    assert "query" in complete(process, "loregraph qu")
    assert "come-back" in complete(process, "loregraph ask come")
    assert "--film" in complete(process, "loregraph ask cast --fi")
    assert "curated" in complete(process, "loregraph load cur")


@pytest.mark.parametrize(
    "words",
    [
        "ask",
        "ask deaths",
        "info",
        "--help",
        "demo again --quiet",
        "query 'RETURN 1'",
        "query 'RETURN 1' --format csv",
    ],
)
def test_a_closed_stdout_is_told(process: Any, words: str) -> None:
    ran = process.shell(f"loregraph {words} >&-")
    assert (ran.returncode, ran.stderr) == (1, "Error: Nothing can be printed: stdout is closed.\n")


def test_a_closed_stdout_does_not_matter_where_nothing_is_printed(process: Any) -> None:
    ran = process.shell("loregraph export all.graphml --quiet >&-")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert (process.folder / "all.graphml").stat().st_size > 0


def test_a_closed_stdin_is_told(process: Any) -> None:
    ran = process.shell("loregraph query - <&-")
    assert ran.returncode == 2
    assert "There is no query: stdin is closed." in ran.stderr


def test_a_closed_stderr_keeps_the_answer(process: Any) -> None:
    ran = process.shell("loregraph demo again 2>&-")
    assert ran.returncode == 0
    assert "What to try next" in ran.stdout
