"""Runs a scenario of the TCK on a fresh store and says what is wrong with the answer."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tck_features import Scenario, Step
from tck_values import canonical, read_value

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.semantics import check
from queries.cypher.semantics.procedures import Field, Procedure, Signature
from queries.cypher.semantics.types import Type
from queries.cypher.syntax import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from graph.results.result import Result

_GRAPH = re.compile(r"the ([\w-]+) graph")
_ERROR = re.compile(r"an? (\w+) should be raised at ([\w ]+): (\S+)")
_PROCEDURE = re.compile(r"there exists a procedure ([\w.]+)\((.*)\) :: \((.*)\)\s*:")
_EFFECTS = ("nodes", "relationships", "labels", "properties")
_SECONDS = 60.0


class UnmetError(AssertionError):
    """What the scenario demands and did not get."""


@dataclass(frozen=True)
class Expected:
    """The error that a scenario demands."""

    kind: str
    phase: str
    code: str

    def accepts(self, error: CypherError) -> bool:
        return (
            error.kind == self.kind
            and self.phase in {error.phase, "any time"}
            and self.code in {error.code, "*"}
        )


def expected_error(scenario: Scenario) -> Expected | None:
    """The error that a scenario demands, None where it demands an answer."""
    for step in scenario.steps:
        found = _ERROR.fullmatch(step.text)
        if found:
            return Expected(found[1], found[2], found[3])
    return None


def given_parameters(scenario: Scenario) -> dict[str, Any]:
    """The parameters that a scenario gives."""
    for step in scenario.steps:
        if step.text.startswith("parameter"):
            return {name: read_value(value) for name, value in step.table}
    return {}


def given_procedures(scenario: Scenario) -> dict[str, Procedure]:
    """The procedures that a scenario declares, by name."""
    found = (_procedure(step) for step in scenario.steps if "exists a procedure" in step.text)
    return {procedure.signature.name: procedure for procedure in found}


def _procedure(step: Step) -> Procedure:
    match = _PROCEDURE.fullmatch(step.text)
    assert match, step.text
    arguments, results = _fields(match[2]), _fields(match[3])
    rows = [[read_value(cell) for cell in row] for row in step.table[1:]]
    width = len(arguments)

    def call(_: Any, *given: Any) -> Iterable[tuple[Any, ...]]:
        wanted = [canonical(_coerced(value)) for value in given]
        for row in rows:
            if [canonical(_coerced(value)) for value in row[:width]] == wanted:
                yield tuple(row[width:])

    return Procedure(Signature(match[1], arguments, results), call)


def _coerced(value: Any) -> Any:
    """Numbers are the same argument whether they are whole or not."""
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _fields(text: str) -> tuple[Field, ...]:
    parts = (part.split("::") for part in text.split(",") if part.strip())
    return tuple(Field(name.strip(), Type(kind.strip().rstrip("?"))) for name, kind in parts)


def queries_of(scenario: Scenario) -> Iterable[tuple[Step, bool]]:
    """The steps of a scenario that hold a query, and whether the scenario is about it."""
    for step in scenario.steps:
        if step.doc is not None:
            yield step, step.text == "executing query:"


def check_compile_time(scenario: Scenario) -> None:
    """Parse and check every query; raise a UnmetError where it is wrongly accepted or refused."""
    demanded = expected_error(scenario)
    procedures = {name: found.signature for name, found in given_procedures(scenario).items()}
    for step, tested in queries_of(scenario):
        assert step.doc is not None
        error = None
        try:
            parameters = given_parameters(scenario) if tested else {}
            check(parse(step.doc), parameters, procedures=procedures.get, text=step.doc)
        except CypherError as raised:
            error = raised
        wanted = demanded if tested else None
        if wanted is not None and wanted.phase == "compile time":
            _demand(error, wanted)
        elif error is not None and not (wanted and wanted.accepts(error)):
            raise UnmetError(f"refused: {error}")


def _demand(error: CypherError | None, wanted: Expected) -> None:
    if error is None:
        raise UnmetError(f"no error, expected {wanted}")
    if not wanted.accepts(error):
        raise UnmetError(f"{error.kind}/{error.phase}/{error.code}, expected {wanted}: {error}")


class Run:
    """One run of a scenario."""

    def __init__(self, scenario: Scenario, graphs: Path) -> None:
        from queries.cypher.engine import CypherEngine

        self.scenario = scenario
        self.graphs = graphs
        engine = CypherEngine(procedures=given_procedures(scenario))
        self.store = NetworkXStore(":memory:", engine)
        self.parameters = given_parameters(scenario)
        self.before: dict[str, Counter[Any]] = {}
        self.result: Result | None = None
        self.error: CypherError | None = None

    def all_steps(self) -> None:
        """Take every step; raise a UnmetError at the first that is not met."""
        try:
            for step in self.scenario.steps:
                self._take(step)
        finally:
            self.store.close()

    def _take(self, step: Step) -> None:
        text = step.text
        named = _GRAPH.fullmatch(text)
        if text in {"an empty graph", "any graph"} or text.startswith("parameter"):
            return
        if named:
            self._build(named[1])
        elif text == "having executed:":
            self.store.run(step.doc or "")
        elif text.startswith("executing"):
            self._execute(step.doc or "")
        elif _ERROR.fullmatch(text):
            self._check_error()
        elif text.startswith("the result should be"):
            self._check_result(step)
        elif text in {"no side effects", "the side effects should be:"}:
            self._check_effects({name: int(count) for name, count in step.table})
        elif "exists a procedure" not in text:
            raise ValueError(f"unknown step: {text}")

    def _build(self, name: str) -> None:
        script = (self.graphs / name / f"{name}.cypher").read_text(encoding="utf-8")
        self.store.run(script)

    def _execute(self, query: str) -> None:
        self.before = observe(self.store)
        self.result, self.error = None, None
        try:
            self.result = self.store.run(query, self.parameters, timeout=_SECONDS)
        except CypherError as error:
            self.error = error

    def _answer(self) -> Result:
        if self.error is not None:
            raise UnmetError(f"{self.error.kind}/{self.error.code}: {self.error}")
        assert self.result is not None
        return self.result

    def _check_error(self) -> None:
        wanted = expected_error(self.scenario)
        assert wanted is not None
        _demand(self.error, wanted)
        self._check_effects({})

    def _check_result(self, step: Step) -> None:
        result = self._answer()
        if step.text == "the result should be empty":
            if len(result.rows):
                raise UnmetError(f"rows, expected none: {result.rows[:5]}")
            return
        unordered = "ignoring element order" in step.text
        header, *cells = step.table
        if list(result.columns) != header:
            raise UnmetError(f"columns {result.columns}, expected {header}")
        wanted = [
            tuple(canonical(read_value(cell), unordered=unordered) for cell in row) for row in cells
        ]
        got = [tuple(canonical(v, unordered=unordered) for v in row) for row in result.rows]
        ordered = "in order" in step.text
        if wanted != got if ordered else Counter(wanted) != Counter(got):
            raise UnmetError(f"rows\n  {list(result.rows)[:20]}\nexpected\n  {cells[:20]}")

    def _check_effects(self, wanted: dict[str, int]) -> None:
        if not wanted and self.error is None:
            self._answer()
        after = observe(self.store)
        got: dict[str, int] = {}
        for name in _EFFECTS:
            added = (after[name] - self.before[name]).total()
            removed = (self.before[name] - after[name]).total()
            got.update({f"+{name}": added, f"-{name}": removed})
        got = {name: count for name, count in got.items() if count}
        if got != {name: count for name, count in wanted.items() if count}:
            raise UnmetError(f"side effects {got}, expected {wanted}")


def observe(store: NetworkXStore) -> dict[str, Counter[Any]]:
    """What the README of the TCK calls observable: nodes, relationships, labels, properties."""
    nodes, relationships = list(store.nodes()), list(store.relationships())
    entities = [*nodes, *relationships]
    return {
        "nodes": Counter(node.element_id for node in nodes),
        "relationships": Counter(found.element_id for found in relationships),
        "labels": Counter({label for node in nodes for label in node.labels}),
        "properties": Counter(
            (type(entity).__name__, entity.element_id, key, canonical(value))
            for entity in entities
            for key, value in entity.items()
        ),
    }


def outcome(scenario: Scenario, graphs: Path) -> str:
    """What is wrong, in words; empty where the scenario passes."""
    return _outcome(lambda: Run(scenario, graphs).all_steps())


def compile_time_outcome(scenario: Scenario) -> str:
    """What is wrong at compile time, in words; empty where nothing is."""
    return _outcome(lambda: check_compile_time(scenario))


def _outcome(run: Callable[[], None]) -> str:
    try:
        run()
    except UnmetError as failure:
        return str(failure)
    except Exception as crash:  # noqa: BLE001 - a crash is a failure of this scenario alone
        return f"crash: {type(crash).__name__}: {crash}"
    return ""
