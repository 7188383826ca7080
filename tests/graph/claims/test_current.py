from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from graph.claims.current import (
    Statement,
    believed,
    believed_at,
    current,
    known_at,
    overtaken,
    ranked,
)
from graph.claims.interval import Interval
from graph.model.claims import Claim
from graph.model.sources import Source
from graph.values.temporal import Date


def said(name: str, *, as_of: str | None = None, **source: object) -> Statement:
    claim = Claim(id=f"claim:{name}", name=name, kind="release_date", value=name, as_of=as_of)
    made = Source.model_validate({"id": f"source:{name}", "name": name, **source})
    return Statement(claim.to_record().properties, made.to_record().properties)


def names(statements: list[Statement]) -> list[str]:
    return [one.claim["name"] for one in statements]


def test_the_later_source_is_current() -> None:
    march, april = said("march", published="2021-03"), said("april", published="2021-04-09")
    assert names(current([march, april])) == ["april"]
    assert [names(rank) for rank in ranked([march, april])] == [["april"], ["march"]]


def test_bounds_order_where_they_do_not_overlap() -> None:
    bounded = said("bounded", published_from="2021-02-25", published_to="2021-04-08")
    assert names(current([bounded, said("later", published="2021-04-09")])) == ["later"]
    assert names(current([bounded, said("earlier", published="2021-02")])) == ["bounded", "earlier"]
    assert names(current([bounded, said("earliest", published="2021-01")])) == ["bounded"]


def test_what_overlaps_is_shown_side_by_side() -> None:
    month, day = said("month", published="2021-03"), said("day", published="2021-03-05")
    assert names(current([month, day])) == ["month", "day"]
    assert [names(rank) for rank in ranked([month, day])] == [["month", "day"]]


def test_undated_never_beats_dated() -> None:
    undated, old = said("undated"), said("old", published="1996")
    assert names(current([undated, old])) == ["old"]
    assert names(current([old, undated])) == ["old"]
    assert names(current([undated, said("other")])) == ["undated", "other"]
    assert names(current([undated, said("half", published_to="1996")])) == ["half"]


def test_a_claim_speaks_as_of_its_own_day() -> None:
    looking_back = said("back", as_of="2020-05", published="2023-01-01")
    plan = said("plan", published="2021-03-05")
    assert names(current([looking_back, plan])) == ["plan"]


def test_as_of_the_same_time_the_later_source_counts() -> None:
    first = said("first", as_of="2021-03", published="2021-03-05")
    second = said("second", as_of="2021-03", published="2021-06-01")
    assert names(current([first, second])) == ["second"]


def test_nothing_speaks_as_of_a_day_after_it_was_published() -> None:
    month = said("month", as_of="2022-01", published_to="2022-01-20")
    day = said("day", as_of="2022-01-21", published="2022-01-21")
    assert names(current([month, day])) == ["day"]
    same_day = said("same", as_of="2022-01-20", published="2022-01-20")
    assert names(current([month, same_day])) == ["month", "same"]
    foretold = said("foretold", as_of="2022-03", published="2022-01-20")
    assert names(current([foretold, day])) == ["foretold"]


def test_what_had_turned_out_otherwise_was_no_longer_believed() -> None:
    plan, old = said("plan", published="2021-03-05"), said("old", published="2020")
    moved = {"settled": Date(2021, 4, 1), "settled_precision": "month"}
    claim = {**plan.claim, "outcome": "did_not"}
    over = Statement(claim, plan.source, overtaken(claim, [{}, moved]))
    assert names(believed_at([over, old], dt.date(2021, 4, 29))) == ["plan"]
    assert names(believed_at([over, old], dt.date(2021, 4, 30))) == []
    assert names(believed_at([plan, old], dt.date(2021, 4, 30))) == ["plan"]


def test_only_what_did_not_come_true_is_overtaken() -> None:
    verdicts = [{"settled": Date(2021, 5, 2)}, {"settled": Date(2021, 4, 1)}]
    first = Interval(dt.date(2021, 4, 1), dt.date(2021, 4, 1))
    assert overtaken({"outcome": "did_not"}, verdicts) == first
    assert overtaken({"outcome": "came_true"}, verdicts) == Interval()
    assert overtaken({"outcome": "did_not"}, [{}]) == Interval()


def test_what_was_known_on_a_day() -> None:
    statements = [
        said("day", published="2021-03-05"),
        said("month", published="2021-03"),
        said("bounded", published_from="2021-01-01", published_to="2021-03-15"),
        said("open", published_from="2021-01-01"),
        said("undated"),
        said("back", as_of="2020-05", published="2023"),
    ]
    assert names(known_at(statements, dt.date(2021, 3, 15))) == ["day", "bounded"]
    assert names(known_at(statements, dt.date(2021, 3, 31))) == ["day", "month", "bounded"]


def test_what_is_rejected_or_only_proposed_takes_no_part() -> None:
    kept = said("kept", published="2021")
    others = [
        Statement({**kept.claim, "decision": decision}, kept.source)
        for decision in ("rejected", "proposed")
    ]
    accepted = Statement({**kept.claim, "decision": "accepted"}, kept.source)
    assert believed([kept, *others, accepted]) == [kept, accepted]


DATES = st.dates(dt.date(2020, 1, 1), dt.date(2020, 3, 1)).map(str)
WRITTEN = DATES | DATES.map(lambda text: text[:7])
SOURCES: st.SearchStrategy[dict[str, str]] = st.one_of(
    st.just({}),
    WRITTEN.map(lambda text: {"published": text}),
    WRITTEN.map(lambda text: {"published_from": text}),
    WRITTEN.map(lambda text: {"published_to": text}),
)


def test_statements_never_beat_each_other_in_a_circle() -> None:
    late = said("late", as_of="2021-03", published="2021-09")
    middle = said("middle", as_of="2021", published="2021-08")
    early = said("early", as_of="2021-04", published="2021-07")
    assert names(current([late, middle, early])) == ["middle", "early"]


@given(st.lists(st.tuples(SOURCES, st.none() | WRITTEN), max_size=6))
def test_no_ring_of_statements_each_beats_the_next(
    drawn: list[tuple[dict[str, str], str | None]],
) -> None:
    left = [said(f"s{n}", as_of=as_of, **dates) for n, (dates, as_of) in enumerate(drawn)]
    while left:
        best = current(left)
        assert best
        left = [one for one in left if one not in best]


@given(st.lists(st.tuples(SOURCES, st.none() | WRITTEN), max_size=6))
def test_nothing_is_lost_and_something_is_current(
    drawn: list[tuple[dict[str, str], str | None]],
) -> None:
    statements = [said(f"s{n}", as_of=as_of, **dates) for n, (dates, as_of) in enumerate(drawn)]
    ranks = ranked(statements)
    assert bool(statements) == bool(current(statements))
    assert sorted(names([one for rank in ranks for one in rank])) == sorted(names(statements))
    for one in statements:
        for other in statements:
            assert not (one.beats(other) and other.beats(one))
