"""List comprehensions, quantifiers and reduce: loops in functions of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import boxed, call, emit, emits, value
from queries.cypher.expressions.logic import holds
from queries.cypher.plan.names import mentioned
from queries.cypher.runtime import lists
from queries.cypher.syntax import ast
from queries.cypher.values import ternary

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function


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
    inner.line(f"{inner.runtime}.pass_items(len(items))")
    item = fn.fresh("v")
    inner.scope[variable.name] = Code(item)
    return inner, names, items, item


@emits(ast.ListComprehension)
def list_comprehension(fn: Function, node: ast.ListComprehension) -> Code:
    """``[x IN list WHERE test | value]``."""
    inner, names, items, item = _begin(fn, node, node.variable, node.source)
    inner.line("found = []")
    with inner.block(f"for {item} in items:"):
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
    with inner.block(f"for {item} in items:"):
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
    with inner.block(f"for {item} in items:"):
        inner.line(f"{total} = {value(inner, node.expression)}")
    inner.line(f"return {total}")
    return Code(call(fn, inner, names, items, start))
