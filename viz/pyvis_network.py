"""A picture as the ``Network`` that users of pyvis know, with nothing left to be laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viz.drawing import marks

if TYPE_CHECKING:
    from pyvis.network import Network

    from viz.picture import Picture


def to_pyvis(picture: Picture) -> Network:
    """Fill a pyvis ``Network``: places given, physics off, parallel relationships kept.

    Its lists are filled directly, because ``add_edge`` compares with every edge before and drops
    parallel ones. pyvis writes labels into its own pages unescaped: for text that you do not
    trust, save the picture instead.
    """
    from pyvis.network import Network  # noqa: PLC0415 - it loads IPython and jinja2

    network = Network(directed=True, cdn_resources="in_line", notebook=False)
    for mark in marks(picture):
        node = {
            "id": mark.node.key,
            "label": mark.node.caption or " ",
            "group": mark.style.label,
            "shape": mark.style.shape,
            "color": mark.colour.light,
            "size": mark.radius,
            "x": mark.x,
            "y": mark.y,
            "physics": False,
        }
        network.nodes.append(node)
        network.node_ids.append(mark.node.key)
        network.node_map[mark.node.key] = node
    for edge in picture.edges:
        network.edges.append(
            {"from": edge.start, "to": edge.end, "label": edge.type, "arrows": "to"}
        )
    network.toggle_physics(status=False)
    return network
