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


def test_a_known_number_of_records_moves_the_bar_and_has_a_rate() -> None:
    steps = Steps(2, io.StringIO())
    steps.step("Reading")
    steps.step("Copying", 1000)
    steps.count(500)
    time.sleep(0.1)
    bar = steps.bar()
    assert bar.startswith("[##################......] Copying, 500 of 1,000 records, ")
    rate = int(bar.partition("records, ")[2].partition(" a second")[0].replace(",", ""))
    assert 10 < rate <= 5000
