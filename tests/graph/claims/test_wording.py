from __future__ import annotations

from typing import Any

import pytest

from graph.claims.proposing import Proposal
from graph.claims.wording import summary


def test_a_statement_with_its_qualifiers_and_its_firmness(names: Any) -> None:
    more = {"film": names.harbor, "role": "lead", "returning": True}
    proposal = Proposal("plays", names.ann, names.iris, more, modality="rumoured")
    assert summary(proposal) == "Ann Lee plays Iris (in Harbor, role lead), as rumoured"


@pytest.mark.parametrize(
    ("date", "told"),
    [("2021-11-19", "Harbor comes out on 2021-11-19"), ("2021-11", "Harbor comes out in 2021-11")],
)
def test_a_day_is_on_a_month_is_in(names: Any, date: str, told: str) -> None:
    assert summary(Proposal("released", names.harbor, names.day(date))) == told


def test_a_name_with_braces_is_only_a_name(names: Any) -> None:
    odd = names.words("{o} {x}")
    assert summary(Proposal("occupation", names.iris, odd)) == "Iris is {o} {x}"


def test_a_kind_that_nobody_has_worded(names: Any) -> None:
    assert summary(Proposal("looks_like", names.iris, names.otto)) == "Iris looks like Otto"
