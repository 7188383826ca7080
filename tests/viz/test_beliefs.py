"""What was believed year by year is what the rule for claims says, told once for each change."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from graph.claims.current import Statement, current, known_at
from graph.values.temporal import Date
from viz.beliefs import Belief, beliefs
from viz.page import story_page
from viz.picture import Picture

FILM = "film:fourth"


def say(shelf: Any, name: str, value: str, published: Date, **more: Any) -> None:
    """Let a source claim when the fourth film comes out."""
    claim, source = f"claim:{name}", f"source:{name}"
    shelf.add(source, name=f"The {name}", published=published, **more.pop("source", {}))
    shelf.add(
        claim, name=f"Said by {name}", kind="release_date", property="released", value=value, **more
    )
    shelf.join(claim, "ABOUT", FILM, role="subject")
    shelf.join(claim, "STATED_IN", source)


@pytest.fixture
def told(shelf: Any) -> Any:
    say(shelf, "herald", "2023-05-01", Date(2021, 2, 3))
    say(shelf, "courier", "2024-05-01", Date(2022, 6, 1))
    say(shelf, "gazette", "2024-06-28", Date(2022, 6, 1))
    say(shelf, "late", "2025-01-01", Date(2026, 1, 1))
    say(shelf, "rumour", "1999", Date(2022, 1, 1), decision="rejected")
    month = {"source": {"published_precision": "month"}}
    say(shelf, "monthly", "2024-05", Date(2023, 12, 1), as_of=Date(2021, 1, 1), **month)
    return shelf


def test_each_change_is_told_with_what_was_current_then(told: Any) -> None:
    assert beliefs(Picture.from_store(told)) == [
        Belief(
            FILM,
            "released",
            (
                (2021, ("claim:herald",)),
                (2022, ("claim:courier", "claim:gazette")),
                (2025, None),
            ),
        )
    ]


@pytest.mark.parametrize("year", range(2020, 2025))
def test_of_every_year_it_is_what_the_rule_gives(told: Any, year: int) -> None:
    nodes = {str(node["id"]): node for node in told.nodes()}
    said = {
        key: Statement(node, nodes[key.replace("claim:", "source:")])
        for key, node in nodes.items()
        if key.startswith("claim:")
        and node.get("decision") != "rejected"
        and key.replace("claim:", "source:") in nodes
    }
    best = current(known_at(said.values(), dt.date(year, 12, 31)))
    wanted = sorted(key for key, statement in said.items() if statement in best)
    ((*_, changes),) = (
        (belief.subject, belief.changes) for belief in beliefs(Picture.from_store(told))
    )
    then = [claims for since, claims in changes if since <= year]
    assert list(then[-1] if then else ()) == wanted


def test_what_had_turned_out_otherwise_was_no_longer_believed(shelf: Any) -> None:
    say(shelf, "herald", "2022-05-01", Date(2021, 2, 3), outcome="did_not")
    shelf.add("event:delay", name="Delay", kind="delay")
    shelf.join("claim:herald", "SETTLED_BY", "event:delay", settled=Date(2022, 3, 1))
    ((*_, changes),) = ((one.subject, one.changes) for one in beliefs(Picture.from_store(shelf)))
    assert changes == ((2021, ("claim:herald",)), (2022, ()), (2025, None))


def test_without_claims_nothing_was_believed(shelf: Any) -> None:
    assert beliefs(Picture.from_store(shelf)) == []


@pytest.mark.browser
def test_the_slider_shows_what_was_believed_and_who_said_so(look: Any, told: Any) -> None:
    seen = look(story_page(told), fragment="#all/film%3Afourth?until=2022")
    seen.page.locator("#believed").wait_for()
    assert "Believed at the end of 2022" in seen.text("#believed")
    assert "2024-05-01 said by The courier" in seen.text("#believed")
    assert "2024-06-28 said by The gazette" in seen.text("#card dl")
    assert "2025-05-23" not in seen.text("#card dl")
    seen.page.locator("#year").fill("2021")
    assert "2023-05-01 said by The herald" in seen.text("#card dl")
    seen.page.locator("#year").fill("2018")
    assert "nobody had said by the end of 2018" in seen.text("#card dl")
    assert seen.page.locator("#believed").is_hidden()
    seen.page.locator("#year").fill("2025")
    assert "2025-05-23" in seen.text("#card dl")
