from __future__ import annotations

from typing import Any

import pytest

from graph.claims.case import Case, date_of
from graph.claims.existing import Existing
from graph.claims.proposing import Proposal, propose
from graph.claims.standing import Wanted, claims
from graph.model.cast import ActedIn
from graph.model.relations import MemberOf


@pytest.fixture
def case(memory: Any, article: Any, names: Any) -> Case:
    proposal = Proposal(
        "plays", names.cleo, names.vera, {"film": names.harbor_2}, modality="planned"
    )
    propose(memory, article, [proposal])
    return Case(claims(memory, Wanted(decisions=("proposed",)))[0], Existing(memory))


def test_a_proposed_name_is_made_once(case: Case) -> None:
    assert case.end("subject", "person") == case.end("subject", "person") == "person:cleo-diaz"
    assert case.meaning.became == {"proposed:person-cleo-diaz": "person:cleo-diaz"}
    assert list(case.meaning.nodes) == ["person:cleo-diaz"]
    assert case.name("person:cleo-diaz") == "Cleo Diaz"


def test_an_end_of_another_kind_is_none(case: Case) -> None:
    assert case.end("subject", "character") is None
    assert case.end("killer", "character") is None


def test_what_was_planned_is_in_doubt(case: Case) -> None:
    case.relate(ActedIn, "person:bo-chen", "film:harbor-2")
    case.relate(ActedIn, "person:ann-lee", "film:harbor-2019")
    assert [made.uncertain for made in case.meaning.relationships] == [True, None]


def test_what_tells_parallels_apart_is_taken_from_what_is_there(case: Case) -> None:
    case.relate(MemberOf, "character:iris", "organization:crew")
    case.relate(MemberOf, "character:iris", "organization:crew", role="captain")
    case.relate(MemberOf, "character:iris", "organization:crew", role="cook")
    made = [(each.role, each.from_film) for each in case.meaning.relationships]  # type: ignore[attr-defined]
    assert made == [("captain", "film:harbor-2019")] * 2 + [("cook", None)]


def test_what_is_told_of_a_node_comes_together(case: Case) -> None:
    case.told("person:bo-chen", also=("Actor",))
    assert case.meaning.nodes["person:bo-chen"].sources == ()
    case.told("person:bo-chen", born=date_of("1970"))
    bo = case.meaning.nodes["person:bo-chen"]
    assert (bo.sources, bo.also, str(bo.born)) == (("source:news",), ("Actor",), "1970")  # type: ignore[attr-defined]


def test_a_date_needs_its_year() -> None:
    assert str(date_of("2021-11")) == "2021-11"
    assert date_of("11-19") is None
