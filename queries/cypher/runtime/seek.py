"""Finding nodes by values: several lookups at once, ids, element ids."""

from __future__ import annotations

from typing import Any

from queries.cypher.runtime.lists import as_list


def lookup_each(view: Any, label: str, key: str, values: Any) -> list[int]:
    """The nodes of a label whose property equals one of the values, each node once."""
    found: dict[int, None] = {}
    for value in as_list(values) or ():
        for n in view.lookup(label, key, value):
            found[n] = None
    return list(found)


def in_any(view: Any, labels: tuple[str, ...]) -> list[int]:
    """The nodes that have one of the labels, ascending."""
    found: set[int] = set()
    for label in labels:
        found.update(view.nodes_with_label(label))
    return sorted(found)


def in_all(view: Any, labels: tuple[str, ...]) -> list[int]:
    """The nodes that have all labels, ascending; the rarest label comes first."""
    first, *others = labels
    sets = [view.label_set(label) for label in others]
    return [n for n in view.nodes_with_label(first) if all(n in held for held in sets)]


def nodes_of_ids(view: Any, wanted: Any, many: bool) -> list[int]:  # noqa: FBT001 - from a plan
    """The nodes with these ids."""
    values = (as_list(wanted) or ()) if many else (wanted,)
    found = dict.fromkeys(_whole(value) for value in values)
    return [n for n in found if n is not None and n >= 0 and view.has_node(n)]


def _whole(value: Any) -> int | None:
    if type(value) is float and value.is_integer():
        return int(value)
    return value if type(value) is int else None


def nodes_of_element_ids(view: Any, wanted: Any, many: bool) -> list[int]:  # noqa: FBT001
    """The nodes with these element ids."""
    values = (as_list(wanted) or ()) if many else (wanted,)
    found = dict.fromkeys(view.node_of_element_id(value) for value in values if type(value) is str)
    return [n for n in found if n is not None]
