from __future__ import annotations

import base64
import gzip
import hashlib
import re
from html.parser import HTMLParser

import pytest

from viz.page import network_page
from viz.page.compose import filled
from viz.picture import Picture, PictureEdge, PictureNode

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(1)>{{data}}\"'&"


class Parts(HTMLParser):
    """Collects elements, and the texts of scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and data.strip():
            self.texts.append((self.tags[-1][0], data))


def parsed(html: str) -> Parts:
    parts = Parts()
    parts.feed(html)
    return parts


def evil_picture() -> Picture:
    nodes = tuple(PictureNode(f"{EVIL}{n}", (EVIL,), EVIL, {EVIL: EVIL}) for n in range(2))
    edge = PictureEdge(EVIL, nodes[0].key, nodes[1].key, {EVIL: [EVIL]})
    return Picture(nodes, (edge,), title=EVIL, subtitle=EVIL)


def test_hostile_text_stays_text() -> None:
    plain = Picture((PictureNode("a", ("X",), "a"), PictureNode("b", ("X",), "b")), ())
    tags = [tag for tag, _ in parsed(network_page(evil_picture())).tags]
    assert tags == [tag for tag, _ in parsed(network_page(plain)).tags]
    assert "img" not in tags


def test_nothing_is_fetched_and_no_handler_stands_in_the_markup(picture: Picture) -> None:
    for tag, attributes in parsed(network_page(picture)).tags:
        assert "src" not in attributes
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        if tag == "link":
            assert attributes == {"rel": "icon", "href": "data:,"}


def test_the_policy_names_the_hash_of_each_script_and_style(picture: Picture) -> None:
    html = network_page(picture)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    texts = [
        html.split(start, 1)[1].split(end, 1)[0]
        for start, end in (
            ("<style>", "</style>"),
            ("<script>", "</script>"),
            ('id="script">', "</script>"),
            ('id="vis-network">', "</script>"),
        )
    ]
    texts[2:] = [gzip.decompress(base64.b64decode(text)).decode() for text in texts[2:]]
    assert min(map(len, texts)) > 1_000
    for text in texts:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy.group(1)


def test_holes_are_filled_once() -> None:
    assert filled("{{a}}-{{b}}", {"a": "{{b}}", "b": r"\1"}) == r"{{b}}-\1"
    with pytest.raises(KeyError):
        filled("{{unknown}}", {})


def test_a_picture_without_a_title_is_called_something(picture: Picture) -> None:
    assert "<title>Loregraph</title>" in network_page(picture)
    named = Picture(picture.nodes, picture.edges, "A & B", "who <knows>")
    assert "<title>A &amp; B</title>" in network_page(named)
    assert "<p>who &lt;knows&gt;</p>" in network_page(named)
