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
TELLING: Final = frozenset({"Character", "Film", "Series"})
"""Labels of what is known by a name of one word; of a service or a paper it tells nothing."""
SHORTEST: Final = 3
_ONE_WORD: Final = re.compile(r"[^\W\d_][\w'\u2019-]*")
_WORD: Final = re.compile(r"\w+")


class LaterNames:
    """The names of what was left out, as far as nothing that was kept is called so.

    A name of several words is found however it is written, also in an address. A name of one word
    may be any word: that of a character or a work is found as it is written, with its capital,
    where it has three letters or more and is no word of a name that was kept.

    Args:
        untold: the nodes that were left out.
        told: the nodes that were kept.
    """

    def __init__(self, untold: Iterable[Node], told: Iterable[Node]) -> None:
        texts = [text for node in told for text in _texts(node)]
        known = "--".join(f"-{slug(text)}-" for text in texts)
        words = {word for text in texts for word in _WORD.findall(text)}
        later, single = set[str](), set[str]()
        for node in untold:
            found = set(_texts(node))
            later |= found
            if TELLING & node.labels:
                single |= {text for text in found - words if _is_telling(text)}
        names = {name for name in map(slug, later) if "-" in name and f"-{name}-" not in known}
        self._names = _one_of(names, "-(?:{})-")
        self._words = _one_of(single, r"(?<!\w)(?:{})(?!\w)")

    def stand_in(self, value: Any) -> bool:
        """Tell whether a text, or a text of a list, holds one of them as whole words."""
        if isinstance(value, list | tuple):
            return any(self.stand_in(one) for one in value)
        if not isinstance(value, str):
            return False
        if self._words and self._words.search(value):
            return True
        return bool(self._names and self._names.search(f"-{slug(value)}-"))


def _one_of(names: set[str], form: str) -> re.Pattern[str] | None:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(form.format("|".join(map(re.escape, longest_first)))) if names else None


def _is_telling(text: str) -> bool:
    """Tell whether a text is one word that can be told from others: ``Zed``, not ``he``."""
    return len(text) >= SHORTEST and text[0].isupper() and bool(_ONE_WORD.fullmatch(text))


def _texts(node: Node) -> list[str]:
    """Give a node's names, and of a title what stands behind its colon or dash."""
    held = [node.get(key) for key in NAMES]
    texts = [text for one in held for text in (one if isinstance(one, list | tuple) else [one])]
    whole = [text for text in texts if isinstance(text, str)]
    return [*whole, *(part for text in whole for part in subtitles(text))]
