"""The network in a real browser, on both surfaces: filters filter, cards tell."""

from __future__ import annotations

from typing import Any

import pytest

from viz.page import network_page, story_page
from viz.picture import Picture, PictureEdge, PictureNode

pytestmark = pytest.mark.browser


@pytest.fixture(params=["vis", "canvas"], autouse=True)
def surface(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Draw with vis-network, then with our own canvas."""
    if request.param == "canvas":
        monkeypatch.setattr("viz.page.compose.MOST_OF_VIS", 0)
    return str(request.param)


@pytest.fixture
def seen(look: Any, shelf: Any) -> Any:
    return look(story_page(shelf))


def painted(seen: Any) -> bytes:
    """Give what the canvas shows, as PNG; an empty one has less than 8 kB."""
    seen.page.evaluate("__redraw()")
    seen.page.wait_for_timeout(500)
    return bytes(seen.page.locator("#surface canvas").screenshot())


def test_vis_network_starts_only_when_everything_is_asked_for(seen: Any, surface: str) -> None:
    assert seen.page.evaluate("typeof window.vis") == "undefined"
    seen.everything()
    started = {"vis": "object", "canvas": "undefined"}[surface]
    assert seen.page.evaluate("typeof window.vis") == started
    assert len(painted(seen)) > 20_000
    assert seen.text("h1") == "Everything in Impossible"
    named = "[...document.querySelectorAll('#surface [tabindex]')].every((one) => one.ariaLabel)"
    assert seen.page.evaluate(named)


def test_one_comes_back_to_the_story(seen: Any) -> None:
    seen.everything()
    seen.page.locator("#switch").click()
    assert seen.page.locator("#timeline .chart").is_visible()
    assert seen.text("h1") == "Who comes back, and who does not"
    seen.page.keyboard.press("e")
    assert seen.page.locator("#surface canvas").is_visible()


def test_a_picture_without_a_story_opens_on_its_network(look: Any, picture: Picture) -> None:
    seen = look(network_page(picture))
    assert seen.page.locator("#surface canvas").is_visible()
    assert seen.page.locator("#switch").is_hidden()
    assert seen.page.evaluate("window.__firstDraw") > 0
    assert len(painted(seen)) > 20_000


def test_the_legend_names_every_label_with_its_count(seen: Any, picture: Picture) -> None:
    seen.everything()
    lines = seen.page.locator("#filters details:first-child label").all_inner_texts()
    counts = {line.split()[0]: int(line.split()[-1]) for line in lines}
    assert counts["Character"] == 8
    assert counts["Film"] == 4
    assert sum(counts.values()) == len(picture.nodes)


def test_filters_by_label_film_and_kind(seen: Any) -> None:
    seen.everything()
    total = int(seen.text("#left").split()[0])
    seen.page.locator("#filters label", has_text="Person").click()
    assert seen.text("#left") == f"{total - 8} of {total} are shown"
    seen.page.locator("#filters label", has_text="Person").click()
    assert seen.text("#left") == f"{total} are shown"
    seen.page.get_by_role("button", name="Films: none").click()
    seen.page.locator("#filters label", has_text="Protocol").click()
    left = int(seen.text("#left").split()[0])
    assert 8 <= left < total / 2
    before = painted(seen)
    seen.page.get_by_role("button", name="Films: all").click()
    assert painted(seen) != before
    seen.page.locator("#filters summary", has_text="Relationships").click()
    seen.page.get_by_role("button", name="Relationships: none").click()
    assert seen.text("#left") == f"{total} are shown"


def test_what_is_found_shows_its_card_with_relationships(seen: Any) -> None:
    seen.everything()
    seen.page.locator("#search").fill("walker")
    seen.page.keyboard.press("Enter")
    assert seen.text("#card h2") == "August Walker"
    known = seen.text("#card .known")
    assert "is an enemy of Ethan Hunt" in known
    assert "takes part in Death of Alan Hunley killer" in known
    seen.page.locator("#card .relation a", has_text="Ethan Hunt").first.click()
    assert seen.text("#card h2") == "Ethan Hunt"


def test_relationships_are_walked_by_keyboard(seen: Any) -> None:
    seen.everything()
    seen.page.locator("#search").fill("alan hunley")
    seen.page.keyboard.press("Enter")
    seen.page.locator("#card .relation a").first.focus()
    seen.page.keyboard.press("Enter")
    assert seen.text("#card h2") != "Alan Hunley"


def test_a_click_on_a_node_chooses_it(look: Any) -> None:
    lonely = Picture((PictureNode("film:a", ("Film",), "Alone", {"title": "Alone"}),), ())
    seen = look(network_page(lonely))
    seen.page.wait_for_timeout(300)
    box = seen.page.locator("#surface canvas").bounding_box()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    seen.page.mouse.click(*middle)
    seen.page.locator("#card h2").wait_for()
    assert seen.text("#card h2") == "Alone"
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#card").is_hidden()


def test_the_theme_paints_the_canvas_again(seen: Any) -> None:
    seen.everything()
    shot = seen.page.locator("#surface canvas").screenshot()
    seen.page.locator("#theme").click()
    seen.page.wait_for_timeout(200)
    assert seen.page.locator("#surface canvas").screenshot() != shot


def test_parallel_relationships_are_bent_apart(look: Any) -> None:
    nodes = (PictureNode("a", ("Film",), "A"), PictureNode("b", ("Film",), "B"))
    one = Picture(nodes, (PictureEdge("X", "a", "b"),))
    three = Picture(nodes, tuple(PictureEdge("X", *ends) for ends in ("ab", "ba", "ab")))
    shots = []
    for picture in (one, three):
        seen = look(network_page(picture))
        seen.page.wait_for_timeout(300)
        shots.append(seen.page.locator("#surface canvas").screenshot())
    assert shots[0] != shots[1]


def test_on_a_phone_filters_are_a_sheet(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf), width=400, height=800, fragment="#all")
    page = seen.page
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    assert page.locator("#filters").is_hidden()
    page.locator("#filters-toggle").click()
    box = page.locator("#filters label", has_text="Character").locator("input")
    box.focus()
    page.keyboard.press("Escape")
    assert page.locator("#filters").is_hidden(), "one gets rid of it where one is"
    page.locator("#search").fill("Alan Hunley")
    page.keyboard.press("Enter")
    page.locator("#card.sheet").wait_for()
    page.locator("#filters-toggle").click()
    assert page.locator("#filters").is_visible()
    assert page.locator("#card").is_hidden(), "one sheet at a time"
