"""List comprehensions, quantifiers and reduce: loops in functions of their own."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import boxed, call, emit, emits, value
from queries.cypher.expressions.logic import holds
from queries.cypher.plan.names import EVERYTHING, mentioned, names_in_all
from queries.cypher.runtime import lists
from queries.cypher.syntax import ast
from queries.cypher.values import arithmetic, ternary
from queries.cypher.values.failures import MAX_CHARACTERS, check_characters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.cypher.operators.writer import Function

STEPS = 50
"""After so many steps ``reduce`` looks at the clock: each may copy what was found so far."""


def _begin(
    fn: Function, node: ast.Expression, variable: ast.Variable, source: ast.Expression
) -> tuple[Function, list[str], str, str]:
    """Begin the function: it takes the list, and what else the expression mentions.

    Gives the function, the outer variables, the text of the list, and the item's local.
    """
    items = f"{fn.function(lists.as_list)}({value(fn, source)})"
    names = [name for name in mentioned(node, fn.scope) if name != variable.name]
    inner = fn.nested("each", names, "items")
    inner.line("if items is None: return None")
    item = fn.fresh("v")
    inner.scope[variable.name] = Code(item)
    return inner, names, items, item


@contextmanager
def _loop(inner: Function, item: str, most: str = "") -> Iterator[None]:
    """Open the loop over the items, which looks at the clock between pieces of them."""
    with (
        inner.block(f"for piece in {inner.runtime}.pieces(items{most}):"),
        inner.block(f"for {item} in piece:"),
    ):
        yield


@emits(ast.ListComprehension)
def list_comprehension(fn: Function, node: ast.ListComprehension) -> Code:
    """``[x IN list WHERE test | value]``."""
    inner, names, items, item = _begin(fn, node, node.variable, node.source)
    inner.line("found = []")
    with _loop(inner, item):
        test = "True" if node.where is None else holds(inner, node.where)
        with inner.block(f"if {test}:"):
            made = item if node.projection is None else value(inner, node.projection)
            inner.line(f"found.append({made})")
    inner.line("return found")
    return Code(call(fn, inner, names, items))


@emits(ast.Quantifier)
def quantifier(fn: Function, node: ast.Quantifier) -> Code:
    """``all(x IN list WHERE test)`` and its siblings, three-valued."""
    inner, names, items, item = _begin(fn, node, node.variable, node.source)
    inner.line("unknown = False")
    if node.kind == "single":
        inner.line("count = 0")
    with _loop(inner, item):
        test = emit(inner, node.where)
        told = boxed(inner, test)
        known = told if test.kind == "bool" else f"{fn.function(ternary.boolean)}({told})"
        inner.line(f"result = {known}")
        for line in _TALLY[node.kind]:
            inner.line(line)
        inner.line("elif result is None: unknown = True")
    inner.line(f"return {_VERDICT[node.kind]}")
    return Code(call(fn, inner, names, items), kind="bool")


_TALLY = {
    "all": ("if result is False: return False",),
    "any": ("if result is True: return True",),
    "none": ("if result is True: return False",),
    "single": ("if result is True: count += 1",),
}
_VERDICT = {
    "all": "None if unknown else True",
    "any": "None if unknown else False",
    "none": "None if unknown else True",
    "single": "False if count > 1 else None if unknown else count == 1",
}


@emits(ast.Reduce)
def reduce_(fn: Function, node: ast.Reduce) -> Code:
    """``reduce(total = 0, x IN list | total + x)``."""
    inner, names, items, item = _begin(fn, node, node.variable, node.source)
    names = [name for name in names if name != node.accumulator.name]
    start = value(fn, node.initial)
    total = fn.fresh("total")  # one reduce may stand in another
    inner.parameters = [*dict.fromkeys(fn.scope[name].text for name in names), "items", total]
    inner.scope[node.accumulator.name] = Code(total)
    added = _added(node)
    if added:
        inner.line("own = False")
    with _loop(inner, item, f", {STEPS}"):
        if added:
            _grow(inner, node.expression, total, added)
        else:
            inner.line(f"{total} = {value(inner, node.expression)}")
    inner.line(f"return {total}")
    return Code(call(fn, inner, names, items, start))


def _added(node: ast.Reduce) -> tuple[ast.Expression, ...]:
    """What each step only adds to the total, as in ``total + x + y``; else nothing."""
    first: ast.Expression = node.expression
    added: list[ast.Expression] = []
    while isinstance(first, ast.Arithmetic) and first.operator == "+":
        added.insert(0, first.right)
        first = first.left
    if isinstance(first, ast.ArithmeticChain) and set(first.operators) == {"+"}:
        added[:0] = first.operands[1:]
        first = first.operands[0]
    if first != node.accumulator or names_in_all(added) & {node.accumulator.name, EVERYTHING}:
        return ()
    return tuple(added)


def _grow(
    inner: Function, step: ast.Expression, total: str, added: tuple[ast.Expression, ...]
) -> None:
    """Add to the total in place: copied at each step, a long text or list would take for ever.

    Python lengthens a text in place that only one local holds. A list is changed once it is the
    loop's own.
    """
    terms = [inner.fresh("v") for _ in added]
    for term, expression in zip(terms, added, strict=True):
        inner.line(f"{term} = {value(inner, expression)}")
    inner.module.nesting += 1  # so that the functions are bound for this place in the query
    with inner.about(step.span):
        add, check = inner.function(arithmetic.add), inner.function(check_characters)
        extend = inner.function(lists.extend)
        for term in terms:
            kind = f"{term}.__class__"
            with inner.block(f"if {total}.__class__ is str and ({kind} is str or {kind} is int):"):
                inner.line(f"if {kind} is int: {term} = str({term})")
                inner.line(f"{total} += {term}")
                inner.line(f"if len({total}) > {MAX_CHARACTERS}: {check}(len({total}))")
            with inner.block(f"elif {total}.__class__ is list and {term} is not None:"):
                inner.line(f"if not own: {total}, own = [*{total}], True")
                inner.line(f"{extend}({total}, {term})")
            with inner.block("else:"):
                inner.line(f"{total}, own = {add}({total}, {term}), False")
    inner.module.nesting -= 1
