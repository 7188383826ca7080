"""Which process holds the write lock of a SQLite file, where the system tells."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_LOCKS: Final = Path("/proc/locks")
_WRITE_LOCK: Final = "120"
"""Where the lock of the one writer lies in the ``-shm`` file beside a database in WAL mode."""


def writer_of(path: str) -> int | None:
    """Give the number of the process that is writing to a database, None where nobody tells.

    Only names are read: to open and close the file would let go of the locks that this process has.
    """
    try:
        status = Path(f"{path}-shm").stat()
        locks = _LOCKS.read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    device = status.st_dev
    file = f"{os.major(device):02x}:{os.minor(device):02x}:{status.st_ino}"
    for line in locks.splitlines():
        match line.split():
            case [_, "POSIX", _, "WRITE", process, place, first, _] if (
                place == file and first == _WRITE_LOCK and int(process) > 0
            ):
                return int(process)
    return None


def named(process: int) -> str:
    """Name a process by its number and its program, for a sentence."""
    if process == os.getpid():
        return "this process, by another opening of the store"
    try:
        program = Path(f"/proc/{process}/comm").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return f"process {process}"
    return f"process {process}, {program.strip()}"
