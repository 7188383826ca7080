"""The explorer for everyone: axe-core finds nothing serious, in either theme, wide or narrow."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
VIEWS = {
    "/": "[data-part=sources]",
    "/node?id=character:alan-hunley": ".chips",
    "/ask": ".groups",
    "/ask/path?one=Dougray Scott&other=Hannah Waddingham": ".panel canvas",
    "/ask/deaths?film=Fallout&view=table": ".answer table, .answer [role=grid], .answer .row-cards",
    "/query?text=RETURN 1 AS one": "textarea",
    "/claims?show=disagreements": ".disagreement",
}


def test_every_view_wide_and_light_narrow_and_dark(open_view: Any, axe: str) -> None:
    assert looked_at(open_view("/"), axe, ((1400, "light"), (400, "dark"))) == {}


@pytest.mark.slow
def test_every_view_wide_and_dark_narrow_and_light(open_view: Any, axe: str) -> None:
    assert looked_at(open_view("/"), axe, ((1400, "dark"), (400, "light"))) == {}


def looked_at(view: Any, axe: str, ways: Any) -> dict[Any, list[str]]:
    """Give what is serious by the view, the width and the theme."""
    view.page.evaluate(axe)
    found = {}
    for path, part in VIEWS.items():
        view.go(path)
        expect(view.page.locator(part).first).to_be_visible()
        for width, scheme in ways:
            view.page.set_viewport_size({"width": width, "height": 820})
            view.page.emulate_media(color_scheme=scheme)
            found[path, width, scheme] = view.grave()
    return {where: lines for where, lines in found.items() if lines}


def test_what_opens_over_a_view(open_view: Any, axe: str) -> None:
    view = open_view("/")
    view.page.evaluate(axe)
    view.page.locator("#seek").fill("hunley")
    expect(view.page.locator("#seek-list [role=option]").first).to_be_visible()
    assert view.grave() == []
    view.page.locator("#keys").click()
    assert view.grave() == []
    view.page.keyboard.press("Escape")
    view.go("/node?id=film:mission-impossible-dead-reckoning-2023")
    view.page.get_by_role("button", name="Why: released", exact=True).click()
    view.page.get_by_text("Why it moved").click()
    expect(view.page.locator(".sayings")).to_be_visible()
    assert view.grave() == []
    view.go("/ask/betrayals?film=Fallout")
    expect(view.page.locator(".beside, .in-short").first).to_be_visible()
    assert view.grave() == []
