"""CREATE: nodes and relationships of a pattern."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Following, Operator, as_element, bind
from queries.cypher.plan.names import names_in
from queries.cypher.plan.show import label_text, shown
from queries.cypher.runtime import writes
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function

Labels: TypeAlias = "tuple[ast.LabelName | ast.LabelDynamic, ...]"
Properties: TypeAlias = "ast.MapLiteral | ast.Parameter | None"


@dataclass(frozen=True, slots=True)
class NewNode:
    """A node to be made."""

    name: str
    labels: Labels
    properties: Properties


@dataclass(frozen=True, slots=True)
class NewRelationship:
    """A relationship to be made."""

    name: str
    type: ast.LabelName | ast.LabelDynamic
    source: str
    target: str
    properties: Properties


New: TypeAlias = NewNode | NewRelationship


def pattern_text(new: New) -> str:
    """What is made, as a pattern."""
    if isinstance(new, NewNode):
        return f"({shown(new.name)}{''.join(f':{label_text(label)}' for label in new.labels)})"
    middle = f"[{shown(new.name)}:{label_text(new.type)}]"
    return f"({shown(new.source)})-{middle}->({shown(new.target)})"


def labels_text(fn: Function, labels: Labels) -> str:
    """Write the sorted labels: a bound tuple where all are plain."""
    if all(isinstance(label, ast.LabelName) for label in labels):
        names = [label.name for label in labels if isinstance(label, ast.LabelName)]
        return fn.constant(tuple(sorted({*names})))
    check = fn.function(writes.label_names)
    parts = [
        fn.constant(label.name) if isinstance(label, ast.LabelName) else value(fn, label.expression)
        for label in labels
    ]
    return f"{check}({', '.join(parts)})"


def make(fn: Function, new: New) -> None:
    """Write the making of one element and bind its variable."""
    properties = "{}" if new.properties is None else value(fn, new.properties)
    if isinstance(new, NewNode):
        call = fn.function(writes.create_node)
        labels = labels_text(fn, new.labels)
        node = fn.fresh("n")
        fn.line(f"{node} = {call}({fn.runtime}, {labels}, {properties})")
        bind(fn, new.name, Code(node, "node", nullable=False))
        return
    source, target = as_element(fn, new.source, "node"), as_element(fn, new.target, "node")
    call = fn.function(writes.create_relationship)
    name = labels_text(fn, (new.type,))
    relationship = fn.fresh("r")
    arguments = f"{fn.runtime}, {name}, {source.text}, {target.text}, {properties}"
    fn.line(f"{relationship} = {call}({arguments})")
    bind(fn, new.name, Code(relationship, "relationship", nullable=False))


@dataclass(eq=False, slots=True, kw_only=True)
class Create(Operator):
    """New elements, nodes before the relationships between them."""

    news: tuple[New, ...]

    @property
    def detail(self) -> str:
        """What is made."""
        return ", ".join(pattern_text(new) for new in self.news)

    @property
    def reads(self) -> frozenset[str]:
        """What the properties mention, and ends that were there before."""
        return reads_of(self.news) - self.binds

    @property
    def binds(self) -> frozenset[str]:
        """The new elements."""
        return frozenset(new.name for new in self.news)

    @property
    def writes(self) -> bool:
        """It does."""
        return True

    def emit(self, fn: Function, following: Following) -> None:
        """Make one after the other."""
        for new in self.news:
            make(fn, new)
        following()


def reads_of(news: tuple[New, ...]) -> frozenset[str]:
    """What making elements reads."""
    found: frozenset[str] = frozenset()
    for new in news:
        found |= names_in(new.properties)
        if isinstance(new, NewRelationship):
            found |= {new.source, new.target} | names_in(new.type)
        else:
            for label in new.labels:
                found |= names_in(label)
    return found
