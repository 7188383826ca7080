"""Every golden case on our engine: the same answer as Neo4j's, or a listed difference."""

from __future__ import annotations

import pytest
from golden_cases import DIFFERENCES, PENDING, Case, read_all, read_answer, read_keyed
from golden_embedded import run_embedded
from golden_values import write_value

CASES = read_all()
LISTED = read_keyed(DIFFERENCES)
WAITING = read_keyed(PENDING)


def _name(case: Case) -> str:
    return f"{case.family}: {' '.join(case.query.split())[:80]}"


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.key not in LISTED | WAITING], ids=_name
)
def test_same_as_neo4j(case: Case) -> None:
    assert case.unlike(run_embedded(case)) == ""


@pytest.mark.parametrize("case", [c for c in CASES if c.key in LISTED], ids=_name)
def test_differs_as_listed(case: Case) -> None:
    listed = LISTED[case.key]
    assert listed["reason"]
    got = run_embedded(case)
    assert case.unlike(got) != "", "the same as Neo4j now: take it out of differences.yaml"
    wanted = read_answer(listed["ours"])
    assert (got.error, got.phase) == (wanted.error, wanted.phase)
    assert (got.rows, got.counters) == (wanted.rows, wanted.counters)


@pytest.mark.parametrize("case", [c for c in CASES if c.key in WAITING], ids=_name)
def test_pending_may_only_shrink(case: Case) -> None:
    """What passes leaves the list: python tests/queries/cypher/golden/report.py --update."""
    try:
        wrong = case.unlike(run_embedded(case))
    except Exception as refused:  # noqa: BLE001 - the graph of the case may need the feature too
        wrong = str(refused)
    assert wrong, "passes now: take it out of pending.yaml"


def test_lists_name_cases() -> None:
    keys = {case.key for case in CASES}
    assert set(LISTED | WAITING) <= keys
    assert not set(LISTED) & set(WAITING)


def test_enough_cases_and_all_are_recorded() -> None:
    assert len(CASES) > 1000
    assert all(case.answer is not None for case in CASES)


def test_errors_have_the_codes_of_neo4j() -> None:
    """Where Neo4j fails without having foreseen it, its code is that of an accident."""
    listed = LISTED | WAITING
    failing = [case for case in CASES if case.answer and case.answer.error]
    codes = [
        (case.answer.error, run_embedded(case).code)
        for case in failing
        if case.answer and case.key not in listed
    ]
    unlike = [pair for pair in codes if pair[0] != pair[1]]
    assert len(unlike) < len(codes) * 0.06, unlike


def test_written_values_tell_types_apart() -> None:
    values = [1, 1.0, "1", True, None, [1], {"a": 1}, [[1]], "a'b", "\\n", "\n"]
    assert len({write_value(value) for value in values}) == len(values)
