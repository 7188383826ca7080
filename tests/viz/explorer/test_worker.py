from __future__ import annotations

from ctypes import c_ulonglong
from multiprocessing import get_context

from viz.explorer.worker import Stopped


def test_an_order_stops_when_its_number_is_written() -> None:
    cell = get_context("spawn").RawValue(c_ulonglong, 0)
    first, second = Stopped(cell, 1), Stopped(cell, 2)
    assert not first.is_set()
    cell.value = 1
    assert first.is_set()
    assert not second.is_set()
