"""Writing clauses and commands over the schema."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from queries.cypher.operators.create import Create, New, NewNode, NewRelationship, reads_graph
from queries.cypher.operators.delete import Delete
from queries.cypher.operators.merge import Merge
from queries.cypher.operators.project import Projection
from queries.cypher.operators.schema import Command, Show
from queries.cypher.operators.set import Set
from queries.cypher.plan.expressions import PathOf, variable
from queries.cypher.plan.given import given
from queries.cypher.plan.match import plan_pattern
from queries.cypher.plan.pattern import Reader
from queries.cypher.runtime.showing import listing
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.cypher.plan.build import Draft


def not_yet(what: str, span: ast.Span) -> CypherError:
    """Refuse what this engine does not do."""
    return CypherError(
        f"{what} cannot be run here yet.",
        kind="SyntaxError",
        phase="compile time",
        code="UnsupportedFeature",
        span=span,
    )


def create(draft: Draft, clause: ast.Create) -> None:
    """CREATE: new elements, and paths through them."""
    maker = _Maker(draft)
    for pattern in clause.patterns:
        maker.read(pattern)
    news = tuple(maker.news)
    last = draft.operators[-1] if draft.operators else None
    if isinstance(last, Create) and not reads_graph(clause):
        # Creating changes nothing that these clauses read, so they need no list of rows between.
        draft.operators.pop()
        news = (*last.news, *news)
    draft.add(Create(news=news, rows=draft.rows))
    _paths(draft, maker)


def _paths(draft: Draft, maker: _Maker) -> None:
    for name, walk in maker.paths:
        draft.add(Projection(items=((name, walk),), rows=draft.rows))


def merge(draft: Draft, clause: ast.Merge) -> None:
    """MERGE: the same pattern as something to find and as something to make."""
    maker = _Maker(draft)
    named = maker.named(clause.pattern)
    maker.read(named)
    inner = draft.fork()
    reader = Reader(draft.planning, draft.scope)
    plan_pattern(inner, reader.read([named]))
    names = tuple(name for name in inner.scope if name not in draft.scope)
    paths = tuple(Projection(items=((name, walk),)) for name, walk in maker.paths)
    news = given(tuple(maker.news), clause.on_create)
    draft.add(
        Merge(
            chain=tuple(inner.operators),
            news=tuple(maker.news) if news is None else news,
            wanted=tuple(new.properties for new in maker.news if new.properties is not None),
            names=names,
            path=paths,
            on_create=clause.on_create if news is None else (),
            on_match=clause.on_match,
            rows=draft.rows,
        )
    )


class _Maker:
    """Reads patterns as what is to be made."""

    def __init__(self, draft: Draft) -> None:
        self.planning = draft.planning
        self.known = set(draft.scope)
        self.news: list[New] = []
        self.paths: list[tuple[str, PathOf]] = []

    def named(self, path: ast.PathPattern) -> ast.PathPattern:
        """The same pattern, with names for what has none."""
        elements: list[ast.PatternElement] = []
        for element in path.elements:
            if isinstance(element, ast.NodePattern | ast.RelationshipPattern):
                name = element.variable or variable(self.planning.hidden("m"))
                elements.append(replace(element, variable=name))
            else:
                elements.append(element)
        return replace(path, elements=tuple(elements))

    def read(self, path: ast.PathPattern) -> None:
        """Add what one path makes."""
        nodes = [e for e in path.elements if isinstance(e, ast.NodePattern)]
        links = [e for e in path.elements if isinstance(e, ast.RelationshipPattern)]
        names = [self._node(node) for node in nodes]
        made = [
            self._relationship(link, names[place], names[place + 1])
            for place, link in enumerate(links)
        ]
        if path.variable is not None:
            walk = PathOf(
                tuple(map(variable, names)), tuple(map(variable, made)), (False,) * len(made)
            )
            self.paths.append((path.variable.name, walk))

    def _node(self, node: ast.NodePattern) -> str:
        name = node.variable.name if node.variable else self.planning.hidden("n")
        if name not in self.known:
            self.known.add(name)
            self.news.append(NewNode(name, tuple(_names(node.labels)), node.properties))
        return name

    def _relationship(self, link: ast.RelationshipPattern, left: str, right: str) -> str:
        name = link.variable.name if link.variable else self.planning.hidden("r")
        source, target = (right, left) if link.direction == "in" else (left, right)
        (kind,) = _names(link.types)
        self.news.append(NewRelationship(name, kind, source, target, link.properties))
        return name


def _names(
    labels: ast.LabelExpression | None,
) -> Iterable[ast.LabelName | ast.LabelDynamic]:
    if isinstance(labels, ast.LabelAnd):
        for part in labels.parts:
            yield from _names(part)
    elif isinstance(labels, ast.LabelName | ast.LabelDynamic):
        yield labels


def set_(draft: Draft, clause: ast.Set) -> None:
    """SET."""
    last = draft.operators[-1] if draft.operators else None
    news = given(last.news, clause.items) if isinstance(last, Create) else None
    if news is not None:
        draft.operators[-1] = Create(news=news, rows=draft.rows)
        return
    draft.add(Set(changes=clause.items, rows=draft.rows))


def remove(draft: Draft, clause: ast.Remove) -> None:
    """REMOVE."""
    draft.add(Set(changes=clause.items, rows=draft.rows))


def delete(draft: Draft, clause: ast.Delete) -> None:
    """DELETE."""
    draft.add(Delete(expressions=clause.expressions, detach=clause.detach, rows=draft.rows))


def command(draft: Draft, clause: Any) -> None:
    """CREATE and DROP of indexes and constraints."""
    draft.add(Command(command=clause))


def show(draft: Draft, clause: ast.Show) -> None:
    """SHOW: its rows have every column; the WITH and RETURN behind it choose."""
    procedure = listing(clause, draft.planning.procedures)
    only = clause.only
    name = ast.Literal(only, "string") if isinstance(only, str) else only
    draft.add(
        Show(
            procedure=procedure,
            arguments=() if name is None else (name,),
            yields=tuple((field.name, field.name) for field in procedure.signature.results),
            rows=draft.rows * 10,
        )
    )
