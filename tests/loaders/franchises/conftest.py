"""The curated franchise as its loader reads it, with the few ways of asking that its tests need."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pytest

from loaders.base import Reading
from loaders.sources.curated.loader import CuratedLoader

if TYPE_CHECKING:
    from graph.records import Batch, NodeRecord, RelationshipRecord


@dataclass
class Lore:
    """The records of one franchise, looked up by id and by what leads where."""

    batch: Batch
    warnings: list[str]

    @cached_property
    def nodes(self) -> dict[str, NodeRecord]:
        """Every node by its id."""
        return {node.key: node for node in self.batch.nodes}

    def of(self, label: str) -> list[NodeRecord]:
        """Give the nodes of a label."""
        return [node for node in self.batch.nodes if label in node.labels]

    def links(
        self, type_: str, *, start: str | None = None, end: str | None = None
    ) -> list[RelationshipRecord]:
        """Give the relationships of a type, from and to where it is said."""
        return [
            link
            for link in self.batch.relationships
            if link.type == type_ and start in (None, link.start) and end in (None, link.end)
        ]

    def ends(self, type_: str, start: str, **properties: Any) -> set[str]:
        """Give where the relationships of a type lead from a node."""
        return {
            link.end
            for link in self.links(type_, start=start)
            if properties.items() <= link.properties.items()
        }

    def starts(self, type_: str, end: str, **properties: Any) -> set[str]:
        """Give where the relationships of a type to a node come from."""
        return {
            link.start
            for link in self.links(type_, end=end)
            if properties.items() <= link.properties.items()
        }

    def events(self, film: str, kind: str | None = None) -> list[NodeRecord]:
        """Give the story's events of a film, in order."""
        found = [self.nodes[link.end] for link in self.links("HAS_EVENT", start=film)]
        story = [event for event in found if event.properties["realm"] == "story"]
        return sorted(
            (event for event in story if kind in (None, event.properties["kind"])),
            key=lambda event: event.properties["ordinal"],
        )

    def film_of(self, event: str) -> str:
        """Give the one film that tells an event."""
        (film,) = self.starts("HAS_EVENT", event)
        return film

    def cast(self, film: str) -> dict[str, set[str]]:
        """Give who plays whom in a film: character to people."""
        return {
            link.start: set(link.properties["played_by"])
            for link in self.links("APPEARS_IN", end=film)
        }

    def seen(self, character: str) -> list[str]:
        """Give the films in which a character is truly seen, in the order of their release."""
        works = [
            link.end
            for link in self.links("APPEARS_IN", start=character)
            if not link.properties.get("archive")
        ]
        return sorted(works, key=lambda work: str(self.nodes[work].properties["released"]))


@pytest.fixture(scope="session")
def lore() -> Lore:
    """Give Mission: Impossible as the loader reads it."""
    reading = Reading()
    (batch,) = CuratedLoader().read("mission-impossible", reading)
    return Lore(batch, reading.warnings)
