"""Where sources disagree over one property: what is not believed stays as a claim of its source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from graph.claims.interval import read
from graph.claims.proposing import CLAIM_KINDS
from graph.claims.shown import said
from graph.merging.joining import BY_HAND, origins, standing
from graph.model.base import kind_of
from graph.model.claims import About, Claim, StatedIn
from graph.model.registry import to_records
from graph.values.ids import make_id, slug

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.base import NodeModel, RelationshipModel
    from graph.model.claims import ValueType
    from graph.records import Batch

_KINDS: Final = ("film", "series", "franchise", "person", "character")
_DATES: Final = ("released", "ended", "born", "died")
_VALUES: Final[dict[str, ValueType]] = {
    **dict.fromkeys(_DATES, "date"),
    "status": "string",
    "occupation": "string",
    "number": "integer",
}
"""The properties over which sources may disagree, with the form of their values."""
SHOWN: Final = 5
"""How many sentences of a sort are told one by one."""


@dataclass(slots=True)
class Disagreements:
    """What is told otherwise than it is held, of things that become one.

    Attributes:
        sources: ids of the sources that are there, or come with it.
    """

    sources: set[str] = field(default_factory=set)
    _found: dict[str, NodeModel | RelationshipModel] = field(default_factory=dict)
    _values: list[str] = field(default_factory=list)
    _names: list[str] = field(default_factory=list)

    def compare(
        self, held: Mapping[str, Any], given: Mapping[str, Any], joined: Mapping[str, Any]
    ) -> None:
        """Compare what is held of a thing, and what is given, before they are joined."""
        if kind_of(str(joined["id"])) not in _KINDS:
            return
        self._compare_names(held, given, joined)
        before, told = origins(held), origins(given)
        for key in _VALUES:
            if key not in before or key not in told or not _differ(held, given, key):
                continue
            ends = _ends(before[key], told[key], held, given)
            if ends:
                values = [self._claim(joined, key, *end) for end in ends]
                about = f"{joined.get('name')} ({joined['id']})"
                value = said(joined, key)
                stands = f"stays {value}" if value == said(held, key) else f"is {value} now"
                self._values.append(
                    f"{about}: {key} {stands}; {' and '.join(values)} are kept as claims."
                )

    def _compare_names(
        self, held: Mapping[str, Any], given: Mapping[str, Any], joined: Mapping[str, Any]
    ) -> None:
        one, other = held.get("name"), given.get("name")
        if not one or not other or slug(one) == slug(other):
            return
        if other in (held.get("aliases") or ()) or one in (given.get("aliases") or ()):
            return
        about = f"{joined['name']} ({joined['id']})"
        alias = one if joined["name"] == other else other
        self._names.append(f"{about} is called {alias} as well, which is kept as an alias.")

    def _claim(
        self, node: Mapping[str, Any], key: str, name: str, told: set[str], side: Mapping[str, Any]
    ) -> str:
        """Let a value be a claim of the source that tells it; give it in words."""
        value = said(side, key)
        words = f"{value} ({name})"
        source = next((one for one in sorted(told) if one in self.sources), None)
        if source is None:
            return words
        node_id, kind = str(node["id"]), CLAIM_KINDS.get(key, key)
        claim = make_id("claim", "told", key, name, node_id.replace(":", "-"))
        self._found[claim] = Claim(
            id=claim,
            name=f"{kind.replace('_', ' ')} of {node.get('name') or node_id}: {value}",
            kind=kind,
            property=key,
            value=value,
            value_type=_VALUES[key],
            modality="stated",
            decision="accepted",
            sources=(source,),
        )
        self._found[f"{claim} about"] = About(
            start=claim, end=node_id, role="subject", sources=(source,)
        )
        self._found[f"{claim} in"] = StatedIn(start=claim, end=source, sources=(source,))
        return words

    def batch(self) -> Batch:
        """Give the claims."""
        return to_records(self._found.values())

    def sentences(self) -> list[str]:
        """Say what a person should look at; of many, the first."""
        told = []
        for each in (self._values, self._names):
            told += each[:SHOWN]
            if more := len(each) - SHOWN:
                told += [f"... and {more:,} more like it."] if more > 0 else []
        return told


def _ends(
    before: str, told: str, held: Mapping[str, Any], given: Mapping[str, Any]
) -> list[tuple[str, set[str], Mapping[str, Any]]]:
    """Give who says what, as names, sources and sides; nobody where one has another opinion by now.

    Of what was checked by hand, each hand is a source of its own.
    """
    sides = [
        (name, set(side.get("sources") or ()), side)
        for name, side in ((before, held), (told, given))
    ]
    if before != told:
        return [(name, {s for s in own if standing(s) == name}, side) for name, own, side in sides]
    if before != BY_HAND:
        return []
    other = {one for one in sides[0][1] - sides[1][1] if standing(one) == BY_HAND}
    if not other or not sides[1][1]:
        return []
    return [(_shortest(own), own, side) for own, side in ((other, held), (sides[1][1], given))]


def _shortest(sources: set[str]) -> str:
    return min(sources).removeprefix("source:")


def _differ(first: Mapping[str, Any], second: Mapping[str, Any], key: str) -> bool:
    """Tell whether two values cannot both be true."""
    if key not in _DATES:
        return bool(first[key] != second[key])
    one, other = read(first, key), read(second, key)
    return one.is_before(other) or other.is_before(one)
