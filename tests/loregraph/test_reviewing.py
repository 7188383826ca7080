from __future__ import annotations

from typing import Any

from graph.claims.changes import Change
from graph.claims.review import Decided
from graph.claims.standing import End, StandingClaim
from graph.values.temporal import Date
from loregraph.reviewing import block, described, one_by_one, outcome, place

SOURCE = {"id": "source:news", "name": "Harbor news", "publisher": "The Daily Reel"}


def claim(number: int = 1, **properties: Any) -> StandingClaim:
    told = {
        "id": f"claim:{number}",
        "kind": "acts_in",
        "summary": "Ann Lee acts in Harbor",
        "sentence": "Ann Lee  joins\nHarbor.",
        "start": 10,
        "end": 32,
        "modality": "planned",
        "decision": "proposed",
        "confidence": 0.9,
        **properties,
    }
    ends = {"subject": End("proposed:person-ann-lee", "Ann Lee", "person", proposed=True)}
    return StandingClaim(told, SOURCE, ends, [End("person:bo", "Bo Chen", "person")])


def test_a_claim_with_its_sentence_and_what_would_change() -> None:
    assert list(block(claim(), [Change("new", "Person Ann Lee"), Change("differs", "x")])) == [
        "claim:1  (0.90, planned)",
        "  Ann Lee acts in Harbor",
        '    "Ann Lee joins Harbor."',
        "  in Harbor news, The Daily Reel, without a date, characters 10 to 32",
        "  said by Bo Chen",
        "  ? no node is called Ann Lee (person)",
        "  + Person Ann Lee",
        "  ! x",
    ]


def test_what_was_decided_and_what_is_said_no_longer() -> None:
    decided = {"decided": Date(2026, 1, 2), "decided_precision": "day", "decision": "rejected"}
    head = next(iter(block(claim(**decided, withdrawn=True), [])))
    assert head == (
        "claim:1  (0.90, planned, a corrected version says it no longer, rejected on 2026-01-02)"
    )


def test_when_a_source_spoke() -> None:
    def dated(**more: Any) -> str:
        one = claim(end=None)
        return place(StandingClaim(one.properties, {"name": "N", **more}, {}, []))

    first, last = Date(2021, 3, 1), Date(2021, 4, 5)
    assert dated(published=first, published_precision="month") == "N, 2021-03"
    assert dated(published_from=first, published_to=last) == "N, between 2021-03-01 and 2021-04-05"
    assert dated(published_to=last) == "N, before 2021-04-05"
    assert dated(published_from=first) == "N, after 2021-03-01"


def test_for_a_program() -> None:
    told = described(claim(), [Change("new", "Person Ann Lee")])
    assert told["about"]["subject"] == {
        "id": "proposed:person-ann-lee",
        "name": "Ann Lee",
        "kind": "person",
        "proposed": True,
    }
    assert told["changes"] == [{"sort": "new", "text": "Person Ann Lee"}]
    assert (told["decision"], told["decided"], told["start"]) == ("proposed", None, 10)


def test_what_stands_after_a_rejection_is_said() -> None:
    lines = list(outcome(Decided(claim(), "rejected", [Change("there", "Ann Lee acted in X")])))
    assert lines[:2] == [
        "rejected: Ann Lee acts in Harbor",
        "  = still stands: Ann Lee acted in X",
    ]
    assert "Nothing was taken back" in lines[2]
    assert list(outcome(Decided(claim(), "rejected", []))) == ["rejected: Ann Lee acts in Harbor"]


def test_one_by_one_until_it_is_broken_off() -> None:
    answers = iter(["a", "s", "r", "q", "a"])
    shown: list[str] = []
    decided: list[tuple[str, str]] = []
    done = one_by_one(
        [claim(n) for n in range(1, 6)],
        lambda one: shown.append(one.id),
        lambda _question: next(answers),
        lambda one, what: decided.append((one.id, what)),
    )
    assert done == 2
    assert shown == ["claim:1", "claim:2", "claim:3", "claim:4"]
    assert decided == [("claim:1", "accept"), ("claim:3", "reject")]
