"""The pyvis network shows what the page shows."""

from __future__ import annotations

import json
import re
from typing import Any

from viz.page import network_page
from viz.picture import Picture, PictureEdge, PictureNode


def data_of(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return dict(json.loads(found.group(1)))


def test_nodes_are_those_of_the_page(picture: Picture) -> None:
    data, network = data_of(network_page(picture)), picture.to_pyvis()
    page = [
        (
            key,
            caption,
            data["styles"][style]["label"],
            data["styles"][style]["shape"],
            data["styles"][style]["colour"][0],
            (radius, x, y),
        )
        for key, _, caption, style, radius, x, y, *_ in data["nodes"]
    ]
    pyvis = [
        (n["id"], n["label"], n["group"], n["shape"], n["color"], (n["size"], n["x"], n["y"]))
        for n in network.nodes
    ]
    assert pyvis == page
    assert len(page) == len(picture.nodes) > 20


def test_edges_are_those_of_the_page(picture: Picture) -> None:
    data, network = data_of(network_page(picture)), picture.to_pyvis()
    keys = [node[0] for node in data["nodes"]]
    page = [(keys[e[1]], keys[e[2]], data["types"][e[0]][0]) for e in data["edges"]]
    assert [(e["from"], e["to"], e["label"]) for e in network.edges] == page
    assert len(page) == len(picture.edges) > 40


def test_parallel_edges_stay_and_nothing_moves() -> None:
    nodes = tuple(PictureNode(key, ("Film",), "") for key in "ab")
    picture = Picture(nodes, (PictureEdge("X", "a", "b"), PictureEdge("X", "a", "b")))
    network = picture.to_pyvis()
    assert len(network.edges) == 2
    assert network.get_nodes() == ["a", "b"]
    assert network.get_node("a")["label"] == " ", "an empty label would become the id"
    assert json.loads(network.options.to_json())["physics"]["enabled"] is False
