"""The graph while it is being drawn from the forms: nodes and relationships with their lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from loaders.sources.curated.directory import Directory
from loaders.sources.curated.problems import Problems
from loaders.sources.curated.verdicts import with_verdicts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.model.base import NodeModel, RelationshipModel
    from loaders.safe_yaml import Place
    from loaders.sources.curated.form import Form
    from loaders.sources.curated.forms import DefaultsForm

_MOST_SOURCES: Final = 12
"""How many sources a node takes over from the relationships that it has."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The sources of records that name none themselves: those of their work, or of their file."""

    sources: tuple[str, ...] = ()

    def inside(self, form: Form) -> Scope:
        """Give the scope of what is written inside a record."""
        return Scope(form.sources or self.sources)


@dataclass(slots=True)
class _Node:
    model: type[NodeModel]
    values: dict[str, Any]
    place: Place
    default_sources: tuple[str, ...]
    labels: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Relationship:
    model: type[RelationshipModel]
    start: str
    end: str
    values: dict[str, Any]
    place: Place


class Draft:
    """Everything that was read so far, and all that is wrong with it."""

    def __init__(self) -> None:
        self.problems = Problems()
        self.directory = Directory(self.problems)
        self._nodes: dict[str, _Node] = {}
        self._relationships: dict[tuple[object, ...], _Relationship] = {}

    def add_node(
        self, model: type[NodeModel], values: dict[str, Any], form: Form, scope: Scope
    ) -> None:
        """Declare a node that a form tells of, and its names."""
        names = [values["name"], *values.get("aliases", ())]
        if self.directory.declare(values["id"], names, form.place):
            self._nodes[values["id"]] = _Node(model, values, form.place, scope.sources)
            self.check_sources(form)

    def make_node(self, model: type[NodeModel], node_id: str, name: str, place: Place) -> None:
        """Declare a node of which only the name is known."""
        if self.directory.declare(node_id, [name], place):
            self._nodes[node_id] = _Node(model, {"id": node_id, "name": name}, place, ())

    def add_label(self, node_id: str, label: str) -> None:
        """Note a label that a node has earned."""
        self._nodes[node_id].labels.add(label)

    def provenance(self, form: Form, scope: Scope, place: Place) -> dict[str, Any]:
        """Give the sources and the doubts of a record; it must have a source."""
        sources = form.sources or scope.sources
        self.check_sources(form)
        if not sources:
            self.problems.add(
                place, "no source: add 'sources: [...]' here, to the work, or under 'defaults:'."
            )
        return {"sources": sources, "uncertain": form.uncertain, "checked_by": form.checked_by}

    def relate(
        self,
        model: type[RelationshipModel],
        start: str | None,
        end: str | None,
        place: Place,
        values: dict[str, Any],
    ) -> None:
        """Add a relationship, unless an end is unknown (which is a problem already)."""
        if start is None or end is None:
            return
        ends = tuple(sorted((start, end))) if model.symmetric else (start, end)
        key = (model.type, *ends, *(values.get(name) for name in model.identity))
        if key in self._relationships:
            first = self._relationships[key].place
            names = f"{self.directory.name(start)} {model.caption} {self.directory.name(end)}"
            self.problems.add(place, f"'{names}' is already said in {first}: keep one.")
            return
        self._relationships[key] = _Relationship(model, start, end, values, place)

    def rest_on(self, name: str, ends: tuple[str, str], place: Place, said: dict[str, Any]) -> None:
        """Say what a relationship that is drawn already rests on; what its line says is void."""
        drawn = self._relationships.get((name, *ends))
        if drawn is None:
            start, end = ends
            self.problems.add(place, f"no line here says '{start} {name} {end}': correct its ends.")
            return
        drawn.values = {**drawn.values, **said}

    def check_sources(self, form: Form | DefaultsForm) -> None:
        """Note a problem for each source of a form that is not declared."""
        for index, source in enumerate(form.sources):
            place = form.place_of("sources", index)
            self.directory.find(source, ("source",), place, "sources")

    def finish(self) -> tuple[list[NodeModel], list[RelationshipModel]]:
        """Make the model's objects; what the model refuses becomes a problem."""
        relationships = list(self._made_relationships())
        nodes = list(self._made_nodes(relationships))
        return nodes, with_verdicts(nodes, relationships)

    def finish_checked(self) -> tuple[list[NodeModel], list[RelationshipModel]]:
        """Make the model's objects, once all is right.

        Raises:
            SourceError: the model refuses something.
        """
        made = self.finish()
        self.problems.raise_if_any()
        return made

    def _made_relationships(self) -> Iterator[RelationshipModel]:
        for drawn in self._relationships.values():
            try:
                yield drawn.model(start=drawn.start, end=drawn.end, **drawn.values)
            except ValidationError as error:
                self._note(error, drawn.place)

    def _made_nodes(self, relationships: Iterable[RelationshipModel]) -> Iterator[NodeModel]:
        touching: dict[str, dict[str, None]] = {}
        for relationship in relationships:
            for end in (relationship.start, relationship.end):
                touching.setdefault(end, {}).update(dict.fromkeys(relationship.sources))
        for node_id, node in self._nodes.items():
            also = (*node.values.get("also", ()), *sorted(node.labels))
            inherited = tuple(touching.get(node_id, ()))[:_MOST_SOURCES]
            values = {**node.values, "sources": self._node_sources(node, inherited)}
            if also:
                values["also"] = tuple(dict.fromkeys(also))
            try:
                yield node.model(**values)
            except ValidationError as error:
                self._note(error, node.place)

    def _node_sources(self, node: _Node, inherited: tuple[str, ...]) -> tuple[str, ...]:
        """Give a node's own sources, else those of what is said of it, else the file's."""
        own: tuple[str, ...] = node.values.get("sources", ())
        if node.model.prefix == "source":
            return own or (node.values["id"],)
        sources = own or inherited or node.default_sources
        if not sources:
            self.problems.add(node.place, "no source: add 'sources: [...]' here or 'defaults:'.")
        return sources

    def _note(self, error: ValidationError, place: Place) -> None:
        for detail in error.errors(include_url=False):
            self.problems.add(place, f"{detail['msg'].removeprefix('Value error, ')}.")
