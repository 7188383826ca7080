"""Keys, and a server that stops while the page is open."""

from __future__ import annotations

import signal
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_the_keys_are_listed_and_work(open_view: Any) -> None:
    view = open_view("/")
    page = view.page
    page.keyboard.press("?")
    dialog = page.locator("dialog")
    expect(dialog).to_be_visible()
    assert "find by name" in dialog.inner_text()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    for keys, heading in (("gq", "Questions"), ("gr", "Claims"), ("gs", "Mission: Impossible")):
        page.keyboard.press(keys[0])
        page.keyboard.press(keys[1])
        view.heading(heading)
    dark = page.evaluate("document.documentElement.dataset.theme")
    page.keyboard.press("t")
    assert page.evaluate("document.documentElement.dataset.theme") != dark
    page.locator("#keys").click()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_have_count(0)


def test_letters_in_a_field_are_letters(open_view: Any) -> None:
    page = open_view("/").page
    page.locator("#seek").focus()
    page.keyboard.type("gq?t")
    assert page.locator("#seek").input_value() == "gq?t"
    expect(page.locator("dialog")).to_have_count(0)


def test_every_control_is_reached_with_a_visible_focus(open_view: Any) -> None:
    page = open_view("/").page
    seen = []
    for _ in range(9):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.id || document.activeElement.innerText"))
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(outline) == "solid", seen
    wanted = ["skip", "brand", "Start", "Questions", "Cypher", "Claims", "search", "keys", "theme"]
    assert seen == wanted
    page.locator("#skip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#view")).to_be_focused()


def test_a_server_that_stops_is_said_and_its_return_too(
    open_view: Any, serving: Any, small: Any
) -> None:
    with serving(small, "--workers", "1") as first:
        view = open_view("/ask", url=first.url)
        first.process.send_signal(signal.SIGTERM)
        first.process.wait(60)
    view.expected = ("Failed to load resource", "ERR_CONNECTION_REFUSED")
    page = view.page
    page.locator(".groups a").first.click()
    expect(page.locator("#trouble")).to_contain_text("The explorer has stopped.")
    expect(page.locator("#trouble")).to_contain_text("with what you asked for")
    expect(page.locator("#trouble")).to_contain_text("loregraph serve")
    view.heading("Questions")  # the page stays as it was
    assert page.locator(".groups a").count() > 5
    assert view.path == "/ask"
    port = first.url.rpartition(":")[2]
    with serving(small, "--workers", "1", "--port", port):
        expect(page.locator("#trouble")).to_be_hidden()
        expect(page.locator("#view form.ask, #view .answer").first).to_be_visible()
        assert view.path.startswith("/ask/")
        page.goto("about:blank")
