"""Which works have been seen, when all up to one of them have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graph.elements import Node, Relationship

WORKS: Final = frozenset({"Film", "Series"})
FILM_SOURCE: Final = "source:"


@dataclass(frozen=True, slots=True)
class Works:
    """The works of a graph, divided by a horizon.

    Attributes:
        seen: the ids of the works that a person knows: of the franchises of the chosen works all up
            to them, of other franchises all.
        unseen: the ids of the others.
        sources: of each work the ids of the sources that are the work itself.
    """

    seen: frozenset[str]
    unseen: frozenset[str]
    sources: Mapping[str, str]

    def reveals(self, sources: Iterable[str]) -> bool:
        """Tell whether a fact with these sources may be known.

        It may not where works themselves are its sources, and none of those was seen.
        """
        works = {self.sources[source] for source in sources if source in self.sources}
        return not works or bool(works & self.seen)


def divide(
    nodes: Iterable[Node], relationships: Iterable[Relationship], last: Collection[str]
) -> Works:
    """Divide the works by the last ones that were seen.

    Works of their franchises count by their number, else by their release; one without both is not
    seen. Works of other franchises, and of none, are seen.

    Args:
        nodes: every node.
        relationships: every relationship.
        last: the ids of the last works that were seen, one or more of a franchise.

    Raises:
        UsageError: one of them is no work of the graph.
    """
    works = {str(node.get("id")): node for node in nodes if WORKS & node.labels and "id" in node}
    for work in last:
        if work not in works:
            raise UsageError(f"There is no film or series with the id {work!r}.")
    franchises: dict[str, dict[str, Any]] = {}
    for edge in relationships:
        if edge.type == "PART_OF" and edge.start_node.get("id") in works:
            numbers = franchises.setdefault(str(edge.end_node.get("id")), {})
            numbers[edge.start_node["id"]] = edge.get("number")
    unseen = set[str]()
    for numbers in franchises.values():
        places = {work: _place(works[work], number) for work, number in numbers.items()}
        limits = [places[work] for work in last if work in places]
        if limits:
            unseen |= {
                work
                for work, place in places.items()
                if work not in last and not any(_is_up_to(place, limit) for limit in limits)
            }
    sources = _own_sources(works.values())
    return Works(frozenset(works) - unseen, frozenset(unseen), sources)


_Place = tuple[Any, Any]


def _place(work: Node, number: Any) -> _Place:
    return (work.get("number") if number is None else number), work.get("released")


def _is_up_to(place: _Place, last: _Place) -> bool:
    for mine, limit in zip(place, last, strict=True):
        if mine is not None and limit is not None:
            return bool(mine <= limit)
    return False


def _own_sources(works: Iterable[Node]) -> dict[str, str]:
    """Find the sources that are works: they are called as the work is."""
    found = {}
    for work in works:
        kind, _, slug = str(work["id"]).partition(":")
        found[f"{FILM_SOURCE}{kind}-{slug}"] = str(work["id"])
    return found
