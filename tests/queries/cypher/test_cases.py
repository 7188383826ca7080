"""Golden cases: queries with the rows, errors, counters and plans that they must give.

A file of ``cases/`` is Cypher with comments:

    // case: what it shows
    // given: CREATE (:A {x: 1})           run before, may be repeated
    // with: {"name": "Ethan"}             parameters
    MATCH (n) RETURN n.x
    // rows: [[1]]                         in any order
    // in order: [[1]]                     in this order
    // error: SyntaxError UndefinedVariable
    // counters: {"nodes_created": 1}
    // plan: NodeIndexSeek Expand(All)     operators of the plan, from the leaf
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from graph.elements import Node, Relationship
from graph.elements import Path as Walk
from graph.results.errors import CypherError
from graph.results.plan import Plan
from graph.stores.embedded.store import NetworkXStore

FOLDER = Path(__file__).with_name("cases")


@dataclass
class Case:
    file: str
    title: str
    given: list[str] = field(default_factory=list)
    query: list[str] = field(default_factory=list)
    parameters: dict[str, Any] = field(default_factory=dict)
    demands: list[tuple[str, str]] = field(default_factory=list)


def read_cases() -> list[Case]:
    cases: list[Case] = []
    for path in sorted(FOLDER.glob("*.cypher")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("// "):
                word, _, rest = line[3:].partition(": ")
                if word == "case":
                    cases.append(Case(path.stem, rest))
                elif word == "given":
                    cases[-1].given.append(rest)
                elif word == "with":
                    cases[-1].parameters = json.loads(rest)
                else:
                    cases[-1].demands.append((word, rest))
            elif line.strip():
                cases[-1].query.append(line)
    return cases


def plain(value: Any) -> Any:
    """Show a value as JSON has it: a node as its labels and properties."""
    if isinstance(value, Node):
        return {"labels": sorted(value.labels), **value.properties}
    if isinstance(value, Relationship):
        return {"type": value.type, **value.properties}
    if isinstance(value, Walk):
        return [plain(node) for node in value.nodes]
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def operators(plan: Plan | None) -> list[str]:
    if plan is None:
        return []
    inner = [name for child in plan.children for name in operators(child)]
    return [*inner, plan.operator]


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: f"{case.file}: {case.title}")
def test_case(case: Case, store: NetworkXStore) -> None:
    for text in case.given:
        store.run(text)
    query = "\n".join(case.query)
    assert case.demands, "a case demands something"
    for word, demand in case.demands:
        _CHECKS[word](store, query, case, demand)


def _rows(store: NetworkXStore, query: str, case: Case, demand: str) -> None:
    rows = [
        json.dumps(plain(row), sort_keys=True) for row in store.run(query, case.parameters).rows
    ]
    wanted = [json.dumps(row, sort_keys=True) for row in json.loads(demand)]
    assert Counter(rows) == Counter(wanted), rows


def _in_order(store: NetworkXStore, query: str, case: Case, demand: str) -> None:
    assert plain(list(store.run(query, case.parameters).rows)) == json.loads(demand)


def _error(store: NetworkXStore, query: str, case: Case, demand: str) -> None:
    before = store.counts()
    with pytest.raises(CypherError) as caught:
        store.run(query, case.parameters)
    assert f"{caught.value.kind} {caught.value.code}" == demand
    assert caught.value.text == query
    assert store.counts() == before


def _counters(store: NetworkXStore, query: str, case: Case, demand: str) -> None:
    result = store.run(query, case.parameters)
    assert result.counters.as_dict() == json.loads(demand)


def _then(store: NetworkXStore, query: str, case: Case, demand: str) -> None:
    """``// then: QUERY => ROWS``: what another query sees afterwards."""
    after, _, rows = demand.partition(" => ")
    assert plain(list(store.run(after).rows)) == json.loads(rows)


def _plan(store: NetworkXStore, query: str, case: Case, demand: str) -> None:
    shown = operators(store.run(f"EXPLAIN {query}", case.parameters).plan)
    wanted = demand.split()
    assert [name for name in shown if name in wanted] == wanted, shown


_CHECKS = {
    "rows": _rows,
    "in order": _in_order,
    "error": _error,
    "counters": _counters,
    "then": _then,
    "plan": _plan,
}
