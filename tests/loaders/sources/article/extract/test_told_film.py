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


def test_where_a_role_was_first_played_is_not_gone_on_with(
    facts: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    told = facts(
        "Kim Doe stars in Iron Comet 3. Ann Lee plays Mara, the captain she first played in Iron "
        "Comet 2. Newcomers include Sam Roe and Bo Chen."
    )
    assert ("acts_in", "Sam Roe", "Iron Comet 3") in told
    assert ("acts_in", "Sam Roe", "Iron Comet 2") not in told


def test_a_lone_title_under_the_headline_is_no_section(
    facts: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    told = facts(
        "Kim Doe begins shooting Iron Comet 4 in Malta\n\nIron Comet 2\n\nCrowds gathered in Malta "
        "this week.\n\nNewcomers include Sam Roe and Bo Chen."
    )
    assert ("acts_in", "Sam Roe", "Iron Comet 2") not in told
