"""The ready-made questions say which of their rows rest on an event that is uncertain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.stores.embedded.store import NetworkXStore

    Ask = Callable[..., list[dict[str, Any]]]

GRADSKI: Final = "Sergei Gradski"


def test_a_death_that_is_only_told_of_is_uncertain(ask: Ask) -> None:
    (died,) = ask("how-died", character=GRADSKI)
    (death,) = (row for row in ask("deaths") if row["victim"] == GRADSKI)
    (event,) = (row for row in ask("story") if row["event"] == f"Death of {GRADSKI}")

    assert (died["uncertain"], death["uncertain"], event["uncertain"]) == (True, True, True)


def test_a_death_that_is_seen_is_certain(ask: Ask) -> None:
    (died,) = ask("how-died", character="Alan Hunley")

    assert died["uncertain"] is False


def test_the_uncertain_events_of_the_story_are_those_of_the_store(
    ask: Ask, store: NetworkXStore
) -> None:
    found = store.run("MATCH (e:Event {realm: 'story', uncertain: true}) RETURN e.name AS name")

    assert sorted(row["event"] for row in ask("story") if row["uncertain"]) == sorted(found.value())


@pytest.mark.parametrize("question", ["setbacks", "production"])
def test_the_making_says_what_is_uncertain(ask: Ask, store: NetworkXStore, question: str) -> None:
    found = store.run("MATCH (e:Event {realm: 'production', uncertain: true}) RETURN e.name AS n")
    known = set(found.value())

    for row in ask(question):
        assert row["uncertain"] == (row["event"] in known)


def test_who_kills_in_an_uncertain_death_is_uncertain(ask: Ask) -> None:
    deaths = ask("deaths")

    for row in ask("killers"):
        doubted = [death for death in deaths if row["killer"] in death["killer"]]
        assert row["uncertain"] == any(death["uncertain"] for death in doubted)


def test_whose_face_was_borrowed_in_an_uncertain_way_is_uncertain(ask: Ask) -> None:
    masks = ask("impersonations")

    for row in ask("who-was-impersonated"):
        worn = [mask for mask in masks if mask["impersonated"] == row["impersonated"]]
        assert row["uncertain"] == any(mask["uncertain"] for mask in worn)
