"""Laws of walks: variable length, quantified parts, shortest paths, directions and conditions."""

# ruff: noqa: E501 - queries and tables read better in one line

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.fuzz.asked import Case
from benchmarks.fuzz.patterns import (
    QUANTIFIERS,
    LinkText,
    NodeText,
    PathText,
    PatternMaker,
)
from benchmarks.fuzz.predicates import Expressions

if TYPE_CHECKING:
    from benchmarks.fuzz.choices import Choices
    from benchmarks.fuzz.schema import Schema


def _ends(choices: Choices, schema: Schema) -> tuple[NodeText, NodeText, str]:
    maker = PatternMaker(choices, schema)
    first = replace(maker.node(), name="a")
    last = replace(maker.node(), name="a" if choices.chance(10) else "b")
    test = ""
    if choices.chance(40):
        scope = {"a": "node", "b": "node"} if last.name == "b" else {"a": "node"}
        test = f" WHERE {Expressions(choices, schema, scope).predicate(1)}"
    return first, last, test


def repeated(choices: Choices, schema: Schema) -> Case:
    """Variable length, a quantified relationship, a quantified part, and each length by itself."""
    first, last, test = _ends(choices, schema)
    maker = PatternMaker(choices, schema)
    link = maker.link(long=False, name=False)
    repeat = choices.one(("1..2", "0..2", "2", "1..3", "0..1", "..2"))
    low, high = {"2": (2, 2), "..2": (1, 2)}.get(repeat) or tuple(map(int, repeat.split("..")))
    tail = f"{test} RETURN a" + (", b" if last.name == "b" else "")
    star = PathText((first, last), (replace(link, repeat=repeat),))
    plus = PathText((first, last), (replace(link, repeat=repeat, quantified=True),))
    part = f"{first} ((){link}()){QUANTIFIERS[repeat]} {last}"
    named = f"{first} ((x_){link}(y_)){QUANTIFIERS[repeat]} {last}"
    return Case(
        (
            [f"MATCH {star}{tail}"],
            [f"MATCH {plus}{tail}"],
            [f"MATCH {part}{tail}"],
            [f"MATCH {named}{tail}"],
            [f"MATCH {star.flipped}{tail}"],
            [f"MATCH {plus.flipped}{tail}"],
            [_of_length(first, last, link, n, tail) for n in range(low, high + 1)],
        )
    )


def _of_length(first: NodeText, last: NodeText, link: LinkText, length: int, tail: str) -> str:
    if length == 0:
        if last.name == first.name:
            return f"MATCH {first} MATCH {last}{tail}"
        return f"MATCH {first}, {last}{tail.replace(' WHERE ', ' WHERE a = b AND ') if ' WHERE ' in tail else f' WHERE a = b{tail}'}"
    middle = [NodeText() for _ in range(length - 1)]
    return f"MATCH {PathText((first, *middle, last), (link,) * length)}{tail}"


def two_steps(choices: Choices, schema: Schema) -> Case:
    """A quantified part of two relationships with a condition, and each number of times by itself."""
    first, last, test = _ends(choices, schema)
    maker = PatternMaker(choices, schema)
    one, two = maker.link(long=False, name=False), maker.link(long=False, name=False)
    tail = f"{test} RETURN a" + (", b" if last.name == "b" else "")
    scope = {"x_": "node", "y_": "node", "z_": "node"}
    inner = Expressions(choices, schema, scope, 0).predicate(1)
    nodes = [f"({name})" for name in ("x_", "y_", "z_")]
    part = f"({nodes[0]}{one}{nodes[1]}{two}{nodes[2]} WHERE {inner})"
    back = f"({nodes[2]}{two.flipped}{nodes[1]}{one.flipped}{nodes[0]} WHERE {inner})"

    def walk(tag: str, start: str, end: str) -> tuple[str, str]:
        condition = inner.replace("y_", f"y{tag}_").replace("x_", start).replace("z_", end)
        return f"({start}){one}(y{tag}_){two}({end})", condition

    once, once_test = walk("1", "a", last.name)
    left, left_test = walk("1", "a", "m_")
    right, right_test = walk("2", "m_", last.name)
    rest = test.replace(" WHERE ", " AND (", 1) + ")" if test else ""
    given = " RETURN" + tail.rsplit(" RETURN", maxsplit=1)[-1]
    twice = f"{left}, {right} WHERE ({left_test}) AND ({right_test})"
    return Case(
        (
            [f"MATCH {first} {part}{{1,2}} {last}{tail}"],
            [f"MATCH {last} {back}{{1,2}} {first}{tail}"],
            [
                f"MATCH {first}, {last}, {once} WHERE ({once_test}){rest}{given}",
                f"MATCH {first}, {last}, {twice}{rest}{given}",
            ],
        )
    )


def shortest(choices: Choices, schema: Schema) -> Case:
    """Shortest paths are those of the least length among all."""
    first, last, _ = _ends(choices, schema)
    last = replace(last, name="b")
    maker = PatternMaker(choices, schema)
    link = replace(maker.link(long=False, name=False), name="", properties="")
    star = replace(link, repeat="1..3", quantified=True)
    old = replace(link, repeat="1..3")
    path = f"{PathText((first, last), (star,))}"
    least = f"MATCH p = {path} WITH a, b, length(p) AS n WITH a, b, min(n) AS least, collect(n) AS all_ "
    kept = "a.k AS a, b.k AS b" if "k" in schema.keys else "a, b"
    order = f"{path.replace('{1,3}', '{1,3}')}"
    return Case(
        (
            [f"{least} UNWIND all_ AS n WITH * WHERE n = least RETURN a, b, n"],
            [f"MATCH p = ALL SHORTEST {order} RETURN a, b, length(p) AS n"],
            [f"MATCH p = SHORTEST 1 GROUPS {order} RETURN a, b, length(p) AS n"],
            [
                (
                    f"MATCH {first}, {last} WHERE a <> b MATCH p = allShortestPaths((a){old}(b)) "
                    "RETURN a, b, length(p) AS n"
                ),
                f"{least} UNWIND all_ AS n WITH * WHERE n = least AND a = b RETURN a, b, n",
            ],
        )
        if not choices.chance(40)
        else (
            [f"{least} RETURN a, b, least AS n"],
            [f"MATCH p = ANY SHORTEST {order} RETURN a, b, length(p) AS n"],
            [f"MATCH p = SHORTEST 1 {order} RETURN a, b, length(p) AS n"],
            [
                f"MATCH {first} MATCH {last} MATCH p = ANY SHORTEST {order} RETURN a, b, length(p) AS n"
            ],
            [f"MATCH p = ALL SHORTEST {order} RETURN DISTINCT a, b, length(p) AS n"],
        ),
        distinct=bool(kept) and False,
    )


def directions(choices: Choices, schema: Schema) -> Case:
    """Without an arrow is with the arrow either way, a loop counted once; labels by | are OR."""
    first, last, test = _ends(choices, schema)
    last = replace(last, name="b")
    maker = PatternMaker(choices, schema)
    link = replace(maker.link(long=False, name=False), name="r", direction="both")
    tail = f"{test} RETURN a, b, r"
    both = PathText((first, last), (link,))
    out = PathText((first, last), (replace(link, direction="out"),))
    back = PathText((first, last), (replace(link, direction="in"),))
    condition = f" WHERE a <> b AND ({test.removeprefix(' WHERE ')})" if test else " WHERE a <> b"
    return Case(
        (
            [f"MATCH {both}{tail}"],
            [f"MATCH {out}{tail}", f"MATCH {back}{condition} RETURN a, b, r"],
            [f"MATCH {both.flipped}{tail}"],
        )
    )


def inline(choices: Choices, schema: Schema) -> Case:
    """Conditions inside of a pattern, in a map, behind WHERE, and with a parameterless CASE."""
    maker = PatternMaker(choices, schema)
    label, key = choices.one(schema.labels), choices.one(tuple(schema.keys))
    value = choices.one(schema.keys[key])
    link, other = maker.link(name=False), replace(maker.node(), name="b")
    words = Expressions(choices, schema, {"a": "node"}, 1)
    test, tail = words.predicate(1), "RETURN a, b"
    return Case(
        (
            [f"MATCH (a:{label} {{{key}: {value}}}){link}{other} WHERE {test} {tail}"],
            [f"MATCH (a:{label} WHERE a.{key} = {value} AND {test}){link}{other} {tail}"],
            [f"MATCH (a){link}{other} WHERE a:{label} AND a.{key} = {value} AND {test} {tail}"],
            [
                f"MATCH {other}{link.flipped}(a) WHERE {test} AND a.{key} IN [{value}] AND a:{label} {tail}"
            ],
            [
                f"MATCH (a){link}{other} WITH a, b, {test} AS t WHERE t AND a.{key} = {value} AND a:{label} {tail}"
            ],
        )
    )
