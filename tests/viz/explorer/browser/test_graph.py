"""The picture of an answer: expanding, hiding, pinning, paths, timeline, saving; many nodes."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

HUNLEY = "MATCH p = (:Character {name: 'Alan Hunley'})-[:APPEARS_IN]->(:Film) RETURN p"
STORY = "MATCH p = (:Character)-[:APPEARS_IN]->(f:Film) WHERE f.number < 9 RETURN p"
KEY = "character:alan-hunley"


LIT = """async () => {
    const { host } = await import('/static/page/host.js');
    const painter = await import('/static/page/painter.js');
    const { shown, view } = host.surface().seen();
    const named = (key) => shown.drawing.nodes[shown.drawing.index.get(key)].caption;
    const strong = painter.lineGroups(shown, view).filter(({ width }) => width > 1.5);
    const edges = strong.flatMap((group) => group.edges).map((at) => shown.drawing.edges[at]);
    const captions = await import('/static/page/captions.js');
    const words = captions.edgeWords(shown, { ...view, scale: 9 });
    return [
        edges.map(({ start, reads, end }) => [named(start), reads, named(end)]),
        words.map(({ caption }) => caption),
    ];
}"""


def address(text: str, **more: str) -> str:
    return f"/query?{urlencode({'text': text, **more})}"


def drawn(view: Any) -> Any:
    """Wait until the picture is there and rests."""
    expect(view.page.locator("#surface canvas")).to_be_visible()
    expect(view.page.locator("#left")).to_have_count(1)
    return view


def shown(view: Any, count: int) -> None:
    expect(view.page.locator("#left")).to_have_text(re.compile(rf"^{count} "))


def picture(view: Any) -> bytes:
    view.page.wait_for_timeout(450)
    return bytes(view.page.locator("#surface canvas").screenshot())


def where(view: Any, key: str) -> tuple[float, float]:
    """Say where a node stands on the screen."""
    x, y = view.page.evaluate(
        """async (key) => {
            const { host } = await import('/static/page/host.js');
            const { shown, view } = host.surface().seen();
            const place = shown.drawing.index.get(key);
            const box = document.querySelector('#surface canvas').getBoundingClientRect();
            return [
                box.x + shown.drawing.x[place] * view.scale + view.dx,
                box.y + shown.drawing.y[place] * view.scale + view.dy,
            ];
        }""",
        key,
    )
    return x, y


def test_what_is_around_a_node_is_counted_before_it_is_drawn(open_view: Any) -> None:
    view = drawn(open_view(address(HUNLEY)))
    page = view.page
    shown(view, 3)
    page.mouse.click(*where(view, KEY))
    expect(page.locator("#card h2")).to_have_text("Alan Hunley")
    page.get_by_role("button", name="expand").click()
    way = page.locator(".expansions button", has_text="was played by")
    expect(way).to_contain_text("Person")
    expect(way.locator("small")).to_have_text("1")
    way.click()
    shown(view, 4)
    expect(page.locator("#card")).to_contain_text("Alec Baldwin")
    page.mouse.dblclick(*where(view, KEY))
    expect(page.locator("#left")).not_to_have_text(re.compile("^4 "))
    page.get_by_role("button", name="Start over").click()
    shown(view, 3)


def test_nodes_are_hidden_pinned_and_moved(open_view: Any) -> None:
    view = drawn(open_view(address(HUNLEY, node=KEY)))
    page = view.page
    expect(page.locator("#card h2")).to_have_text("Alan Hunley")
    page.wait_for_timeout(450)
    x, y = where(view, KEY)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=4)
    page.mouse.up()
    moved = where(view, KEY)
    assert moved == pytest.approx((x + 60, y + 40), abs=2)
    page.get_by_role("button", name="Arrange").click()
    page.wait_for_timeout(400)
    page.locator("#surface canvas").focus()
    page.keyboard.press("h")
    shown(view, 2)
    page.get_by_role("button", name="Show 1 hidden").click()
    shown(view, 3)


def test_a_path_is_found_in_the_store_and_told_in_steps(open_view: Any) -> None:
    text = "MATCH (a:Person {name: 'Ving Rhames'}), (b:Person {name: 'Sean Harris'}) RETURN a, b"
    view = drawn(open_view(address(text, view="graph")))
    page = view.page
    page.get_by_label("Find in the picture").fill("ving")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="path to").click()
    page.keyboard.type("sean")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text("Ving Rhames and Sean Harris")
    expect(page.locator("#card .path li").last).to_contain_text("Sean Harris")
    expect(page.locator(".over")).to_contain_text("From Ving Rhames to Sean Harris")


def test_a_path_brings_out_what_it_tells_of_alone(open_view: Any) -> None:
    text = (
        "MATCH p = (a:Character)--(b:Character) WHERE a.name IN $one AND b.name IN $other RETURN p"
    )
    given = {"one": ["Alan Hunley", "Ilsa Faust"], "other": ["Ethan Hunt"]}
    view = drawn(open_view(address(text, view="graph", p=json.dumps(given), node=KEY)))
    page = view.page
    expect(page.locator("#card h2")).to_have_text("Alan Hunley")
    page.get_by_role("button", name="path to").click()
    page.keyboard.type("ilsa")
    page.keyboard.press("Enter")
    expect(page.locator("#card .path li")).to_have_count(2)
    said = page.locator("#card .path li").all_inner_texts()
    lit, words = page.evaluate(LIT)
    assert [" ".join(each) for each in lit] == said
    assert len(set(words)) == len({each[1] for each in lit})


def test_the_chosen_node_is_in_the_address(open_view: Any) -> None:
    view = drawn(open_view(address(HUNLEY)))
    view.page.mouse.click(*where(view, KEY))
    expect(view.page.locator("#card h2")).to_have_text("Alan Hunley")
    assert f"node={KEY}" in view.path
    view.page.reload()
    expect(view.page.locator("#card h2")).to_have_text("Alan Hunley")
    view.page.keyboard.press("Escape")
    view.page.get_by_role("link", name="Start", exact=True).click()
    view.page.go_back()
    drawn(view)


def test_the_timeline_of_an_answer(open_view: Any) -> None:
    view = open_view(address(STORY))
    drawn(view)
    view.page.get_by_role("tab", name="Timeline").click()
    name = view.page.locator(".chart [role=button]", has_text="Eugene Kittridge").first
    name.click()
    expect(view.page.locator("#card h2")).to_contain_text("Kittridge")
    assert "view=timeline" in view.path
    view.page.get_by_role("tab", name="Graph").click()
    drawn(view)


def test_pictures_are_saved_as_they_are_seen(open_view: Any) -> None:
    view = drawn(open_view(address(HUNLEY)))
    page = view.page

    def saved(name: str) -> bytes:
        page.locator(".over-answer summary").click()
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        return bytes(download.value.path().read_bytes())

    assert saved("Picture, PNG").startswith(b"\x89PNG")
    assert b"Alan Hunley" in saved("Drawing, SVG")
    assert b"<graphml" in saved("Graph as seen")
    assert b"Alan Hunley" in saved("Page to share")
    page.mouse.click(*where(view, KEY))
    page.keyboard.press("h")
    shown(view, 2)
    html = saved("Page to share")
    assert b"Fallout" in html
    assert b"Alan Hunley" not in html


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_for_axe_wide_and_narrow(open_view: Any, axe: str, scheme: str) -> None:
    width = 400 if scheme == "dark" else 1400
    view = drawn(open_view(address(STORY, node=KEY), scheme=scheme, width=width))
    expect(view.page.locator("#card h2")).to_be_visible()
    view.page.get_by_role("button", name="expand").click()
    expect(view.page.locator(".expansions li").first).to_be_visible()
    assert view.grave(axe) == []
    assert view.page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_finger_moves_the_picture_and_chooses(open_view: Any) -> None:
    view = drawn(open_view(address(HUNLEY), width=400, has_touch=True))
    view.page.locator("#surface").scroll_into_view_if_needed()
    view.page.touchscreen.tap(*where(view, KEY))
    expect(view.page.locator("#card.sheet h2")).to_have_text("Alan Hunley")
    view.page.get_by_role("button", name="Filters").tap()
    expect(view.page.locator("#filters")).to_be_visible()
    view.page.locator("#filters input[data-value=Film]").tap()
    shown(view, 1)


def test_which_franchise_the_timeline_tells_of_is_chosen_and_in_the_address(open_view: Any) -> None:
    view = open_view("/query")
    page = view.page

    def told_twice(way: Any) -> None:
        answer = way.fetch().json()
        story = answer["graph"]["story"]
        other = {**story, "threads": story["threads"][:3]}
        named = [{"name": "Long", "story": story}, {"name": "Short", "story": other}]
        answer["graph"]["stories"] = named
        way.fulfill(json=answer)

    page.route("**/api/query", told_twice)
    text = "MATCH p = (:Character)-[:APPEARS_IN]->(:Film) RETURN p"
    view.go(f"/query?view=timeline&tale=Long&text={text}")
    threads = page.locator("#timeline .thread")
    expect(threads.nth(4)).to_be_visible()
    page.get_by_label("Story of").select_option("Short")
    expect(threads).to_have_count(3)
    assert "tale=Short" in view.path
    page.go_back()
    expect(threads.nth(4)).to_be_visible()
