"""Path patterns: nodes, relationships, quantified parts, and the words before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from graph.results.errors import CypherError
from queries.cypher.syntax import ast, atoms, expressions, labels
from queries.cypher.syntax.errors import refused
from queries.cypher.syntax.names import new_variable

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor

_AFTER_VARIABLE = frozenset({")", ":", "{", "$", "WHERE", "IS"})
_PROPERTY_START = frozenset({"{", "$"})
_PATH_FUNCTIONS: dict[str, ast.PathFunction] = {
    "SHORTESTPATH": "shortestPath",
    "ALLSHORTESTPATHS": "allShortestPaths",
}
_PATH_WORDS = frozenset({"PATH", "PATHS"})

Properties: TypeAlias = "ast.MapLiteral | ast.Parameter | None"


def pattern_list(cursor: Cursor) -> tuple[ast.PathPattern, ...]:
    """Read path patterns with commas between them."""
    found = [path_pattern(cursor)]
    while cursor.accept(","):
        found.append(path_pattern(cursor))
    return tuple(found)


def path_pattern(cursor: Cursor) -> ast.PathPattern:
    """Read one path pattern with its name and the words before it."""
    start = cursor.token.start
    variable = None
    if cursor.at_name() and cursor.look(1).symbol == "=":
        variable = new_variable(cursor)
        cursor.expect("=")
    function = _PATH_FUNCTIONS.get(cursor.token.symbol)
    if function is not None and cursor.look(1).symbol == "(":
        cursor.advance()
        cursor.advance()
        elements = _elements(cursor)
        cursor.expect(")")
        return ast.PathPattern(elements, variable, function, span=cursor.span(start))
    selector = _selector(cursor)
    elements = _elements(cursor)
    return ast.PathPattern(elements, variable, None, selector, span=cursor.span(start))


def pattern_here(cursor: Cursor) -> ast.PathPattern | None:
    """Read a path pattern where an expression may stand, if there is one, else take nothing."""
    index = cursor.index
    if index not in cursor.patterns:
        cursor.patterns[index] = _attempt(cursor) if _looks_like_pattern(cursor) else None
    known = cursor.patterns[index]
    if known is None:
        return None
    pattern, behind = known
    while cursor.index < behind:
        cursor.advance()
    return pattern


def _looks_like_pattern(cursor: Cursor) -> bool:
    behind = cursor.behind_bracket()
    if behind is None or behind.symbol not in {"-", "<"}:
        return False
    inside = cursor.look(1)
    if inside.kind in {"name", "quoted"}:
        return cursor.look(2).symbol in _AFTER_VARIABLE
    return inside.symbol in {")", ":", "{"}


def _attempt(cursor: Cursor) -> tuple[ast.PathPattern, int] | None:
    mark = cursor.mark()
    try:
        start = cursor.token.start
        elements = _elements(cursor)
    except CypherError as error:
        cursor.note_failure(error)
        cursor.back_to(mark)
        return None
    behind = cursor.index
    span = cursor.span(start)
    cursor.back_to(mark)
    if len(elements) == 1:
        return None
    return ast.PathPattern(elements, span=span), behind


def _selector(cursor: Cursor) -> ast.PathSelector | None:
    start = cursor.token.start
    if cursor.at("ALL") and cursor.look(1).symbol in {"SHORTEST", "PATH", "PATHS", "("}:
        cursor.advance()
        kind: ast.SelectorKind = "all shortest" if cursor.accept("SHORTEST") else "all"
        count = 1
    elif cursor.accept("ANY"):
        kind = "shortest" if cursor.accept("SHORTEST") else "any"
        count = whole_number(cursor) if cursor.token.kind == "integer" else 1
    elif cursor.accept("SHORTEST"):
        kind = "shortest"
        numbered = cursor.token.kind == "integer"
        count = whole_number(cursor) if numbered else 1
        if not numbered and not cursor.at_any((*_PATH_WORDS, "GROUP", "GROUPS")):
            raise cursor.unexpected("a number")
    else:
        return None
    if cursor.at_any(_PATH_WORDS):
        cursor.advance()
    if kind == "shortest" and (cursor.accept("GROUP") or cursor.accept("GROUPS")):
        kind = "shortest groups"
    return ast.PathSelector(kind, count, span=cursor.span(start))


def whole_number(cursor: Cursor) -> int:
    """Read a number without sign."""
    if cursor.token.kind != "integer":
        raise cursor.unexpected("a number")
    value = atoms.number(cursor, cursor.token.start).value
    assert isinstance(value, int)
    return value


def _elements(cursor: Cursor) -> tuple[ast.PatternElement, ...]:
    found: list[ast.PatternElement] = [_node_or_part(cursor)]
    while True:
        if cursor.at_any(("-", "<")):
            found.append(_relationship(cursor))
            found.append(_node_or_part(cursor))
        elif cursor.at("(") and isinstance(found[-1], ast.ParenthesizedPath):
            found.append(_node_or_part(cursor))
        elif cursor.at("(") and _opens_part(cursor):
            found.append(_part(cursor))
        else:
            return tuple(found)


def _opens_part(cursor: Cursor) -> bool:
    if cursor.look(1).symbol == "(":
        return True
    named = cursor.look(1).kind in {"name", "quoted"} and cursor.look(2).symbol == "="
    return named and cursor.look(3).symbol == "("


def _node_or_part(cursor: Cursor) -> ast.PatternElement:
    if not cursor.at("("):
        raise cursor.unexpected("(")
    return _part(cursor) if _opens_part(cursor) else _node(cursor)


def _part(cursor: Cursor) -> ast.ParenthesizedPath:
    start = cursor.expect("(").start
    cursor.enter(2)
    pattern = path_pattern(cursor)
    where = expressions.nested(cursor) if cursor.accept("WHERE") else None
    cursor.leave(2)
    cursor.expect(")")
    quantifier = _quantifier(cursor)
    return ast.ParenthesizedPath(pattern, where, quantifier, span=cursor.span(start))


def _node(cursor: Cursor) -> ast.NodePattern:
    start = cursor.expect("(").start
    variable = _element_variable(cursor, ")")
    found = labels.behind_mark(cursor) if _at_labels(cursor) else None
    properties = _properties(cursor)
    where = expressions.nested(cursor) if cursor.accept("WHERE") else None
    cursor.expect(")")
    return ast.NodePattern(variable, found, properties, where, span=cursor.span(start))


def _element_variable(cursor: Cursor, closer: str) -> ast.Variable | None:
    """The name inside a node or a relationship; WHERE and IS are names if nothing follows them."""
    if not cursor.at_name():
        return None
    word = cursor.token.symbol
    if word in {"WHERE", "IS"} and cursor.look(1).symbol not in {closer, ":", "{", "*"}:
        return None
    return new_variable(cursor)


def _at_labels(cursor: Cursor) -> bool:
    return cursor.at_any((":", "IS"))


def _properties(cursor: Cursor) -> Properties:
    if not cursor.at_any(_PROPERTY_START):
        return None
    return atoms.map_literal(cursor) if cursor.at("{") else atoms.parameter(cursor)


def _relationship(cursor: Cursor) -> ast.RelationshipPattern:
    start = cursor.token.start
    to_left = cursor.accept("<")
    cursor.expect("-")
    body = ast.RelationshipPattern()
    if cursor.accept("["):
        body = _relationship_body(cursor)
        cursor.expect("]")
    cursor.expect("-")
    to_right = cursor.accept(">")
    direction: ast.Direction = "both"
    if to_left != to_right:
        direction = "in" if to_left else "out"
    quantifier = _quantifier(cursor)
    return ast.RelationshipPattern(
        body.variable,
        body.types,
        direction,
        body.length,
        body.properties,
        body.where,
        quantifier,
        span=cursor.span(start),
        both_arrows=to_left and to_right,
    )


def _relationship_body(cursor: Cursor) -> ast.RelationshipPattern:
    variable = _element_variable(cursor, "]")
    types = _types(cursor, variable)
    length = _length(cursor)
    properties = _properties(cursor)
    if length is not None and cursor.at("WHERE"):
        raise refused(
            "A relationship of variable length with an asterisk takes no WHERE.",
            "InvalidRelationshipPattern",
            (cursor.token.start, cursor.token.end),
            hint="Write -[r:TYPE WHERE ...]->{1,3}, or test the list behind it.",
        )
    where = expressions.nested(cursor) if cursor.accept("WHERE") else None
    return ast.RelationshipPattern(
        variable, types, length=length, properties=properties, where=where
    )


def _types(cursor: Cursor, variable: ast.Variable | None) -> ast.LabelExpression | None:
    """The types; ``A|:B`` only where they are all that the brackets hold."""
    if not _at_labels(cursor):
        return None
    start = cursor.token.start
    types = labels.behind_mark(cursor, old_style=variable is None)
    alone = variable is None and cursor.at("]")
    if not alone and re.search(r"\|\s*:", cursor.text[start : cursor.token.start]):
        raise refused(
            "A|:B stands only for types that have nothing beside them.",
            "UnexpectedSyntax",
            (start, cursor.token.start),
            hint="Write A|B.",
        )
    return types


def _length(cursor: Cursor) -> ast.Repetition | None:
    start = cursor.token.start
    if cursor.at(".."):
        message = "A range of lengths needs an asterisk before it: [:TYPE*1..3]."
        raise refused(message, "InvalidRelationshipPattern", (start, cursor.token.end))
    if not cursor.accept("*"):
        return None
    if cursor.at("-"):
        message = "A path cannot have a negative length."
        raise refused(message, "InvalidRelationshipPattern", (start, cursor.look(1).end))
    lower = whole_number(cursor) if cursor.token.kind == "integer" else None
    upper = lower
    if cursor.accept(".."):
        upper = whole_number(cursor) if cursor.token.kind == "integer" else None
    return ast.Repetition(1 if lower is None else lower, upper, span=cursor.span(start))


def _quantifier(cursor: Cursor) -> ast.Repetition | None:
    start = cursor.token.start
    if cursor.accept("+"):
        return ast.Repetition(1, None, span=cursor.span(start))
    if cursor.accept("*"):
        return ast.Repetition(0, None, span=cursor.span(start))
    if not cursor.accept("{"):
        return None
    lower = whole_number(cursor) if cursor.token.kind == "integer" else None
    upper = lower
    if cursor.accept(","):
        upper = whole_number(cursor) if cursor.token.kind == "integer" else None
    elif lower is None:
        raise cursor.unexpected("a number")
    cursor.expect("}")
    if upper is not None and upper < max(lower or 0, 1):
        message = "A quantifier's upper bound is at least 1 and not below its lower bound."
        raise refused(message, "InvalidRelationshipPattern", cursor.span(start))
    return ast.Repetition(lower or 0, upper, span=cursor.span(start))


def parameter_or_map(cursor: Cursor) -> ast.MapLiteral | ast.Parameter:
    """Read ``{...}`` or ``$name``."""
    found = _properties(cursor)
    if found is None:
        raise cursor.unexpected("a map")
    return found
