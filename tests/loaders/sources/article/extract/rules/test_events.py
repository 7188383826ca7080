from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.sources.article.extract import Extraction, Gazetteer, extract

Row = tuple[str, str, str]
HEAD = "Iron Comet 3: news from the set\n\nKim Doe stars in Iron Comet 3.\n\n"


def _events(known: Gazetteer, text: str) -> list[str]:
    found: Extraction = extract(HEAD + text, known, None)
    return [fact.subject.name for fact in found.facts if fact.kind == "event"]


@pytest.mark.parametrize(
    "text",
    [
        "Production was shut down for two weeks in June.",
        "The cameras will start turning at Larkhill Studios in May.",
        "The studio has put filming on hold while it looks for a new director.",
        "The actors' strike brought the shoot to a halt.",
        "Lensing is due to begin next spring.",
        "The sequel goes before the cameras this fall.",
        "Iron Comet 3 quietly wrapped in Oslo last month.",
        "Kim Doe broke her ankle while filming a scene in Oslo.",
        "Kim Doe jumped from a helicopter over Oslo.",
        "There was a press conference in Oslo.",
    ],
)
def test_what_happened_is_an_event(nobody: Gazetteer, text: str) -> None:
    assert _events(nobody, text)


@pytest.mark.parametrize(
    "text",
    [
        "The film is set in Oslo.",
        "The studio hopes for a hit.",
        "Kim Doe was asked about the rumours.",
        "Agent Iris Vane jumps from a helicopter to save her brother.",
    ],
)
def test_what_is_no_event(nobody: Gazetteer, text: str) -> None:
    assert not _events(nobody, text)


def test_an_event_is_told_by_its_clause_with_names(nobody: Gazetteer) -> None:
    found = _events(nobody, "Kim Doe said the shoot resumed in Oslo, and Sam Roe left.")
    assert found == ["the shoot resumed in Oslo"]


def test_where_cameras_roll_a_film_is_shot(nobody: Gazetteer) -> None:
    assert _events(nobody, "Cameras rolled in Oslo.") == ["filming: cameras rolled in Oslo"]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Filming is already underway on Iron Comet 3.", "filming"),
        ("Iron Comet 3 is currently shooting in Oslo.", "filming"),
        ("That's a wrap on Iron Comet 3.", "wrapped"),
        ("Production is expected to get underway in May.", None),
        ("Some of Iron Comet 3 is in the can.", None),
    ],
)
def test_the_stage_of_a_film(
    facts: Callable[[str], list[Row]], text: str, stage: str | None
) -> None:
    found = [row[2] for row in facts(HEAD + text) if row[0] == "status"]
    assert found == ([stage] if stage else [])
