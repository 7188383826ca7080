"""A small fixed sample of every kind of fuzzing; the commands under benchmarks/fuzz do the rest."""

from __future__ import annotations

import pytest

from benchmarks.fuzz import extremes, faults, metamorphic, plans, writes
from benchmarks.fuzz.asked import Case
from benchmarks.fuzz.choices import Choices, smallest
from benchmarks.fuzz.corpus import corpus
from benchmarks.fuzz.laws import LAWS
from benchmarks.fuzz.rows import Skipped
from benchmarks.fuzz.texts import TextFuzz
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

pytestmark = pytest.mark.once


@pytest.mark.parametrize("kind", ["mutated", "generated"])
def test_texts_are_answered_or_refused_at_a_place(kind: str) -> None:
    fuzz = TextFuzz()
    fuzz.run(kind, 7, 700, corpus() if kind == "mutated" else ())
    assert fuzz.faults == []
    assert fuzz.outcomes["accepted"] > 10


@pytest.mark.parametrize("law", sorted(LAWS))
def test_the_same_asked_in_several_ways(law: str) -> None:
    fuzz = metamorphic.Fuzz(law)
    fuzz.run(7, 20)
    assert fuzz.faults == []
    assert fuzz.tried[law] > 15


def test_a_rule_about_one_form_is_no_fault() -> None:
    form = "MATCH (a)-[:R]->(b)-[:R]->{1,2}(c) WHERE size([(a)-[*1..2]->(d) | 1]) > 0 RETURN a"
    case = Case(([form], ["MATCH (a) RETURN a"]))
    with NetworkXStore(engine=CypherEngine()) as store, pytest.raises(Skipped):
        metamorphic.fault(store, case)


def test_laws_over_the_franchise() -> None:
    fuzz = metamorphic.Fuzz(fixed=metamorphic.franchise())
    fuzz.laws = [law for law in fuzz.laws if law != "shortest"]
    fuzz.run(8, 8, shrink=False)
    assert fuzz.faults == []


def test_other_plans_give_the_same_rows() -> None:
    tried, _, found = plans.run(7, 20)
    assert found == []
    assert tried > 15


def test_writes_do_what_a_small_model_does() -> None:
    statements, found = writes.run(7, 40)
    assert found == []
    assert statements > 250


@pytest.mark.parametrize("text", faults.WRITES)
def test_a_failure_in_the_middle_of_a_write(text: str) -> None:
    tries, found = faults.sweep(text, None, 17)
    assert found == []
    assert tries > 3


def test_eight_threads_on_one_store() -> None:
    reads, written, found = faults.threads(8, 1.0)
    assert found == []
    assert reads > 0
    assert written > 0


@pytest.mark.parametrize(
    "name", ["nested parentheses", "5,000 WITH", "string doubled 60 times", "(?R)", "chain of ="]
)
def test_extremes(name: str) -> None:
    assert extremes.run(name) == 0


def test_a_failing_row_becomes_small() -> None:
    def fails(row: list[int]) -> bool:
        choices = Choices(given=row)
        return sum(choices.below(100) for _ in range(20)) > 150

    row = smallest(fails, [7, 90, 3, 80, 60, 5, 99])
    assert fails(row)
    assert len(row) <= 2


def test_a_planted_mistake_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    from queries.cypher.plan.pattern import Reader

    monkeypatch.setattr(Reader, "_all_different", lambda _: None)
    fuzz = metamorphic.Fuzz("two_steps")
    fuzz.run(1, 60, shrink=False, most=1)
    assert len(fuzz.faults) == 1
