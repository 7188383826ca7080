"""Questions as forms: names are completed, the answer is drawn, its Cypher is at hand."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_how_two_actors_are_connected_is_drawn_and_saved(open_view: Any) -> None:
    """From the start page by the keyboard, to a picture that one can send."""
    view = open_view("/")
    page = view.page
    page.get_by_role("link", name="How are two people or characters connected?").click()
    view.heading("How are two people or characters connected?")
    page.locator("#field-1").focus()
    page.keyboard.type("dougray")
    expect(page.locator(".listbox [role=option]").first).to_contain_text("Dougray Scott")
    page.keyboard.press("Enter")
    expect(page.locator("#field-1")).to_have_value("Dougray Scott")
    page.keyboard.press("Tab")
    page.keyboard.type("hannah wad")
    expect(page.locator(".listbox:visible [role=option]").first).to_contain_text("Hannah")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator(".in-short")).to_contain_text("Mission: Impossible 2")
    assert view.path.startswith("/ask/path?one=person:dougray-scott&other=person:hannah-waddingham")
    expect(page.locator(".panel canvas").first).to_be_visible()
    page.locator(".drop summary", has_text="Save").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Picture, PNG").click()
    assert saved.value.suggested_filename.endswith(".png")
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")


def test_the_view_and_what_was_asked_are_in_the_address(open_view: Any) -> None:
    view = open_view("/ask/deaths?film=film:mission-impossible-fallout-2018")
    page = view.page
    expect(page.locator("#field-1")).to_have_value("Mission: Impossible - Fallout")
    expect(page.locator(".answer")).to_contain_text("Alan Hunley")
    page.get_by_role("tab", name="JSON").click()
    assert "view=raw" in view.path
    again = open_view(view.path).page
    expect(again.locator(".answer pre")).to_contain_text("Alan Hunley")
    page.go_back()
    expect(page.get_by_role("tab", name="JSON")).to_have_attribute("aria-selected", "false")


def test_where_nothing_fits_the_way_on_is_one_that_helps(open_view: Any) -> None:
    view = open_view("/ask/path?one=person:tom-cruise&other=person:tom-cruise")
    said = view.page.locator(".answer .problem")
    expect(said).to_contain_text("Both fields name the same.")
    expect(said).to_contain_text("Choose two that differ.")
    view.go("/ask/come-back?years=1000")
    expect(said).to_contain_text("Try another value of “years”, or leave “years” empty.")
    view.go("/ask/come-back?years=abc")
    expect(said).to_contain_text("The field “years”: expected a whole number, got 'abc'.")
    view.expected = ("400",)


def test_what_is_missing_is_asked_for_and_nothing_is_sent(open_view: Any) -> None:
    page = open_view("/ask/cast").page
    expect(page.locator(".answer")).to_be_empty()
    page.get_by_role("button", name="Ask").click()
    expect(page.locator(".lacking")).to_have_text("Please say which film.")
    expect(page.locator("#field-1")).to_be_focused()
    assert page.locator("#field-1").get_attribute("aria-invalid") == "true"
    page.locator(".hint a").first.click()
    expect(page.locator(".answer")).to_contain_text("Henry Cavill")


def test_a_name_that_nobody_has_is_a_sentence(open_view: Any) -> None:
    view = open_view("/ask/cast?film=Nowhere")
    view.expected = ("400", "404", "422")
    expect(view.page.locator(".answer .problem")).to_contain_text("Nowhere")


def test_numbers_and_choices_are_fields_of_their_kind(open_view: Any) -> None:
    view = open_view("/ask/come-back")
    page = view.page
    years = page.locator("#field-1")
    assert years.get_attribute("type") == "number"
    assert years.input_value() == "10"
    expect(page.locator(".answer")).to_contain_text("Eugene Kittridge")
    years.fill("28")
    page.keyboard.press("Enter")
    expect(page.locator(".in-short")).to_contain_text("William Donloe")
    expect(page.locator(".answer")).not_to_contain_text("Eugene Kittridge")
    assert view.path == "/ask/come-back?years=28"


def test_what_was_announced_is_had_as_lanes_of_time(open_view: Any) -> None:
    view = open_view("/ask/press-on-trial?outlet=ComicBook.com")
    view.expected = ("Blocked script execution",)  # that of this test: the frame runs none
    page = view.page
    frame = page.frame_locator(".lanes-frame")
    expect(frame.locator("h1")).to_contain_text("What was announced")
    assert frame.locator(".row").count() == 26
    assert frame.locator(".row b").first.evaluate("e => getComputedStyle(e).fontWeight") == "600"
    frame.get_by_label("came true").check()
    expect(frame.locator(".row:visible")).not_to_have_count(26)
    page.locator(".over-answer .drop summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Page of lanes, HTML").click()
    assert download.value.suggested_filename.endswith(".lanes.html")
    assert "A lane begins where" in download.value.path().read_text(encoding="utf-8")


def test_its_cypher_is_shown_and_can_be_changed(open_view: Any) -> None:
    view = open_view("/ask/how-died?character=character:alan-hunley")
    page = view.page
    page.locator("summary", has_text="Its Cypher").click()
    expect(page.locator(".cypher pre")).to_contain_text("MATCH")
    page.get_by_role("link", name="Open in the editor").click()
    expect(page.locator("textarea").first).to_have_value(
        page.locator("textarea").first.input_value()
    )
    assert "How did a character die?" in page.locator("textarea").first.input_value()
    assert view.path.startswith("/query?text=")


def test_the_list_of_questions_is_in_plain_groups(open_view: Any) -> None:
    page = open_view("/ask").page
    groups = page.locator(".groups h2").all_inner_texts()
    assert {"Who is who", "What happens", "What the sources say"} <= set(groups)
    assert page.locator(".groups li").count() >= 30


PATH = "/ask/path?one=person:dougray-scott&other=person:hannah-waddingham&view=graph"
PLACES = """async () => {
    const { host } = await import('/static/page/host.js');
    const { drawing } = host.surface().seen().shown;
    const named = (key) => drawing.nodes[drawing.order[key]].key;
    return [[...drawing.x], [...drawing.y], [named(0), named(1)], host.headline()[0]];
}"""


def test_a_path_on_a_telephone_stands_upright_and_names_who_was_asked_for(open_view: Any) -> None:
    page = open_view(PATH, width=400).page
    expect(page.locator("#surface canvas")).to_be_visible()
    expect(page.locator("#left")).to_have_count(1)
    x, y, first, title = page.evaluate(PLACES)
    assert max(y) - min(y) > max(x) - min(x)
    assert set(first) == {"person:dougray-scott", "person:hannah-waddingham"}
    assert title == "How are Dougray Scott and Hannah Waddingham connected?"


def test_a_question_opens_on_the_view_that_it_asks_for(open_view: Any) -> None:
    view = open_view("/ask/release-dates?film=film:mission-impossible-dead-reckoning-2023")
    expect(view.page.get_by_role("tab", name="Lanes")).to_have_attribute("aria-selected", "true")
    frame = view.page.frame_locator(".lanes-frame")
    expect(frame.locator(".row", has_text="November 19, 2021").first).to_contain_text("not kept")
    expect(frame.locator(".row.came").last).to_contain_text("July 12, 2023")
    view.go("/ask/story")
    expect(view.page.get_by_role("tab", name="Timeline")).to_have_attribute("aria-selected", "true")
    view.go("/ask/story?film=Fallout")
    expect(view.page.get_by_role("tab", name="Table")).to_have_attribute("aria-selected", "true")


DRAWN = """async () => {
    const { host } = await import('/static/page/host.js');
    const { drawing } = host.surface().seen().shown;
    const down = innerWidth < 760 && drawing.nodes.length < 12;
    const along = down ? drawing.y : drawing.x;
    const at = new Map(drawing.nodes.map(({ caption }, place) => [caption, along[place]]));
    const named = new Map(drawing.nodes.map(({ key, caption }) => [key, caption]));
    return drawing.edges.map(({ start, reads, end }) => {
        const [one, other] = [named.get(start), named.get(end)];
        return [one, reads, other, at.get(one) < at.get(other)];
    });
}"""


@pytest.mark.parametrize("width", [1400, 400])
def test_a_death_is_drawn_with_who_kills(open_view: Any, width: int) -> None:
    """Whoever kills stands at the left of whom they kill; a few on a narrow screen, above them."""
    view = open_view("/ask/how-died?character=character:alan-hunley&view=graph", width=width)
    expect(view.page.locator("#left")).to_contain_text("4")
    said = view.page.evaluate(DRAWN)
    assert ["August Walker", "kills", "Alan Hunley", True] in said
    assert len(said) == 3
    view.go("/ask/deaths?view=graph")
    expect(view.page.locator("#left")).to_contain_text("39")
    said = view.page.evaluate(DRAWN)
    assert {(words, right) for _, words, _, right in said} == {("kills", True)}


def test_release_dates_are_sent_as_a_picture(open_view: Any) -> None:
    """Each lane ends when it was settled, with what settled it; and so does the drawing."""
    view = open_view("/ask/release-dates?film=film:mission-impossible-dead-reckoning-2023")
    page = view.page
    lanes = page.frame_locator(".lanes-frame")
    expect(lanes.locator(".verdict").first).to_contain_text(
        "not kept: Delay to November 19, 2021, April 2020"
    )
    files = {}
    for entry in ("Drawing, SVG", "Picture, PNG"):
        page.locator(".drop summary", has_text="Save").click()
        with page.expect_download() as saved:
            page.get_by_role("button", name=entry).click()
        files[entry] = saved.value.path().read_bytes()
    assert b"not kept: Moved up to July 12, 2023" in files["Drawing, SVG"]
    assert files["Picture, PNG"].startswith(b"\x89PNG")


def test_back_undoes_what_was_done_in_a_picture(open_view: Any) -> None:
    view = open_view("/ask/how-died?character=character:alan-hunley&view=graph")
    left = view.page.locator("#left")
    expect(left).to_contain_text("4")
    view.page.locator("#surface canvas").focus()
    view.page.keyboard.press("n")
    expect(view.page.locator("#card h2")).to_be_visible()
    view.page.keyboard.press("h")
    expect(left).to_contain_text("3 of 4")
    view.page.go_back()
    expect(left).not_to_contain_text("3 of 4")
    assert "see=h." not in view.path


def test_how_rows_are_arranged_is_in_the_address(open_view: Any) -> None:
    view = open_view("/ask/deaths?view=table")
    page = view.page
    page.get_by_label("Filter rows").fill("fallout")
    expect(page.locator(".tools .quiet").first).to_have_text("3 of 33 rows")
    page.get_by_role("columnheader", name="victim").get_by_role("button").click()
    page.get_by_role("columnheader", name="victim").get_by_role("button").click()
    first = page.locator(".grid .row").first.text_content()
    assert "sort=-victim&" in f"{view.path}&"
    assert "rows=fallout" in view.path
    again = open_view(view.path).page
    expect(again.locator(".tools .quiet").first).to_have_text("3 of 33 rows")
    expect(again.locator(".grid .row").first).to_have_text(first or "")
    expect(again.locator(".grid .row").first).to_contain_text("Fallout")


def test_a_column_that_is_cut_shows_what_tells_its_rows_apart(open_view: Any) -> None:
    page = open_view("/ask/deaths?view=table&rows=fallout").page
    cell = page.locator(".grid .row [data-column='0']").first
    expect(cell).to_have_text("… Fallout")
    expect(cell).to_have_attribute("title", "Mission: Impossible - Fallout")
