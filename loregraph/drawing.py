"""What an answer draws: the nodes and relationships in it, else those that its texts name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from graph.elements import Node
from graph.stores.quote import quoted
from loregraph.result import Result

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loregraph.store import Store
    from queries.header import Question
    from viz.lanes import Lanes
    from viz.timeline import Whole

NOT_DRAWN: Final = frozenset({"Source", "Claim"})
NODES: Final = "MATCH (n:{label}) WHERE n.name IN $names RETURN n"
ADDRESSES: Final = "MATCH (s:Source) WHERE s.name IN $names RETURN s.name, s.url"
IDS: Final = "MATCH (s:Source) WHERE s.name IN $names RETURN s.name, s.id"
PLAYERS: Final = {"actor": "Person", "killer": "Character", "victim": "Character"}
"""Columns that are not called as the nodes are that they name."""
BETWEEN: Final = """
MATCH (a)-[r]->(b)
WHERE elementId(a) IN $ids AND elementId(b) IN $ids
RETURN r
"""


def drawable(result: Result, store: Store, question: Question | None = None) -> Result:
    """Give an answer that can be drawn.

    A ready-made question answers with names, because names are what a table is read for. Where it
    says what its rows say of them, that is drawn: who kills whom. Else it is what the answer holds,
    or the things of these names and every relationship between two of them.
    """
    if question is not None and question.links:
        said = _said(result, store, question)
        if said is not None:
            return said
    if next(result.elements(), None) is not None:
        return result
    nodes = {node.element_id: node for node in _named(_texts(list(result.rows)), store)}
    between = store.run(BETWEEN, ids=list(nodes)).value() if nodes else []
    return Result(["nodes", "relationships"], [(list(nodes.values()), between)], query=result.query)


def _said(result: Result, store: Store, question: Question) -> Result | None:
    """Draw what rows say of whom they name; None where they say nothing of things of the store."""
    from queries.sayings import sayings  # noqa: PLC0415 - loaded when drawing
    from viz.said import SaidRelationship, type_of  # noqa: PLC0415 - the same

    found = list(sayings(question.links, result.columns, result.rows))
    held = [each for each in result.elements() if isinstance(each, Node)]
    names = [name for said in found for name in (*said.ones, *said.others)]
    known = _Known([*held, *_named(names, store)])
    cited = _cited(result, store)
    nodes: dict[str, Node] = {}
    lines: dict[tuple[str, str, str], tuple[Node, Node, list[str]]] = {}
    for said in found:
        ones, others = known.of(said.ones, said.link.one), known.of(said.others, said.link.other)
        nodes |= {node.element_id: node for node in (*ones, *others)}
        for one in ones:
            for other in others:
                key = (one.element_id, type_of(said.words), other.element_id)
                lines.setdefault(key, (one, other, []))[2].extend(cited[said.row])
    if not lines:
        return None
    drawn = [
        SaidRelationship(f"said:{number}", key[1], one, other, {"sources": [*dict.fromkeys(ids)]})
        for number, (key, (one, other, ids)) in enumerate(lines.items())
    ]
    return Result(["nodes", "said"], [(list(nodes.values()), drawn)], query=result.query)


class _Known:
    """Nodes by their names; of several of one name the one that a column speaks of."""

    def __init__(self, nodes: list[Node]) -> None:
        self._by_name: dict[str, list[Node]] = {}
        for node in nodes:
            for name in {node.get("name"), node.get("title")}:
                if isinstance(name, str):
                    self._by_name.setdefault(name, []).append(node)

    def of(self, names: Sequence[str], column: str) -> list[Node]:
        """Give the nodes of names that stand in a column."""
        label = PLAYERS.get(column.rstrip("s"), column.rstrip("s").capitalize())
        found = [self._by_name[name] for name in names if name in self._by_name]
        return [min(each, key=lambda node: label not in node.labels) for each in found]


def _named(names: Iterator[str] | list[str], store: Store) -> list[Node]:
    """Give the nodes of some names."""
    wanted = sorted(set(names))
    labels = [label for label in store.counts().labels if label not in NOT_DRAWN]
    return [
        node
        for label in labels
        for node in store.run(NODES.format(label=quoted(label)), names=wanted).value()
    ]


def _cited(result: Result, store: Store) -> list[list[str]]:
    """Give the ids of the sources that each row names."""
    if "source" not in result.columns:
        return [[] for _ in result.rows]
    place = result.columns.index("source")
    said = [list(_texts(row[place])) for row in result.rows]
    names = sorted({name for each in said for name in each})
    known = dict(store.run(IDS, names=names).rows) if names else {}
    return [[known[name] for name in each if isinstance(known.get(name), str)] for each in said]


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
