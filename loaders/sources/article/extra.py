"""What articles need besides the core: one install line for all of it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.results.errors import LoregraphError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def needed(package: str) -> Iterator[None]:
    """Say how to install what an import inside the block misses.

    Raises:
        LoregraphError: a package of the extra is not there.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        name = (error.name or package).partition(".")[0]
        raise LoregraphError(
            f"Reading articles needs {name}. Install it with: pip install 'loregraph[articles]'"
        ) from error
