"""A link shows again what was seen: a path, whose mark was chosen, in which film."""

from __future__ import annotations

from typing import Any

import pytest

from viz.page import story_page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("view", ["#story", "#all"])
def test_a_link_brings_a_path_back(look: Any, shelf: Any, view: str) -> None:
    html = story_page(shelf)
    path = "path=character%3Aowen-davian&path=character%3Ailsa-faust"
    seen = look(html, fragment=f"{view}?{path}")
    seen.page.locator("#note").wait_for()
    assert seen.text("#note").startswith("From Owen Davian to Ilsa Faust")
    assert seen.text("#card h2") == "Owen Davian and Ilsa Faust"
    assert seen.page.locator("#card ol.path li").count() == 2
    assert seen.page.evaluate("location.hash").endswith(path)
    boxes = [seen.page.locator(each).bounding_box() for each in ("#note", "#card", "#tools")]
    note, card, tools = [
        (box["y"], box["y"] + box["height"], box["x"] + box["width"]) for box in boxes
    ]
    assert tools[1] <= note[0]  # between the header and the card it covers neither
    assert view == "#story" or note[1] <= card[0]
    assert card[2] <= tools[2]
    seen.page.evaluate("location.hash = '#all'")
    seen.wait("document.getElementById('note').hidden")


def test_a_path_that_is_found_is_in_the_address(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf), fragment="#all/character%3Aowen-davian")
    seen.page.get_by_role("button", name="path to…").click()
    seen.page.locator("#search").fill("ilsa")
    seen.page.keyboard.press("Enter")
    link = seen.page.evaluate("location.hash")
    assert "path=character%3Aowen-davian&path=character%3Ailsa-faust" in link


def test_a_link_keeps_whose_mark_was_chosen(look: Any, shelf: Any) -> None:
    """Two who die in one event, and a mark of whom many films show."""
    shelf.join("character:julia-meade", "APPEARS_IN", "film:third")
    shelf.join("character:julia-meade", "TAKES_PART_IN", "event:death-of-hunley", role="victim")
    html = story_page(shelf)
    seen = look(html)
    links = seen.page.evaluate("""() => {
        const choose = ({ id }) => {
            document.getElementById(id).dispatchEvent(new MouseEvent('click', { bubbles: true }));
            return [id, location.hash];
        };
        return [...document.querySelectorAll('#timeline [role=button]')].map(choose);
    }""")
    assert len({link for _, link in links}) == len(links), "each has an address of its own"
    shared = [(one, link) for one, link in links if "event%3Adeath-of-hunley" in link]
    assert {one.split("-")[0] for one, _ in shared} == {"mark", "event"}
    for one, link in [links[0], *shared]:
        seen.page.evaluate(f"location.hash = '{link}'")
        seen.wait(f"document.getElementById('{one}').getAttribute('aria-pressed') === 'true'")
    again = look(html, fragment=shared[-1][1])
    again.wait(f"document.getElementById('{shared[-1][0]}').ariaPressed === 'true'")


def test_back_leads_to_the_view_before(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf))
    seen.page.locator("#switch").click()
    assert seen.page.evaluate("document.body.dataset.view") == "all"
    seen.page.wait_for_timeout(150)
    seen.page.go_back()
    assert seen.page.evaluate("document.body.dataset.view") == "story"
    seen.page.go_forward()
    assert seen.page.evaluate("document.body.dataset.view") == "all"
