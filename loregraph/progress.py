"""A progress bar on stderr for what takes over a second, and silence for what does not."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE: Final = 1.0
FRAME: Final = 0.1
BAR: Final = 24


class Steps:
    """Work in a known number of steps; a thread draws where it is, once it takes long.

    On a terminal it is a bar that is wiped away at the end; elsewhere each step that is reached
    after the first second is one line.

    Args:
        total: how many steps there are.
        out: where it is drawn.
        patience: seconds without a word.
    """

    def __init__(self, total: int, out: TextIO, patience: float = PATIENCE) -> None:
        self._total = total
        self._out = out
        self._patience = patience
        self._began = time.monotonic()
        self._done = -1
        self._label = ""
        self._count = 0
        self._records = 0
        self._step_began = self._began
        self._drawn = ""
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._draw_until_over, daemon=True)

    def step(self, label: str, records: int = 0) -> None:
        """Begin the next step; where it is known how many records it has, the bar moves with them.

        Args:
            label: what is done.
            records: how many records there are to do, 0 where nobody knows.
        """
        self._done += 1
        self._label = label
        self._count = 0
        self._records = records
        self._step_began = time.monotonic()

    def count(self, records: int) -> None:
        """Say how many records of this step are done."""
        self._count = records

    def start(self) -> None:
        """Begin to watch the clock."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wipe the bar away."""
        self._over.set()
        self._thread.join()
        if self._drawn and self._out.isatty():
            self._out.write("\r\x1b[K")
            self._out.flush()

    def _draw_until_over(self) -> None:
        wait = self._patience
        while not self._over.wait(wait):
            wait = FRAME
            self._draw()

    def _draw(self) -> None:
        if self._out.isatty():
            line = f"\r\x1b[K{self.bar()}"
        elif self._label != self._drawn:
            line = f"{self._label} ...\n"
        else:
            return
        self._drawn = self._label
        self._out.write(line)
        self._out.flush()

    def bar(self) -> str:
        """Write where the work is, in one line."""
        part = min(1.0, self._count / self._records) if self._records else 0.0
        full = int(BAR * (max(self._done, 0) + part)) // self._total
        now = time.monotonic()
        seconds = now - self._began
        rate = self._count / max(now - self._step_began, FRAME)
        of = f" of {self._records:,}" if self._records else ""
        count = f", {self._count:,}{of} records, {rate:,.0f} a second" if self._count else ""
        return f"[{'#' * full}{'.' * (BAR - full)}] {self._label}{count} ({seconds:.0f} s)"


@contextmanager
def progress(total: int, *, quiet: bool = False) -> Iterator[Steps]:
    """Show how far some work of a known number of steps is, on stderr."""
    quiet = quiet or sys.stderr is None  # the caller closed it (``2>&-``)
    steps = Steps(total, sys.stderr)
    if not quiet:
        steps.start()
    try:
        yield steps
    finally:
        if not quiet:
            steps.stop()
