"""How much a worker may take: memory over it fails, a time over it ends the process."""

from __future__ import annotations

import math
import os
import signal
import threading
from multiprocessing import connection, parent_process
from pathlib import Path
from typing import Final

try:
    import resource
except ModuleNotFoundError:  # Windows has no such limits: the engine's own watch has to do
    LIMITS = False
else:
    LIMITS = True

_STATUS: Final = Path("/proc/self/statm")
_PAGE: Final = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
_GRACE: Final = 5.0


def sizes() -> tuple[int, int]:
    """Give the bytes of this process: of addresses, and of what lies in memory; 0 if unknown."""
    try:
        whole, resident = _STATUS.read_bytes().split()[:2]
    except (OSError, ValueError):
        return 0, 0
    return int(whole) * _PAGE, int(resident) * _PAGE


def limit_memory(more: int) -> None:
    """Let this process take so many bytes more than it has; then allocations fail."""
    whole, _ = sizes()
    if not LIMITS or not whole:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = whole + more
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def lift_memory_limit() -> None:
    """Let this process take what it needs to say that it took too much, and to end."""
    if LIMITS:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def end_after(seconds: float) -> None:
    """Let the system end this process after a time; nothing that runs here can put that off."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0 if math.isinf(seconds) else seconds + _GRACE)


def end_with_parent() -> None:
    """End this process when the one that started it is gone, even if that was killed."""
    parent = parent_process()
    if parent is None:
        return

    def wait() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
