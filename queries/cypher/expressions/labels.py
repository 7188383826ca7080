"""Label expressions: ``n:A&!B``, and types of relationships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.expressions.code import TRUE, Code
from queries.cypher.expressions.emit import boxed, emit, emits, value
from queries.cypher.runtime import predicates
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.operators.writer import Function


@emits(ast.LabelPredicate)
def label_predicate(fn: Function, node: ast.LabelPredicate) -> Code:
    """Whether a node has labels, or a relationship a type; null of null."""
    subject = emit(fn, node.subject)
    if subject.form == "value" or fn.after_delete:
        held = fn.fresh("t")
        read = fn.function(predicates.names_of)
        test = _names_test(fn, node.labels, held)
        text = f"({test} if ({held} := {read}({boxed(fn, subject)})) is not None else None)"
        return Code(text, kind="bool")
    text = element_test(fn, subject, node.labels)
    if not subject.nullable:
        return Code(text, kind="bool", nullable=False)
    return Code(f"({text} if {subject.text} is not None else None)", kind="bool")


def element_test(fn: Function, subject: Code, labels: ast.LabelExpression) -> str:
    """Write the test of an element that is not null."""
    if subject.form == "relationship":
        return _names_test(fn, labels, f"({fn.method('type_of')}({subject.text}),)")
    if _only_names(labels) and not fn.current:
        return _node_test(fn, subject, labels)
    return _names_test(fn, labels, f"{fn.method('labels_of')}({subject.text})")


def _only_names(labels: ast.LabelExpression) -> bool:
    return all(
        isinstance(part, ast.LabelName | ast.LabelAnd | ast.LabelOr | ast.LabelNot)
        for part in ast.walk(labels)
    )


def _node_test(fn: Function, subject: Code, labels: ast.LabelExpression) -> str:
    """Write the test by the sets of the labels' nodes."""
    if isinstance(labels, ast.LabelName):
        if labels.name in subject.labels:
            return TRUE.text
        members = fn.fetch(f"{fn.snapshot}.label_set({fn.constant(labels.name)})", "s")
        return f"({subject.text} in {members})"
    return _combined(labels, lambda part: _node_test(fn, subject, part))


def _names_test(fn: Function, labels: ast.LabelExpression, names: str) -> str:
    """Write the test over a collection of names."""
    if isinstance(labels, ast.LabelName):
        return f"({fn.constant(labels.name)} in {names})"
    if isinstance(labels, ast.LabelWildcard):
        return f"bool({names})"
    if isinstance(labels, ast.LabelDynamic):
        call = fn.function(predicates.has_dynamic)
        mode = fn.constant(labels.mode)
        return f"{call}({names}, {value(fn, labels.expression)}, {mode})"
    return _combined(labels, lambda part: _names_test(fn, part, names))


def _combined(labels: ast.LabelExpression, write: Callable[[ast.LabelExpression], str]) -> str:
    if isinstance(labels, ast.LabelNot):
        return f"(not {write(labels.part)})"
    assert isinstance(labels, ast.LabelAnd | ast.LabelOr)
    word = " and " if isinstance(labels, ast.LabelAnd) else " or "
    return f"({word.join(write(part) for part in labels.parts)})"
