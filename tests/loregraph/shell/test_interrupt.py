from __future__ import annotations

import os
import signal
import threading
from threading import Event

import pytest

from loregraph.shell.interrupt import cancelling


def interrupt() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_the_first_sets_the_event_and_the_second_raises() -> None:
    before = signal.getsignal(signal.SIGINT)

    def twice() -> None:
        with cancelling() as cancelled:
            interrupt()
            assert cancelled.is_set()
            interrupt()

    with pytest.raises(KeyboardInterrupt):
        twice()
    assert signal.getsignal(signal.SIGINT) is before


def test_another_thread_has_an_event_of_its_own() -> None:
    found: list[Event] = []

    def work() -> None:
        with cancelling() as cancelled:
            found.append(cancelled)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert not found[0].is_set()
