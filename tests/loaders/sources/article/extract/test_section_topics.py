"""Whom a part of a text is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Facts = Callable[[str], list[tuple[str, str, str]]]

_LIST = """Every death in the Iron Comet movies, ranked

3. Iris Vane (Iron Comet 2)

Kim Doe's former CIA agent is stabbed by Rex Hale on a bridge.

2. Otto Lund (Iron Comet 3)

After a fight on the roof Max Roe draws a gun and shoots him.

1. Mara Poe (Iron Comet 3)

Rex's protégée, played by Ann Lee, is rescued only to be killed by a bomb."""


def test_who_is_only_described_is_whom_the_heading_names(facts: Facts) -> None:
    told = facts(_LIST)
    assert ("dies_in", "Iris Vane", "Iron Comet 2") in told
    assert ("kills", "Rex Hale", "Iris Vane") in told
    assert ("affiliation", "Iris Vane", "CIA") in told


def test_a_pronoun_alone_means_whom_the_heading_names(facts: Facts) -> None:
    told = facts(_LIST)
    assert ("kills", "Max Roe", "Otto Lund") in told
    assert ("dies_in", "Otto Lund", "Iron Comet 3") in told


def test_a_relative_of_somebody_is_whom_the_heading_names(facts: Facts) -> None:
    assert ("plays", "Ann Lee", "Mara Poe") in facts(_LIST)
