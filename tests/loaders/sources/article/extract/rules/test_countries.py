"""Dates of release by country."""

from __future__ import annotations

from collections.abc import Callable


def test_each_country_has_its_date(facts: Callable[[str], list[tuple[str, str, str]]]) -> None:
    told = facts("Kim Doe stars in Iron Comet 4. It opens May 1 in Italy and May 8 in the US.")
    dates = {row[2] for row in told if row[0] == "released"}
    assert {date.replace("-", "") for date in dates} == {"0501", "0508"}
