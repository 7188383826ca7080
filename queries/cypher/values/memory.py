"""The memory that is left on this machine: a query fails before it takes all of it.

Linux tells how much is free; elsewhere nobody is asked, and Python's MemoryError has to do.
"""

from __future__ import annotations

import os
from pathlib import Path

from graph.results.errors import CypherError

RESERVE = 256 << 20
"""So many bytes are left to others."""

_STATUS = Path("/proc/self/statm")
_MACHINE = Path("/proc/meminfo")
_GROUP = Path("/sys/fs/cgroup")
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class _Gauge:
    """Up to which size of this process nobody has to ask again."""

    ceiling = 0


def look() -> None:
    """See that there is memory left.

    Raises:
        CypherError: hardly any is.
    """
    used = resident()
    if used <= _Gauge.ceiling:
        return
    free = available()
    if free is None:
        _Gauge.ceiling = 1 << 62
        return
    spare = free - RESERVE
    if spare <= 0:
        raise CypherError(
            f"The query was stopped: this process has {used >> 20:,} MB "
            "and hardly any memory is left.",
            kind="ResourceLimit",
            code="OutOfMemory",
            hint="Return less at once: LIMIT, aggregate, or ask for parts.",
        )
    _Gauge.ceiling = used + spare // 2


def resident() -> int:
    """The bytes that this process holds now, 0 where nobody tells."""
    try:
        return int(_STATUS.read_bytes().split()[1]) * _PAGE
    except (OSError, ValueError, IndexError):
        return 0


def available() -> int | None:
    """The bytes that the machine, or the group that this process is in, could still give."""
    try:
        lines = _MACHINE.read_text(encoding="ascii").splitlines()
        free = next(int(line.split()[1]) << 10 for line in lines if line.startswith("MemAvailable"))
    except (OSError, ValueError, IndexError, StopIteration):
        return None
    try:
        most = int((_GROUP / "memory.max").read_text(encoding="ascii"))
        now = int((_GROUP / "memory.current").read_text(encoding="ascii"))
    except (OSError, ValueError):  # no group, or no ceiling: "max"
        return free
    return min(free, most - now)
