"""A drawn franchise, arranged for checking: who appears where, what happens in which work."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from graph.model.cast import AppearsIn
from graph.model.story import Event, HasEvent, TakesPartIn
from graph.model.works import Film, Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.model.base import NodeModel, RelationshipModel

_N = TypeVar("_N", bound="NodeModel")
_R = TypeVar("_R", bound="RelationshipModel")


class Story:
    """Nodes by id and relationships by class, with the questions that checks ask."""

    def __init__(
        self, nodes: Iterable[NodeModel], relationships: Iterable[RelationshipModel]
    ) -> None:
        self.nodes = {node.id: node for node in nodes}
        self._relationships: dict[type, list[RelationshipModel]] = {}
        for relationship in relationships:
            self._relationships.setdefault(type(relationship), []).append(relationship)

    def relationships(self, model: type[_R]) -> Sequence[_R]:
        """Give every relationship of a class."""
        return [one for one in self._relationships.get(model, ()) if isinstance(one, model)]

    def all(self, model: type[_N]) -> Iterator[_N]:
        """Give every node of a class."""
        return (node for node in self.nodes.values() if isinstance(node, model))

    def name(self, node_id: str) -> str:
        """Give a node's name."""
        return self.nodes[node_id].name if node_id in self.nodes else node_id

    def released(self, work_id: str) -> dt.date:
        """Give the day of a work's release; works without one come last."""
        work = self.nodes.get(work_id)
        date = work.released if isinstance(work, Film | Series) else None
        return date.first_day if date else dt.date.max

    @cached_property
    def appearances(self) -> dict[str, dict[str, AppearsIn]]:
        """The works in which each character appears."""
        found: dict[str, dict[str, AppearsIn]] = {}
        for one in self.relationships(AppearsIn):
            found.setdefault(one.start, {})[one.end] = one
        return found

    @cached_property
    def participants(self) -> dict[str, list[TakesPartIn]]:
        """Who takes part in each event."""
        found: dict[str, list[TakesPartIn]] = {}
        for one in self.relationships(TakesPartIn):
            found.setdefault(one.end, []).append(one)
        return found

    @cached_property
    def told(self) -> list[tuple[str, Event]]:
        """The events of the story, each with the work that tells it."""
        pairs = [(one.start, self.nodes.get(one.end)) for one in self.relationships(HasEvent)]
        return [
            (work, event)
            for work, event in pairs
            if isinstance(event, Event) and event.realm == "story"
        ]

    def in_role(self, event_id: str, role: str) -> list[str]:
        """Give who takes part in an event in a role."""
        return [one.start for one in self.participants.get(event_id, ()) if one.role == role]
