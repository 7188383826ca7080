"""A page's data in two parts: what its picture is drawn from, and the details that come later.

``static/data.js`` puts them together again.
"""

from __future__ import annotations

from typing import Any, Final

_LATER: Final = ("disputes", "beliefs", "answers", "faces", "exact")
_TENTHS: Final = 10


def parted(data: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Part what ``page_data`` gives into an outline and its details.

    In the outline nodes and edges are columns, which are read several times as fast as rows, and
    places are tenths. The details are properties and sources by the order of both, and what a
    drawing does not show.
    """
    nodes, edges = data["nodes"], data["edges"]
    outline = {name: value for name, value in data.items() if name not in _LATER}
    kinds: dict[tuple[int, ...], int] = {}
    outline["nodes"] = {
        "keys": [row[0] for row in nodes],
        "kinds": [kinds.setdefault(tuple(row[1]), len(kinds)) for row in nodes],
        "captions": [row[2] for row in nodes],
        "styles": [row[3] for row in nodes],
        "radii": [row[4] for row in nodes],
        "x": [round(row[5] * _TENTHS) for row in nodes],
        "y": [round(row[6] * _TENTHS) for row in nodes],
    }
    outline["kinds"] = [list(labels) for labels in kinds]
    outline["edges"] = {
        name: [row[place] for row in edges]
        for place, name in enumerate(("types", "starts", "ends"))
    }
    outline["attributions"] = _attributions(data)
    details = {name: data[name] for name in _LATER}
    details["nodes"] = [row[7:] for row in nodes]
    details["edges"] = [row[3:] for row in edges]
    return outline, details


def _attributions(data: dict[str, Any]) -> list[str]:
    """Give what sources ask to be said of them: it stands below the picture from the first."""
    found = (
        row[7].get("attribution")
        for row in data["nodes"]
        if len(row) > 7 and "Source" in (data["labels"][label] for label in row[1])
    )
    return list(
        dict.fromkeys(
            [*data["attributions"], *(text for text in found if isinstance(text, str) and text)]
        )
    )
