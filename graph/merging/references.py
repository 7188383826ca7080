"""Where properties hold the ids of other nodes, which change when two nodes become one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LISTS: Final = ("films", "played_by")
"""Properties of relationships that are lists of ids."""
SINGLE: Final = ("from_film", "until_film")
"""Properties of relationships that are an id."""


def renamed(properties: Mapping[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    """Give properties with ids replaced by those that their nodes have now; none comes twice."""
    found = dict(properties)
    for key in LISTS:
        value = found.get(key)
        if value and any(one in ids for one in value):
            found[key] = tuple(dict.fromkeys(ids.get(one, one) for one in value))
    for key in SINGLE:
        if found.get(key) in ids:
            found[key] = ids[found[key]]
    return found
