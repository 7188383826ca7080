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
    "/ask/deaths?film=Fallout&view=table": ".answer table, .answer [role=grid]",
    "/query?text=RETURN 1 AS one": "textarea",
    "/claims?show=disagreements": ".disagreement",
}


@pytest.mark.parametrize("path", VIEWS)
def test_every_view(open_view: Any, axe: str, path: str) -> None:
    """In dark only the colours can differ, so only they are looked at again."""
    view = open_view(path)
    expect(view.page.locator(VIEWS[path]).first).to_be_visible()
    found = {}
    for width in (1400, 400):
        view.page.set_viewport_size({"width": width, "height": 820})
        for scheme, rules in (("light", None), ("dark", ["color-contrast"])):
            view.page.emulate_media(color_scheme=scheme)
            found[width, scheme] = view.grave(axe, rules)
    assert {where: lines for where, lines in found.items() if lines} == {}


def test_what_opens_over_a_view(open_view: Any, axe: str) -> None:
    view = open_view("/")
    view.page.locator("#seek").fill("hunley")
    expect(view.page.locator("#seek-list [role=option]").first).to_be_visible()
    assert view.grave(axe) == []
    view.page.locator("#keys").click()
    assert view.grave(axe) == []
