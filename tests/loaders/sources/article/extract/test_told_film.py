"""The film of a story, where a sentence of it names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_HEAD = "Iron Comet 3: everything we know\n\n"


def test_a_frame_holds_for_its_paragraph(
    facts: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    told = facts(
        _HEAD + "At the end of Iron Comet 2, Iris Vane betrayed the Night Watch. Her deputy, Otto "
        "Lund, died in her arms."
    )
    assert ("dies_in", "Otto Lund", "Iron Comet 2") in told
    assert ("dies_in", "Otto Lund", "Iron Comet 3") not in told


def test_what_is_over_was_in_the_film_named_before(
    facts: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    told = facts(
        _HEAD + "Rex Hale's story began in Sam Roe's Iron Comet (2024). Otto Lund met a fiery end "
        "when his helicopter was blown up."
    )
    assert ("dies_in", "Otto Lund", "Iron Comet") in told
