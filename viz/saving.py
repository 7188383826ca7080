"""A page as a file."""

from __future__ import annotations

import pathlib
from typing import TYPE_CHECKING

from graph.exchange.files import atomic_text

if TYPE_CHECKING:
    from os import PathLike


def save_page(page: str, path: str | PathLike[str]) -> None:
    """Write a page; the file is there whole or not at all."""
    with atomic_text(pathlib.Path(path)) as out:
        out.write(page)
