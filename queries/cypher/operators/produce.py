"""The ends of plans: the result's rows, and what a subquery answers with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import boxed
from queries.cypher.operators.base import Breaker, Following, carried, unpacked
from queries.cypher.plan.show import shown
from queries.cypher.runtime.access import hand_out
from queries.cypher.values.elements import Leaving, materialise

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function

_PLAIN = frozenset({"int", "float", "bool", "string"})


class _End(Breaker):
    """The last step of a chain."""

    __slots__ = ()

    def resume(self, fn: Function, rows: str, following: Following) -> None:  # noqa: ARG002 - as every breaker
        """Nothing comes behind it."""
        raise AssertionError


@dataclass(eq=False, slots=True, kw_only=True)
class ProduceResults(_End):
    """Rows as the caller gets them."""

    columns: tuple[str, ...]

    @property
    def detail(self) -> str:
        """The columns."""
        return ", ".join(self.columns)

    @property
    def reads(self) -> frozenset[str]:
        """The columns."""
        return frozenset(self.columns)

    def collect(self, fn: Function) -> None:
        """Append the row, its values as they leave the engine."""
        texts = [handed_out(fn, fn.scope[name]) for name in self.columns]
        found = fn.passed_on(unpacked(texts))
        if found is not None:
            rows, tuples = found
            fn.result = rows if tuples else f"[*map(tuple, {rows})]"
            return
        rows = fn.fresh("rows")
        fn.start(f"{rows} = []")
        fn.line(f"{rows}.append({unpacked(texts)})")
        fn.result = rows


def handed_out(fn: Function, code: Code) -> str:
    """Write a value as a Result holds it."""
    if code.kind in _PLAIN or code.final:
        return code.text
    if fn.after_delete:
        return f"{fn.function(hand_out)}({fn.runtime}, {boxed(fn, code)})"
    if code.form in ("node", "relationship"):
        make = f"{_maker(fn, code.form)}({code.text})"
        return f"({make} if {code.text} is not None else None)" if code.nullable else make
    if code.stored:
        held = fn.fresh("t")
        listed = f"[*{held}] if type({held} := {code.text}) is tuple else {held}"
        return f"({listed})"
    return f"{_maker(fn, 'value')}({boxed(fn, code)})"


def _maker(fn: Function, what: str) -> str:
    """Name what makes an element, or a value that may hold some: the same one once in a run."""
    if fn.module.anew:
        return fn.function(materialise) if what == "value" else fn.method(what)
    leaving = fn.bind(f"{fn.function(Leaving)}({fn.view})", "leaving")
    return fn.bind(f"{leaving}.{what}", what)


@dataclass(eq=False, slots=True, kw_only=True)
class Discard(_End):
    """No rows: the query is run for what it changes."""

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "EmptyResult"

    def collect(self, fn: Function) -> None:
        """Write nothing."""
        fn.result = "()"


@dataclass(eq=False, slots=True, kw_only=True)
class Exists(_End):
    """Whether there is a row: the first one answers."""

    def collect(self, fn: Function) -> None:
        """Return at once."""
        fn.result = "False"
        fn.line("return True")


@dataclass(eq=False, slots=True, kw_only=True)
class Count(_End):
    """How many rows there are."""

    def collect(self, fn: Function) -> None:
        """Count."""
        fn.start("count = 0")
        fn.line("count += 1")
        fn.result = "count"


@dataclass(eq=False, slots=True, kw_only=True)
class Gather(_End):
    """Rows as tuples of variables, boxed or as they travel.

    Attributes:
        names: the variables; a single one is gathered without a tuple where ``bare`` says so.
        codes: the codes of the variables, known once the chain was written.
    """

    names: tuple[str, ...]
    bare: bool = False
    box: bool = True
    codes: list[Code] = field(default_factory=list)

    @property
    def title(self) -> str:
        """What it makes of its rows."""
        return "Collect"

    @property
    def reads(self) -> frozenset[str]:
        """The variables."""
        return frozenset(self.names)

    def collect(self, fn: Function) -> None:
        """Append them."""
        rows = fn.fresh("rows")
        fn.start(f"{rows} = []")
        codes = [fn.scope[name] for name in self.names]
        self.codes = [Code(code.text) for code in codes] if self.box else codes
        texts = [boxed(fn, code) if self.box else code.text for code in codes]
        row = texts[0] if self.bare else unpacked(texts) if texts else "None"
        fn.line(f"{rows}.append({row})")
        fn.result = rows


@dataclass(eq=False, slots=True, kw_only=True)
class Live(_End):
    """All variables that are read behind it, as they travel: the end of an inner chain."""

    wanted: frozenset[str]
    scope: dict[str, Code] = field(default_factory=dict)

    @property
    def detail(self) -> str:
        """The variables."""
        return ", ".join(map(shown, sorted(self.wanted)))

    @property
    def reads(self) -> frozenset[str]:
        """The variables."""
        return self.wanted

    def collect(self, fn: Function) -> None:
        """Append them."""
        names = carried(fn, self.wanted)
        self.scope = {name: fn.scope[name] for name in names}
        rows = fn.fresh("rows")
        fn.start(f"{rows} = []")
        texts = [*dict.fromkeys(fn.scope[name].text for name in names)]
        fn.line(f"{rows}.append({unpacked(texts) if texts else 'None'})")
        fn.result = rows
