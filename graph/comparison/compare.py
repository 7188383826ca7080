"""Comparing two graphs: counted whole, and told in detail up to a limit."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from graph.comparison.side import SIZE, Side, written
from graph.exchange.rows import EdgeRow, NodeRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from graph.exchange.rows import Source

    Row = NodeRow | EdgeRow
    Reading = Callable[[], Iterable[tuple[bytes, bytes, Row]]]

MOST: Final = 1_000
"""So many differences are told in detail, unless more are asked for."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many elements of one kind are the same, and how many are not.

    Attributes:
        same: there on both sides, with all they hold.
        changed: there on both sides, with something different.
        only_first, only_second: there on one side alone.
    """

    same: int = 0
    changed: int = 0
    only_first: int = 0
    only_second: int = 0

    @property
    def different(self) -> int:
        """How many differences there are."""
        return self.changed + self.only_first + self.only_second


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that differs inside an element: the labels, or a property."""

    name: str
    first: Any
    second: Any


@dataclass(frozen=True, slots=True)
class Difference:
    """A node or relationship that is not the same on both sides.

    Attributes:
        first, second: what it is on each side, None where it is missing.
        ends: the start and the end of a relationship, of the first side that has it.
    """

    first: Row | None
    second: Row | None
    ends: tuple[NodeRow, NodeRow] | None = None

    @property
    def row(self) -> Row:
        """The element, as the first side that has it has it."""
        row = self.first if self.first is not None else self.second
        if row is None:
            raise ValueError("A difference is of something.")
        return row

    @property
    def parts(self) -> list[Part]:
        """What differs, where both sides have the element."""
        return [] if self.first is None or self.second is None else _parts(self.first, self.second)


@dataclass(slots=True)
class Comparison:
    """What a comparison found.

    Attributes:
        nodes, relationships: how many are the same, and how many are not.
        differences: those told in detail, nodes first.
    """

    nodes: Tally = field(default_factory=Tally)
    relationships: Tally = field(default_factory=Tally)
    differences: list[Difference] = field(default_factory=list)

    @property
    def different(self) -> int:
        """How many differences there are, those not told in detail too."""
        return self.nodes.different + self.relationships.different


def compare(first: Source, second: Source, most: int = MOST) -> Comparison:
    """Compare two graphs.

    Both are gone through twice; of what is equal only a digest is kept, some 150 bytes of each
    element of one side.

    Args:
        first: a store or a snapshot. A server's is not kept still while it is read.
        second: the same.
        most: how many differences are told in detail.
    """
    sides = Side(first), Side(second)
    nodes = _Matching(sides[0].nodes, sides[1].nodes)
    relationships = _Matching(sides[0].relationships, sides[1].relationships)
    found = list(nodes.differences(most))
    links = list(relationships.differences(most - len(found)))
    found += _with_ends(sides, links)
    return Comparison(nodes.tally, relationships.tally, found)


class _Matching:
    """Matches the elements of one kind: equal ones first, then those known by the same."""

    def __init__(self, first: Reading, second: Reading) -> None:
        self._readings = first, second
        left = Counter(known + content for known, content, _ in first())
        total, rest = left.total(), Counter[bytes]()
        for known, content, _ in second():
            if left[known + content] > 0:
                left[known + content] -= 1
            else:
                rest[known + content] += 1
        self._left = +left
        self._rest = rest
        firsts, seconds = _by_known(self._left), _by_known(rest)
        changed = sum(min(count, seconds[known]) for known, count in firsts.items())
        self.tally = Tally(
            total - self._left.total(),
            changed,
            self._left.total() - changed,
            rest.total() - changed,
        )
        self._order = list(dict.fromkeys([*firsts, *seconds]))

    def differences(self, most: int) -> Iterator[Difference]:
        """Give up to so many differences, in the order of the first side, then of the second."""
        shown = set(self._order[: max(most, 0)])
        if not shown:
            return
        ones = _gather(self._readings[0], self._left, shown)
        others = _gather(self._readings[1], self._rest, shown)
        for known in self._order[:most]:
            one, other = ones[known], others[known]
            for place in range(max(len(one), len(other))):
                yield Difference(
                    one[place] if place < len(one) else None,
                    other[place] if place < len(other) else None,
                )


def _by_known(counts: Counter[bytes]) -> Counter[bytes]:
    known = Counter[bytes]()
    for both, count in counts.items():
        known[both[:SIZE]] += count
    return known


def _gather(
    reading: Reading, counts: Counter[bytes], shown: set[bytes]
) -> defaultdict[bytes, list[Row]]:
    """Give the elements that are counted, by what they are known by."""
    left, found = Counter(counts), defaultdict[bytes, list[Any]](list)
    for known, content, row in reading():
        if known in shown and left[known + content] > 0:
            left[known + content] -= 1
            found[known].append(_kept(row))
    return found


def _kept(row: Row) -> Row:
    return row._replace(properties=dict(row.properties))


def _with_ends(sides: tuple[Side, Side], links: list[Difference]) -> list[Difference]:
    """Give relationships their ends, which their rows only number."""
    numbers: tuple[set[int], set[int]] = (set(), set())
    for link in links:
        numbers[link.first is None].update(_ends(link))
    nodes = [side.some_nodes(some) for side, some in zip(sides, numbers, strict=True)]
    told = []
    for link in links:
        known = nodes[link.first is None]
        start, end = (known.get(n) or NodeRow(n, (), {}) for n in _ends(link))
        told.append(Difference(link.first, link.second, (start, end)))
    return told


def _ends(link: Difference) -> tuple[int, int]:
    row = link.row
    return (row.start, row.end) if isinstance(row, EdgeRow) else (-1, -1)


def _parts(first: Row, second: Row) -> list[Part]:
    found = []
    if isinstance(first, NodeRow) and isinstance(second, NodeRow):
        labels = sorted(first.labels), sorted(second.labels)
        if labels[0] != labels[1]:
            found.append(Part("labels", *labels))
    one, other = dict(written(first.properties)), dict(written(second.properties))
    found += [
        Part(key, first.properties.get(key), second.properties.get(key))
        for key in sorted(one.keys() | other.keys())
        if one.get(key) != other.get(key)
    ]
    return found
