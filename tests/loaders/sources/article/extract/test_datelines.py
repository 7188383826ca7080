"""Datelines are no part of a report."""

from __future__ import annotations

from loaders.sources.article.extract.datelines import after_dateline


def test_an_agency_or_a_known_place_shows_a_dateline() -> None:
    for line in (
        "BRASK (Reuters) - Filming has begun.",
        "BRISTOL, England (AP) -- Filming has begun.",
        "LOS ANGELES \u2014 Filming has begun.",
        "NEW YORK, Feb. 3 (Variety) \u2014 Filming has begun.",
    ):
        assert line[after_dateline(line) :] == "Filming has begun."


def test_a_title_before_a_dash_is_none() -> None:
    for line in ("IRON COMET - July 12", "IRON COMET \u2014 Kim Doe", "Rome - a city", "SPOILERS"):
        assert after_dateline(line) == 0
