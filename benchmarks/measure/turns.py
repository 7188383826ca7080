"""Taking turns: what is measured and what it is measured against run in the same minutes."""

from __future__ import annotations

import gc
import statistics
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def block(run: Callable[[], Any], seconds: float, least: int = 3) -> list[float]:
    """Run again and again for a while, three times at least."""
    times: list[float] = []
    clock = time.perf_counter
    until = clock() + seconds
    while len(times) < least or clock() < until:
        start = clock()
        run()
        times.append(clock() - start)
    return times


def in_turns(
    ours: Callable[[], Any], limit: Callable[[], Any], rounds: int, seconds: float = 0.08
) -> tuple[float, float]:
    """Give both medians over alternating blocks, in seconds."""
    first: list[float] = []
    second: list[float] = []
    for _ in range(rounds):
        second += block(limit, seconds)
        first += block(ours, seconds)
    return statistics.median(first), statistics.median(second)


def once(run: Callable[[], Any]) -> float:
    """Time what changes something and so cannot be repeated as it is."""
    gc.collect()
    gc.freeze()
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def verdict(figure: float, bound: float) -> str:
    return f"{'ok' if figure <= bound else 'MISSED'}, at most {bound:g}"


def ratio_line(name: str, ours: float, limit: float, bound: float) -> str:
    """One line of a report: both times in milliseconds, and their ratio."""
    ratio = ours / limit
    return (
        f"{name:44}{ours * 1e3:10.2f} ms{limit * 1e3:10.2f} ms{ratio:7.2f}  "
        f"({verdict(ratio, bound)})"
    )
