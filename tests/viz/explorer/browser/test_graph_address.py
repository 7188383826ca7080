"""What was made of a picture is in its address: reload, back and a link show the same."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.viz.explorer.browser.test_graph import HUNLEY, KEY, address, drawn, shown, where

pytestmark = pytest.mark.browser

RESTS = 6
"""So many looks, a tenth of a second apart, find the same address: the view rests."""


def settled(view: Any) -> Any:
    """Wait until the picture is there and its address says where it is seen from."""
    drawn(view)
    before, still = "", 0
    while still < RESTS:
        view.page.wait_for_timeout(100)
        still = still + 1 if view.page.url == before else 0
        before = view.page.url
    return view


def expanded(view: Any) -> None:
    """Choose Alan Hunley and draw what is around him."""
    view.page.mouse.click(*where(view, KEY))
    expect(view.page.locator("#card h2")).to_have_text("Alan Hunley")
    view.page.locator("#surface canvas").focus()
    view.page.keyboard.press("Enter")
    expect(view.page.get_by_role("button", name="Start over")).to_be_visible()


def places(view: Any) -> dict[str, list[float]]:
    """Say where every node stands on the screen, and whether it is seen."""
    found: dict[str, list[float]] = view.page.evaluate(
        """async () => {
            const { host } = await import('/static/page/host.js');
            const { shown, view } = host.surface().seen();
            return Object.fromEntries(shown.drawing.nodes.map((node, place) => [node.key, [
                Math.round(shown.drawing.x[place] * view.scale + view.dx),
                Math.round(shown.drawing.y[place] * view.scale + view.dy),
                shown.seen ? shown.seen[place] : 1,
                shown.lit ? shown.lit[place] : 1,
                shown.pinned ? shown.pinned[place] : 0,
            ]]));
        }"""
    )
    return found


def same(view: Any, before: dict[str, list[float]]) -> None:
    """Wait until every node stands where it stood, to two pixels."""
    for _ in range(60):
        now = places(view)
        if now.keys() == before.keys() and all(
            now[key] == pytest.approx(before[key], abs=2) for key in before
        ):
            return
        view.page.wait_for_timeout(100)
    assert places(view) == before


def test_what_was_made_of_a_picture_comes_again(open_view: Any) -> None:
    view = drawn(open_view(address(HUNLEY)))
    page = view.page
    expanded(view)
    settled(view)
    x, y = where(view, KEY)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 70, y - 30, steps=4)
    page.mouse.up()
    page.locator("#surface canvas").focus()
    page.locator("#filters label", has_text="Organization").locator("input").uncheck()
    page.get_by_label("Find in the picture").fill("Alec Baldwin")
    page.keyboard.press("Enter")
    page.locator("#surface canvas").focus()
    page.keyboard.press("h")
    expect(page.get_by_role("button", name="Show 1 hidden")).to_be_visible()
    before, link = places(settled(view)), view.path
    assert before[KEY][4] == 1
    assert before["person:alec-baldwin"][2] == 0
    page.reload()
    same(drawn(view), before)
    expect(page.get_by_role("button", name="Show 1 hidden")).to_be_visible()
    page.get_by_role("link", name="Start", exact=True).click()
    expect(page.locator("#seek")).to_be_visible()
    page.go_back()
    same(drawn(view), before)
    same(drawn(open_view(link)), before)
    page.get_by_role("button", name="Start over").click()
    shown(view, 3)
    assert "see=l.Organization" in view.path


def test_a_path_and_what_stands_out_come_again(open_view: Any) -> None:
    text = "MATCH (a:Person {name: 'Ving Rhames'}), (b:Person {name: 'Sean Harris'}) RETURN a, b"
    view = drawn(open_view(address(text, view="graph")))
    page = view.page
    page.get_by_label("Find in the picture").fill("ving")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="path to").click()
    page.keyboard.type("sean")
    page.keyboard.press("Enter")
    expect(page.locator("#card .path li").last).to_contain_text("Sean Harris")
    before = places(settled(view))
    page.reload()
    expect(page.locator("#card .path li").last).to_contain_text("Sean Harris")
    expect(page.locator(".over")).to_contain_text("From Ving Rhames to Sean Harris")
    same(drawn(view), before)


def test_the_picture_keeps_what_was_made_while_the_table_is_read(open_view: Any) -> None:
    view = drawn(open_view(address(HUNLEY)))
    page = view.page
    expanded(view)
    count = len(places(view))
    page.get_by_role("tab", name="Table").click()
    page.get_by_role("tab", name="Graph").click()
    shown(view, count)


def test_what_is_too_long_for_a_link_stays_in_the_tab_and_that_is_said(open_view: Any) -> None:
    view = drawn(
        open_view(address("MATCH p = (:Character)-[:APPEARS_IN]->(:Film) RETURN p LIMIT 240"))
    )
    page = view.page
    page.locator("#filters summary", has_text="What").wait_for()
    hidden = page.evaluate(
        """async () => {
            const { nodes } = await import('/static/page/data.js');
            const { filters } = await import('/static/page/filters.js');
            nodes.slice(0, 150).forEach((node) => filters.hidden.add(node.key));
            document.querySelector('#filters input[type=checkbox]').click();
            return filters.hidden.size;
        }"""
    )
    expect(page.locator(".over")).to_contain_text("a link can say")
    assert "see=tab." in view.path
    page.reload()
    expect(page.get_by_role("button", name=f"Show {hidden} hidden")).to_be_visible()
    other = open_view(view.path)
    expect(other.page.locator(".over")).to_contain_text("too long")


@pytest.mark.parametrize("see", ["e.nobody", "p.a.b*c.1.x.2", "m.nobody.1.2*o.x", "!9.*..*y.x"])
def test_a_link_that_says_what_is_not_there_shows_the_rest(open_view: Any, see: str) -> None:
    view = drawn(open_view(address(HUNLEY, see=see)))
    view.expected = ("404",)
    shown(view, 3)
