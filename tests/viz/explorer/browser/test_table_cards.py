"""Rows of a ready-made answer: as cards on a telephone, with words and dates as they are said."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

DATES = "/ask/release-dates?film=film:mission-impossible-dead-reckoning-2023&view=table"


def test_rows_are_cards_on_a_telephone(open_view: Any) -> None:
    page = open_view(DATES, width=400).page
    first = page.locator(".row-cards li").first
    expect(first).to_contain_text("release date")
    expect(page.locator(".row-cards")).to_contain_text("12 July 2023")
    expect(page.locator(".grid")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_cards_are_filtered_and_sorted(open_view: Any) -> None:
    page = open_view(DATES, width=400).page
    cards = page.locator(".row-cards li")
    expect(cards).to_have_count(12)
    page.get_by_label("Filter rows").fill("2021")
    expect(page.locator(".left")).to_have_text(re.compile(r"^\d of 12 rows$"))
    assert 0 < cards.count() < 12
    page.get_by_label("Filter rows").fill("")
    page.get_by_label("Sort rows").select_option(label="release date ▼")
    expect(cards.first).to_contain_text("14 July 2023")
    page.get_by_label("Sort rows").select_option(label="release date ▲")
    expect(cards.first).to_contain_text("23 July 2021")
    page.get_by_label("Sort rows").select_option(label="as they came")
    expect(cards.last).to_contain_text("released")


def test_a_wide_table_has_room_for_every_column(open_view: Any) -> None:
    page = open_view("/ask/deaths?view=table").page
    expect(page.locator(".grid [role=columnheader]").last).to_contain_text("source")
    wide, room = page.evaluate(
        "(e => [e.scrollWidth, e.clientWidth])(document.querySelector('.rows'))"
    )
    assert wide <= room
