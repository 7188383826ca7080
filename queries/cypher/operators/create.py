"""CREATE: nodes and relationships of a pattern."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Following, Operator, among, as_element, bind
from queries.cypher.plan.names import names_in
from queries.cypher.plan.show import label_text, shown
from queries.cypher.runtime import writes
from queries.cypher.runtime.creation import Creation
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.cypher.operators.writer import Function

_READING = (
    ast.PatternPredicate,
    ast.PatternComprehension,
    ast.ShortestPathExpression,
    ast.ExistsSubquery,
    ast.CountSubquery,
    ast.CollectSubquery,
)

Labels: TypeAlias = "tuple[ast.LabelName | ast.LabelDynamic, ...]"
Properties: TypeAlias = "ast.Expression | None"


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
        return fn.constant(_plain(labels))
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
        with fn.about(_place(new)):
            fn.line(f"{node} = {call}({fn.runtime}, {labels}, {properties})")
        bind(fn, new.name, Code(node, "node", nullable=False))
        return
    source, target = as_element(fn, new.source, "node"), as_element(fn, new.target, "node")
    call = fn.function(writes.create_relationship)
    name = labels_text(fn, (new.type,))
    relationship = fn.fresh("r")
    arguments = f"{fn.runtime}, {name}, {source.text}, {target.text}, {properties}"
    with fn.about(_place(new)):
        fn.line(f"{relationship} = {call}({arguments})")
    bind(fn, new.name, Code(relationship, "relationship", nullable=False))


def _place(new: New) -> ast.Span:
    """Where the properties stand that may not be storable; (0, 0) where there are none."""
    return (0, 0) if new.properties is None else new.properties.span


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

    @property
    def may_gather(self) -> bool:
        """Whether no part of it depends on what another part makes, or on names known late."""
        return not any(
            names_in(new.properties) & self.binds
            or (new.properties is not None and reads_graph(new.properties))
            or not all(isinstance(name, ast.LabelName) for name in _names(new))
            for new in self.news
        )

    def emit(self, fn: Function, following: Following) -> None:
        """Make one after the other, or all rows' at the end."""
        if self.gathers:
            self._gather(fn, following)
            return
        for new in self.news:
            make(fn, new)
        following()

    def _gather(self, fn: Function, following: Following) -> None:
        nodes = [new for new in self.news if isinstance(new, NewNode)]
        links = [new for new in self.news if isinstance(new, NewRelationship)]
        creation, call = fn.fresh("creation"), fn.function(Creation)
        labels = fn.constant(tuple(_plain(new.labels) for new in nodes))
        types = fn.constant(tuple(_plain((new.type,))[0] for new in links))
        places = fn.constant((*map(_place, nodes), *map(_place, links)))
        fn.start(f"{creation} = {call}({fn.runtime}, {labels}, {types}, {places})")
        for place, node in enumerate(nodes):
            self._add(fn, f"{creation}.nodes[{place}].append", node)
        ends = frozenset(end for link in links for end in (link.source, link.target))
        self._name(fn, nodes, f"{creation}.node", ends | fn.live)
        for place, link in enumerate(links):
            self._add(fn, f"{creation}.links[{place}].append", link)
        self._name(fn, links, f"{creation}.relationship", fn.live)
        following()
        fn.result = f"{creation}.finish({fn.result})"

    @staticmethod
    def _add(fn: Function, append: str, new: New) -> None:
        add = fn.fresh("add")
        fn.start(f"{add} = {append}")
        properties = "{}" if new.properties is None else value(fn, new.properties)
        if isinstance(new, NewNode):
            fn.line(f"{add}({properties})")
            return
        source, target = as_element(fn, new.source, "node"), as_element(fn, new.target, "node")
        fn.line(f"{add}(({source.text}, {target.text}, {properties}))")

    @staticmethod
    def _name(fn: Function, news: Sequence[New], first: str, wanted: frozenset[str]) -> None:
        """Give those that are mentioned later their ids, which ascend from row to row."""
        if not among([new.name for new in news], wanted):
            return
        number = fn.fresh("number")
        fn.start(f"{number} = {first}")
        for new in news:
            local = fn.fresh("n")
            fn.line(f"{local} = {number}")
            fn.line(f"{number} += 1")
            form = "node" if isinstance(new, NewNode) else "relationship"
            bind(fn, new.name, Code(local, form, nullable=False))  # type: ignore[arg-type]  # one of the forms


def reads_graph(part: ast.Syntax) -> bool:
    """Whether an expression or clause looks for patterns in the graph."""
    return any(isinstance(node, _READING) for node in ast.walk(part))


def _names(new: New) -> Labels:
    return new.labels if isinstance(new, NewNode) else (new.type,)


def _plain(labels: Labels) -> tuple[str, ...]:
    return tuple(sorted({label.name for label in labels if isinstance(label, ast.LabelName)}))


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
