"""The shell on a terminal of its own: what a person types, and what then stands there."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from loregraph.shell.terminal import history_file, kept_history

AtWork = Callable[[int, float], bool]
PROMPT = "loregraph>"
CTRL_C, CTRL_D, TAB = b"\x03", b"\x04", b"\t"
PATIENCE = 120


class Typist:
    """Types into a terminal and reads what it shows."""

    def __init__(self, folder: Path, *words: str) -> None:
        self._master, slave = pty.openpty()
        known = {name: value for name, value in os.environ.items() if "LOREGRAPH" not in name}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "loregraph", *words, "shell"],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=folder,
            start_new_session=True,
            preexec_fn=self._own_terminal,  # noqa: PLW1509 - no thread runs here
            env={
                **known,
                "XDG_STATE_HOME": str(folder / "state"),
                "PROMPT_TOOLKIT_NO_CPR": "1",
                "TERM": "xterm",
                "COLUMNS": "100",
                "LINES": "40",
            },
        )
        os.close(slave)
        self.shown = ""

    @staticmethod
    def _own_terminal() -> None:
        import fcntl
        import termios

        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    def type(self, keys: str | bytes) -> None:
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)

    def line(self, text: str) -> None:
        self.type(f"{text}\r")

    def until(self, text: str) -> str:
        """Read until a text was shown; give what was shown since the last call."""
        ends = time.monotonic() + PATIENCE
        while text not in self.shown:
            if time.monotonic() > ends or not self._read():
                raise AssertionError(f"{text!r} was not shown, but: {self.shown!r}")
        before, _, self.shown = self.shown.partition(text)
        return before + text

    def _read(self) -> bool:
        if not select.select([self._master], [], [], 1.0)[0]:
            return self.process.poll() is None
        try:
            piece = os.read(self._master, 65_536).decode(errors="replace")
        except OSError:  # the other side is gone
            return False
        self.shown += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]", "", piece)
        return bool(piece)

    def end(self) -> int:
        while self._read():
            pass
        return self.process.wait(timeout=PATIENCE)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        os.close(self._master)


@pytest.fixture
def typist(tmp_path: Path) -> Iterator[Typist]:
    opened = Typist(tmp_path, "--store", "t.db")
    try:
        opened.until(PROMPT)
        yield opened
    finally:
        opened.close()


def test_statements_of_many_lines_are_answered(typist: Typist) -> None:
    typist.line("UNWIND [1, 2] AS x")
    typist.until("...")
    typist.line("RETURN x * 21 AS product;")
    assert "42" in typist.until("2 rows, ")
    typist.line(":param x => 20 + 1")
    typist.until("$x = 21")
    typist.line("RETURN $x + 21 AS sum;")
    assert "42" in typist.until("1 row, ")
    typist.line(":exit")
    assert typist.end() == 0


def test_ctrl_c_stops_the_query_and_not_the_shell(typist: Typist, at_work: AtWork) -> None:
    typist.line("UNWIND range(1, 1000000000000) AS x RETURN sum(x % 7) AS endless;")
    typist.until("endless;")
    assert at_work(typist.process.pid, 0.8)
    typist.type(CTRL_C)
    typist.until("The query was cancelled.")
    typist.until(PROMPT)
    typist.line("RETURN 'still ' + 'here' AS there;")
    typist.until("still here")


def test_ctrl_c_stops_a_query_that_writes_and_nothing_is_written(
    typist: Typist, at_work: AtWork
) -> None:
    typist.line("UNWIND range(1, 1000000000000) AS x CREATE (:X {x: x});")
    typist.until("{x: x});")
    assert at_work(typist.process.pid, 0.8)
    typist.type(CTRL_C)
    typist.until("The query was cancelled.")
    typist.until(PROMPT)
    typist.line("MATCH (x:X) RETURN 'left: ' + count(x) AS counted;")
    typist.until("left: 0")


def test_ctrl_c_at_the_prompt_throws_away_what_was_typed(typist: Typist) -> None:
    typist.type("RETURN nonsense")
    typist.until("nonsense")
    typist.type(CTRL_C)
    typist.until(PROMPT)
    typist.line("RETURN 'fine' + '!' AS word;")
    typist.until("fine!")


def test_an_error_has_its_caret_and_the_shell_goes_on(typist: Typist) -> None:
    typist.line("RETURN 1 +")
    typist.until("...")
    typist.line("nope;")
    assert re.search(r"line 2, column 1:\r?\n +nope;\r?\n +\^{4}", typist.until("^^^^"))
    typist.until(PROMPT)


def test_ctrl_d_rolls_an_open_transaction_back_and_says_so(typist: Typist) -> None:
    typist.line(":begin")
    typist.until("loregraph#")
    typist.line("CREATE (:Y);")
    typist.until("nodes created: 1")
    typist.until("loregraph#")
    typist.type(CTRL_D)
    typist.until("The transaction that was open is rolled back.")
    assert typist.end() == 0


def test_tab_completes(typist: Typist) -> None:
    typist.line("CREATE (:Franchise {name: 'X'});")
    typist.until("nodes created: 1")
    typist.type("MATCH (n:Fran")
    typist.type(TAB)
    typist.until("Franchise")
    typist.line(") RETURN n.name + '!' AS called;")
    typist.until("X!")


def test_what_was_typed_is_kept_for_its_owner_alone(typist: Typist, tmp_path: Path) -> None:
    typist.line("RETURN 'to remember' AS x;")
    typist.until("1 row, ")
    typist.until(PROMPT)
    typist.type(CTRL_D)
    assert typist.end() == 0
    path = tmp_path / "state" / "loregraph" / "history"
    assert "to remember" in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o077 == 0
    assert not (tmp_path / "t.db").exists()


def test_without_a_place_for_the_history_there_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert history_file() == tmp_path / "file" / "loregraph" / "history"
    assert type(kept_history()).__name__ == "InMemoryHistory"
