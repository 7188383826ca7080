"""A graph as a Cypher script, which ``loregraph load cypher``, cypher-shell and the Browser run.

Nodes get a label and a number for as long as the script runs, by which relationships find them;
its last statements take them away. Indexes and constraints of the store come at the end.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, Final, TextIO

from graph.exchange.rows import Rows
from graph.results.errors import UsageError
from graph.stores.copying_rules import rules_of
from graph.stores.quote import labelled, quoted
from graph.values.point import Point
from graph.values.storable import TEMPORAL_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.exchange.rows import Source

MARK: Final = "loregraph import"
"""The label, and the property, that nodes have while the script runs."""
ROWS: Final = 200
"""How many nodes or relationships a statement makes."""

_MARK: Final = quoted(MARK)
_HEAD: Final = f"""\
// A property graph, written by Loregraph (Cypher 1)
CREATE CONSTRAINT {_MARK} FOR (n:{_MARK}) REQUIRE n.{_MARK} IS UNIQUE;
"""
_TAIL: Final = f"""\
DROP CONSTRAINT {_MARK};
MATCH (n:{_MARK}) REMOVE n:{_MARK}, n.{_MARK};
"""


def write(source: Source, out: TextIO) -> None:
    """Write every node and relationship of a store or a snapshot, then what the store promises.

    Raises:
        UsageError: a name cannot stand in Cypher.
    """
    rows = Rows.of(source)
    out.write(_HEAD)
    nodes = _Statements(out, _node_statement)
    for node in rows.nodes():
        if MARK in node.labels or MARK in node.properties:
            raise UsageError(
                f"The graph has the name {MARK!r}, which the script needs for itself: rename it, "
                "or write GraphML or JSON Lines. Nothing was written."
            )
        nodes.add(tuple(sorted(node.labels)), f"{{n: {node.number}, p: {_map(node.properties)}}}")
    nodes.finish()
    edges = _Statements(out, _edge_statement)
    for edge in rows.edges():
        edges.add((edge.type,), f"[{edge.start}, {edge.end}, {_map(edge.properties)}]")
    edges.finish()
    out.write(_TAIL)
    out.writelines(f"{rule.statement};\n" for rule in rules_of(rows.store))


class _Statements:
    """Rows that are alike, gathered into one statement for so many of them."""

    def __init__(self, out: TextIO, statement: Any) -> None:
        self._out = out
        self._statement = statement
        self._waiting: dict[tuple[str, ...], list[str]] = {}

    def add(self, kind: tuple[str, ...], row: str) -> None:
        """Add a row; a full statement is written."""
        rows = self._waiting.setdefault(kind, [])
        rows.append(row)
        if len(rows) == ROWS:
            self._write(kind, self._waiting.pop(kind))

    def finish(self) -> None:
        """Write what is left."""
        for kind, rows in self._waiting.items():
            self._write(kind, rows)
        self._waiting.clear()

    def _write(self, kind: tuple[str, ...], rows: list[str]) -> None:
        joined = ",\n  ".join(rows)
        self._out.write(f"UNWIND [\n  {joined}\n] AS row\n{self._statement(kind)};\n")


def _node_statement(labels: tuple[str, ...]) -> str:
    return f"CREATE (n:{_MARK}{labelled(labels)}) SET n = row.p, n.{_MARK} = row.n"


def _edge_statement(kind: tuple[str, ...]) -> str:
    ends = "\n".join(
        f"MATCH ({name}:{_MARK} {{{_MARK}: row[{place}]}})" for place, name in enumerate("ab")
    )
    return f"{ends}\nCREATE (a)-[r:{quoted(kind[0])}]->(b) SET r = row[2]"


def _map(properties: Mapping[str, Any]) -> str:
    return f"{{{', '.join(f'{quoted(k)}: {literal(v)}' for k, v in properties.items())}}}"


def literal(value: Any) -> str:
    """Write a value as Cypher that gives it.

    >>> literal((1, 2)), literal(Date(2018, 7, 27))
    ('[1, 2]', "date('2018-07-27')")
    """
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else _SPECIAL[str(value)]
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, Point):
        places = zip("xyz", value.coordinates, strict=False)
        inner = "".join(f", {name}: {literal(float(number))}" for name, number in places)
        return f"point({{srid: {value.srid}{inner}}})"
    function = TEMPORAL_WORDS.get(type(value))
    return f"{function}('{value.iso_format()}')" if function else str(value)


def _text(text: str) -> str:
    """Write a text; JSON and Cypher share their escapes, but for the quotes."""
    inner = json.dumps(text, ensure_ascii=False)[1:-1].replace('\\"', '"').replace("'", "\\'")
    return f"'{inner}'"


_SPECIAL: Final = {"nan": "0.0 / 0.0", "inf": "1.0 / 0.0", "-inf": "-1.0 / 0.0"}
