"""The palette: readable on both grounds, and told apart by every kind of colour vision."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from viz.palette import CARD, COLUMN, GREY, GROUND, HUES, INK, LINK, QUIET, TINTS, Colour

# How colours look without one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1.
VISION = {
    "all cones": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
THEMES = ("light", "dark")


def linear(text: str) -> np.ndarray:
    parts = np.array([int(text[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    weights = np.array([0.2126, 0.7152, 0.0722])
    a, b = sorted(float(linear(text) @ weights) for text in (one, other))
    return (b + 0.05) / (a + 0.05)


def oklab(text: str, vision: np.ndarray) -> np.ndarray:
    seen = np.clip(vision @ linear(text), 0, 1)
    return TO_LAB @ np.cbrt(TO_CONES @ seen)


def test_contrast_of_black_and_white_is_known() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("colour", [*HUES, GREY, INK, QUIET, LINK])
def test_text_in_every_colour_is_readable(colour: Colour, theme: str) -> None:
    for ground in (GROUND, CARD):
        assert contrast(getattr(colour, theme), getattr(ground, theme)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("colour", HUES)
def test_lines_are_seen_on_a_column(colour: Colour, theme: str) -> None:
    assert contrast(getattr(colour, theme), getattr(COLUMN, theme)) >= 3.0


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vision", VISION)
def test_hues_are_told_apart(theme: str, vision: str) -> None:
    seen = [oklab(getattr(colour, theme), VISION[vision]) for colour in HUES]
    nearest = min(float(np.linalg.norm(a - b)) for a, b in itertools.combinations(seen, 2))
    assert nearest >= 0.07, "about three times the smallest difference that is seen"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("quiet", [GREY, *TINTS])
def test_what_is_on_no_side_is_taken_for_none(quiet: Colour, theme: str, vision: str) -> None:
    own = oklab(getattr(quiet, theme), VISION[vision])
    seen = [oklab(getattr(colour, theme), VISION[vision]) for colour in HUES]
    assert min(float(np.linalg.norm(own - other)) for other in seen) >= 0.07


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("tint", TINTS)
def test_quiet_marks_are_seen(tint: Colour, theme: str) -> None:
    assert contrast(getattr(tint, theme), getattr(GROUND, theme)) >= 2.9
