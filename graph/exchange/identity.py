"""Which properties tell parallel relationships of a file apart, so that a load keeps them all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.records import RelationshipRecord


def tell_apart(records: Iterable[RelationshipRecord]) -> None:
    """Give each relationship its identity, as the model has it, or as the file needs it.

    A type of the model keeps the model's identity, so that a later load updates what is there,
    unless the file has parallel ones which that identity does not tell apart.
    """
    parallel: dict[tuple[str, str, str], list[RelationshipRecord]] = {}
    for record in records:
        parallel.setdefault((record.type, record.start, record.end), []).append(record)
    for same in parallel.values():
        identity = _model_identity(same[0].type)
        if len(same) == 1:
            same[0].identity, same[0].nth = identity, 0
            continue
        if len({_values(record, identity) for record in same}) < len(same):
            identity = tuple(sorted({key for record in same for key in record.properties}))
        counts: dict[tuple[str, ...], int] = {}
        for record in same:
            record.identity = identity
            values = _values(record, identity)
            record.nth = counts[values] = counts.get(values, -1) + 1


@cache
def _model_identity(name: str) -> tuple[str, ...]:
    from graph.model.registry import RELATIONSHIPS  # noqa: PLC0415 - pydantic is slow to load

    model = RELATIONSHIPS.get(name)
    return model.identity if model else ()


def _values(record: RelationshipRecord, keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(repr(record.properties.get(key)) for key in keys)
