"""What an answer draws: the nodes and relationships in it, else those that its texts name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from graph.stores.quote import quoted
from loregraph.result import Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loregraph.store import Store
    from viz.lanes import Lanes
    from viz.timeline import Whole

NOT_DRAWN: Final = frozenset({"Source", "Claim"})
NODES: Final = "MATCH (n:{label}) WHERE n.name IN $names RETURN n"
ADDRESSES: Final = "MATCH (s:Source) WHERE s.name IN $names RETURN s.name, s.url"
BETWEEN: Final = """
MATCH (a)-[r]->(b)
WHERE elementId(a) IN $ids AND elementId(b) IN $ids
RETURN r
"""


def drawable(result: Result, store: Store) -> Result:
    """Give an answer that can be drawn: itself, or what its texts name and how that hangs together.

    A ready-made question answers with names, because names are what a table is read for. Drawn, the
    same answer is the things of these names, and every relationship between two of them.
    """
    if next(result.elements(), None) is not None:
        return result
    names = sorted(set(_texts(list(result.rows))))
    labels = [label for label in store.counts().labels if label not in NOT_DRAWN]
    nodes = {
        node.element_id: node
        for label in labels
        for node in store.run(NODES.format(label=quoted(label)), names=names).value()
    }
    between = store.run(BETWEEN, ids=list(nodes)).value() if nodes else []
    return Result(["nodes", "relationships"], [(list(nodes.values()), between)], query=result.query)


def lanes_of(result: Result, store: Store) -> Lanes:
    """Read an answer as lanes of time, with the addresses of the sources that it names.

    Raises:
        UsageError: it holds no statements with dates.
    """
    from queries.crediting import credits_of  # noqa: PLC0415 - loaded when drawing
    from viz.lanes import Lanes  # noqa: PLC0415 - the same

    names = sorted(set(_texts(list(result.rows))))
    found = store.run(ADDRESSES, names=names).rows
    addresses = {name: url for name, url in found if isinstance(url, str)}
    lanes = Lanes.of(result, title=result.title, addresses=addresses)
    return replace(lanes, credited=tuple(each.text for each in credits_of(result.rows, store)))


def whole_of(store: Store) -> Whole:
    """Read what all pictures of a store have in common; of a large store that is nothing."""
    from viz.picture import Picture  # noqa: PLC0415 - loaded when drawing
    from viz.timeline.whole import MOST, Whole  # noqa: PLC0415 - the same

    if store.counts().nodes > MOST:
        return Whole()
    return Whole.of(Picture.from_store(store))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item)
