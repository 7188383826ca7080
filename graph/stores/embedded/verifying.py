"""Is all of a store's file as it was written? Opening it reads only what a query needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.stores.embedded.segments import load

if TYPE_CHECKING:
    from graph.stores.embedded.file import StoreFile


def verify(file: StoreFile) -> int:
    """Read every page, segment and commit, and decode them; give how many segments and commits.

    Raises:
        StoreFormatError: something is damaged; the sentence names it.
    """
    file.check_pages()
    content = file.read()
    parts = content.segments.check() + len(content.log)
    if content.generation:
        base, _ = load(content.segments, content.generation, content.version)
        for entities in (base.nodes, base.relationships):
            for column in entities.columns.values():
                column.packed()
    return parts
