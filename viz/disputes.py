"""Claims that say something else than the graph does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viz.picture import Picture, PictureNode


def disputes(picture: Picture) -> dict[str, list[str]]:
    """Give for each node the claims about it that disagree with what is known of it."""
    nodes = {node.key: node for node in picture.nodes}
    found: dict[str, list[str]] = {}
    for edge in picture.edges:
        subject = edge.properties.get("role", "subject") == "subject"
        if edge.type == "ABOUT" and subject and _disagrees(nodes[edge.start], nodes[edge.end]):
            found.setdefault(edge.end, []).append(edge.start)
    return found


def _disagrees(claim: PictureNode, subject: PictureNode) -> bool:
    said, known = claim.properties, subject.properties
    if said.get("modality") == "denied" or said.get("outcome") == "did_not":
        return True
    value = said.get("value")
    truth = known.get(str(said.get("property")))
    if value is None or truth is None:
        return False
    return not (str(truth).startswith(str(value)) or str(value).startswith(str(truth)))
