from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.results.errors import UsageError
from graph.results.result import Result
from viz.design import Design
from viz.lanes import Lanes
from viz.lanes.lanes import Tally

if TYPE_CHECKING:
    from pathlib import Path


def test_an_answer_is_read_and_what_has_no_date_is_counted(lanes: Lanes) -> None:
    assert [lane.name for lane in lanes.lanes] == [
        "The film comes in May",
        "Anna joins",
        "A third film",
    ]
    assert lanes.undated == 1


def test_the_group_in_which_most_came_to_nothing_stands_first(lanes: Lanes) -> None:
    assert [(name, len(rows)) for name, rows in lanes.groups] == [
        ("The Paper", 2),
        ("The Other", 1),
    ]


def test_a_tally_says_how_many_did_not_happen(lanes: Lanes) -> None:
    tally = Tally.of(lanes.lanes)
    assert (tally.came, tally.did_not, tally.open, tally.all) == (1, 1, 1, 3)
    assert tally.sentence == "1 of 3 not kept"


def test_an_answer_without_dates_cannot_be_drawn() -> None:
    with pytest.raises(UsageError, match="no statement with a date"):
        Lanes.of(Result(["said", "outcome", "statement"], [(None, "open", "x")]))


def test_the_page_is_written_in_the_theme_of_a_design(lanes: Lanes, tmp_path: Path) -> None:
    path = tmp_path / "lanes.html"
    lanes.designed(Design(theme="dark")).save(path)
    assert '<html lang="en" data-theme="dark">' in path.read_text(encoding="utf-8")
    assert '<html lang="en">' in lanes.html()
