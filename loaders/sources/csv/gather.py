"""The nodes and relationships that rows make, gathered: many rows may speak of one of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from graph.values.ids import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model.base import NodeModel, RelationshipModel
    from loaders.base import Reading


@dataclass(slots=True)
class _Node:
    model: type[NodeModel]
    values: dict[str, Any]
    place: str
    also: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Link:
    model: type[RelationshipModel]
    start: str
    end: str
    values: dict[str, Any]
    place: str


class Gathered:
    """What was gathered so far; what contradicts itself is told and the first word kept."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._keys: dict[tuple[str, str], str] = {}
        self._nodes: dict[str, _Node] = {}
        self._links: dict[tuple[Any, ...], _Link] = {}

    def find(self, name: str, key: str) -> str | None:
        """Give the id of the node that a mapping calls by a name, and rows by a key."""
        return self._keys.get((name, key))

    def add_node(
        self, name: str, key: str, model: type[NodeModel], values: dict[str, Any], place: str
    ) -> None:
        """Take in a node, or what a further row says of it.

        Raises:
            ValueError: it contradicts what another row says; that stays.
        """
        node_id = values["id"]
        known = self._nodes.get(node_id)
        if known is None:
            self._nodes[node_id] = _Node(model, values, place)
        elif slug(str(known.values["name"])) != slug(str(values["name"])):
            raise ValueError(
                f"'{values['name']}' gets the id {node_id} of '{known.values['name']}' "
                f"({known.place}), which stays: give one of them another id"
            )
        self._keys[name, key] = node_id
        if known is not None:
            self.add_values(node_id, values)

    def add_values(self, node_id: str, values: dict[str, Any]) -> None:
        """Bring further values to a node.

        Raises:
            ValueError: it has another value already, which stays.
        """
        _bring(self._nodes[node_id].values, values, self._nodes[node_id].place)

    def add_label(self, node_id: str, label: str) -> None:
        """Note a label that a node has earned."""
        node = self._nodes[node_id]
        if label in node.model.extra_labels:
            node.also.add(label)

    def add_link(
        self,
        model: type[RelationshipModel],
        ends: tuple[str, str],
        values: dict[str, Any],
        place: str,
    ) -> None:
        """Take in a relationship, or what a further row says of it.

        Raises:
            ValueError: it contradicts what another row says; that stays.
        """
        key = (model.type, *ends, *(values.get(name) for name in model.identity))
        known = self._links.get(key)
        if known is None:
            self._links[key] = _Link(model, *ends, values, place)
        else:
            _bring(known.values, values, known.place)

    def nodes(self, reading: Reading) -> Iterator[NodeModel]:
        """Give the nodes; one that the model refuses is rejected."""
        for node_id, node in list(self._nodes.items()):
            also = tuple(sorted(node.also)) or ()
            more: dict[str, Any] = {"also": also} if node.model.extra_labels else {}
            try:
                yield node.model(**node.values, sources=(self._source,), **more)
            except ValidationError as error:
                _reject(reading, node.place, error)
                del self._nodes[node_id]

    def links(self, reading: Reading) -> Iterator[RelationshipModel]:
        """Give the relationships; one that the model refuses is rejected."""
        for link in self._links.values():
            if link.start not in self._nodes or link.end not in self._nodes:
                reading.reject(f"{link.place}: an end of {link.model.type} was rejected.")
                continue
            try:
                yield link.model(
                    start=link.start, end=link.end, **link.values, sources=(self._source,)
                )
            except ValidationError as error:
                _reject(reading, link.place, error)


def _bring(held: dict[str, Any], values: dict[str, Any], place: str) -> None:
    wrong = None
    for name, value in values.items():
        before = held.get(name)
        if value is None or before == value:
            continue
        if before is None:
            held[name] = value
        elif isinstance(value, tuple):
            held[name] = tuple(dict.fromkeys((*before, *value)))
        elif name not in ("name", "title") or slug(str(value)) != slug(str(before)):
            wrong = f"{name} is {value} here and {before} in {place}, which stays"
    if wrong:
        raise ValueError(wrong)


def _reject(reading: Reading, place: str, error: ValidationError) -> None:
    for detail in error.errors(include_url=False):
        field_name = ".".join(map(str, detail["loc"]))
        said = detail["msg"].removeprefix("Value error, ").removesuffix(".")
        reading.reject(f"{place}: {f'{field_name}: ' if field_name else ''}{said}.")
