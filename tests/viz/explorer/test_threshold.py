"""The page of who is not let in: markup stays text, and what was asked for comes along."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

import pytest

from viz.explorer.refusals import Refusal
from viz.explorer.threshold import TOKEN_NEEDED, page

NEEDED = Refusal("No.", 401, code=TOKEN_NEEDED)
PLACE = "http://loregraph.test/node"


def test_it_allows_its_own_style_and_nothing_else() -> None:
    answer = page(NEEDED, "/", [])
    policy = answer.headers["content-security-policy"]
    style = re.search(r"<style>(.*)</style>", bytes(answer.body).decode(), re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "script" not in policy


def test_what_is_not_the_token_is_said_and_never_markup() -> None:
    query = [("id", '"><script>alert(1)</script>'), ("token", "guess")]
    text = bytes(page(NEEDED, '/a"><b>', query).body).decode()
    assert "That is not the token" in text
    assert "<script" not in text
    assert "<b>" not in text
    assert "guess" not in text
    other = Refusal("Other sites <i>may</i> not ask.", 403, code="ForeignOrigin")
    text = bytes(page(other, "/", []).body).decode()
    assert "Other sites &lt;i&gt;may&lt;/i&gt; not ask." in text
    assert "<form" not in text


@pytest.mark.browser
def test_it_says_where_the_token_is_and_takes_it(browser: Any, axe: str) -> None:
    answer = page(NEEDED, "/node", [("id", "film:a b")])
    shown = browser.new_page(viewport={"width": 400, "height": 800}, bypass_csp=True)
    headers = {"content-type": "text/html"}
    shown.route("**/*", lambda way: way.fulfill(body=bytes(answer.body), headers=headers))
    shown.goto(PLACE)
    assert shown.locator("h1").inner_text() == "This explorer asks for its token"
    assert "loregraph serve" in shown.locator("main").inner_text()
    shown.evaluate(axe)
    for width, scheme in ((400, "light"), (1400, "dark")):
        shown.set_viewport_size({"width": width, "height": 800})
        shown.emulate_media(color_scheme=scheme)
        found = shown.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [each["id"] for each in found["violations"]] == []
        assert shown.evaluate("document.documentElement.scrollWidth") <= width
    assert shown.evaluate("document.activeElement.id") == "token"
    shown.keyboard.type("open sesame")
    with shown.expect_navigation():
        shown.keyboard.press("Enter")
    assert shown.url == f"{PLACE}?id=film%3Aa+b&token=open+sesame"
    shown.close()
