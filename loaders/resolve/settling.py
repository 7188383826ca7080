"""After a load: nodes that it showed to be one are merged, and open questions are asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from graph.merging.nodes import ContradictionError, merge_nodes
from graph.model.base import kind_of
from loaders.resolve.known import Known, full
from loaders.resolve.proposals import open_pairs
from loaders.resolve.rules import Verdict, compare, may_be_one, told_apart
from loaders.resolve.thing import KINDS, Thing, thing_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.stores.base import Store

_GONE: Final = "MATCH (c:Claim) WHERE c.id IN $claims DETACH DELETE c"
_NO_PROPOSAL: Final = """
MATCH (a)<-[:ABOUT {role: 'subject'}]-(c:Claim {kind: 'same_as', decision: 'proposed'})
      -[:ABOUT {role: 'object'}]->(b)
WHERE a.id = $id AND b.id = $id
DETACH DELETE c
"""


class Settled(NamedTuple):
    """What a settling did.

    Attributes:
        merged: how many nodes became part of another.
        apart: how many questions it answered with no.
    """

    merged: int
    apart: int


def settle(store: Store, pairs: Iterable[tuple[str, str]]) -> Settled:
    """Merge pairs of nodes, then those of open questions that have become certain.

    What has become certain either way is no question any more, and its claim is gone.
    """
    merged, apart = _merge_all(store, pairs), 0
    while True:
        more = _settle_open(store)
        merged, apart = merged + more.merged, apart + more.apart
        if not more.merged:
            return Settled(merged, apart)


def _merge_all(store: Store, pairs: Iterable[tuple[str, str]]) -> int:
    now: dict[str, str] = {}
    merged = 0
    for keep, drop in pairs:
        first, second = _end_of(now, keep), _end_of(now, drop)
        if first != second:
            try:
                merge_nodes(store, first, second)
            except ContradictionError:  # each pair agreed, and the whole of them does not
                continue
            store.run(_NO_PROPOSAL, {"id": first})
            now[second] = first
            merged += 1
    return merged


def _end_of(now: dict[str, str], node_id: str) -> str:
    while node_id in now:
        node_id = now[node_id]
    return node_id


def _settle_open(store: Store) -> Settled:
    """Ask again what is open."""
    asked = []
    pairs = open_pairs(store)
    known = _known(store, {each for pair in pairs for each in (pair.keep, pair.drop)})
    for pair in pairs:
        first, second = known.get(pair.keep), known.get(pair.drop)
        if first is not None and second is not None:
            asked.append((pair, first, second, compare(first, second)))
    alike: dict[str, list[Thing]] = {}
    for _, first, second, verdict in asked:
        if verdict is Verdict.SAME:
            alike.setdefault(first.id, []).append(second)
            alike.setdefault(second.id, []).append(first)
    certain, apart = [], []
    for pair, first, second, verdict in asked:
        if verdict is Verdict.DIFFERENT and told_apart(first, second):
            apart.append(pair.claim)
        elif verdict is Verdict.SAME and (pair.ambiguous or _ambiguous(first, second, alike)):
            continue
        elif verdict.certain:
            certain.append((first.id, second.id))
    if apart:
        store.run(_GONE, {"claims": apart})
    return Settled(_merge_all(store, certain), len(apart))


def _ambiguous(first: Thing, second: Thing, alike: dict[str, list[Thing]]) -> bool:
    """Tell whether one of two is as much like a third, which cannot be the other."""
    return not all(may_be_one(second, other) for other in alike[first.id]) or not all(
        may_be_one(first, other) for other in alike[second.id]
    )


def _known(store: Store, ids: set[str]) -> dict[str, Thing]:
    """Give what is known of these ids, with what is around them."""
    found: dict[str, Thing] = {}
    for kind, label in KINDS.items():
        wanted = sorted(each for each in ids if kind_of(each) == kind)
        if wanted:
            known = Known(store, kind, map(thing_of, full(store, label, wanted).values()))
            known.look_around(wanted)
            found |= known.things
    return found
