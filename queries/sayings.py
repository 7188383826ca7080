"""What the rows of an answer say of whom they name: the lines of a picture of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from queries.header import ColumnLink

_HOLE: Final = re.compile(r"{(.*?)}")


@dataclass(frozen=True, slots=True)
class Saying:
    """What one row says of the names in two of its columns.

    Attributes:
        row: which row says it.
        link: the columns, and the words as its header has them.
        ones: the names that the sentence begins with.
        words: what stands between, with what columns say written into it.
        others: the names that it ends with.
    """

    row: int
    link: ColumnLink
    ones: tuple[str, ...]
    words: str
    others: tuple[str, ...]


def sayings(
    links: Iterable[ColumnLink], columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> Iterator[Saying]:
    """Give what each row says, in the order of the rows; a column that says nothing has no names.

    >>> from queries.header import ColumnLink
    >>> links = [ColumnLink("killer", "kills", "victims")]
    >>> [said.others for said in sayings(links, ["killer", "victims"], [("Walker", ["Hunley"])])]
    [('Hunley',)]
    """
    links = list(links)
    for number, row in enumerate(rows):
        cells = dict(zip(columns, row, strict=False))
        for link in links:
            ones, others = _names(cells.get(link.one)), _names(cells.get(link.other))
            yield Saying(number, link, ones, _filled(link.words, cells), others)


def _filled(words: str, cells: Mapping[str, Any]) -> str:
    """Write what columns say into the words between two of them: ``{relation}``."""
    return _HOLE.sub(lambda hole: _text(cells.get(hole[1])), words)


def _names(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, (list, tuple)) else [value]
    return tuple(dict.fromkeys(item for item in items if isinstance(item, str)))


def _text(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_text, value))
    return "" if value is None else str(value)
