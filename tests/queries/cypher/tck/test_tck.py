from __future__ import annotations

from pathlib import Path
from typing import Any

from tck_run import compile_time_outcome, outcome
from tck_values import canonical, read_value


def test_every_query_is_parsed_and_every_compile_time_error_is_the_right_one(
    scenarios: list[Any],
) -> None:
    wrong = {s.name: found for s in scenarios if (found := compile_time_outcome(s))}
    assert wrong == {}


def test_scenarios_pass_but_for_the_known_failures(
    scenarios: list[Any], tck: Path, known_failures: set[str]
) -> None:
    failed = {s.name: found for s in scenarios if (found := outcome(s, tck / "graphs"))}
    new = {name: found for name, found in failed.items() if name not in known_failures}
    assert new == {}, "these scenarios failed and are not on the list"
    names = {scenario.name for scenario in scenarios}
    passing = sorted(name for name in known_failures if name not in failed and name in names)
    assert passing == [], "these pass: run report.py --update, the list may only shrink"
    assert sorted(known_failures - names) == [], "these scenarios are not in the TCK"


def test_values_are_read_as_the_tck_writes_them() -> None:
    assert read_value("[1, -2.5, 'it\\'s', null, true]") == [1, -2.5, "it's", None, True]
    assert canonical(read_value("1")) != canonical(read_value("1.0"))
    assert canonical(read_value("NaN")) == canonical(float("nan"))
    node = read_value("(:A:B {name: 'x'})")
    assert canonical(node) == canonical(read_value("(:B:A {name: 'x'})"))
    assert canonical(read_value("<(:A)-[:T]->(:B)>")) != canonical(read_value("<(:A)<-[:T]-(:B)>"))
    assert canonical(read_value("[2, 1]"), unordered=True) == canonical([1, 2], unordered=True)
    assert canonical(read_value("[2, 1]")) != canonical([1, 2])
