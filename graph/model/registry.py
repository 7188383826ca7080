"""Every node class and relationship class of the model, by name.

Each module of this folder is imported, so a class in a new file is found as well.
"""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.model.base import NodeModel, RelationshipModel
from graph.records import Batch
from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NO_FAMILIES: Final = {"document", "registry"}
"""Modules of this folder that read the registry and define no class for it."""


def _import_families() -> None:
    folder = Path(__file__).parent
    for module in pkgutil.iter_modules([str(folder)]):
        if module.name not in _NO_FAMILIES:
            importlib.import_module(f"{__package__}.{module.name}")


def _node_classes(model: type[NodeModel] = NodeModel) -> Iterator[type[NodeModel]]:
    """Give the classes that declare a label of their own, in the order of their definition."""
    for subclass in model.__subclasses__():
        if "label" in vars(subclass):
            yield subclass
        yield from _node_classes(subclass)


def _relationship_classes(
    model: type[RelationshipModel] = RelationshipModel,
) -> Iterator[type[RelationshipModel]]:
    """Give the classes that declare a type of their own, in the order of their definition."""
    for subclass in model.__subclasses__():
        if "type" in vars(subclass):
            yield subclass
        yield from _relationship_classes(subclass)


_import_families()

ENTITIES: Final[dict[str, type[NodeModel]]] = {
    model.label: model for model in sorted(_node_classes(), key=lambda model: model.label)
}
"""Every node class by its label."""

RELATIONSHIPS: Final[dict[str, type[RelationshipModel]]] = {
    model.type: model for model in sorted(_relationship_classes(), key=lambda model: model.type)
}
"""Every relationship class by its type."""

PREFIXES: Final[dict[str, type[NodeModel]]] = {model.prefix: model for model in ENTITIES.values()}
"""Every node class by what its ids begin with."""


def entity(label: str) -> type[NodeModel]:
    """Give the class of a label; a label such as ``Actor`` belongs to the class ``Person``."""
    for model in ENTITIES.values():
        if label == model.label or label in model.extra_labels:
            return model
    raise UsageError(f"The model has no label {label}; it has {', '.join(ENTITIES)}.")


def relationship(name: str) -> type[RelationshipModel]:
    """Give the class of a relationship type."""
    if name not in RELATIONSHIPS:
        raise UsageError(
            f"The model has no relationship type {name}; it has {', '.join(RELATIONSHIPS)}."
        )
    return RELATIONSHIPS[name]


def to_records(models: Iterable[NodeModel | RelationshipModel]) -> Batch:
    """Give what a store writes for nodes and relationships of the model, in their order."""
    batch = Batch([], [])
    for model in models:
        if isinstance(model, NodeModel):
            batch.nodes.append(model.to_record())
        else:
            batch.relationships.append(model.to_record())
    return batch
