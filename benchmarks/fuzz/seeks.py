"""Random queries that indexes, kept counts and orders of values can answer; the bag is compared.

What ties is returned by its value alone, so it does not matter which of the nodes is given.
"""

# ruff: noqa: E501 - queries read better in one line

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.fuzz.choices import Choices
    from benchmarks.fuzz.schema import Schema

PLACES = "MATCH (n) WHERE n.k % 4 > 0 SET n.p = point({x: n.k % 3, y: n.k % 2, crs: CASE WHEN n.k % 5 = 0 THEN 'wgs-84' ELSE 'cartesian' END})"
"""Gives most nodes a point."""
INDEXES = ("CREATE POINT INDEX FOR (n:A) ON (n.p)", "CREATE POINT INDEX FOR (n:B) ON (n.p)")
_KEYS = ("i", "s", "x", "z")
_ORDERED = ("i", "s", "f", "z")
"""Keys whose equal values are alike: 1 and 1.0 are not."""


def random_seek(choices: Choices, schema: Schema) -> str:
    """Write one query over the nodes of a label, or over relationships."""
    if choices.chance(20):
        return _relationships(choices, schema)
    labels = choices.one(("A", "B", "A", "B", "C", "A|B", "A&B", "A|B|C", "A&!B"))
    tests = [_test(choices, schema) for _ in range(choices.below(3))]
    where = f" WHERE {' AND '.join(tests)}" if tests else ""
    return f"MATCH (n:{labels}){where} {_end(choices)}"


def _end(choices: Choices) -> str:
    form = choices.below(6)
    key = choices.one(_ORDERED)
    if form < 2:
        return "RETURN n.k"
    if form == 2:
        way = choices.one(("", " DESC"))
        limit = choices.one(("", " LIMIT 1", " LIMIT 3", " SKIP 1 LIMIT 2"))
        return f"RETURN n.{key} AS v ORDER BY n.{key}{way}{limit}"
    if form == 3:
        return f"RETURN {choices.one(('count(*)', 'count(n)', f'count(n.{key})', 'count(n) + 1'))} AS v"
    if form == 4:
        return f"RETURN {choices.one(('min', 'max'))}(n.{key}) AS v"
    return f"MATCH (n)-[r]->(m) WITH n, m ORDER BY n.{key} RETURN n.{key} AS v, m.k AS m"


def _test(choices: Choices, schema: Schema) -> str:
    if choices.chance(40):
        return f"({_plain(choices, schema)} OR {_plain(choices, schema)})"
    return _plain(choices, schema)


def _plain(choices: Choices, schema: Schema) -> str:
    key = choices.one(_KEYS)
    values = schema.keys[key]
    form = choices.below(8)
    center = f"point({{x: {choices.below(3)}, y: {choices.below(2)}}})"
    if form == 0:
        return f"n.{key} IS NOT NULL"
    if form == 1:
        return f"n.{key} IN [{choices.one(values)}, {choices.one(values)}, null]"
    if form == 2:
        return f"n.s {choices.one(('STARTS WITH', 'CONTAINS'))} {choices.one(schema.keys['s'])}"
    if form == 3:
        sign = choices.one(("<", "<="))
        return f"point.distance(n.p, {center}) {sign} {choices.one(('0', '1', '1.5', '200000.0'))}"
    if form == 4:
        return f"point.withinBBox(n.p, {center}, point({{x: {choices.below(3)}, y: {choices.below(2)}}}))"
    if form == 5:
        return f"n:{choices.one(('A', 'B', 'C'))}"
    sign = choices.one(("=", "=", "<", "<=", ">", ">="))
    return f"n.{key} {sign} {choices.one(values)}"


def _relationships(choices: Choices, schema: Schema) -> str:
    types = choices.one(("", ":R", ":R|S", ":R|S|T"))
    left, right = choices.one((("-", "->"), ("<-", "-"), ("-", "-")))
    label = choices.one(("", "", ":A"))
    test = choices.one(
        ("", f" WHERE r.i = {choices.one(schema.links['i'])} OR r.i = 2", " WHERE r.i IS NOT NULL")
    )
    end = choices.one(("count(r)", "count(*)", "r.k", "r.k, a.k, b.k"))
    return f"MATCH (a{label}){left}[r{types}]{right}(b){test} RETURN {end}"
