"""Our own canvas in a real browser: it moves, zooms, finds what is under a pointer, holds many."""

from __future__ import annotations

import random
from typing import Any

import pytest

from viz.page import network_page
from viz.picture import Picture, PictureEdge, PictureNode

pytestmark = pytest.mark.browser


def crowd(count: int) -> Picture:
    dice = random.Random(4)
    nodes = tuple(
        PictureNode(
            f"person:{n}", ("Person",) if n % 40 else ("Film",), f"Name {n}", {"name": f"Name {n}"}
        )
        for n in range(count)
    )
    edges = tuple(
        PictureEdge("ACTED_IN", f"person:{n}", f"person:{dice.randrange(0, count, 40)}")
        for n in range(count)
    )
    return Picture(nodes, edges)


@pytest.fixture
def seen(look: Any) -> Any:
    seen = look(network_page(crowd(1_600)))
    assert seen.page.evaluate("document.getElementById('vis-network')") is None
    return seen


def shown(seen: Any) -> bytes:
    seen.page.wait_for_timeout(450)
    return bytes(seen.page.locator("#surface canvas").screenshot())


def middle(seen: Any) -> tuple[float, float]:
    box = seen.page.locator("#surface canvas").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_many_nodes_are_drawn_and_nothing_is_missing(seen: Any) -> None:
    assert len(shown(seen)) > 60_000
    assert seen.text("#left") == "1600 are shown"
    assert seen.page.evaluate("window.__firstDraw") > 0


def test_it_is_dragged_and_comes_back(seen: Any) -> None:
    before = shown(seen)
    x, y = middle(seen)
    seen.page.mouse.move(x, y - 250)
    seen.page.mouse.down()
    seen.page.mouse.move(x + 120, y - 210, steps=6)
    assert shown(seen) != before
    seen.page.mouse.move(x, y - 250, steps=6)
    seen.page.mouse.up()
    assert shown(seen) == before


def test_the_wheel_zooms_about_the_pointer_and_keys_steer(seen: Any) -> None:
    # its outline is seen from now on
    seen.page.locator("#surface canvas").focus()
    before = shown(seen)
    seen.page.mouse.move(*middle(seen))
    seen.page.mouse.wheel(0, -600)
    # names are chosen anew when it rests
    seen.page.wait_for_timeout(600)
    nearer = shown(seen)
    assert nearer != before
    seen.page.keyboard.press("ArrowLeft")
    moved = shown(seen)
    assert moved != nearer
    seen.page.keyboard.press("ArrowRight")
    seen.page.wait_for_timeout(600)
    assert shown(seen) == nearer
    seen.page.keyboard.press("-")
    assert shown(seen) != nearer


def test_a_click_chooses_a_double_click_focuses(look: Any) -> None:
    seen = look(network_page(crowd(1_600)), fragment="#all/person%3A40")
    seen.page.locator("#card h2").wait_for()
    assert seen.text("#card h2") == "Name 40"
    seen.page.wait_for_timeout(700)
    found = seen.page.locator("#surface canvas").screenshot()
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#card").is_hidden()
    assert shown(seen) != found
    seen.page.locator("#search").fill("name 80")
    seen.page.keyboard.press("Enter")
    seen.page.get_by_role("button", name="focus").click()
    assert seen.text("#note").startswith("Around Name 80")


def test_filters_draw_before_they_return(seen: Any) -> None:
    seen.page.wait_for_timeout(300)
    filtered = """(label) => {
        window.__filter(label);
        return document.querySelector('#surface canvas').toDataURL();
    }"""
    whole = seen.page.evaluate(filtered, None)
    assert seen.page.evaluate(filtered, "Film") != whole
    assert seen.page.evaluate(filtered, None) == whole


def test_a_window_that_changes_keeps_the_picture(seen: Any) -> None:
    seen.page.set_viewport_size({"width": 700, "height": 600})
    assert len(shown(seen)) > 20_000
    box = seen.page.locator("#surface canvas").bounding_box()
    assert box["width"] <= 700
