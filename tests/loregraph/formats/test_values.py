from __future__ import annotations

import json
from typing import Any

import pytest

from graph.elements import Node, Path, Relationship
from graph.values.point import Point
from graph.values.temporal import Date, Duration
from loregraph.formats.values import (
    caption,
    cell,
    cypher_text,
    harmless,
    json_text,
    to_json,
    visible,
)

FILM = Node("4:s:1", ["Film"], {"id": "film:x", "title": "It's \\ here", "n": 3})
TOM = Node("4:s:2", ["Person", "Actor"], {"name": "Tom"})
ACTED = Relationship("5:s:1", "ACTED_IN", TOM, FILM, {"billing": 1})
WALK = Path([FILM, TOM], [ACTED])


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (True, True),
        (2**62, 2**62),
        (float("nan"), "NaN"),
        (float("-inf"), "-Infinity"),
        (Date.parse("2018-07-27"), "2018-07-27"),
        (Duration.parse("P1Y2M"), "P1Y2M"),
        (Point(7203, 1.0, 2.0), {"srid": 7203, "x": 1.0, "y": 2.0}),
        ((1, [Date.parse("2018-07-27")]), [1, ["2018-07-27"]]),
        ({"a": {"b": None}}, {"a": {"b": None}}),
    ],
)
def test_json_of_values(value: Any, plain: Any) -> None:
    assert to_json(value) == plain


def test_json_of_elements() -> None:
    assert to_json(TOM) == {
        "elementId": "4:s:2",
        "labels": ["Actor", "Person"],
        "properties": {"name": "Tom"},
    }
    assert to_json(ACTED) == {
        "elementId": "5:s:1",
        "startNodeElementId": "4:s:2",
        "endNodeElementId": "4:s:1",
        "type": "ACTED_IN",
        "properties": {"billing": 1},
    }
    assert [len(part) for part in to_json(WALK).values()] == [2, 1]


def test_json_is_strict_and_keeps_letters() -> None:
    text = json_text({"x": float("inf"), "y": "Léa"})
    assert text == '{"x": "Infinity", "y": "Léa"}'
    assert json.loads(text, parse_constant=pytest.fail)["y"] == "Léa"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("plain", "plain"),
        (["a", "b"], "a, b"),
        ([], ""),
        ([1, "a"], "[1, 'a']"),
        (True, "true"),
        (1.5, "1.5"),
        (Date.parse("2018-07-27"), "2018-07-27"),
        ({"k": "v"}, "{k: 'v'}"),
        (FILM, "(:Film {id: 'film:x', n: 3, title: 'It\\'s \\\\ here'})"),
        (ACTED, "[:ACTED_IN {billing: 1}]"),
        (WALK, "(It's \\ here)<-[:ACTED_IN]-(Tom)"),
        (Node("4:s:3", [], {}), "()"),
        (Node("4:s:3", [], {"a": 1}), "({a: 1})"),
    ],
)
def test_cells(value: Any, text: str) -> None:
    assert cell(value) == text


def test_a_point_reads_as_cypher() -> None:
    assert cypher_text(Point(7203, 1.0, 2.0)) == "point({srid: 7203, x: 1.0, y: 2.0})"


def test_a_node_without_a_name_is_captioned_by_its_labels() -> None:
    assert caption(Node("4:s:3", ["B", "A"], {})) == "(:A:B)"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\u001b[31mred"),
        ("a\nb\tc", "a↵b c"),
        ("x\u202ey", "x\\u202ey"),
        ("\x9bK", "\\u009bK"),
        ("Léa \u2013 東京", "Léa \u2013 東京"),
    ],
)
def test_nothing_steers_the_terminal(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_message_keeps_its_lines() -> None:
    assert harmless("one\n\ttwo \x1b[31m") == "one\n\ttwo \\u001b[31m"
