"""What store this is: how much it holds, and what its labels look like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from viz.style import label_styles

if TYPE_CHECKING:
    from threading import Event

    from viz.explorer.desk import Asked, Desk


def info(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Tell of the store."""
    del asked, stop
    counts = desk.store.counts()
    return {
        "title": desk.front.name,
        "store": desk.front.name,
        "kind": desk.front.kind,
        "write": desk.terms.write,
        "nodes": counts.nodes,
        "relationships": counts.relationships,
        "labels": counts.labels,
        "types": counts.types,
        "styles": [
            {
                "label": look.label,
                "colour": [look.colour.light, look.colour.dark],
                "shape": look.shape,
                "meaning": look.meaning,
            }
            for look in label_styles(counts.labels).values()
        ],
        "version": desk.front.version,
    }
