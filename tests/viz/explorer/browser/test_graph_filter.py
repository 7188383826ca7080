"""Filters of a picture: its counts, the rows beside it and the table of the same follow them."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_the_year_is_followed_by_counts_rows_and_table(open_view: Any) -> None:
    view = open_view("/ask/appearances?view=graph")
    page = view.page
    rows = page.locator(".beside li:visible")
    expect(rows.first).to_be_visible()
    all_rows = rows.count()
    line = page.locator("#filters label:has(input[data-kind=labels][data-value=Character]) small")
    before = int(line.inner_text())
    page.locator("#year").evaluate(
        "one => { one.value = '2000'; one.dispatchEvent(new Event('input')); }"
    )
    assert 0 < int(line.inner_text()) < before
    left = rows.count()
    assert 0 < left < all_rows
    expect(page.locator(".beside > p")).to_contain_text("rows are left")
    # the rows beside the picture are the first ones, those of the table all
    whole = int(page.locator(".beside > p").inner_text().split(" of ")[0])
    assert whole >= left
    assert "2015" not in " ".join(rows.all_inner_texts())
    view.becomes("location.search.includes('y.2000')")
    page.get_by_role("tab", name="Table").click()
    expect(page.locator(".left-out")).to_contain_text("those that the filters of the picture leave")
    expect(page.locator(".grid")).to_have_attribute("aria-rowcount", str(whole + 1))
    page.reload()
    expect(page.locator(".grid")).to_have_attribute("aria-rowcount", str(whole + 1))
    page.get_by_role("button", name="show all rows").click()
    expect(page.locator(".left-out")).to_have_count(0)


def test_a_row_leads_to_whom_it_names(open_view: Any) -> None:
    page = open_view("/ask/deaths?view=graph").page
    row = page.locator(".beside li").filter(has_text="Alan Hunley")
    row.locator("strong a").click()
    expect(page.locator("#card h2")).to_have_text("Alan Hunley")
