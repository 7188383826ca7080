"""``=``, ``<``, IN, IS NULL, text predicates: as values, and as conditions that let a row pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import balanced, boxed, emit, emits, guarded, value
from queries.cypher.runtime import predicates
from queries.cypher.syntax import ast
from queries.cypher.values import access, equality, membership, ordering

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.operators.writer import Function

_CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "=": equality.equals,
    "<>": equality.not_equals,
    "<": ordering.less,
    "<=": ordering.less_equal,
    ">": ordering.greater,
    ">=": ordering.greater_equal,
}
_PYTHON = {"=": "==", "<>": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
_NUMBERS = frozenset({"int", "float"})
_TEXT: dict[str, Callable[[Any, Any], Any]] = {
    "STARTS WITH": access.starts_with,
    "ENDS WITH": access.ends_with,
    "CONTAINS": access.contains,
    "=~": access.matches,
}
_TEXT_INLINE = {
    "STARTS WITH": "{0}.startswith({1})",
    "ENDS WITH": "{0}.endswith({1})",
    "CONTAINS": "{1} in {0}",
}


def inline(operator: str, left: Code, right: Code) -> bool:
    """Whether Python's operator gives the right answer for every two values but null."""
    if left.form != right.form:
        return False
    if left.form in ("node", "relationship"):
        return operator in ("=", "<>")
    if left.kind is None or right.kind is None:
        return False
    if left.kind == right.kind:
        return True
    return operator not in ("=", "<>") and {left.kind, right.kind} <= _NUMBERS


def pair(fn: Function, operator: str, left: Code, right: Code) -> tuple[list[str], str]:
    """Write one comparison: what must not be null for it to be known, and the test after that."""
    if inline(operator, left, right):
        first, a = guarded(fn, left)
        second, b = guarded(fn, right)
        return first + second, f"{a} {_PYTHON[operator]} {b}"
    call = fn.function(_CALLS[operator])
    return [], f"{call}({boxed(fn, left)}, {boxed(fn, right)})"


def _alike(node: ast.Comparison) -> list[ast.Expression]:
    """Of an integer and a float that are both literals make two floats, as Neo4j does."""
    literals = [part for part in node.operands if isinstance(part, ast.Literal)]
    mixed = {part.kind for part in literals} == {"integer", "float"}
    if not mixed or len(literals) < len(node.operands) or {"<=", ">=", "<>"} & set(node.operators):
        return list(node.operands)
    numbers = [part.value for part in literals if isinstance(part.value, int | float)]
    return [ast.Literal(float(number), "float") for number in numbers]


def _links(fn: Function, node: ast.Comparison) -> list[tuple[list[str], str, bool]]:
    """For each two neighbours the guards, the test, and whether it is never null after them.

    What stands between two is calculated once, and that whatever the guards say: the next
    comparison reads it too.
    """
    codes = [emit(fn, operand) for operand in _alike(node)]
    links: list[tuple[list[str], str, bool]] = []
    for place, operator in enumerate(node.operators):
        left, right = codes[place], codes[place + 1]
        first: list[str] = []
        known = inline(operator, left, right)
        if 0 < place + 1 < len(codes) - 1 and not right.is_name:
            name = fn.fresh("t")
            held = f"({name} := {right.text})"
            codes[place + 1] = right.called(name)
            if known:
                first, right = [f"{held} is not None"], right.called(name)
            else:
                right = right.called(held)
        guards, test = pair(fn, operator, left, right)
        links.append(([*first, *guards], test, known))
    return links


@emits(ast.Comparison)
def comparison(fn: Function, node: ast.Comparison) -> Code:
    """``a < b``, ``a < b <= c`` as a value of three kinds."""
    links = _links(fn, node)
    texts = [
        f"({test} if {' and '.join(guards)} else None)" if guards else f"({test})"
        for guards, test, _ in links
    ]
    nullable = any(guards or not known for guards, _, known in links)
    return Code(balanced(fn.function(predicates.both), texts), kind="bool", nullable=nullable)


def comparison_holds(fn: Function, node: ast.Comparison) -> str:
    """Write a condition that is true where the comparison is true."""
    tests = []
    for guards, test, _ in _links(fn, node):
        tests += [*guards, test]
    return " and ".join(tests) if len(tests) == 1 else f"({' and '.join(tests)})"


def comparison_fails(fn: Function, node: ast.Comparison) -> str:
    """Write a condition that is true where the comparison is false."""
    if len(node.operators) > 1:
        return f"({comparison(fn, node).text} is False)"
    ((guards, test, known),) = _links(fn, node)
    if not known:
        return f"({test} is False)"
    return f"({' and '.join([*guards, f'not {test}'])})"


@emits(ast.StringPredicate)
def string_predicate(fn: Function, node: ast.StringPredicate) -> Code:
    """``a STARTS WITH b`` and its siblings."""
    call = fn.function(_TEXT[node.operator])
    return Code(f"{call}({value(fn, node.left)}, {value(fn, node.right)})", kind="bool")


def string_holds(fn: Function, node: ast.StringPredicate) -> str:
    """Write a condition that is true where the predicate is true."""
    left, right = emit(fn, node.left), emit(fn, node.right)
    if left.kind == right.kind == "string" and node.operator in _TEXT_INLINE:
        first, a = guarded(fn, left)
        second, b = guarded(fn, right)
        test = _TEXT_INLINE[node.operator].format(a, b)
        return f"({' and '.join([*first, *second, test])})"
    call = fn.function(_TEXT[node.operator])
    return f"{call}({boxed(fn, left)}, {boxed(fn, right)})"


@emits(ast.In)
def in_(fn: Function, node: ast.In) -> Code:
    """``item IN container``."""
    text = f"{_search(fn)}.find({value(fn, node.item)}, {value(fn, node.container)})"
    return Code(text, kind="bool")


def _search(fn: Function) -> str:
    """Write what searches lists at this place, in one run of the query."""
    return fn.bind(f"{fn.function(membership.searching)}()", "search")


def in_holds(fn: Function, node: ast.In) -> str:
    """Write a condition that is true where the item is in the container: literals are a set."""
    item = emit(fn, node.item)
    members = _constant_members(node.container, item.kind)
    if members is not None:
        return f"{item.text} in {fn.constant(members)}"
    if item.kind != "string":
        return f"{_search(fn)}.find({boxed(fn, item)}, {value(fn, node.container)})"
    call = f"{_search(fn)}.find_text"
    container = emit(fn, node.container)
    if not container.stored:
        return f"{call}({item.text}, {boxed(fn, container)})"
    held = fn.fresh("t")
    listed = f"{item.text} in {held} if type({held} := {container.text}) is tuple"
    return f"({listed} else {call}({item.text}, {held}))"


def _constant_members(container: ast.Expression, kind: str | None) -> frozenset[Any] | None:
    """The set that a list of literals is, where Python's hash tells its members apart as we do."""
    if kind not in ("string", "int") or not isinstance(container, ast.ListLiteral):
        return None
    wanted = {"string": "string", "int": "integer"}[kind]
    found = set()
    for item in container.items:
        if not isinstance(item, ast.Literal) or item.kind not in (wanted, "null"):
            return None
        if item.value is not None:
            found.add(item.value)
    return frozenset(found)


@emits(ast.IsNull)
def is_null(fn: Function, node: ast.IsNull) -> Code:
    """``operand IS NULL``."""
    operand = emit(fn, node.operand)
    word = "is not" if node.negated else "is"
    return Code(f"({operand.text} {word} None)", kind="bool", nullable=False)


@emits(ast.IsTyped)
def is_typed(fn: Function, node: ast.IsTyped) -> Code:
    """``operand IS :: TYPE``."""
    call = fn.function(predicates.is_typed)
    text = f"{call}({value(fn, node.operand)}, {fn.constant(node.type)})"
    return Code(f"(not {text})" if node.negated else text, kind="bool", nullable=False)


@emits(ast.IsNormalized)
def is_normalized(fn: Function, node: ast.IsNormalized) -> Code:
    """``operand IS NFC NORMALIZED``."""
    call = fn.function(predicates.is_normalized)
    negated = fn.constant(node.negated)
    text = f"{call}({value(fn, node.operand)}, {fn.constant(node.form)}, {negated})"
    return Code(text, kind="bool")
