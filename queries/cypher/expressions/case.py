"""CASE, in both forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.expressions.code import NULL, Code
from queries.cypher.expressions.emit import call, emit, emits, value
from queries.cypher.expressions.logic import holds
from queries.cypher.plan.names import mentioned
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function

_SUBJECT = "\0case"


@emits(ast.Case)
def case(fn: Function, node: ast.Case) -> Code:
    """A chain of ifs in a function of its own: only the branch that is chosen is calculated."""
    names = mentioned(node, fn.scope)
    if _SUBJECT in fn.scope:
        names.append(_SUBJECT)
    inner = fn.nested("case", names)
    if node.subject is not None:
        subject = emit(inner, node.subject)
        name = fn.fresh("v")
        inner.line(f"{name} = {subject.text}")
        inner.scope[_SUBJECT] = subject.called(name)
    for branch in node.branches:
        test = " or ".join(holds(inner, test) for test in branch.tests)
        with inner.block(f"if {test}:"):
            inner.line(f"return {value(inner, branch.result)}")
    default = NULL.text if node.default is None else value(inner, node.default)
    inner.line(f"return {default}")
    return Code(call(fn, inner, names))


@emits(ast.CaseSubject)
def case_subject(fn: Function, _: ast.CaseSubject) -> Code:
    """The value after CASE."""
    return fn.scope[_SUBJECT]
