from __future__ import annotations

import importlib.util
import shlex
from pathlib import Path
from typing import Any

import pytest

from loregraph.commands.serve import _address, _door, command
from viz.explorer.server import listen


def test_what_it_says_of_itself(cli: Any) -> None:
    result = cli("serve", "--help")
    assert result.exit_code == 0
    for option in ("--write", "--port", "--host", "--token", "--deadline", "--rows", "--memory"):
        assert option in result.stdout


def test_its_examples_can_be_called_so() -> None:
    lines = [line.strip() for line in str(command.epilog).splitlines() if "loregraph" in line]
    assert len(lines) >= 3
    for line in lines:
        _, _, *words = shlex.split(line)
        assert command.make_context("serve", words).params["port"] is not None


def test_a_port_that_is_taken_is_a_wrong_call(cli: Any) -> None:
    with listen("127.0.0.1", 0) as taken:
        port = str(taken.getsockname()[1])
        result = cli("serve", "--port", port, "--no-browser")
    assert result.exit_code == 2
    assert f"Port {port} is taken by another program" in result.stderr


@pytest.mark.parametrize(
    ("store", "sentence"),
    [
        ("none.db", "There is no store none.db."),
        (":memory:", "A store in memory is empty"),
        ("http://localhost", "a store is a file such as lore.db"),
        ("neo4j://me:secret@host", "An address holds no name and no password"),
    ],
)
def test_a_store_that_cannot_be_served(elsewhere: Any, store: str, sentence: str) -> None:
    run = elsewhere("serve", store, "--no-browser", "--port", "0")
    assert run.returncode == 2
    assert sentence in run.stderr
    assert "secret" not in run.stderr


def test_what_is_not_installed_is_named(cli: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    result = cli("serve", "--no-browser")
    assert result.exit_code == 1
    assert "pip install 'loregraph[explorer]'" in result.stderr


def test_where_others_reach_it_a_token_is_made_up() -> None:
    assert _door("127.0.0.1", 1, None).token == ""
    assert _door("localhost", 1, None).token == ""
    made = {_door("0.0.0.0", 1, None).token for _ in range(3)}
    assert len(made) == 3
    assert min(map(len, made)) > 20
    assert _door("0.0.0.0", 1, "own").token == "own"
    assert _door("127.0.0.1", 1, "own").token == "own"


def test_an_empty_token_is_none(cli: Any, tmp_path: Path) -> None:
    del tmp_path
    result = cli("serve", "--host", "0.0.0.0", "--token", "", "--no-browser")
    assert result.exit_code == 2
    assert "The token is empty" in result.stderr


def test_the_address_to_open() -> None:
    assert _address(_door("127.0.0.1", 8765, None)) == "http://127.0.0.1:8765/"
    assert _address(_door("::1", 8765, None)) == "http://[::1]:8765/"
    assert _address(_door("10.0.0.1", 80, "a b&c")) == "http://10.0.0.1:80/?token=a%20b%26c"
