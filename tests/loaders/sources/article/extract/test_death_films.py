"""The film of a death."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Facts = Callable[[str], list[tuple[str, str, str]]]


def test_who_died_before_a_sequel_does_not_die_in_it(facts: Facts) -> None:
    told = facts(
        "Iron Comet 2 stars Kim Doe as Mara. Iris Vane was shot dead by Rex Hale outside a church."
    )
    assert ("status", "Iris Vane", "dead") in told
    assert ("dies_in", "Iris Vane", "Iron Comet 2") not in told


def test_who_dies_in_the_story_that_is_told_does(facts: Facts) -> None:
    told = facts("Iron Comet 2 stars Kim Doe as Mara. Iris Vane is shot dead by Rex Hale.")
    assert ("dies_in", "Iris Vane", "Iron Comet 2") in told
