from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.sources.article.extract import Gazetteer, extract

Row = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Kate Doe plays Iris Vane in Iron Comet 3.", "stated"),
        ("Kate Doe will play Iris Vane in Iron Comet 3.", "planned"),
        ("Kate Doe is expected to play Iris Vane in Iron Comet 3.", "expected"),
        ("“Kate Doe plays Iris Vane in Iron Comet 3,” he said.", "quoted"),
        ("Fans won't have to wait long to see Kate Doe play Iris Vane in Iron Comet 3.", "stated"),
        ("Kate Doe plays the seemingly calm Iris Vane in Iron Comet 3.", "stated"),
    ],
)
def test_how_firmly_it_is_said(text: str, modality: str, nobody: Gazetteer) -> None:
    facts = extract(text, nobody, None).facts
    assert {f.modality for f in facts if f.kind == "plays"} == {modality}


@pytest.mark.parametrize(
    "text",
    [
        "Kate Doe might play Iris Vane in Iron Comet 3.",
        "Kate Doe does not play Iris Vane in Iron Comet 3.",
        "Reportedly, Kate Doe plays Iris Vane in Iron Comet 3.",
        "If Kate Doe plays Iris Vane in Iron Comet 3, all is well.",
        "Does Kate Doe play Iris Vane in Iron Comet 3?",
        "Some fans believe Kate Doe plays Iris Vane in Iron Comet 3.",
        "It is unclear whether Kate Doe plays Iris Vane in Iron Comet 3.",
    ],
)
def test_what_is_never_a_fact(text: str, nobody: Gazetteer) -> None:
    kinds = {
        f.kind for f in extract(text, nobody, None).facts if f.modality in ("stated", "planned")
    }
    assert not kinds & {"plays", "acts_in"}


def test_cases_of_negation(check: Callable[[str], list[str]]) -> None:
    assert check("negation") == []


def test_what_somebody_asks_at_the_end_makes_no_question_of_the_rest(
    facts: Callable[[str], list[Row]],
) -> None:
    found = facts(
        'In Iron Comet 3 Kim Doe plays Iris Vane, while Sam Roe joked "Who says a villain is bad?"'
    )
    assert ("plays", "Kim Doe", "Iris Vane") in found


def test_what_is_denied_of_others_is_not_of_who_is_told_of(
    facts: Callable[[str], list[Row]],
) -> None:
    found = facts("In Iron Comet 3 jokes never sat well with Kim Doe, who plays Iris Vane.")
    assert ("plays", "Kim Doe", "Iris Vane") in found
