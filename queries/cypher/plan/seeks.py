"""Starts that indexes allow besides one equal value: ranges, texts, places, several keys."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from graph.rules.schema import key_of
from queries.cypher.operators.index_seek import NodeSeek, RelationshipSeek, Sought
from queries.cypher.plan.beginning import Start
from queries.cypher.plan.context import RANGE_INDEX, UNIQUE, indexes_of
from queries.cypher.plan.cost import RANGE, TEXT, how_many
from queries.cypher.plan.demands import demands
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from graph.rules.schema import Index
    from queries.cypher.operators.base import Operator
    from queries.cypher.plan.context import Planning
    from queries.cypher.plan.demands import Demand
    from queries.cypher.plan.pattern import Hop, Predicate

_PLACE = 0.05
"""The part of all points that lies near another, or in a box."""


def node_seeks(
    planning: Planning,
    name: str,
    labels: Collection[str],
    predicates: Sequence[Predicate],
    bound: Collection[str],
) -> Iterator[Start]:
    """The seeks that predicates on a node allow, besides one equal value."""
    tests = list(demands(name, predicates, bound))
    view = planning.view
    for index, served in indexes_of(planning, "node") if tests else ():
        if index.names[0] not in labels:
            continue
        label = index.names[0]
        count = float(view.label_count(label))
        for sought, part, settles in sought_by(index, served, tests):
            if sought.how in ("=", "IN"):
                if len(index.keys) == 1:
                    continue  # the usual seek, which start.py makes
                expected = view.index_selectivity(label, key_of(sought.keys))
                expected *= how_many(sought.values[0]) if sought.how == "IN" else 1
            else:
                expected = count * node_part(planning, sought, part)

            def make(rows: float, sought: Sought = sought) -> Operator:
                return NodeSeek(name=name, sought=sought, rows=rows)

            yield Start(name, expected, expected, make, settles)


def node_part(planning: Planning, sought: Sought, part: float) -> float:
    """The part of a label's nodes that a seek gives: as the statistics say, else a guess."""
    view, key = planning.view, sought.keys[0]
    if sought.how == "exists":
        return float(view.share_with(key)) or part
    if sought.how == "range":
        bounds = [_plain(given) for given in (sought.lows, sought.highs)]
        if bounds != [None, None]:
            known = view.known_between(sought.name, key, *bounds)
            return part if known is None else float(known)
    return part


def _plain(given: tuple[ast.Expression, ...]) -> object:
    """The first bound where it is a literal: the values of parameters must not decide."""
    return given[0].value if given and isinstance(given[0], ast.Literal) else None


def relationship_seeks(
    planning: Planning,
    hops: Sequence[Hop],
    predicates: Sequence[Predicate],
    bound: Collection[str],
) -> Iterator[Start]:
    """The seeks that predicates on relationships allow whose ends are both unknown."""
    indexes = list(indexes_of(planning, "relationship"))
    for hop in hops if indexes else ():
        if len(hop.types) != 1 or not is_alone(hop, bound):
            continue
        tests = list(demands(hop.name, predicates, bound))
        count = float(planning.view.type_count(hop.types[0]))
        for index, served in indexes if tests else ():
            if index.names[0] != hop.types[0]:
                continue
            for sought, part, settles in sought_by(index, served, tests):
                expected = count * part
                if sought.how in ("=", "IN"):
                    key = key_of(sought.keys)
                    expected = planning.view.relationship_selectivity(index.names[0], key)
                    expected *= 10 if sought.how == "IN" else 1
                yield _relationship_start(hop, sought, expected, settles)


def is_alone(hop: Hop, bound: Collection[str]) -> bool:
    """Whether a hop is one relationship between two nodes, none of them bound."""
    ends = {hop.left, hop.right}
    return (
        not hop.long
        and hop.part is None
        and len(ends) == 2
        and ends.isdisjoint(bound)
        and hop.name not in bound
    )


def _relationship_start(
    hop: Hop, sought: Sought, expected: float, settles: tuple[Predicate, ...]
) -> Start:
    source, target = hop.ends

    def make(rows: float) -> Operator:
        return RelationshipSeek(
            relationship=hop.name,
            source=source,
            target=target,
            sought=sought,
            both=hop.both,
            rows=rows,
        )

    rows = expected * (2 if hop.both else 1)
    return Start(hop.left, rows, rows, make, settles, hop)


def sought_by(
    index: Index, served: str, tests: Sequence[Demand]
) -> Iterator[tuple[Sought, float, tuple[Predicate, ...]]]:
    """What an index can be asked: with the part that it gives, and the predicates it settles.

    An index over several properties answers for the first of them too.
    """
    name, keys = index.names[0], index.keys
    equal = {test.key: test for test in tests if test.kind == "="}
    chosen = [equal[key] for key in takewhile(equal.__contains__, keys)]
    if chosen:
        settles = tuple(test.predicate for test in chosen if test.alone)
        values = tuple(test.value for test in chosen)
        kind = served if len(chosen) == len(keys) else _beginning(served)
        yield Sought(name, keys[: len(chosen)], "=", values, index=kind), 1.0, settles
    own = [test for test in tests if test.key == keys[0]]
    if own and (len(keys) == 1 or index.kind == "range"):
        first = replace(index, keys=keys[:1])
        served = served if len(keys) == 1 else _beginning(served)
        for test in own:
            yield from _one(first, served, test)
        if index.kind == "range":
            yield from _range(first, served, own)


def _beginning(served: str) -> str:
    """What a plan calls an index that is asked for the first of its properties: they may recur."""
    return RANGE_INDEX if served == UNIQUE else served


def _one(
    index: Index, served: str, test: Demand
) -> Iterator[tuple[Sought, float, tuple[Predicate, ...]]]:
    name, keys, kind = index.names[0], index.keys, index.kind
    if test.kind == "IN":
        yield Sought(name, keys, "IN", test.values, index=served), 1.0, (test.predicate,)
    elif (test.kind == "STARTS WITH" and kind != "point") or (
        test.kind in ("ENDS WITH", "CONTAINS") and kind == "text"
    ):
        yield Sought(name, keys, test.kind, test.values, index=served), TEXT / 2, ()
    elif test.kind == "exists" and kind == "range":
        yield Sought(name, keys, "exists", index=served), 1.0, (test.predicate,)
    elif test.kind in ("box", "near") and kind == "point":
        sought = Sought(name, keys, test.kind, test.values, signs=(test.sign,), index=served)
        yield sought, _PLACE, ()


def _range(
    index: Index, served: str, own: Sequence[Demand]
) -> Iterator[tuple[Sought, float, tuple[Predicate, ...]]]:
    lows = [test for test in own if test.kind == "low"]
    highs = [test for test in own if test.kind == "high"]
    if lows or highs:
        part = RANGE / 3 if lows and highs else RANGE
        sought = Sought(
            index.names[0],
            index.keys,
            "range",
            lows=tuple(test.value for test in lows),
            highs=tuple(test.value for test in highs),
            signs=tuple(test.sign for test in (*lows, *highs)),
            index=served,
        )
        yield sought, part, ()
