"""Aggregation: groups of rows become one row each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import boxed, emit, guarded
from queries.cypher.functions import lookup
from queries.cypher.functions.aggregates import Distinct
from queries.cypher.operators.base import Breaker, Following, bind, unpacked
from queries.cypher.operators.distinct import key_text, keys_text
from queries.cypher.plan.names import names_in_all
from queries.cypher.plan.show import shown
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function

Aggregate: TypeAlias = "ast.FunctionCall | ast.CountStar"
_OWN_KEYS = frozenset({"int", "string"})
_PLAIN = frozenset({"int", "float", "bool", "string"})
_PLAIN_LIST = "list"
"""Said of a list that leaves the engine as it is."""


@dataclass(eq=False, slots=True, kw_only=True)
class EagerAggregation(Breaker):
    """Grouping keys and aggregates, each under the name of a variable."""

    keys: tuple[tuple[str, ast.Expression], ...]
    aggregates: tuple[tuple[str, Aggregate], ...]
    _keys: dict[str, Code] = field(default_factory=dict)
    _results: list[str] = field(default_factory=list)
    _kinds: list[str | None] = field(default_factory=list)
    _cells: list[str] = field(default_factory=list)

    @property
    def detail(self) -> str:
        """Keys and aggregates."""
        return ", ".join(shown(node) for _, node in (*self.keys, *self.aggregates))

    @property
    def reads(self) -> frozenset[str]:
        """What they mention."""
        return names_in_all(node for _, node in (*self.keys, *self.aggregates))

    @property
    def binds(self) -> frozenset[str]:
        """Keys and aggregates."""
        return frozenset(name for name, _ in (*self.keys, *self.aggregates))

    # -- taking rows in -------------------------------------------------------------------------

    def collect(self, fn: Function) -> None:
        """Find the row's group and let each aggregate take its value."""
        if self.keys:
            self._into_groups(fn)
        else:
            self._into_locals(fn)

    def _into_locals(self, fn: Function) -> None:
        cells = []
        for _, node in self.aggregates:
            cell = fn.fresh("a")
            fn.start(f"{cell} = {self._taken(fn, node, _argument(fn, node), cell)}")
            cells.append(cell)
        self._cells = cells
        fn.result = f"[{unpacked(cells)}]"

    def _into_groups(self, fn: Function) -> None:
        groups, group = fn.fresh("groups"), fn.fresh("g")
        fn.start(f"{groups} = {{}}")
        codes = self._key_locals(fn)
        key = keys_text(fn, list(codes.values()))
        if not key.isidentifier():
            key = fn.fresh("key")
            fn.line(f"{key} = {keys_text(fn, list(codes.values()))}")
        given = [_argument(fn, node) for _, node in self.aggregates]
        firsts = [
            _of_one_row(fn, node, code)
            for (_, node), code in zip(self.aggregates, given, strict=True)
        ]
        fn.line(f"{group} = {groups}.get({key})")
        starts = fn.fresh("starts")
        with fn.block(f"if {group} is None:"):
            fn.line(f"{group} = {groups}[{key}] = {starts}")
            mark = fn.mark()
        cells = [f"{group}[{place}]" for place in range(len(codes), len(codes) + len(given))]
        values = [code.text for code in codes.values()]
        if None in firsts:
            values += self._all_taken(fn, given, cells)
        else:
            values += filter(None, firsts)
            with fn.block("else:"):
                self._all_taken(fn, given, cells)
        fn.rewrite(mark, starts, f"[{', '.join(values)}]")
        fn.result = f"{groups}.values()"

    def _all_taken(self, fn: Function, given: list[Code | None], cells: list[str]) -> list[str]:
        held = zip(self.aggregates, given, cells, strict=True)
        return [self._taken(fn, node, code, cell) for (_, node), code, cell in held]

    def _key_locals(self, fn: Function) -> dict[str, Code]:
        for name, node in self.keys:
            code = emit(fn, node)
            if not isinstance(node, ast.Variable):
                text = fn.fresh("v")
                fn.line(f"{text} = {code.text}")
                code = code.called(text)
            self._keys[name] = code
        return self._keys

    def _taken(self, fn: Function, node: Aggregate, code: Code | None, cell: str) -> str:
        """Write how an aggregate takes a row's value into a cell; give what the cell begins as."""
        if isinstance(node, ast.CountStar) or code is None:
            fn.line(f"{cell} += 1")
            return self._remember("%s", "int", "0")
        name = node.name.lower()
        if name == "count":
            return self._count(fn, code, cell, distinct=node.distinct)
        if name == "collect" and not node.distinct:
            guards, text = guarded(fn, code)
            held = boxed(fn, replace(code, text=text, nullable=False))
            with fn.block(f"if {guards[0]}:" if guards else "if True:"):
                fn.line(f"{cell}.append({held})")
            return self._remember("%s", _PLAIN_LIST if code.kind in _PLAIN else None, "[]")
        if name in ("min", "max") and code.kind in _OWN_KEYS:
            return self._extreme(fn, code, cell, "<" if name == "min" else ">")
        return self._general(fn, node, code, cell)

    def _remember(self, result: str, kind: str | None, start: str) -> str:
        self._results.append(result)
        self._kinds.append(kind)
        return start

    def _count(self, fn: Function, code: Code, cell: str, *, distinct: bool) -> str:
        guards, text = guarded(fn, code)
        rows = fn.passed_on(text) if distinct and not guards and code.form == "node" else None
        if rows is not None:
            fn.outside(f"{cell}.update({rows[0]})")
            return self._remember("len(%s)", "int", "set()")
        with fn.block(f"if {guards[0]}:" if guards else "if True:"):
            if not distinct:
                fn.line(f"{cell} += 1")
                return self._remember("%s", "int", "0")
            fn.line(f"{cell}.add({key_text(fn, replace(code, text=text, nullable=False))})")
        return self._remember("len(%s)", "int", "set()")

    def _extreme(self, fn: Function, code: Code, cell: str, sign: str) -> str:
        guards, text = guarded(fn, code)
        better = f"({cell} is None or {text} {sign} {cell})"
        with fn.block(f"if {' and '.join([*guards, better])}:"):
            fn.line(f"{cell} = {text}")
        return self._remember("%s", code.kind, "None")

    def _general(self, fn: Function, node: ast.FunctionCall, code: Code, cell: str) -> str:
        entry = lookup(node.name)
        assert entry is not None
        assert entry.aggregate is not None
        make = f"{fn.constant(entry.aggregate)}()"
        if node.distinct:
            make = f"{fn.function(Distinct)}({make})"
        further = [boxed(fn, emit(fn, argument)) for argument in node.arguments[1:]]
        with fn.about(node.span):
            fn.line(f"{cell}.add({', '.join([boxed(fn, code), *further])})")
        return self._remember("%s.result()", None, make)

    # -- giving groups out ----------------------------------------------------------------------

    def resume(self, fn: Function, rows: str, following: Following) -> None:
        """Go through the groups."""
        cells = [fn.fresh("a") for _ in self.aggregates]
        texts = [fn.fresh("v") for _ in self._keys]
        with fn.each(unpacked([*texts, *cells]), rows, tuples=not texts):
            for (name, code), text in zip(self._keys.items(), texts, strict=True):
                bind(fn, name, code.called(text))
            for name, code in self._finished(fn, cells).items():
                bind(fn, name, code)
            following()

    def results(self, fn: Function) -> dict[str, Code]:
        """Behind the rows of one group, in the same function: the aggregates' values."""
        return self._finished(fn, self._cells)

    def _finished(self, fn: Function, cells: list[str]) -> dict[str, Code]:
        found = {}
        held = zip(self.aggregates, cells, self._results, self._kinds, strict=True)
        for (name, node), cell, result, kind in held:
            if result != "%s":
                fn.line(f"{cell} = {result % cell}")
            code = Code(cell, kind=kind, nullable=_nullable(node))
            found[name] = replace(code, kind=None, final=True) if kind == _PLAIN_LIST else code
        return found


def _argument(fn: Function, node: Aggregate) -> Code | None:
    return None if isinstance(node, ast.CountStar) else emit(fn, node.arguments[0])


def _of_one_row(fn: Function, node: Aggregate, code: Code | None) -> str | None:
    """Write an aggregate of one row alone, where that is simple: many groups are no larger."""
    if isinstance(node, ast.CountStar) or code is None:
        return "1"
    name = node.name.lower()
    if node.distinct or not (code.is_name or not code.nullable):
        return None
    if name in ("min", "max") and code.kind in _OWN_KEYS:
        return code.text
    one = {"count": "1", "collect": f"[{boxed(fn, replace(code, nullable=False))}]"}.get(name)
    if one is None or not code.nullable:
        return one
    return f"{one} if {code.text} is not None else {'0' if name == 'count' else '[]'}"


def _nullable(node: Aggregate) -> bool:
    return not isinstance(node, ast.CountStar) and node.name.lower() != "count"
