"""The order of elements that does not depend on the store: by ``id``, then by what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def id_rank(value: Any) -> tuple[int, Any]:
    """Rank what stands under ``id`` as ORDER BY does: texts, booleans, numbers, what has none.

    >>> sorted(["b", None, 1, "a"], key=id_rank)
    ['a', 'b', 1, None]
    """
    if isinstance(value, str):
        return 0, value
    if isinstance(value, bool):
        return 1, value
    if isinstance(value, (int, float)):
        return 2, value
    return (4, "") if value is None else (3, repr(value))


def content_rank(properties: Mapping[str, Any]) -> str:
    """Rank elements of the same place by their properties.

    >>> sorted([{"x": 2}, {"x": 1, "y": 0}], key=content_rank)
    [{'x': 1, 'y': 0}, {'x': 2}]
    """
    return repr([(key, _plain(value)) for key, value in sorted(properties.items())])


def _plain(value: Any) -> Any:
    return list(value) if type(value) is tuple else value
