from __future__ import annotations

from collections.abc import Callable

import pytest

Row = tuple[str, str, str]


@pytest.mark.parametrize(
    "text",
    [
        "Iron Comet 3 was delayed; it was first due in 2026. It is now dated for May 7, 2027.",
        "Iron Comet 3 will no longer open on May 1, 2026; it'll be in theaters on May 7, 2027.",
        "Iron Comet 3 was to open on May 1, 2026. The sequel arrives on May 7, 2027.",
    ],
)
def test_an_older_and_a_newer_date_tell_a_delay(
    facts: Callable[[str], list[Row]], text: str
) -> None:
    found = [row for row in facts(text) if row[0] == "delayed"]
    assert found == [("delayed", "Iron Comet 3", "2027-05-07")]


@pytest.mark.parametrize(
    "text",
    [
        "Iron Comet 3 was to open on May 7, 2027. The sequel now arrives on May 1, 2026.",
        "Iron Comet was originally released in 1996. It returns to theaters on May 7, 2027.",
        "Iron Comet 3 was first due in May 2026. Silver Tide 2 opens on May 7, 2027.",
    ],
)
def test_what_comes_earlier_or_again_is_no_delay(
    facts: Callable[[str], list[Row]], text: str
) -> None:
    assert not [row for row in facts(text) if row[0] == "delayed"]
