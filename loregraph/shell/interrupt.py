"""Ctrl-C while a query runs: it cancels the query, and not the process."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def cancelling() -> Iterator[Event]:
    """Give an event that the first Ctrl-C sets; a second one raises KeyboardInterrupt.

    A query looks at the event between its steps, so that it always ends with the store as it was;
    the second is for what does not look, such as one long sort.
    """
    event = Event()

    def stop(*_: Any) -> None:
        if event.is_set():
            raise KeyboardInterrupt
        event.set()

    if threading.current_thread() is not threading.main_thread():
        yield event
        return
    before = signal.signal(signal.SIGINT, stop)
    try:
        yield event
    finally:
        signal.signal(signal.SIGINT, before)
