"""Text that wants to be code, in a real browser: it is shown as what it is, and nothing runs."""

from __future__ import annotations

from typing import Any

import pytest

from viz.page import network_page, story_page
from viz.picture import Picture, PictureEdge, PictureNode

pytestmark = pytest.mark.browser

EVIL = [
    "</script><script>window.__evil = 1</script>",
    "<img src=x onerror='window.__evil = 2'>",
    "<svg onload=window.__evil=3>",
    "javascript:window.__evil=4",
    "{{constructor.constructor('window.__evil=5')()}}",
    "<style>*{display:none}</style>",
    "\u202eabc\u2028\u2029\x00\ufeff",
    "--><!--<script>window.__evil=6</script>",
    "'\"`;window.__evil=7//",
    "__proto__",
]


def picture(text: str) -> Picture:
    source = PictureNode(
        "source:s", ("Source",), text, {"url": "javascript:window.__evil=8", "name": text}
    )
    nodes = (
        PictureNode(text, (text, "X"), text, {text: text, "list": [text]}, ("source:s",)),
        PictureNode("b", ("Film",), text, {"summary": text, "aliases": [text]}, ("source:s",)),
        source,
    )
    edges = (PictureEdge(text, text, "b", {"role": text, "roles": [text]}, ("source:s",)),)
    return Picture(nodes, edges, title=text, subtitle=text)


@pytest.mark.parametrize("text", EVIL)
def test_hostile_text_is_shown_and_never_run(look: Any, text: str) -> None:
    seen = look(network_page(picture(text)))
    for key in ("b", "source:s", text):
        seen.page.evaluate("(key) => { location.hash = '#all/' + encodeURIComponent(key) }", key)
        seen.page.wait_for_timeout(100)
        assert seen.page.locator("#card").is_visible()
    assert seen.page.evaluate("window.__evil") is None
    assert (
        seen.page.evaluate("document.querySelectorAll('img, object, iframe, body style').length")
        == 0
    )
    links = seen.page.evaluate("[...document.querySelectorAll('a')].map((a) => a.protocol)")
    assert set(links) <= {"file:", "http:", "https:"}


def test_hostile_names_on_the_timeline(look: Any, shelf: Any) -> None:
    evil = EVIL[0]
    shelf.add("character:evil", name=evil)
    for film in ("film:first", "film:fourth"):
        shelf.join("character:evil", "APPEARS_IN", film)
    shelf.add("event:evil", name=evil, kind="death", realm="story", summary=EVIL[1])
    shelf.join("film:fourth", "HAS_EVENT", "event:evil")
    shelf.join("character:evil", "TAKES_PART_IN", "event:evil", role="victim")
    seen = look(story_page(shelf, title=EVIL[1]))
    assert seen.text("h1") == EVIL[1]
    assert evil in seen.page.locator(".name-text").all_text_contents()
    seen.page.locator("#timeline [role=button]", has_text=evil).click()
    assert seen.text("#card h2") == evil
    assert seen.page.evaluate("window.__evil") is None


def test_a_script_that_gets_in_is_refused(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf))
    seen.page.evaluate(
        """() => {
            const script = document.createElement('script');
            script.textContent = 'window.__evil = 1';
            document.body.append(script);
        }"""
    )
    assert seen.page.evaluate("window.__evil") is None
    assert any("Content Security Policy" in line for line in seen.complaints)
    seen.complaints.clear()
