from __future__ import annotations

import pytest

from viz.explorer.asked import FIELDS, LONGEST, check
from viz.explorer.jobs.registry import find
from viz.explorer.refusals import Refusal


def test_every_job_says_what_it_may_be_asked() -> None:
    for job in FIELDS:
        assert callable(find(job))


def test_fields_that_are_not_known_are_left_out() -> None:
    assert check("query", {"text": "RETURN 1", "rows": 10**9}) == {"text": "RETURN 1"}


def test_numbers_of_an_address_are_texts() -> None:
    assert check("claims", {"offset": "100"}) == {"offset": 100}
    assert check("expand", {"id": "x", "limit": 5}) == {"id": "x", "limit": 5}


@pytest.mark.parametrize(
    ("job", "asked", "sentence"),
    [
        ("query", {}, "lacks 'text'"),
        ("query", {"text": ["x"]}, "another kind"),
        ("query", {"text": "x" * (LONGEST + 1)}, "100,000 letters"),
        ("query", {"text": "x", "mode": "drop"}, "one of run, explain, profile"),
        ("expand", {"id": "x", "limit": 0}, "from 1"),
        ("expand", {"id": "x", "limit": True}, "another kind"),
        ("claims", {"offset": "-1"}, "another kind"),
    ],
)
def test_what_cannot_be_asked(job: str, asked: dict[str, object], sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence):
        check(job, asked)
