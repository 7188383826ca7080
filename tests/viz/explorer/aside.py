"""A coroutine run to its end in a thread of its own.

Where a browser was tested before in the same process, this thread has a loop already.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine

Done = TypeVar("Done")


def aside(work: Coroutine[Any, Any, Done]) -> Done:
    """Give what a coroutine gives."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, work).result()
