from __future__ import annotations

import pytest

from loaders.sources.article.extract import Gazetteer, extract

HEAD = "Iron Comet 3: all we know\n\nKim Doe stars in Iron Comet 3. "


def _in_it(known: Gazetteer, text: str) -> set[str]:
    found = extract(HEAD + text, known, None)
    return {fact.subject.name for fact in found.facts if fact.kind == "acts_in"}


@pytest.mark.parametrize(
    "text",
    [
        "Henry Cavill is of course the man under the hood.",
        "First up is Henry Cavill.",
        "The studio has dialed Henry Cavill.",
        "It is a pleasure to watch Henry Cavill at work.",
    ],
)
def test_a_known_actor_is_in_the_film_that_a_text_is_about(nobody: Gazetteer, text: str) -> None:
    assert _in_it(nobody, text) == {"Henry Cavill", "Kim Doe"}


@pytest.mark.parametrize(
    "text",
    [
        "Henry Cavill was linked with it last year.",
        "Henry Cavill walked away from it.",
        "It is good news for fans of Henry Cavill.",
        "The title song by Henry Cavill is out now.",
        "Henry Cavill won't be suiting up.",
        "She steps into Henry Cavill's running shoes.",
        "Kim Doe told her boyfriend, Henry Cavill.",
        'Henry Cavill made "Blue Harbour," a thriller.',
        "Christopher McQuarrie was on the set.",
        "Nora Finch was on the set.",
    ],
)
def test_who_is_not_taken_to_be_in_it(nobody: Gazetteer, text: str) -> None:
    assert _in_it(nobody, text) == {"Kim Doe"}


@pytest.mark.parametrize(
    "text", ["Henry Cavill gave the villain his swagger.", "Then Henry Cavill followed."]
)
def test_what_was_is_not_told_of_a_film_to_come(nobody: Gazetteer, text: str) -> None:
    head = "Kim Doe will star in Iron Comet 3, the next film of the series, in 2031. "
    facts = extract(head + text, nobody, None).facts
    assert {fact.subject.name for fact in facts if fact.kind == "acts_in"} == {"Kim Doe"}


def test_a_claim_made_so_is_not_a_sure_one(nobody: Gazetteer) -> None:
    found = extract(HEAD + "Henry Cavill is of course under the hood.", nobody, None)
    assert [f.confidence for f in found.facts if f.kind == "acts_in"] == [0.94, 0.76]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a vision of Steven Spielberg's.", {"Steven Spielberg"}),
        ("Steven Spielberg and Ridley Scott spoke of a vision.", set()),
        ("Steven Spielberg runs the studio behind it.", set()),
        ("Steven Spielberg was offered the chair.", set()),
        ("Ann Lee directs it. Steven Spielberg praised the vision.", {"Ann Lee"}),
    ],
)
def test_a_known_director_at_work(nobody: Gazetteer, text: str, expected: set[str]) -> None:
    found = extract(HEAD + text, nobody, None)
    assert {fact.subject.name for fact in found.facts if fact.kind == "directs"} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rex Hale (Sam Roe) runs the port.",
        "Sam Roe's Rex Hale is on the run.",
    ],
)
def test_who_plays_somebody_in_a_text_about_one_film_is_in_it(nobody: Gazetteer, text: str) -> None:
    assert _in_it(nobody, text) == {"Kim Doe", "Sam Roe"}


@pytest.mark.parametrize(
    "text",
    [
        "Sam Roe has played Rex Hale twice.",
    ],
)
def test_who_played_somebody_before_is_not(nobody: Gazetteer, text: str) -> None:
    assert _in_it(nobody, text) == {"Kim Doe"}
