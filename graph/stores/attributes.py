"""What attributes of networkx mean in a store: labels, a type, properties of storable values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import CypherError, SourceError
from graph.values.storable import check_storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

UNTYPED: Final = "RELATED_TO"
"""The type of an edge that names none."""


def shown_as(own: str, key: str) -> str:
    """Name the attribute of a property, where ``own`` (labels or type) means something else."""
    return f"property:{own}" if key == own else key


def stored_as(own: str, name: str) -> str:
    """Name the property of an attribute: ``shown_as`` the other way."""
    return own if name == f"property:{own}" else name


def attributes_of(own: str, value: Any, properties: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Give labels or a type, and the properties, as attributes."""
    attributes = {own: value}
    for key, held in properties:
        attributes[shown_as(own, key)] = held
    return attributes


def labels_of(given: Any, where: str) -> list[str]:
    """Read labels from a list of them, or from a text: one label, or as in ``:Person:Actor``.

    Raises:
        SourceError: there is no label in it that could be one.
    """
    if isinstance(given, str):
        given = given[1:].split(":") if given.startswith(":") else [given]
    try:
        labels = list(given or ())
    except TypeError:
        labels = [given]
    for label in labels:
        if not isinstance(label, str) or not label:
            raise SourceError(f"{where}: {label!r} is no label; a label is a text.")
    return labels


def type_of(name: Any, where: str) -> str:
    """Read the type of a relationship.

    Raises:
        SourceError: it is no text.
    """
    if not isinstance(name, str) or not name:
        raise SourceError(f"{where}: its type is {name!r}; a type is a text.")
    return name


def properties_of(attributes: Mapping[Any, Any], own: str, where: str) -> dict[str, Any]:
    """Give the attributes that become properties, as a store holds them; None stays None.

    Raises:
        SourceError: a value is of a kind that no store can hold.
    """
    found = {}
    for key, value in attributes.items():
        if key != own:
            name = stored_as(own, str(key))
            found[name] = storable(value, f"{where}, attribute {name!r}")
    return found


def storable(value: Any, where: str) -> Any:
    """Give a value as a store holds it: numpy's as Python's, a set as a sorted list.

    Raises:
        SourceError: no store can hold it.
    """
    if type(value).__module__ == "numpy":
        value = value.tolist()
    if isinstance(value, (set, frozenset)):
        value = sorted(value, key=str)
    try:
        return check_storable(value)
    except CypherError as error:
        raise SourceError(f"{where}: {error.message} {error.hint}".rstrip()) from error
