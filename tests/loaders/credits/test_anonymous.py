from __future__ import annotations

import pytest

from loaders.credits.anonymous import is_anybody, is_crowd, is_self


@pytest.mark.parametrize(
    "text",
    ["guard", "guard #2", "cia agent", "old man", "woman in bar", "police officer iii", "man"],
)
def test_what_says_what_somebody_is(text: str) -> None:
    assert is_anybody(text.split())


@pytest.mark.parametrize(
    "text",
    ["iron man", "ant-man", "captain america", "wonder woman", "ethan hunt", "m", "professor x"],
)
def test_what_says_who_somebody_is(text: str) -> None:
    assert not is_anybody(text.split())


def test_crowds_and_selves() -> None:
    assert is_crowd(["additional", "voices"])
    assert not is_crowd(["guard"])
    assert is_self(["himself", "-", "host"])
    assert not is_self(["selfridge"])


@pytest.mark.parametrize(
    "text",
    [
        "additional voice",
        "voice",
        "voices",
        "additional voices",
        "additional voice #2",
        "various voices",
        "additional voice talent",
        "voice-over",
        "voice 2",
    ],
)
def test_a_mere_voice_is_nobody(text: str) -> None:
    assert is_crowd(text.split())


@pytest.mark.parametrize("text", ["computer voice", "voice of the car", "the voice of hal"])
def test_whose_voice_it_is_makes_somebody(text: str) -> None:
    assert not is_crowd(text.split())
