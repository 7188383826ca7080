"""The runner itself: it must fail what is wrong, or its passes mean nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from tck_features import Scenario, read_all
from tck_run import compile_time_outcome, outcome

FEATURE = '''
#encoding: utf-8
Feature: Runner

  Background:
    Given an empty graph

  Scenario{outline}: [1] One
    And having executed:
      """
      CREATE (:A {{x: 1}})-[:T]->(:B)
      """
    And parameters are:
      | p | 1 |
    When executing query:
      """
      {query}
      """
    Then {then}
{examples}
'''


def scenarios(
    folder: Path, query: str, then: str, outline: str = "", examples: str = ""
) -> list[Scenario]:
    text = FEATURE.format(query=query, then=then, outline=outline, examples=examples)
    (folder / "Runner.feature").write_text(text, encoding="utf-8")
    return read_all(folder)


def answer(folder: Path, query: str, then: str) -> str:
    (scenario,) = scenarios(folder, query, then)
    return outcome(scenario, folder)


EFFECTS = "the result should be empty\n    And the side effects should be:\n      "
TABLE = "the result should be, in any order:\n      "
PATH = "<(:A {x: 1})-[:T]->(:B)>"


@pytest.mark.parametrize(
    ("query", "then"),
    [
        ("MATCH (n:A) RETURN n.x AS x", f"{TABLE}| x |\n      | 1 |"),
        ("MATCH (n) RETURN n", f"{TABLE}| n |\n      | (:B) |\n      | (:A {{x: 1}}) |"),
        ("MATCH p = (:A)-->() RETURN p", f"{TABLE}| p |\n      | {PATH} |"),
        ("RETURN $p AS x", f"{TABLE}| x |\n      | 1 |"),
        (
            "CREATE (:C {y: 1})",
            f"{EFFECTS}| +nodes | 1 |\n      | +labels | 1 |\n      | +properties | 1 |",
        ),
        (
            "MATCH (n:A) SET n.x = 2",
            f"{EFFECTS}| +properties | 1 |\n      | -properties | 1 |",
        ),
        ("RETURN foo", "a SyntaxError should be raised at compile time: UndefinedVariable"),
        ("RETURN 1 + $p.x", "a TypeError should be raised at any time: *"),
    ],
)
def test_what_is_right_passes(tmp_path: Path, query: str, then: str) -> None:
    assert answer(tmp_path, query, then) == ""


@pytest.mark.parametrize(
    ("query", "then", "words"),
    [
        ("MATCH (n:A) RETURN n.x AS y", f"{TABLE}| x |\n      | 1 |", "columns"),
        ("MATCH (n:A) RETURN n.x AS x", f"{TABLE}| x |\n      | 1.0 |", "rows"),
        ("MATCH (n:A) RETURN n.x AS x", f"{TABLE}| x |\n      | '1' |", "rows"),
        ("MATCH (n:A) RETURN n.x AS x", f"{TABLE}| x |\n      | 1 |\n      | 1 |", "rows"),
        ("RETURN [1, 2] AS x", f"{TABLE}| x |\n      | [2, 1] |", "rows"),
        ("MATCH (n:A) RETURN n", f"{TABLE}| n |\n      | (:A) |", "rows"),
        ("MATCH p = (:B)<--() RETURN p", f"{TABLE}| p |\n      | {PATH} |", "rows"),
        (
            "UNWIND [1, 2] AS x RETURN x",
            "the result should be, in order:\n      | x |\n      | 2 |\n      | 1 |",
            "rows",
        ),
        ("CREATE (:C)", "the result should be empty\n    And no side effects", "side effects"),
        ("RETURN 1", "the result should be empty", "rows"),
        ("RETURN 1", "a SyntaxError should be raised at compile time: X", "no error"),
        ("RETURN foo", "a SyntaxError should be raised at compile time: X", "UndefinedVariable"),
        ("RETURN foo", "a TypeError should be raised at runtime: UndefinedVariable", "SyntaxError"),
        ("RETURN foo", "the result should be empty", "UndefinedVariable"),
    ],
)
def test_what_is_wrong_fails(tmp_path: Path, query: str, then: str, words: str) -> None:
    assert words in answer(tmp_path, query, then)


def test_wrong_compile_time_errors_are_found_without_running(tmp_path: Path) -> None:
    then = "a SyntaxError should be raised at compile time: X"
    (scenario,) = scenarios(tmp_path, "RETURN foo", then)
    assert "UndefinedVariable" in compile_time_outcome(scenario)


def test_outlines_become_one_scenario_for_each_row_of_examples(tmp_path: Path) -> None:
    examples = "\n    Examples:\n      | a | b |\n      | 1 | 1 |\n      | 2 | 3 |\n"
    table = f"{TABLE}| x |\n      | <b> |\n"
    found = scenarios(tmp_path, "RETURN <a> AS x", table, " Outline", examples)
    assert [scenario.name for scenario in found] == ["Runner [1] One #1", "Runner [1] One #2"]
    assert [bool(outcome(scenario, tmp_path)) for scenario in found] == [False, True]
