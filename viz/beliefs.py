"""What was believed of the nodes of a picture year by year, and which claims said so."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.claims.current import Statement, believed, believed_at, overtaken
from graph.model.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from viz.picture import Picture, PictureNode

_SPOKEN: Final = ("published", "as_of", "settled")


@dataclass(frozen=True, slots=True)
class Belief:
    """What was believed of one property of a node.

    Attributes:
        subject: the key of the node.
        property: what is said of it: ``released``.
        changes: from the end of which year on which claims were believed, and no other: nothing
            where all had turned out otherwise, None where it was no belief any more, but a fact.
    """

    subject: str
    property: str
    changes: tuple[tuple[int, tuple[str, ...] | None], ...]


def beliefs(picture: Picture) -> list[Belief]:
    """Find whatever was claimed of properties of nodes, and when it was believed.

    When a source was published is nobody's belief about the story.
    """
    nodes = {node.key: node for node in picture.nodes}
    found: dict[tuple[str, str], dict[str, Statement]] = defaultdict(dict)
    stated = {edge.start: edge.end for edge in picture.edges if edge.type == "STATED_IN"}
    verdicts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for edge in picture.edges:
        if edge.type == "SETTLED_BY":
            verdicts[edge.start].append(_dated(edge.properties))
    for edge in picture.edges:
        claim = nodes[edge.start]
        name = claim.properties.get("property")
        about = edge.type == "ABOUT" and edge.properties.get("role", "subject") == "subject"
        says = name is not None and claim.properties.get("value") is not None
        about = about and "Source" not in nodes[edge.end].labels
        if about and says and claim.key in stated:
            source = nodes[stated[claim.key]].properties
            over = overtaken(claim.properties, verdicts[claim.key])
            said = Statement(_dated(claim.properties), _dated(source), over)
            found[edge.end, str(name)][claim.key] = said
    told = (
        Belief(subject, name, tuple(_changes(said, _known(nodes[subject], name))))
        for (subject, name), said in sorted(found.items())
    )
    return [belief for belief in told if belief.changes]


def _changes(
    statements: Mapping[str, Statement], known: int | None
) -> Iterator[tuple[int, tuple[str, ...] | None]]:
    """Tell from which year on which claims are believed; from the known year on it is a fact."""
    keys = {id(said): key for key, said in statements.items()}
    kept = believed(statements.values())
    before: tuple[str, ...] | None = None
    for year in _years(kept):
        if known is not None and year >= known:
            break
        best = believed_at(kept, dt.date(year, 12, 31))
        now = tuple(sorted(keys[id(said)] for said in best))
        if now != (before or ()):
            yield year, now
            before = now
    if known is not None and before is not None:
        yield known, None


def _years(statements: Iterable[Statement]) -> list[int]:
    """Give the years in which what was believed can have changed."""
    days = (day for said in statements for day in (said.published.latest, said.overtaken.latest))
    return sorted({day.year for day in days if day})


def _known(node: PictureNode, name: str) -> int | None:
    """Give the year in which it turned out: that of the date itself, else that of the release."""
    for text in (node.properties.get(name), node.properties.get("released")):
        if isinstance(text, str) and (day := _partial(text)) is not None:
            return day.year
    return None


def _dated(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give properties with dates as a store holds them; a picture shows them as texts."""
    found = dict(properties)
    for name in (f"{spoken}{end}" for spoken in _SPOKEN for end in ("", "_from", "_to")):
        text = found.pop(name, None)
        if isinstance(text, str) and (day := _partial(text)) is not None:
            found[name], found[f"{name}_precision"] = day.stored, day.precision
    return found


def _partial(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None
