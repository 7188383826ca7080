from __future__ import annotations

from dataclasses import replace

from loaders.sources.article.extract.facts import Fact, Mention
from loaders.sources.article.extract.weighing import weigh

DOE, FILM = Mention("Kim Doe", "person"), Mention("Iron Comet 3", "film")
FACT = Fact("acts_in", DOE, FILM, {"new": True}, 0, 4, "text", "stated", 0.8)


def test_said_twice_is_said_once_and_as_surely_as_it_ever_is() -> None:
    (kept,) = weigh([FACT, replace(FACT, confidence=0.95, qualifiers={"returning": True})])
    assert kept.confidence == 0.95
    assert kept.qualifiers == {"new": True, "returning": True}


def test_a_rumour_of_what_is_stated_says_nothing() -> None:
    rumour = replace(FACT, kind="not_confirmed", modality="rumoured")
    assert weigh([rumour, FACT]) == [FACT]
    assert weigh([rumour]) == [rumour]


def test_who_left_does_not_act() -> None:
    left = replace(FACT, kind="not_confirmed", modality="denied", qualifiers={"negated": True})
    assert weigh([FACT, left]) == [left]


def test_an_occupation_beside_a_membership_is_left_out() -> None:
    vane = Mention("Iris Vane", "character")
    member = replace(FACT, kind="affiliation", subject=vane, object=Mention("FBI", "organization"))
    job = replace(FACT, kind="occupation", subject=vane, object=Mention("agent", "text"))
    assert weigh([member, job]) == [member]
