"""From a chain of operators to functions: one for each stretch between two breakers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.operators.base import Breaker, Chain, Operator
from queries.cypher.operators.eager import Eager, Relay, reads_rows_alone, tallied
from queries.cypher.operators.produce import Discard, ProduceResults
from queries.cypher.operators.project import Keep
from queries.cypher.operators.sort import Sort
from queries.cypher.operators.writer import MOST_BLOCKS, Function

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.cypher.expressions.code import Code
    from queries.cypher.operators.base import Following
    from queries.cypher.operators.writer import Module

_NESTED_CALLS = 4
_RELAYS = 40
"""Functions of one chain that run inside of each other: Python's stack is finite."""
_LONGEST = 40
"""Operators in one function: each is written by the one before, and Python's stack is finite."""


@dataclass(slots=True)
class Setting:
    """Where a chain runs.

    Attributes:
        module: the module that is written.
        scope: the variables that it starts with: a subquery's, from outside.
        outer: the function that it is nested in; None where its functions are of their own.
        current: whether the graph may change meanwhile.
        after_delete: whether something may be deleted already.
    """

    module: Module
    scope: dict[str, Code]
    outer: Function | None = None
    current: bool = False
    after_delete: bool = False


def liveness(chain: Sequence[Operator], last: frozenset[str]) -> list[frozenset[str]]:
    """For each operator the variables that are read behind it."""
    live = last
    found = []
    for operator in reversed(chain):
        found.append(live)
        live = live - operator.binds | operator.reads
    return found[::-1]


def with_eager(
    chain: Sequence[Operator], last: Breaker, *, profiled: bool, alone: bool
) -> list[Operator]:
    """Put lists of rows around what writes, wherever anything else would read meanwhile.

    ``alone`` says that no row comes from outside, so that nothing of the graph is in it yet.
    """
    found: list[Operator] = []
    quiet = alone
    for place, operator in enumerate(chain):
        after_list = bool(found) and isinstance(found[-1], Eager)
        quiet = quiet and (not found or reads_rows_alone(found[-1]))
        if operator.writes:
            operator.gathers = bool(found) and not profiled and operator.may_gather
            if found and not (after_list or operator.gathers or quiet):
                found.append(Eager(rows=found[-1].rows))
        elif isinstance(operator, Eager) and after_list:
            continue
        found.append(operator)
        if operator.writes and not (quiet and tallied(chain[place + 1 :], found[:-1])):
            found.append(Eager(rows=operator.rows))
    if isinstance(last, Discard) and found and isinstance(found[-1], Eager):
        found.pop()
    return found


def _sorts_result(operators: Sequence[Operator]) -> None:
    """Tell a sort that nothing but the query's result comes behind it."""
    *before, last = operators
    while before and isinstance(before[-1], Keep):
        before.pop()
    if isinstance(last, ProduceResults) and before and isinstance(before[-1], Sort):
        before[-1].result = last.columns


class _Writing:
    """The functions of one chain while they are written."""

    def __init__(
        self, setting: Setting, chain: Chain, last: Breaker, needed: frozenset[str]
    ) -> None:
        self.setting = setting
        self.last = last
        self.owner = setting.module.current
        profiled = setting.module.profiled
        alone = setting.outer is None and not setting.scope
        self.operators = [*with_eager(chain, last, profiled=profiled, alone=alone), last]
        _sorts_result(self.operators)
        setting.module.note(chain, self.operators[:-1])
        self.live = [*liveness(self.operators[:-1], last.reads | needed), needed]
        self.after_delete = setting.after_delete
        self.relays = 0

    def functions(self) -> list[str]:
        """Write all functions and give their names, in the order in which they are called."""
        names = []
        place, before = 0, None
        while True:
            place, before, name = self._function(place, before)
            if name is not None:
                names.append(name)
            if place >= len(self.operators):
                return names

    def _function(self, place: int, before: Breaker | None) -> tuple[int, Breaker, str | None]:
        """Write one function, from an operator to the next breaker."""
        setting = self.setting
        end = next(
            index
            for index in range(place, len(self.operators))
            if isinstance(self.operators[index], Breaker)
        )
        writes = any(o.writes and not o.gathers for o in self.operators[place:end])
        inputs = [*dict.fromkeys(code.text for code in setting.scope.values())]
        rows = setting.module.fresh("rows")
        parameters = [*inputs, *([rows] if before else [])]
        if setting.outer is None:
            parameters.insert(0, "rt")
        name = setting.module.fresh("p")
        fn = Function(
            setting.module,
            name,
            parameters,
            setting.outer,
            current=setting.current or writes,
            after_delete=self.after_delete,
        )
        fn.scope = dict(setting.scope)
        state = _Stretch(self, fn, place, end)
        if before is None:
            ended(fn, self.owner)
            state.write(place)
        else:
            fn.live = self.live[place - 1]
            before.resume(fn, rows, lambda: state.write(place))
            if fn.result == rows and isinstance(before, Relay):
                fn.result = f"[*{rows}]"  # whoever takes rows as they are wants a list
            ended(fn, before)
            if fn.hands_through(rows):
                return state.next, state.breaker, None
        fn.line(f"return {fn.result}")
        fn.finish()
        return state.next, state.breaker, name


class _Stretch:
    """The operators of one function."""

    def __init__(self, writing: _Writing, fn: Function, first: int, end: int) -> None:
        self.writing = writing
        self.fn = fn
        self.end = end
        self.first = first
        self.lookups = fn.lookups
        self.next = end + 1
        self.breaker: Breaker = writing.operators[end]  # type: ignore[assignment]

    def write(self, place: int) -> None:
        """Write the operator at a place, and what follows it inside of its loops."""
        writing, fn = self.writing, self.fn
        operator = writing.operators[place]
        passed(fn, writing.operators[place - 1] if place else None)
        if place < self.end and (fn.blocks >= MOST_BLOCKS or place - self.first >= _LONGEST):
            self._break_off(place)
            return
        fn.span = operator.span or fn.span
        fn.live = writing.live[place]
        fn.lookups = self.lookups * (writing.operators[place - 1].rows if place else 1.0)
        if isinstance(operator, Breaker):
            fn.live = operator.keeps(writing.live[place])
            owner = writing.owner if operator is writing.last else None
            if operator is writing.last and owner is None:
                passed(fn, operator)  # the rows of the whole query
            collected(fn, operator, owner)
            if operator.deletes:
                writing.after_delete = True
            return
        written(fn, operator, lambda: self.write(place + 1))
        if operator.deletes:
            writing.after_delete = True

    def _break_off(self, place: int) -> None:
        """End the function here: Python nests no deeper."""
        stretch = self.writing.operators[self.first : place]
        lazy = self.writing.relays < _RELAYS and not any(part.writes for part in stretch)
        self.writing.relays += lazy
        eager = Relay() if lazy else Eager()
        self.writing.operators.insert(place, eager)
        operator = self.writing.operators[place + 1]
        live = self.writing.live[place] - operator.binds | operator.reads
        self.writing.live.insert(place, live)
        self.fn.live = live
        self.fn.settle(None)
        eager.collect(self.fn)
        self.breaker, self.next = eager, place + 1


def written(fn: Function, operator: Operator, following: Following) -> None:
    """Write an operator, and under PROFILE that what is done now is no longer its work."""
    module = fn.module
    outer, module.current = module.current, operator
    fn.settle(operator.needs)
    operator.emit(fn, following)
    module.current = outer
    ended(fn, operator)


def collected(fn: Function, breaker: Breaker, owner: Operator | None) -> None:
    """Write how a breaker takes a row in; at the end of an inner chain that is its owner's work."""
    module = fn.module
    outer, module.current = module.current, owner or breaker
    fn.settle(None)
    breaker.collect(fn)
    module.current = outer
    ended(fn, owner or breaker)


def passed(fn: Function, operator: Operator | None) -> None:
    """Under PROFILE: an operator gave a row; what was done until now was its work."""
    if fn.module.profiled and operator is not None:
        fn.line(f"{fn.bind('rt.meter.passed', 'passed')}({fn.module.place_of(operator)})")


def ended(fn: Function, operator: Operator | None) -> None:
    """Under PROFILE: what was done until now was an operator's work."""
    if fn.module.profiled and operator is not None:
        fn.line(f"{fn.bind('rt.meter.ended', 'ended')}({fn.module.place_of(operator)})")


def write_chain(
    setting: Setting, chain: Chain, last: Breaker, needed: frozenset[str] = frozenset()
) -> str:
    """Write a chain that ends in a breaker; give the text of the call that runs it.

    Args:
        setting: where it runs.
        chain: the operators.
        last: what takes the rows at the end; the call gives its ``result``.
        needed: variables that are read behind it.
    """
    inputs = [*dict.fromkeys(code.text for code in setting.scope.values())]
    if setting.outer is None:
        inputs.insert(0, "rt")
    names = _Writing(setting, chain, last, needed).functions()
    if setting.outer is not None:
        for name in names:
            setting.outer.use(name)
    if len(names) > _NESTED_CALLS:
        names = [_in_turn(setting, names, inputs)]
    text = ""
    for name in names:
        text = f"{name}({', '.join([*inputs, text] if text else inputs)})"
    return text


def _in_turn(setting: Setting, names: list[str], inputs: list[str]) -> str:
    """Write a function that calls many others, one after the other."""
    fn = Function(setting.module, setting.module.fresh("q"), inputs, setting.outer)
    rows: list[str] = []
    for name in names:
        if setting.outer is not None:
            fn.use(name)
        fn.line(f"rows = {name}({', '.join([*inputs, *rows])})")
        rows = ["rows"]
    fn.line("return rows")
    fn.finish()
    if setting.outer is not None:
        setting.outer.use(fn.name)
    return fn.name
