"""Names that tell of a later work wherever they stand: in a summary, in the address of a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from graph.values.ids import slug
from graph.values.titles import subtitles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.elements import Node

NAMES: Final = ("name", "title", "aliases")


class LaterNames:
    """The names of what was left out, as far as nothing that was kept is called so.

    A name of one word may be any word, and is not looked for.

    Args:
        untold: the nodes that were left out.
        told: the nodes that were kept.
    """

    def __init__(self, untold: Iterable[Node], told: Iterable[Node]) -> None:
        known = "--".join(f"-{name}-" for node in told for name in _names(node))
        names = {
            name
            for node in untold
            for name in _names(node)
            if "-" in name and f"-{name}-" not in known
        }
        longest_first = sorted(names, key=lambda name: (-len(name), name))
        self._pattern = re.compile(f"-(?:{'|'.join(map(re.escape, longest_first))})-")
        self._any = bool(names)

    def stand_in(self, value: Any) -> bool:
        """Tell whether a text, or a text of a list, holds one of them as whole words."""
        if not self._any:
            return False
        if isinstance(value, list | tuple):
            return any(self.stand_in(one) for one in value)
        return isinstance(value, str) and bool(self._pattern.search(f"-{slug(value)}-"))


def _names(node: Node) -> list[str]:
    """Give a node's names, and of a title what stands behind its colon or dash."""
    held = [node.get(key) for key in NAMES]
    texts = [text for one in held for text in (one if isinstance(one, list | tuple) else [one])]
    whole = [text for text in texts if isinstance(text, str)]
    parts = [part for text in whole for part in subtitles(text)]
    return [name for name in map(slug, (*whole, *parts)) if name]
