"""A picture read as a story: works in order, who appears where, what happens to whom."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viz.picture import Picture, PictureEdge, PictureNode


_FRANCHISE: Final = "PART_OF"


class Tale:
    """Everything the timeline asks of a graph, found once.

    It is of one franchise: films of another are no absence of anybody.

    Attributes:
        nodes: every node by its key.
        films: the films that have a release date, in its order, without those of which only the
            actors are told: where somebody is known from is no part of the story.
        undated: what films of the same franchise are called that have no release date.
        franchises: the films of each franchise by key, the largest first; where there are several,
            the story is of the first, or of the one that was asked for.
        number: the position in ``films`` by key.
        present: for each character the positions of the films where they appear, each with the
            relationship that says so; footage from an archive is no presence.
    """

    def __init__(self, picture: Picture, franchise: int = 0) -> None:
        self.nodes = {node.key: node for node in picture.nodes}
        self._out: dict[tuple[str, str], list[PictureEdge]] = defaultdict(list)
        self._into: dict[tuple[str, str], list[PictureEdge]] = defaultdict(list)
        for edge in picture.edges:
            self._out[edge.start, edge.type].append(edge)
            self._into[edge.end, edge.type].append(edge)
        films = self._films()
        self.franchises = self._divided(films)
        if len(self.franchises) > 1:
            own = self.franchises[franchise]
            films = [film for film in films if film.key in own]
        self.films = films
        self.undated = self._undated()
        self.number = {film.key: place for place, film in enumerate(self.films)}
        self.years = [int(str(film.properties["released"])[:4]) for film in self.films]
        self.present = self._present(picture)

    def out(self, key: str, name: str) -> list[PictureEdge]:
        """Give the relationships of a type that begin at a node."""
        return self._out.get((key, name), [])

    def into(self, key: str, name: str) -> list[PictureEdge]:
        """Give the relationships of a type that end at a node."""
        return self._into.get((key, name), [])

    def linked(self, key: str, name: str) -> list[str]:
        """Give the keys at the other ends of a type, whichever way it points."""
        ends = [edge.end for edge in self.out(key, name)]
        return list(dict.fromkeys([*ends, *(edge.start for edge in self.into(key, name))]))

    def caption(self, key: str) -> str:
        """Give what a node is called."""
        node = self.nodes.get(key)
        return node.caption if node else key

    def film_of(self, event: str) -> int | None:
        """Give the position of the film that an event belongs to."""
        places = [self.number.get(edge.start) for edge in self.into(event, "HAS_EVENT")]
        return next((place for place in places if place is not None), None)

    def in_role(self, event: str, *roles: str) -> list[str]:
        """Give who takes part in an event in one of these roles."""
        edges = self.into(event, "TAKES_PART_IN")
        return [edge.start for edge in edges if edge.properties.get("role") in roles]

    def events(self) -> Iterator[PictureNode]:
        """Give every event of the story; what happened while filming is none."""
        for node in self.nodes.values():
            if "Event" in node.labels and node.properties.get("realm", "story") == "story":
                yield node

    def events_of(self, key: str, role: str | None = None) -> list[PictureNode]:
        """Give the events of the story that someone takes part in."""
        found = []
        for edge in self.out(key, "TAKES_PART_IN"):
            event = self.nodes[edge.end]
            if event.properties.get("realm", "story") == "story" and (
                role is None or edge.properties.get("role") == role
            ):
                found.append(event)
        return found

    def deaths_of(self, key: str) -> list[PictureNode]:
        """Give the events in which someone dies."""
        return [e for e in self.events_of(key, "victim") if e.properties.get("kind") == "death"]

    def deaths(self) -> Iterator[tuple[str, list[str], list[str]]]:
        """Give each death of the story with its victims and its killers."""
        for key, node in self.nodes.items():
            if node.properties.get("kind") == "death" and "Event" in node.labels:
                yield key, self.in_role(key, "victim"), self.in_role(key, "killer")

    def _films(self) -> list[PictureNode]:
        films = [
            node
            for node in self.nodes.values()
            if "Film" in node.labels
            and str(node.properties.get("released"))[:4].isdigit()
            and not self._only_cast(node.key)
        ]
        return sorted(films, key=lambda film: (str(film.properties["released"]), film.key))

    def _undated(self) -> list[str]:
        """Give the films that belong to those that are told of, and have no date."""
        told = {film.key for film in self.films}
        own = set().union(*(self._above(key) for key in told)) if told else set()
        return [
            node.caption
            for node in self.nodes.values()
            if "Film" in node.labels
            and not str(node.properties.get("released"))[:4].isdigit()
            and (self._above(node.key) & own)
        ]

    def _divided(self, films: list[PictureNode]) -> list[set[str]]:
        """Divide films by franchise; one of two franchises joins them, and so does who is in both.

        A film of no franchise goes with whom it shares; one that shares nobody is of none.
        """
        groups: list[tuple[set[str], set[str]]] = []
        for film in films:
            ties = self._above(film.key) | {
                edge.start
                for edge in self.into(film.key, "APPEARS_IN")
                if not edge.properties.get("archive")
            }
            one = {film.key}
            joined = [group for group in groups if group[1] & ties]
            for group in joined:
                groups.remove(group)
                one |= group[0]
                ties |= group[1]
            groups.append((one, ties))
        named = [keys for keys, _ in groups if any(self.out(key, _FRANCHISE) for key in keys)]
        if len(named) < 2:
            return [{film.key for film in films}]
        return sorted(named, key=lambda keys: (-len(keys), min(keys)))

    def _above(self, key: str) -> set[str]:
        """Give what something is a part of, and what that is a part of."""
        found: set[str] = set()
        rest = [key]
        while rest:
            ends = {edge.end for edge in self.out(rest.pop(), _FRANCHISE)} - found
            found |= ends
            rest += ends
        return found

    def _only_cast(self, film: str) -> bool:
        told = self.into(film, "APPEARS_IN") or self.out(film, "HAS_EVENT")
        return not told and bool(self.into(film, "ACTED_IN"))

    def _present(self, picture: Picture) -> dict[str, dict[int, PictureEdge]]:
        present: dict[str, dict[int, PictureEdge]] = defaultdict(dict)
        for edge in picture.edges:
            place = self.number.get(edge.end)
            seen = edge.type == "APPEARS_IN" and not edge.properties.get("archive")
            if seen and place is not None:
                present[edge.start][place] = edge
        return {key: dict(sorted(found.items())) for key, found in present.items()}
