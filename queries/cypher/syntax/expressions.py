"""Expressions: a table of operators with their binding power, read the way of Pratt.

From loose to tight: OR, XOR, AND, NOT, comparisons (they chain), predicates such as IN and IS NULL,
``+ - ||``, ``* / %``, ``^`` (left-associative), unary minus, and what follows a value directly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from queries.cypher.syntax import ast, atoms, keywords, labels, types

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor

_NOT_POWER = 4
_COMPARISON_POWER = 5
_PREDICATE_POWER = 6
_UNARY_POWER = 10
_NORMAL_FORMS = ("NFC", "NFD", "NFKC", "NFKD")


class Infix(Protocol):
    """Reads what follows a left operand, beginning with the operator."""

    def __call__(self, cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
        """Give the expression that the operator and its operands make."""


def expression(cursor: Cursor, power: int = 0) -> ast.Expression:
    """Read an expression, as far as operators bind tighter than the given power."""
    cursor.enter()
    start = cursor.token.start
    left = _prefix(cursor)
    while True:
        found = _INFIX.get(cursor.token.symbol)
        if found is None or found[0] <= power:
            break
        if cursor.bars_end and found[1] is _labels:
            left = _labels_before_bar(cursor, left, start)
        else:
            left = found[1](cursor, left, start)
        if found[0] == _PREDICATE_POWER:
            _refuse_second_predicate(cursor)
    if cursor.wanted is not None:
        cursor.at_any([symbol for symbol, (binds, _) in _INFIX.items() if binds > power])
    cursor.leave()
    return left


def _refuse_second_predicate(cursor: Cursor) -> None:
    """``a IN b`` and ``a IS NULL`` do not chain: brackets say what is meant."""
    following = _INFIX.get(cursor.token.symbol)
    if following is not None and following[0] == _PREDICATE_POWER:
        raise cursor.unexpected("brackets around what comes before")


def nested(cursor: Cursor) -> ast.Expression:
    """Read an expression inside brackets, where ``|`` joins labels again."""
    outside, cursor.bars_end = cursor.bars_end, False
    inside = expression(cursor)
    cursor.bars_end = outside
    return inside


def before_bar(cursor: Cursor) -> ast.Expression:
    """Read an expression that a ``|`` may end, as in a list comprehension."""
    outside, cursor.bars_end = cursor.bars_end, True
    inside = expression(cursor)
    cursor.bars_end = outside
    return inside


def _prefix(cursor: Cursor) -> ast.Expression:
    symbol = cursor.token.symbol
    if symbol == "NOT" and keywords.opens_operand(cursor):
        start = cursor.advance().start
        operand = expression(cursor, _NOT_POWER - 1)
        return ast.Not(operand, span=cursor.span(start))
    if symbol == "-":
        return _negative(cursor)
    if symbol == "+":
        start = cursor.advance().start
        return ast.Positive(_signed(cursor), span=cursor.span(start))
    return atoms.atom(cursor)


def _negative(cursor: Cursor) -> ast.Expression:
    start = cursor.advance().start
    if cursor.token.kind in {"integer", "float"}:
        return atoms.number(cursor, start, negative=True)
    return ast.Negative(_signed(cursor), span=cursor.span(start))


def _signed(cursor: Cursor) -> ast.Expression:
    """Read what follows a sign: no second one, but that of a number."""
    if cursor.at("+") or (cursor.at("-") and cursor.look(1).kind not in {"integer", "float"}):
        raise cursor.unexpected("an expression")
    return expression(cursor, _UNARY_POWER)


def _joined(kind: type[ast.And | ast.Or | ast.Xor], word: str, power: int) -> Infix:
    def read(cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
        operands = [left]
        while cursor.accept(word):
            operands.append(expression(cursor, power))
        return kind(tuple(operands), span=cursor.span(start))

    return read


def _arithmetic(power: int) -> Infix:
    def read(cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
        operands = [left]
        operators: list[ast.ArithmeticOperator] = []
        while _POWERS.get(cursor.token.symbol) == power:
            operators.append(cast("ast.ArithmeticOperator", cursor.advance().symbol))
            operands.append(expression(cursor, power))
            if len(operators) <= _PAIRS:
                pair = operators[-1], left, operands[-1]
                left = ast.Arithmetic(*pair, span=cursor.span(start))
        if len(operators) <= _PAIRS:
            return left
        return ast.ArithmeticChain(tuple(operands), tuple(operators), span=cursor.span(start))

    return read


def _comparison(cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
    operands = [left]
    operators: list[ast.ComparisonOperator] = []
    while cursor.at_any(_COMPARISONS):
        operators.append(cast("ast.ComparisonOperator", cursor.advance().symbol))
        operands.append(expression(cursor, _COMPARISON_POWER))
    return ast.Comparison(tuple(operands), tuple(operators), span=cursor.span(start))


def _string_predicate(cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
    operator = cursor.advance().symbol
    if operator in {"STARTS", "ENDS"}:
        cursor.expect("WITH")
        operator = f"{operator} WITH"
    right = expression(cursor, _PREDICATE_POWER)
    span = cursor.span(start)
    return ast.StringPredicate(cast("ast.StringOperator", operator), left, right, span=span)


def _in(cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
    cursor.advance()
    container = expression(cursor, _PREDICATE_POWER)
    return ast.In(left, container, span=cursor.span(start))


def _is(cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
    cursor.advance()
    negated = cursor.accept("NOT")
    if cursor.accept("NULL"):
        return ast.IsNull(left, negated, span=cursor.span(start))
    if cursor.accept("::") or cursor.accept("TYPED"):
        return _typed(cursor, left, start, negated=negated)
    form: ast.NormalForm = "NFC"
    if cursor.at_any(_NORMAL_FORMS) and cursor.look(1).symbol == "NORMALIZED":
        form = cast("ast.NormalForm", cursor.advance().symbol)
    if cursor.accept("NORMALIZED"):
        return ast.IsNormalized(left, form, negated, span=cursor.span(start))
    if negated:
        raise cursor.unexpected()
    found = labels.label_expression(cursor, joins=not cursor.bars_end)
    labels.refuse_colons(found)
    return ast.LabelPredicate(left, found, span=cursor.span(start))


def _typed(
    cursor: Cursor, left: ast.Expression, start: int, *, negated: bool = False
) -> ast.Expression:
    wanted = types.type_expression(cursor, joins=not cursor.bars_end)
    return ast.IsTyped(left, wanted, negated, span=cursor.span(start))


def _double_colon(cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
    cursor.advance()
    return _typed(cursor, left, start)


def _property(cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
    cursor.advance()
    key = cursor.name("a property's name")
    return ast.Property(left, key, span=cursor.span(start))


def _index(cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
    cursor.advance()
    first = None if cursor.at("..") else nested(cursor)
    if not cursor.accept(".."):
        cursor.expect("]")
        assert first is not None
        return ast.Index(left, first, span=cursor.span(start))
    if first is None and cursor.at("]"):
        raise cursor.unexpected("where the slice ends")
    end = None if cursor.at("]") else nested(cursor)
    cursor.expect("]")
    return ast.Slice(left, first, end, span=cursor.span(start))


def _labels(cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
    cursor.advance()
    found = labels.label_expression(cursor)
    return ast.LabelPredicate(left, found, span=cursor.span(start))


def _labels_before_bar(cursor: Cursor, left: ast.Expression, start: int) -> ast.Expression:
    cursor.advance()
    found = labels.label_expression(cursor, joins=False)
    return ast.LabelPredicate(left, found, span=cursor.span(start))


_POWERS = {**dict.fromkeys(("+", "-", "||"), 7), **dict.fromkeys(("*", "/", "%"), 8), "^": 9}
_PAIRS = 16
"""So many operators of one power make pairs; more of them would make a high tree."""
_COMPARISONS = frozenset({"=", "<>", "<", "<=", ">", ">="})
_INFIX: dict[str, tuple[int, Infix]] = {
    "OR": (1, _joined(ast.Or, "OR", 1)),
    "XOR": (2, _joined(ast.Xor, "XOR", 2)),
    "AND": (3, _joined(ast.And, "AND", 3)),
    **dict.fromkeys(_COMPARISONS, (_COMPARISON_POWER, _comparison)),
    **dict.fromkeys(("STARTS", "ENDS", "CONTAINS", "=~"), (_PREDICATE_POWER, _string_predicate)),
    "IN": (_PREDICATE_POWER, _in),
    "IS": (_PREDICATE_POWER, _is),
    "::": (_PREDICATE_POWER, _double_colon),
    **{symbol: (power, _arithmetic(power)) for symbol, power in _POWERS.items()},
    ".": (11, _property),
    "[": (11, _index),
    ":": (11, _labels),
}


def case_test(cursor: Cursor, subject: ast.Expression) -> ast.Expression:
    """Read one test after ``CASE subject WHEN``: a value, or an operator and what follows it."""
    start = cursor.token.start
    symbol = cursor.token.symbol
    found = _INFIX.get(symbol)
    binds = found is not None and found[0] in {_COMPARISON_POWER, _PREDICATE_POWER}
    binds = binds and symbol not in _NO_CASE_TEST
    if found is None or not binds or (symbol.isalpha() and cursor.look(1).symbol in _NO_OPERAND):
        value = expression(cursor)
        return ast.Comparison((subject, value), ("=",), span=value.span)
    if symbol == "IS" and cursor.look(1).symbol == "::":
        raise cursor.unexpected()  # CASE x WHEN IS :: T is refused by Neo4j too
    return found[1](cursor, subject, start)


_NO_CASE_TEST = frozenset({"IN", "CONTAINS"})
_NO_OPERAND = frozenset({",", "THEN", ".", ")", "]", "}"})
