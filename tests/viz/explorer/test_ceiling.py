from __future__ import annotations

import subprocess
import sys

import pytest

from viz.explorer.ceiling import sizes

LIMITED = """
from viz.explorer.ceiling import lift_memory_limit, limit_memory
limit_memory(64 << 20)
try:
    bytearray(200 << 20)
except MemoryError:
    print("refused")
lift_memory_limit()
print(len(bytearray(200 << 20)) >> 20)
"""
ENDING = """
import signal, time
from viz.explorer import ceiling
ceiling._GRACE = 0.1
ceiling.end_after(float("inf"))
ceiling.end_after(0.1)
sum(range(10**10))  # one call into C: no code of ours runs meanwhile
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=120
    )


def test_sizes_of_this_process() -> None:
    whole, resident = sizes()
    assert whole > resident > 1 << 20


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such limit")
def test_more_memory_than_allowed_is_refused() -> None:
    assert run(LIMITED).stdout.split() == ["refused", "200"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such alarms")
def test_a_process_ends_at_its_time_whatever_it_does() -> None:
    assert run(ENDING).returncode == -14
