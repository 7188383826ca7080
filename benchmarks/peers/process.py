"""A worker as its parent sees it: asked by lines, watched for memory and time, ended alone."""

from __future__ import annotations

import json
import selectors
import subprocess
import time
from pathlib import Path
from typing import Any

WORKER = Path(__file__).with_name("worker.py")
PAGE = 4096


class Lost(Exception):  # noqa: N818 - it is what happened, not only an error
    """The worker is gone: it took too long, too much memory, or fell over."""


class Worker:
    """One engine in a process.

    Attributes:
        about: version and seconds of loading.
    """

    def __init__(
        self, name: str, python: Path, folder: Path, memory: float, patience: float
    ) -> None:
        command = [str(python), str(WORKER), name, str(folder)]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=WORKER.parent,
            text=True,
        )
        self._memory = memory
        self._selector = selectors.DefaultSelector()
        assert self._process.stdout is not None
        self._selector.register(self._process.stdout, selectors.EVENT_READ)
        self.about = self._answer(patience)

    def ask(self, patience: float, **question: Any) -> dict[str, Any]:
        """Ask and wait.

        Raises:
            Lost: no answer came.
        """
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(question) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise Lost("it fell over") from error
        return self._answer(patience)

    def _answer(self, patience: float) -> dict[str, Any]:
        assert self._process.stdout is not None
        until = time.monotonic() + patience
        while not self._selector.select(0.1):
            if time.monotonic() > until:
                self.end()
                raise Lost("it took too long")
            if self._gigabytes() > self._memory:
                self.end()
                raise Lost("it took too much memory")
        line = self._process.stdout.readline()
        if not line:
            self.end()
            raise Lost("it fell over")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _gigabytes(self) -> float:
        try:
            status = Path(f"/proc/{self._process.pid}/statm").read_text(encoding="ascii")
        except OSError:  # not Linux, or gone
            return 0.0
        return int(status.split()[1]) * PAGE / 1e9

    def end(self) -> None:
        """End this process and no other."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
