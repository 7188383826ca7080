"""An answer about three statements, as the question ``press-on-trial`` gives it."""

from __future__ import annotations

from typing import Any

import pytest

from graph.results.result import Result
from viz.lanes import Lanes

COLUMNS = [
    "outlet",
    "by",
    "said",
    "announced",
    "statement",
    "date",
    "outcome",
    "settled",
    "settled_by",
    "source",
    "settled_source",
]


def row(**given: Any) -> tuple[Any, ...]:
    plain = {
        "outlet": "The Paper",
        "by": ["the source itself"],
        "said": "2020-03",
        "announced": "The film comes in May",
        "statement": "The film is to come in May.",
        "date": "2020-05-01",
        "outcome": "did not happen",
        "settled": "2020-04-01",
        "settled_by": ["Delay to 2021"],
        "source": "Paper: in May",
        "settled_source": ["Other: delay", "Third: delay", "Fourth: delay"],
    } | given
    return tuple(plain[name] for name in COLUMNS)


@pytest.fixture
def table() -> Result:
    return Result(
        COLUMNS,
        [
            row(),
            row(announced="Anna joins", date=None, outcome="came true", settled="2021-05-01"),
            row(
                outlet="The Other",
                by=["Bo", "Cy"],
                announced="A third film",
                date=None,
                outcome="open",
                settled=None,
                settled_by=[],
                settled_source=[],
            ),
            row(said=None),
        ],
    )


@pytest.fixture
def lanes(table: Result) -> Lanes:
    return Lanes.of(
        table,
        title="What came of it?",
        addresses={"Paper: in May": "https://paper.org/?a=1&b=2", "Other: delay": "javascript:x()"},
    )
