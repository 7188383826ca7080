"""What patterns bind, and what is refused in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.semantics import expressions, parts
from queries.cypher.semantics.state import already_bound, mismatch, names_read, undefined
from queries.cypher.semantics.types import (
    ANY,
    LIST,
    NODE,
    NULL,
    PATH,
    RELATIONSHIP,
    STRING,
    Type,
    could_be,
    list_of,
)
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from queries.cypher.semantics.checked import Scope
    from queries.cypher.semantics.state import State

Bound = dict[str, Type]


def bind_match(state: State, found: tuple[ast.PathPattern, ...], scope: Scope) -> Bound:
    """Check the patterns of a MATCH and give the scope with what they bind."""
    new = dict(scope)
    relationships: set[str] = set()
    for path in found:
        parts.check(path, alone=len(found) == 1)
    for path in found:
        _bind_path(path, new, relationships)
    for path in found:
        check_values(state, path, new)
    return new


def bind_comprehension(state: State, path: ast.PathPattern, scope: Scope) -> Bound:
    """Check the pattern of a comprehension and give the scope inside it."""
    _refuse_quantifiers(path)
    new = bind_match(state, (path,), scope)
    state.facts.outer[id(path)] = names_read(path, scope)
    return new


def check_known(state: State, path: ast.PathPattern, scope: Scope) -> None:
    """Check a pattern in an expression, which may not bring in new variables."""
    _refuse_quantifiers(path)
    new: Bound = dict(scope)
    _bind_path(path, new, set())
    for node in ast.walk(path):
        if isinstance(node, ast.NodePattern | ast.RelationshipPattern | ast.PathPattern):
            variable = node.variable
            if variable is not None and variable.name not in scope:
                raise undefined(variable, scope)
    check_values(state, path, scope)
    state.facts.outer[id(path)] = names_read(path, scope)


def _refuse_quantifiers(path: ast.PathPattern) -> None:
    """A pattern that stands for a value has variable length by an asterisk alone."""
    for node in path.elements:
        if isinstance(node, ast.ParenthesizedPath) or (
            isinstance(node, ast.RelationshipPattern) and node.quantifier is not None
        ):
            raise refused(
                "A pattern in an expression takes no quantifier and no part in parentheses.",
                "UnexpectedSyntax",
                node.span,
                hint="Write EXISTS { ... } or COLLECT { MATCH ... RETURN ... }.",
            )


def _bind_path(path: ast.PathPattern, new: Bound, relationships: set[str]) -> None:
    if path.shortest is not None:
        _check_shortest(path)
    for element in path.elements:
        if isinstance(element, ast.NodePattern):
            if element.variable is not None:
                bind(new, element.variable, NODE)
        elif isinstance(element, ast.RelationshipPattern):
            _bind_relationship(element, new, relationships)
        else:
            _bind_part(element, new, relationships)
    if path.variable is not None:
        if path.variable.name in new:
            raise already_bound(path.variable)
        new[path.variable.name] = PATH


def _bind_relationship(
    element: ast.RelationshipPattern, new: Bound, relationships: set[str]
) -> None:
    if element.length is not None and element.types is not None:
        _check_plain(element.types)
    variable = element.variable
    if variable is None:
        return
    if variable.name in relationships:
        message = f"The relationship {variable.name} stands twice in one pattern."
        raise refused(message, "RelationshipUniquenessViolation", variable.span)
    many = element.length is not None or element.quantifier is not None
    bind(new, variable, list_of(RELATIONSHIP) if many else RELATIONSHIP)
    relationships.add(variable.name)


def _check_plain(types: ast.LabelExpression) -> None:
    """Refuse ``& ! %`` among the types of a relationship with an asterisk."""
    plain = (ast.LabelName, ast.LabelDynamic)
    parts = types.parts if isinstance(types, ast.LabelOr) else (types,)
    if all(isinstance(part, plain) for part in parts):
        return
    place = types.span[0]
    if isinstance(types, ast.LabelAnd | ast.LabelOr):
        place = types.parts[-1].span[0] - 1
    message = "A relationship of variable length with an asterisk takes types joined by | alone."
    hint = "Write a quantifier in place of the asterisk: -[:!A]->+."
    raise refused(message, "UnexpectedSyntax", (place, types.span[1]), hint=hint)


def _bind_part(element: ast.ParenthesizedPath, new: Bound, relationships: set[str]) -> None:
    """Bind what a part in parentheses binds; repeated, each of its variables is a list."""
    if element.quantifier is None:
        _bind_path(element.pattern, new, relationships)
        return
    inside: Bound = {}
    _bind_path(element.pattern, inside, relationships)
    for name, kind in inside.items():
        if name in new:
            raise already_bound(ast.Variable(name, span=element.span), ": a repeated part is new")
        new[name] = list_of(kind)


def bind(new: Bound, variable: ast.Variable, kind: Type) -> None:
    """Bind a variable, or make sure that it was bound to such a thing."""
    known = new.get(variable.name)
    if known is None:
        new[variable.name] = kind
    elif known not in (kind, ANY, NULL) and not (
        kind.inner is not None and known.inner is not None and could_be(known, kind)
    ):
        message = f"The variable {variable.name} is a {known} and cannot be a {kind} here."
        raise refused(message, "VariableTypeConflict", variable.span)


def _check_shortest(path: ast.PathPattern) -> None:
    elements = path.elements
    if len(elements) != 3 or not isinstance(elements[1], ast.RelationshipPattern):
        message = f"{path.shortest}() takes a pattern of exactly one relationship."
        raise refused(message, "InvalidRelationshipPattern", path.span)
    if elements[1].properties is not None:
        message = f"{path.shortest}() takes no properties of its relationships."
        hint = "Write WHERE all(r IN relationships(p) WHERE r.key = value) behind it."
        code = "InvalidRelationshipPattern"
        raise refused(message, code, elements[1].properties.span, hint=hint)
    if elements[1].quantifier is not None:
        message = f"{path.shortest}() takes a length with an asterisk: -[:TYPE*]->."
        raise refused(message, "InvalidRelationshipPattern", elements[1].span)
    length = elements[1].length
    if length is not None and length.lower > 1:
        message = f"{path.shortest}() cannot have a least length above 1."
        raise refused(message, "InvalidRelationshipPattern", length.span)
    start, end = elements[0], elements[2]
    if (
        isinstance(start, ast.NodePattern)
        and isinstance(end, ast.NodePattern)
        and start.variable is not None
        and start.variable == end.variable
    ):
        message = f"{path.shortest}() cannot begin and end at the same variable."
        raise refused(
            message,
            "InvalidRelationshipPattern",
            path.span,
            neo4j_code="Neo.DatabaseError.Statement.ExecutionFailed",
        )


def check_values(state: State, path: ast.PathPattern, scope: Scope) -> None:
    """Check the properties, labels and conditions inside a pattern that is matched."""
    for element in path.elements:
        if isinstance(element, ast.ParenthesizedPath):
            inner = dict(scope)
            if element.quantifier is not None:
                inside: Bound = {}
                _bind_path(element.pattern, inside, set())
                inner.update(inside)
            check_values(state, element.pattern, inner)
            expressions.condition(state, element.where, inner)
            continue
        if isinstance(element.properties, ast.Parameter):
            raise refused(
                "A parameter cannot stand for the properties of a pattern that is matched.",
                "InvalidParameterUse",
                element.properties.span,
                hint="Write {key: $parameter.key}.",
            )
        _check_element(state, element, scope)


def _check_element(
    state: State, element: ast.NodePattern | ast.RelationshipPattern, scope: Scope
) -> None:
    if element.properties is not None:
        expressions.without_aggregates(state, element.properties, scope)
    found = element.labels if isinstance(element, ast.NodePattern) else element.types
    if found is not None:
        check_labels(state, found, scope)
    inner = scope
    variable = element.variable
    many = isinstance(element, ast.RelationshipPattern) and (element.length or element.quantifier)
    if variable is not None and many:
        inner = {**scope, variable.name: RELATIONSHIP}
    expressions.condition(state, element.where, inner)


def check_labels(state: State, found: ast.LabelExpression, scope: Scope) -> None:
    """Check the computed labels in a label expression."""
    for inside in ast.walk(found):
        if isinstance(inside, ast.LabelDynamic):
            kind = expressions.without_aggregates(state, inside.expression, scope)
            literal = inside.expression
            if isinstance(literal, ast.Literal) and literal.value in (None, ""):
                raise nameless(inside)
            if not could_be(kind, STRING, LIST) and not isinstance(literal, ast.Parameter):
                raise mismatch(inside.expression, "a label's name or a list of them", kind)


def nameless(node: ast.Syntax) -> Exception:
    """A label, type or key is null or without a letter."""
    message = "A label, a type and a property's key have at least one letter."
    return refused(message, "InvalidTokenName", node.span)
