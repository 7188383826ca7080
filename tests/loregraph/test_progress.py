from __future__ import annotations

import io
import time

from loregraph.progress import Steps


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def work(out: io.StringIO, patience: float, seconds: float) -> str:
    steps = Steps(2, out, patience)
    steps.start()
    for label in ("Reading", "Writing"):
        steps.step(label)
        time.sleep(seconds)
    steps.stop()
    return out.getvalue()


def test_what_is_quick_is_silent() -> None:
    assert work(Terminal(), 5.0, 0.0) == ""


def test_a_terminal_gets_a_bar_that_is_wiped_away() -> None:
    shown = work(Terminal(), 0.01, 0.3)
    assert "] Reading" in shown
    assert "############" in shown
    assert shown.endswith("\r\x1b[K")


def test_a_pipe_gets_a_line_a_step() -> None:
    assert work(io.StringIO(), 0.01, 0.3) == "Reading ...\nWriting ...\n"


def test_records_are_counted() -> None:
    steps = Steps(1, io.StringIO())
    steps.step("Loading")
    steps.count(12345)
    assert steps.bar().startswith("[........................] Loading, 12,345 records")
