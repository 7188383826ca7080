"""MERGE: the matches of a pattern, or the pattern made anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import NULL, Code
from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Chain, Following, Operator, bind, unpacked
from queries.cypher.operators.create import New, make, pattern_text, reads_of
from queries.cypher.operators.inner import rows_of
from queries.cypher.operators.optional import outside
from queries.cypher.operators.produce import Live
from queries.cypher.operators.set import Change, apply_changes, changes_read
from queries.cypher.plan.names import names_in
from queries.cypher.runtime import writes
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function


@dataclass(eq=False, slots=True, kw_only=True)
class Merge(Operator):
    """The pattern in both ways.

    Attributes:
        chain: finds the matches.
        news: makes them.
        wanted: the properties of the pattern, none of which may be null.
        names: the variables that it binds.
        path: gives the path its value, where it has a name.
        on_create, on_match: what is set afterwards.
    """

    chain: Chain
    news: tuple[New, ...]
    wanted: tuple[ast.Expression, ...]
    names: tuple[str, ...]
    path: Chain = ()
    on_create: tuple[Change, ...] = ()
    on_match: tuple[Change, ...] = ()

    @property
    def detail(self) -> str:
        """What is made."""
        return ", ".join(pattern_text(new) for new in self.news)

    @property
    def plans(self) -> tuple[Chain, ...]:
        """How matches are found."""
        return (self.chain,)

    @property
    def reads(self) -> frozenset[str]:
        """What both ways read from outside."""
        both = outside(self.chain) | reads_of(self.news)
        return (both | changes_read((*self.on_create, *self.on_match))) - self.binds

    @property
    def binds(self) -> frozenset[str]:
        """The pattern's variables."""
        return frozenset(self.names)

    @property
    def writes(self) -> bool:
        """It does."""
        return True

    def emit(self, fn: Function, following: Following) -> None:
        """Gather the matches; without any, make the pattern; then go through the rows."""
        before, held = dict(fn.scope), dict(fn.held)
        self._check_properties(fn, own=False)
        wanted = frozenset(self.names) | changes_read(self.on_match) & frozenset(self.names)
        end = Live(wanted=wanted)
        rows = rows_of(fn, self.chain, end)
        # in the order in which the end gathered them
        matched = {name: code for name, code in end.scope.items() if name in self.names}
        texts = [*dict.fromkeys(code.text for code in matched.values())]
        with fn.block(f"if {rows}:"):
            if self.on_match:
                with fn.block(f"for {unpacked(texts)} in {rows}:"):
                    fn.scope = {**before, **matched}
                    apply_changes(fn, self.on_match)
        with fn.block("else:"):
            fn.scope = dict(before)
            self._check_properties(fn, own=True)
            for new in self.news:
                make(fn, new)
            for operator in self.path:
                operator.emit(fn, lambda: None)
            apply_changes(fn, self.on_create)
            made = [self._text(fn, matched, text) for text in texts]
            fn.line(f"{rows} = [{unpacked(made)}]" if made else f"{rows} = (None,)")
        fn.scope, fn.held = before, held
        with fn.block(f"for {unpacked(texts) if texts else '_'} in {rows}:"):
            for name, code in matched.items():
                bind(fn, name, replace(code, labels=frozenset()))
            following()

    @staticmethod
    def _text(fn: Function, matched: dict[str, Code], text: str) -> str:
        name = next(n for n, code in matched.items() if code.text == text)
        return fn.scope[name].text

    def _check_properties(self, fn: Function, *, own: bool) -> None:
        """Refuse properties that are null or NaN; the others are sought and stored as they are.

        Args:
            fn: what is written.
            own: those that read what the pattern itself binds; it is null until it is made.
        """
        if own:
            fn.scope = {**dict.fromkeys(self.names, NULL), **fn.scope}
        for properties in self.wanted:
            if isinstance(properties, ast.MapLiteral):
                for entry in properties.entries:
                    if own is names_in(entry.value).isdisjoint(self.names):
                        continue
                    refuse = fn.function(writes.refuse_merged)
                    name = fn.fresh("v")
                    fn.line(f"{name} = {value(fn, entry.value)}")
                    if not own:
                        fn.held[id(entry.value)] = Code(name)
                    unfit = f"{name} is None or {name} != {name}"  # null, or NaN
                    with fn.about(entry.value.span):
                        fn.line(f"if {unfit}: {refuse}({fn.constant(entry.key)}, {name})")
            elif not own:
                fn.line(f"{fn.function(writes.check_merged)}({value(fn, properties)})")
