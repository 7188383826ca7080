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
TELLS: Final = frozenset({"APPEARS_IN", "HAS_EVENT"})
"""What a work has of which more is told than who made it."""


@dataclass(frozen=True, slots=True)
class Works:
    """The works of a graph, divided by a horizon.

    Attributes:
        seen: the ids of the works that a person knows: of the franchises of the chosen works all up
            to them, of other franchises all.
        unseen: the ids of the others.
        sources: of each work the ids of the sources that are the work itself.
        guests: the ids of the works that are seen, and of which only the people are named, because
            they have to do with something else: nothing of their franchises is told.
        whole: the ids of the franchises of which two works or more are told, and none was chosen.
    """

    seen: frozenset[str]
    unseen: frozenset[str]
    sources: Mapping[str, str]
    guests: frozenset[str] = frozenset()
    whole: tuple[str, ...] = ()

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
    seen. Works of other franchises, and of none, are seen; of those that are only named, the ones
    that came out after all that was seen are not, where anything is not.

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
    told = set[str]()
    for edge in relationships:
        if edge.type == "PART_OF" and edge.start_node.get("id") in works:
            numbers = franchises.setdefault(str(edge.end_node.get("id")), {})
            numbers[edge.start_node["id"]] = edge.get("number")
        elif edge.type in TELLS:
            told |= {str(edge.start_node.get("id")), str(edge.end_node.get("id"))}
    unseen = set[str]()
    for numbers in franchises.values():
        unseen |= _behind(works, numbers, last)
    chosen, whole = set(last), []
    guests = works.keys() - told
    for franchise, numbers in franchises.items():
        if not numbers.keys().isdisjoint(last):
            chosen |= numbers.keys()
        elif not numbers.keys().isdisjoint(told):
            guests -= numbers.keys()
            if len(told & numbers.keys()) > 1:
                whole.append(franchise)
    guests -= chosen
    unseen |= _after(works, guests, chosen - unseen) if unseen else set()
    return Works(
        frozenset(works) - unseen,
        frozenset(unseen),
        _own_sources(works.values()),
        frozenset(guests - unseen),
        tuple(sorted(whole)),
    )


def _behind(
    works: Mapping[str, Node], numbers: Mapping[str, Any], last: Collection[str]
) -> set[str]:
    """Give the works of a franchise that come after the last ones that were seen."""
    places = {work: _place(works[work], number) for work, number in numbers.items()}
    limits = [places[work] for work in last if work in places]
    return {
        work
        for work, place in places.items()
        if limits and work not in last and not any(_is_up_to(place, limit) for limit in limits)
    }


def _after(works: Mapping[str, Node], guests: Iterable[str], seen: Iterable[str]) -> set[str]:
    """Give the guests that came out after all that was seen."""
    dates = [str(works[work]["released"]) for work in seen if "released" in works[work]]
    latest = max(dates, default=None)
    return {
        work
        for work in guests
        if latest and "released" in works[work] and str(works[work]["released"]) > latest
    }


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
