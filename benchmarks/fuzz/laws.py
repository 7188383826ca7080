"""Laws: two or more ways to ask the same, which must give the same bag of rows."""

# ruff: noqa: E501 - queries and tables read better in one line

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.fuzz.asked import Asked, Case, where
from benchmarks.fuzz.patterns import (
    PatternMaker,
)
from benchmarks.fuzz.predicates import Expressions
from benchmarks.fuzz.walks import directions, inline, repeated, shortest, two_steps

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.fuzz.choices import Choices
    from benchmarks.fuzz.schema import Schema


def partition(choices: Choices, schema: Schema) -> Case:
    """A condition holds, does not hold, or is null."""
    asked = Asked(choices, schema)
    head, items, p = f"MATCH {asked.pattern()}", asked.items(), asked.words.predicate()
    parts = [f"{head} WHERE {test} RETURN {items}" for test in (p, f"NOT ({p})", f"({p}) IS NULL")]
    return Case(([f"{head} RETURN {items}"], parts))


def reordered(choices: Choices, schema: Schema) -> Case:
    """Paths and conditions in another order, in one MATCH or condition behind the other."""
    asked = Asked(choices, schema, 3)
    tests, items = asked.conditions(3), asked.items()
    first = f"MATCH {asked.pattern()}{where(tests)} RETURN {items}"
    paths, other = choices.shuffled(asked.paths), choices.shuffled(tests)
    second = f"MATCH {asked.pattern(paths)}{where(other)} RETURN {items}"
    third = f"MATCH {asked.pattern(paths)} WITH *{where(other)} RETURN {items}"
    if not asked.scope:
        third = second
    return Case(([first], [second], [third]))


def flipped(choices: Choices, schema: Schema) -> Case:
    """Paths written from their other end."""
    asked = Asked(choices, schema)
    tests, items = where(asked.conditions()), asked.items()
    paths = [path.flipped if choices.chance(60) else path for path in asked.paths]
    second = f"MATCH {asked.pattern(paths)}{tests} RETURN {items}"
    every = f"MATCH {asked.pattern([path.flipped for path in asked.paths])}{tests} RETURN {items}"
    return Case(([f"MATCH {asked.pattern()}{tests} RETURN {items}"], [second], [every]))


def optional(choices: Choices, schema: Schema) -> Case:
    """OPTIONAL MATCH is what matches, and nulls where nothing does."""
    asked = Asked(choices, schema, 1)
    head = f"MATCH {asked.pattern()}{where(asked.conditions(1))}"
    maker = PatternMaker(choices, schema, asked.scope)
    path = str(maker.path(2))
    words = Expressions(choices, schema, maker.known)
    test = f" WHERE {words.predicate(1)}" if choices.chance(60) else ""
    new = [name for name in maker.known if name not in asked.scope]
    items = ", ".join(f"{word} AS {name}" for word, name in zip(_plain(words), "abc", strict=False))
    nulls = "".join(f", null AS {name}" for name in new)
    kept = ", ".join(asked.scope) or "1 AS one"
    return Case(
        (
            [f"{head} OPTIONAL MATCH {path}{test} RETURN {items}"],
            [
                f"{head} MATCH {path}{test} RETURN {items}",
                (
                    f"{head} WITH * WHERE NOT EXISTS {{ MATCH {path}{test} }} "
                    f"WITH {kept}{nulls} RETURN {items}"
                ),
            ],
        )
        if asked.scope
        else (["RETURN 1 AS a"],)
    )


def _plain(words: Expressions) -> list[str]:
    """Items that are null where their variable is, or do not ask for it."""
    names = words.of("node", "relationship")
    if not names:
        return ["1"]
    found = [words.choices.one(names) for _ in range(2)]
    return [*found, words.property()[0]]


def limited(choices: Choices, schema: Schema) -> Case:
    """LIMIT gives so many of the rows; behind a complete ORDER BY exactly the first."""
    asked = Asked(choices, schema)
    tests, items = where(asked.conditions()), asked.items(2)
    number, skip = choices.below(6), choices.below(3)
    base = f"MATCH {asked.pattern()}{tests} RETURN {items}"
    if choices.chance(50):
        columns = [piece.rsplit(" AS ", 1)[1] for piece in (items,)]
        keys = "a" + choices.one((" DESC", "")) if columns == ["a"] else "a, b"
        keys = keys if " AS b" not in items else "a" + choices.one(("", " DESC")) + ", b"
        full = f"{base} ORDER BY {keys}"
        return Case(([full], [f"{full} SKIP {skip} LIMIT {number}"]), limit=skip, ordered=True)
    distinct = choices.chance(30)
    base = base.replace(" RETURN ", " RETURN DISTINCT ", 1) if distinct else base
    return Case(([base], [f"{base} LIMIT {number}"]), limit=number)


def forced(choices: Choices, schema: Schema) -> Case:
    """The plan must start at another variable: it is bound before."""
    asked = Asked(choices, schema)
    nodes = [name for name, kind in asked.scope.items() if kind == "node"]
    links = [name for name, kind in asked.scope.items() if kind == "relationship"]
    tests, items = where(asked.conditions()), asked.items()
    body = f"MATCH {asked.pattern()}{tests} RETURN {items}"
    sides = [[body], *([f"MATCH ({name}) WITH {name} {body}"] for name in nodes)]
    sides += [[f"MATCH ()-[{name}]->() WITH {name} {body}"] for name in links]
    if len(nodes) > 1:
        sides.append([f"MATCH ({nodes[-1]}), ({nodes[0]}) WITH {nodes[0]}, {nodes[-1]} {body}"])
    return Case(tuple(sides))


def existence(choices: Choices, schema: Schema) -> Case:
    """EXISTS, COUNT above zero, the size of a comprehension, of COLLECT, and DISTINCT of a MATCH."""
    asked = Asked(choices, schema, 1)
    nodes = [name for name, kind in asked.scope.items() if kind == "node"]
    if not nodes:
        return Case((["RETURN 1 AS a"],))
    words = Expressions(choices, schema, asked.scope, 0)
    inner, maker = words.pattern()
    test = ""
    if choices.chance(60):
        test = f" WHERE {Expressions(choices, schema, maker.known, 0).predicate(1)}"
    head, items = f"MATCH {asked.pattern()}", ", ".join(asked.scope)
    forms = [
        f"EXISTS {{ {inner}{test} }}",
        f"COUNT {{ {inner}{test} }} > 0",
        f"size([{inner}{test} | 1]) > 0",
        f"size(COLLECT {{ MATCH {inner}{test} RETURN 1 AS one }}) > 0",
        f"NOT COUNT {{ MATCH {inner}{test} RETURN DISTINCT 1 AS one }} = 0",
        f"EXISTS {{ MATCH {inner}{test} WITH 1 AS one LIMIT 1 RETURN one }}",
    ]
    sides = [[f"{head} WHERE {form} RETURN {items}"] for form in forms]
    sides.append([f"{head} MATCH {inner}{test} RETURN {items}"])
    sides.append([f"{head} WITH *, {forms[0]} AS found_ WHERE found_ RETURN {items}"])
    return Case(tuple(sides), distinct=True)


def counted(choices: Choices, schema: Schema) -> Case:
    """COUNT of a subquery, size of a comprehension, and an aggregation behind OPTIONAL MATCH."""
    asked = Asked(choices, schema, 1)
    nodes = [name for name, kind in asked.scope.items() if kind == "node"]
    if not nodes:
        return Case((["RETURN 1 AS a"],))
    inner, maker = Expressions(choices, schema, asked.scope, 0).pattern()
    test = ""
    if choices.chance(60):
        test = f" WHERE {Expressions(choices, schema, maker.known, 0).predicate(1)}"
    head = f"MATCH {asked.pattern()}"
    items = ", ".join(asked.scope)
    sides = [
        [f"{head} RETURN {items}, {form} AS count_"]
        for form in (
            f"COUNT {{ {inner}{test} }}",
            f"size([{inner}{test} | 1])",
            f"size(COLLECT {{ MATCH {inner}{test} RETURN 1 AS one }})",
            f"reduce(sum_ = 0, one_ IN [{inner}{test} | 1] | sum_ + one_)",
        )
    ]
    sides.append(
        [
            f"{head} CALL (*) {{ MATCH {inner}{test} RETURN count(*) AS count_ }} RETURN {items}, count_"
        ]
    )
    return Case(tuple(sides))


def starred(choices: Choices, schema: Schema) -> Case:
    """WITH * between the clauses changes nothing."""
    asked = Asked(choices, schema, 1)
    if not asked.scope:
        return Case((["RETURN 1 AS a"],))
    head = f"MATCH {asked.pattern()}{where(asked.conditions())}"
    maker = PatternMaker(choices, schema, asked.scope)
    second = f"{choices.one(('', 'OPTIONAL '))}MATCH {maker.path(2)}"
    asked.scope = dict(maker.known)
    second += where(asked.conditions(1))
    items = asked.items()
    return Case(
        (
            [f"{head} {second} RETURN {items}"],
            [f"{head} WITH * {second} WITH * RETURN {items}"],
            [f"{head} WITH * WHERE true {second} WITH *, 1 AS one_ RETURN {items}"],
            [f"UNWIND [1] AS one_ {head} {second} RETURN {items}"],
        )
    )


def inlined(choices: Choices, schema: Schema) -> Case:
    """A CALL of a subquery is its clauses, written in place."""
    asked = Asked(choices, schema, 1)
    if not asked.scope:
        return Case((["RETURN 1 AS a"],))
    head = f"MATCH {asked.pattern()}{where(asked.conditions(1))}"
    maker = PatternMaker(choices, schema, asked.scope)
    inner = f"MATCH {maker.path(2)}"
    scope, asked.scope = asked.scope, dict(maker.known)
    inner += where(asked.conditions(1))
    new = [name for name in maker.known if name not in scope]
    items, kept = asked.items(), ", ".join(new) or "1 AS one_"
    plain = f"{head} {inner} RETURN {items}"
    names = ", ".join(scope)
    return Case(
        (
            [plain],
            [f"{head} CALL (*) {{ {inner} RETURN {kept} }} RETURN {items}"],
            [f"{head} CALL ({names}) {{ {inner} RETURN {kept} }} RETURN {items}"],
            [f"{head} CALL {{ WITH {names} {inner} RETURN {kept} }} RETURN {items}"],
            [f"CALL {{ {plain} }} RETURN *"],
        )
    )


def unwound(choices: Choices, schema: Schema) -> Case:
    """UNWIND of values is UNION ALL over each of them."""
    asked = Asked(choices, schema)
    words = asked.words
    values = [words.literal() for _ in range(1 + choices.below(3))]
    asked.scope["v_"] = "value"
    subject, _ = words.property()
    test = f"{subject} {choices.one(('=', '<', '<>'))} v_"
    tail = f"MATCH {asked.pattern()}{where([test, *asked.conditions(1)])} RETURN {asked.items()}"
    return Case(
        (
            [f"UNWIND [{', '.join(values)}] AS v_ {tail}"],
            [f"WITH {value} AS v_ {tail}" for value in values],
            [" UNION ALL ".join(f"WITH {value} AS v_ {tail}" for value in values)],
        )
    )


def grouped(choices: Choices, schema: Schema) -> Case:
    """Aggregation at once, in two steps, and by a subquery for each group."""
    asked = Asked(choices, schema)
    words = asked.words
    head = f"MATCH {asked.pattern()}{where(asked.conditions(1))}"
    key, finer, value = words.item(), words.item(), words.value()
    first = (
        f"{head} RETURN {key} AS a, count(*) AS n, count({value}) AS m, "
        f"min({value}) AS low, max({value}) AS high, size(collect({value})) AS s, "
        f"count(DISTINCT {value}) AS d"
    )
    second = (
        f"{head} WITH {key} AS a, {finer} AS b, count(*) AS n, count({value}) AS m, "
        f"min({value}) AS low, max({value}) AS high, collect({value}) AS s "
        "WITH a, sum(n) AS n, sum(m) AS m, min(low) AS low, max(high) AS high, "
        "reduce(all_ = [], s_ IN collect(s) | all_ + s_) AS s "
        "RETURN a, n, m, low, high, size(s) AS s, COUNT { UNWIND s AS x RETURN DISTINCT x } AS d"
    )
    third = (
        f"{head} WITH {key} AS a, {value} AS v ORDER BY v DESC RETURN a, count(*) AS n, "
        "count(v) AS m, min(v) AS low, max(v) AS high, size(collect(v)) AS s, "
        "size(collect(DISTINCT v)) AS d"
    )
    return Case(([first], [second], [third]))


def distinct(choices: Choices, schema: Schema) -> Case:
    """DISTINCT is grouping without aggregates; UNION is DISTINCT of UNION ALL."""
    asked = Asked(choices, schema)
    head, items = f"MATCH {asked.pattern()}{where(asked.conditions(1))}", asked.items(2)
    names = "a, b" if " AS b" in items else "a"
    base = f"{head} RETURN {items}"
    return Case(
        (
            [f"{head} RETURN DISTINCT {items}"],
            [f"{head} WITH {items}, count(*) AS n_ RETURN {names}"],
            [f"{base} UNION {base}"],
            [f"CALL {{ {base} UNION ALL {base} }} RETURN DISTINCT {names}"],
            [f"{head} WITH DISTINCT {items} RETURN {names}"],
        )
    )


LAWS: dict[str, Callable[[Choices, Schema], Case]] = {
    law.__name__: law
    for law in (
        partition, reordered, flipped, optional, limited, forced, existence, counted, starred,
        inlined, unwound, grouped, distinct, repeated, two_steps, shortest, directions, inline,
    )
}  # fmt: skip
