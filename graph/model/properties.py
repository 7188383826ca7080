"""What a model class says about its properties, read from its fields."""

from __future__ import annotations

import types
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Union, get_args, get_origin

from graph.model.partial_date import PartialDate

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

_SCALARS: Final[dict[type, str]] = {
    str: "STRING",
    bool: "BOOLEAN",
    int: "INTEGER",
    float: "FLOAT",
    PartialDate: "DATE",
}
_PROVENANCE: Final = frozenset({"sources", "uncertain", "checked_by", "kept_from"})
_PRECISIONS: Final = ("day", "month", "year")


@dataclass(frozen=True, slots=True)
class Property:
    """One property that nodes or relationships of a type may have.

    Attributes:
        name: its key in a store.
        type: its type as Cypher names it, such as ``STRING`` or ``LIST<STRING>``.
        meaning: one sentence for a person.
        required: whether it is always there.
        choices: the values it may have; empty where it is free.
    """

    name: str
    type: str
    meaning: str
    required: bool = False
    choices: tuple[str, ...] = ()


def properties_of(model: type[BaseModel], skipped: frozenset[str]) -> tuple[Property, ...]:
    """List the properties of a model class in the order of its fields."""
    found: list[Property] = []
    for name in _in_order(model):
        if name not in skipped:
            field = model.model_fields[name]
            found += _describe(field.alias or name, field)
    return tuple(found)


def _in_order(model: type[BaseModel]) -> list[str]:
    """Give the names of the fields, provenance last."""
    return sorted(model.model_fields, key=lambda name: name in _PROVENANCE)


def _describe(name: str, field: FieldInfo) -> list[Property]:
    kind = _plain(field.annotation)
    meaning = field.description or ""
    if get_origin(kind) is Literal:
        return [Property(name, "STRING", meaning, field.is_required(), get_args(kind))]
    if get_origin(kind) is tuple:
        return [Property(name, f"LIST<{_SCALARS[_plain(get_args(kind)[0])]}>", meaning)]
    described = [Property(name, _SCALARS[kind], meaning, field.is_required())]
    if kind is PartialDate:
        precision = f"How much of `{name}` is known; the date is the first day of that period."
        described.append(Property(f"{name}_precision", "STRING", precision, choices=_PRECISIONS))
    return described


def _plain(annotation: Any) -> Any:
    """Give ``T`` for ``T | None`` and for ``Annotated[T, ...]``."""
    if get_origin(annotation) in (types.UnionType, Union):
        (annotation,) = (part for part in get_args(annotation) if part is not type(None))
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    return annotation


def stored_properties(model: BaseModel, skipped: frozenset[str]) -> dict[str, Any]:
    """Give the properties that a store keeps: what is missing or empty has no key."""
    stored: dict[str, Any] = {}
    for name in _in_order(type(model)):
        value = getattr(model, name)
        if name in skipped or value is None or value == ():
            continue
        key = type(model).model_fields[name].alias or name
        if isinstance(value, PartialDate):
            stored[key] = value.stored
            stored[f"{key}_precision"] = value.precision
        else:
            stored[key] = value
    return stored
