"""The page for everyone: axe-core finds nothing serious, in either theme, wide or narrow."""

from __future__ import annotations

from typing import Any

import pytest

from viz.page import story_page
from viz.page.answers import PageAnswer

pytestmark = pytest.mark.browser
GRAVE = ("serious", "critical")
ANSWER = PageAnswer("killers", "Who killed whom?", ("character:august-walker",))


def complaints(seen: Any, axe: str) -> list[str]:
    """Let axe-core look at the page as it is."""
    seen.page.evaluate(axe)
    found = seen.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 400])
def test_the_story(look: Any, shelf: Any, axe: str, scheme: str, width: int) -> None:
    seen = look(story_page(shelf, answers=[ANSWER]), scheme=scheme, width=width)
    seen.page.wait_for_timeout(200)
    assert complaints(seen, axe) == []
    seen.page.locator("#asks summary").click()
    assert complaints(seen, axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 400])
def test_the_network_with_a_card_and_as_a_table(
    look: Any, shelf: Any, axe: str, scheme: str, width: int
) -> None:
    fragment = "#all/character%3Aalan-hunley"
    seen = look(story_page(shelf), scheme=scheme, width=width, fragment=fragment)
    seen.page.locator("#card h2").wait_for()
    assert complaints(seen, axe) == []
    seen.page.keyboard.press("Escape")
    seen.page.locator("#as-table").click()
    assert complaints(seen, axe) == []
