"""The package that asks the web is not always installed: files need none of it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.results.errors import LoregraphError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def needed(service: str) -> Iterator[None]:
    """Import what asks a service inside of this.

    Raises:
        LoregraphError: httpx is not installed; the sentence says how to get it.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in ("httpx", "httpcore"):
            raise
        raise LoregraphError(
            f"To ask {service} itself, httpx is needed. Install it with: "
            "pip install 'loregraph[live]'; files of it are loaded without."
        ) from error
