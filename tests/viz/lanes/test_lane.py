from __future__ import annotations

import pytest

from graph.results.errors import UsageError
from viz.lanes.lane import CAME, DID_NOT, OPEN, Moment, check_columns, lane_of


@pytest.mark.parametrize(
    ("value", "at", "text"),
    [
        ("2021", 2021.5, "2021"),
        ("2021-03", 2021.2, "March 2021"),
        ("2021-03-05", 2021.175, "March 5, 2021"),
        ("1996-01-01", 1996.0, "January 1, 1996"),
    ],
)
def test_a_partial_date_stands_in_the_middle_of_what_it_means(
    value: str, at: float, text: str
) -> None:
    moment = Moment.read(value)
    assert moment is not None
    assert moment.at == pytest.approx(at, abs=0.01)
    assert moment.text == text


@pytest.mark.parametrize("value", [None, "", "soon", "2021-13", "2021-02-30", "2021-3", 7])
def test_what_is_no_date_has_no_moment(value: object) -> None:
    assert Moment.read(value) is None


def test_a_row_becomes_a_lane() -> None:
    lane = lane_of(
        {
            "said": "2020-03",
            "outcome": "did not happen",
            "statement": "It comes in May.",
            "by": ["the source itself"],
            "speaker": "Bo",
            "settled_by": ["Delay", None],
            "date": "2020-05",
        }
    )
    assert lane is not None
    assert (lane.name, lane.statement) == ("It comes in May.", "It comes in May.")
    assert (lane.group, lane.by, lane.settled_by) == ("Bo", (), ("Delay",))
    assert (lane.outcome, lane.settled) == (DID_NOT, None)
    assert lane.promised is not None


@pytest.mark.parametrize(
    ("said", "kind"),
    [("came true", CAME), ("came_true", CAME), ("not kept", DID_NOT), ("who knows", OPEN)],
)
def test_outcomes_are_read_as_questions_write_them(said: str, kind: str) -> None:
    lane = lane_of({"said": "2020", "outcome": said, "announced": "x"})
    assert lane is not None
    assert lane.outcome == kind


def test_what_nobody_dated_has_no_lane() -> None:
    assert lane_of({"said": None, "outcome": "open", "announced": "x"}) is None


def test_missing_columns_are_named() -> None:
    check_columns(["said", "outcome", "statement"])
    with pytest.raises(UsageError, match="this answer lacks outcome, announced or statement"):
        check_columns(["said", "name"])


def test_a_release_date_is_what_was_promised() -> None:
    row = {"said": "2020-04", "by": ["Paramount"], "release_date": "2021-11-19"}
    lane = lane_of({**row, "outcome": "replaced"})
    assert lane is not None
    assert (lane.name, lane.outcome) == ("November 19, 2021", DID_NOT)
    assert lane.promised == Moment.read("2021-11-19")
    out = lane_of({**row, "outcome": "released"})
    assert out is not None
    assert out.outcome == CAME
