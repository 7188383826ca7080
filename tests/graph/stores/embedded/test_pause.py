"""The collector is as it was, whatever happened meanwhile."""

from __future__ import annotations

import gc

import pytest

from graph.stores.embedded.pause import paused_gc


def fail_while_paused() -> None:
    with paused_gc():
        assert not gc.isenabled()
        raise KeyError


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(KeyError):
        fail_while_paused()
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with paused_gc():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
