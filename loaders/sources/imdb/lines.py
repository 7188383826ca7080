"""The wanted lines of a large file, found in whole blocks: most lines are never split off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    Filter = Callable[[Iterable[bytes]], Iterator[tuple[int, bytes]]]
    """Takes blocks of whole lines, gives the wanted lines with their numbers in all blocks."""

_FEW: Final = 60
"""Up to so many ids one pattern finds them faster than a look at each line."""
_TAB: Final = b"\t"


def all_lines(blocks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Give every line, without its end."""
    before = 0
    for block in blocks:
        lines = block.splitlines()
        yield from enumerate(lines, before + 1)
        before += len(lines)


def with_first(wanted: AbstractSet[bytes]) -> Filter:
    """Make a filter for lines whose first cell is one of these ids."""
    if len(wanted) <= _FEW:
        return _pattern(wanted, rb"\n(%b\t[^\n\r]*)")

    def filtered(blocks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
        for number, line in all_lines(blocks):
            if line.partition(_TAB)[0] in wanted:
                yield number, line

    return filtered


def with_third(wanted: AbstractSet[bytes]) -> Filter:
    """Make a filter for lines whose third cell is one of these ids."""
    if len(wanted) <= _FEW:
        return _pattern(wanted, rb"\n([^\t\n]*\t[^\t\n]*\t%b\t[^\n\r]*)")

    def filtered(blocks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
        for number, line in all_lines(blocks):
            cells = line.split(_TAB, 3)
            if len(cells) > 2 and cells[2] in wanted:
                yield number, line

    return filtered


def _pattern(wanted: AbstractSet[bytes], form: bytes) -> Filter:
    """Make a filter by one pattern; what ids begin with alike stands before the choice."""
    if not wanted:
        return lambda _: iter(())
    ids = sorted(wanted)
    start = ids[0][:2] if all(each.startswith(ids[0][:2]) for each in ids) else b""
    choice = b"|".join(re.escape(each[len(start) :]) for each in ids)
    find = re.compile(form % (re.escape(start) + b"(?:" + choice + b")")).finditer

    def filtered(blocks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
        before = 0
        for block in blocks:
            whole = b"\n" + block
            place = 0
            for found in find(whole):
                before += whole.count(b"\n", place, found.start() + 1)
                place = found.start() + 1
                yield before, found[1]
            before += whole.count(b"\n", place) - whole.endswith(b"\n")

    return filtered
