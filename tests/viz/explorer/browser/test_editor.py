"""The Cypher editor as one uses it: typing, completing, parameters, running, coming back."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

FILMS = "MATCH (f:Film) WHERE f.number >= $from RETURN f.title AS title, f.number AS number"


def address(text: str, **more: str) -> str:
    return f"/query?{urlencode({'text': text, **more})}"


def editor(open_view: Any) -> Any:
    """An empty editor that takes what is typed: it gets the focus after the view is there."""
    view = open_view("/query")
    expect(view.page.locator("#cypher")).to_be_focused()
    return view


def rows(view: Any) -> Any:
    return view.page.locator(".grid .row:not([hidden])")


def test_a_query_is_typed_completed_and_run_by_keyboard(open_view: Any) -> None:
    view = editor(open_view)
    page = view.page
    field = page.get_by_role("textbox", name="Cypher", exact=True)
    page.keyboard.type("MATCH (f:Fi")
    option = page.get_by_role("option", name="Film")
    expect(option).to_be_visible()
    assert field.get_attribute("aria-activedescendant")
    page.keyboard.press("Tab")
    expect(field).to_have_value("MATCH (f:Film")
    page.keyboard.type(") RETURN toU")
    expect(page.get_by_role("option", name="toUpper(")).to_contain_text("STRING")
    page.keyboard.press("Tab")
    page.keyboard.type("f.title) AS t")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+y")
    page.keyboard.press("Control+Enter")
    expect(rows(view).first).to_contain_text("MISSION")
    assert "toUpper(f.title) AS t" in view.path.replace("+", " ")


def test_a_tab_before_the_next_answer_takes_what_still_fits(open_view: Any) -> None:
    view = editor(open_view)
    view.expected = ("ERR_FAILED",)  # the request that this test cuts off
    page = view.page
    field = page.get_by_role("textbox", name="Cypher", exact=True)
    page.keyboard.type("RETURN to")
    expect(page.get_by_role("option", name="toUpper(")).to_be_visible()
    page.route("**/api/complete", lambda route: route.abort())
    page.keyboard.type("Up")
    page.keyboard.press("Tab")
    expect(field).to_have_value("RETURN toUpper(")


def test_words_are_coloured_by_what_they_are(open_view: Any) -> None:
    view = editor(open_view)
    view.page.keyboard.type(
        "MATCH (a:Film)<-[r:ACTED_IN]-(p) WHERE p.name = 'é😀' RETURN count(*), $n // 1"
    )
    colours = {
        word: view.page.locator(f".layer .c-{kind}").all_inner_texts()
        for word, kind in {
            "Film": "label",
            "ACTED_IN": "type",
            "'é😀'": "string",
            "count": "function",
            "// 1": "comment",
            "RETURN": "keyword",
        }.items()
    }
    assert {word for word, found in colours.items() if word not in found} == set()
    layer = view.page.locator(".layer").evaluate("(layer) => layer.textContent")
    assert layer.strip("\u200b") == view.page.locator("#cypher").input_value()


def test_what_is_wrong_is_underlined_at_its_place_with_a_hint(open_view: Any) -> None:
    view = editor(open_view)
    view.page.keyboard.type("RETURN '😀' AS a UNION RETRUN 2 AS a")
    expect(view.page.locator(".mark-error")).to_have_text("RETRUN")
    expect(view.page.locator("#problems")).to_contain_text("Did you mean RETURN?")
    expect(view.page.locator("#cypher")).to_have_attribute("aria-invalid", "true")
    view.page.locator("#problems button").click()
    selected = "[cypher.selectionStart, cypher.selectionEnd].map((at) => cypher.value[at])"
    assert view.page.evaluate(selected) == ["R", " "]


def test_parameters_become_fields_and_are_typed(open_view: Any) -> None:
    view = open_view("/query")
    view.page.locator("#cypher").fill(FILMS)
    field = view.page.get_by_label("$from")
    field.fill("7")
    expect(view.page.locator(".parameters small")).to_have_text("Integer")
    view.page.locator("#cypher").press("Control+Enter")
    expect(rows(view)).to_have_count(2)
    assert json.loads(view.page.evaluate("new URLSearchParams(location.search).get('p')")) == {
        "from": 7
    }
    field.fill("seven")
    expect(view.page.locator(".parameters small")).to_have_text("String")
    view.page.locator("#cypher").press("Control+End")
    view.page.keyboard.type(" ORDER BY $fr")
    expect(view.page.get_by_role("option", name="from")).to_be_visible()
    view.page.keyboard.press("Tab")
    expect(view.page.locator("#cypher")).to_have_value(f"{FILMS} ORDER BY $from")
    view.page.locator("#cypher").fill("RETRUN $`two words`")
    expect(view.page.get_by_label("$two words")).to_be_visible()


def test_a_parameter_without_a_value_is_asked_for(open_view: Any) -> None:
    view = open_view(address(FILMS))
    page = view.page
    field = page.get_by_label("$from")
    expect(field).to_be_focused()
    expect(page.locator("#answer .note")).to_contain_text("Say first what $from is")
    page.locator("#cypher").press("Control+Enter")
    expect(field).to_be_focused()
    assert field.get_attribute("aria-invalid") == "true"
    assert "&p=" not in view.path
    field.fill("null")
    expect(page.locator(".parameters small")).to_have_text("null")
    field.press("Enter")
    expect(page.locator(".panel")).to_contain_text("No rows: nothing")


def test_a_link_does_not_run_what_may_take_long(open_view: Any) -> None:
    page = open_view(address("MATCH (a)-[*1..12]-(b) RETURN count(*) AS n")).page
    note = page.locator("#answer .note")
    expect(note).to_contain_text(re.compile(r"some [\d,]+ rows, so a link does not run it"))
    page.reload()
    expect(note).to_contain_text("press Run")
    page.get_by_role("button", name="Run").click()
    page.get_by_role("button", name="Cancel").click()
    expect(note).to_contain_text("Cancelled")


def test_what_is_wrong_is_said_once_with_its_line(open_view: Any) -> None:
    view = open_view(address("MATCH (n) RETRUN n"))
    view.expected = ("400",)
    page = view.page
    wrong = page.locator("#problems li.error")
    expect(wrong).to_contain_text("line 1, letter 11: ")
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator("#answer .problem")).to_contain_text("Go to line 1, letter 11")
    expect(wrong).to_have_count(0)


def test_an_address_gives_the_same_view_and_back_the_one_before(open_view: Any) -> None:
    view = open_view(address(FILMS, p='{"from": 5}', view="raw"))
    expect(view.page.locator("#tab-raw")).to_have_attribute("aria-selected", "true")
    expect(view.page.get_by_label("$from")).to_have_value("5")
    view.page.locator("#tab-table").click()
    expect(rows(view)).to_have_count(4)
    view.page.locator("#cypher").fill("RETURN 1 AS one")
    view.page.locator("#cypher").press("Control+Enter")
    expect(view.page.locator(".panel")).to_contain_text("one")
    view.page.go_back()
    expect(view.page.locator("#cypher")).to_have_value(FILMS)
    expect(rows(view)).to_have_count(4)
    view.page.go_back()
    expect(view.page.locator("#tab-raw")).to_have_attribute("aria-selected", "true")
    view.page.go_forward()
    view.page.reload()
    expect(rows(view)).to_have_count(4)


def test_a_link_never_runs_what_writes(open_view: Any) -> None:
    view = open_view(address("CREATE (:Film {id: 'film:x'})"))
    expect(view.page.locator("#answer")).to_contain_text("a link does not run it")
    view.expected = ("403",)
    view.page.get_by_role("button", name="Run", exact=True).click()
    expect(view.page.locator("#answer .problem")).to_contain_text("loregraph serve --write")


def test_what_was_asked_comes_back_and_what_is_kept_stays(open_view: Any) -> None:
    view = open_view("/query")
    field = view.page.locator("#cypher")
    for number in (1, 2):
        field.fill(f"RETURN {number} AS n")
        field.press("Control+Enter")
        expect(view.page.locator(".row .number")).to_have_text(str(number))
    field.fill("RETURN 3")
    field.press("Control+ArrowUp")
    field.press("Control+ArrowUp")
    expect(field).to_have_value("RETURN 1 AS n")
    field.press("Control+ArrowDown")
    field.press("Control+ArrowDown")
    expect(field).to_have_value("RETURN 3")
    view.page.get_by_role("button", name="Save query").click()
    view.page.get_by_label("Name of the query").fill("Three")
    view.page.keyboard.press("Enter")
    view.page.reload()
    view.page.get_by_role("button", name="Queries").click()
    dialog = view.page.get_by_role("dialog")
    expect(dialog.locator(".take")).to_have_text(
        ["ThreeRETURN 3", "RETURN 2 AS n", "RETURN 1 AS n"]
    )
    dialog.get_by_label("Find in what was asked").fill("2 as")
    expect(dialog.locator(".take")).to_have_count(1)
    dialog.locator(".take").click()
    expect(field).to_have_value("RETURN 2 AS n")


def test_a_long_query_is_cancelled_and_ends_on_the_server(open_view: Any, endless: str) -> None:
    view = open_view("/query")
    view.page.locator("#cypher").fill(endless)
    view.page.locator("#cypher").press("Control+Enter")
    cancel = view.page.get_by_role("button", name="Cancel")
    expect(cancel).to_be_visible()
    expect(view.page.locator(".clock")).to_have_text(re.compile(r"0\.[3-9] s|[1-9]\.\d s"))
    with view.page.expect_response("**/api/cancel") as told:
        cancel.click()
    assert told.value.json() == {"cancelled": True}
    expect(view.page.locator("#answer")).to_contain_text("Cancelled")
    expect(view.page.get_by_role("button", name="Run", exact=True)).to_be_visible()


def test_errors_of_a_run_stand_in_a_panel_with_a_caret(open_view: Any) -> None:
    view = open_view("/query")
    view.expected = ("422", "400")
    view.page.locator("#cypher").fill("RETURN 1 AS a,\n  1 / 0 AS b")
    view.page.locator("#cypher").press("Control+Enter")
    panel = view.page.locator("#answer .problem")
    expect(panel).to_contain_text("zero")
    line, caret = panel.locator(".excerpt").inner_text().split("\n")[:2]
    assert line == "  1 / 0 AS b"
    assert caret.index("^") == line.index("1 / 0")


def test_it_works_on_a_phone(open_view: Any, axe: str) -> None:
    view = open_view(address(FILMS, p='{"from": 7}'), width=400, has_touch=True)
    expect(rows(view)).to_have_count(2)
    assert view.page.evaluate("document.documentElement.scrollWidth") <= 400
    view.page.locator("#cypher").press("Control+End")
    view.page.keyboard.type(", f.")
    expect(view.page.get_by_role("option").first).to_be_visible()
    assert view.grave(axe) == []
    view.page.get_by_role("option", name="status").tap()
    view.page.get_by_role("button", name="Run", exact=True).tap()
    expect(view.page.locator(".head")).to_contain_text("f.status")
    assert view.page.evaluate("document.documentElement.scrollWidth") <= 400


def test_nothing_serious_for_axe(open_view: Any, axe: str) -> None:
    view = open_view(
        address(FILMS + " ,1", p='{"from": 7}', mode="profile", view="plan"), scheme="dark"
    )
    expect(view.page.locator(".plan tbody tr").first).to_be_visible()
    assert view.grave(axe) == []
    view.page.get_by_role("button", name="Queries").click()
    assert view.grave(axe) == []


def test_nothing_of_a_query_becomes_markup(open_view: Any) -> None:
    evil = "<img src=x onerror=alert(1)>"
    view = open_view(address(f"RETURN '{evil}' AS `{evil}`, $p AS p", p=json.dumps({"p": evil})))
    expect(rows(view)).to_have_count(1)
    view.page.get_by_role("button", name="Save query").click()
    view.page.get_by_label("Name of the query").fill(evil)
    view.page.keyboard.press("Enter")
    view.page.get_by_role("button", name="Queries").click()
    expect(view.page.locator("dialog b")).to_have_text(evil)
    assert view.page.locator("img").count() == 0


def test_what_the_store_holds_is_a_way_to_ask(open_view: Any) -> None:
    view = open_view("/query")
    view.page.locator(".holdings").get_by_role("button", name="MENTOR_OF").click()
    expect(view.page.locator("#surface canvas")).to_be_visible()
    assert "MATCH p = ()-[:MENTOR_OF]->()" in view.path.replace("+", " ")


def test_every_module_of_the_editor_has_a_comment_that_says_what_it_is(root: Path) -> None:
    modules = (root / "viz/explorer/static").glob("*.js")
    assert [path.name for path in modules if not path.read_text().startswith("/*")] == []


def test_long_texts_and_drafts_stay_in_the_tab(open_view: Any) -> None:
    view = open_view("/query")
    field = view.page.locator("#cypher")
    long = f"RETURN 7 AS seven // {'x' * 70_000}"
    field.fill(long)
    field.press("Control+Enter")
    expect(view.page.locator(".row .number")).to_have_text("7")
    assert len(view.path) < 100
    view.page.reload()
    expect(field).to_have_value(long)
    expect(view.page.locator(".row .number")).to_have_text("7")
    field.fill("RETURN 8")
    view.page.get_by_role("link", name="Start", exact=True).click()
    view.page.get_by_role("link", name="Cypher", exact=True).click()
    expect(field).to_have_value("RETURN 8")


def test_nodes_are_chosen_by_keys_where_the_focus_is_seen(open_view: Any) -> None:
    text = "MATCH p = (:Character)-[:APPEARS_IN]->(:Film {title: $film}) RETURN p"
    view = open_view("/query")
    page = view.page
    view.go(f'/query?text={text}&p={{"film": "Mission: Impossible III"}}')
    page.locator(".panel canvas").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    style = "(({outlineStyle, outlineOffset}) => [outlineStyle, outlineOffset])"
    ring = page.locator(".panel canvas").evaluate(f"e => {style}(getComputedStyle(e))")
    assert ring == ["solid", "-3px"]
    page.keyboard.press("n")
    expect(page.locator("#card h2")).to_have_text("Mission: Impossible III")
    page.keyboard.press("n")
    expect(page.locator("#card h2")).not_to_have_text("Mission: Impossible III")
    page.keyboard.press("Shift+N")
    expect(page.locator("#card h2")).to_have_text("Mission: Impossible III")


def test_another_query_takes_the_place_of_the_one_that_runs(open_view: Any) -> None:
    view = open_view("/query")
    field = view.page.locator("#cypher")
    field.fill("UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y RETURN count(*)")
    field.press("Control+Enter")
    expect(view.page.get_by_role("button", name="Cancel")).to_be_visible()
    field.fill("RETURN 42 AS n")
    field.press("Control+Enter")
    expect(view.page.locator(".row .number")).to_have_text("42")
    expect(view.page.get_by_role("button", name="Cancel")).to_be_hidden()
    expect(view.page.locator("#answer .problem, #answer .note")).to_have_count(0)


def test_enter_takes_what_is_marked(open_view: Any) -> None:
    view = editor(open_view)
    view.page.keyboard.type("MATCH (f:Fi")
    expect(view.page.get_by_role("option", name="Film")).to_have_attribute("aria-selected", "true")
    view.page.keyboard.press("Enter")
    view.page.keyboard.type(")")
    view.page.keyboard.press("Enter")
    expect(view.page.locator("#cypher")).to_have_value("MATCH (f:Film)\n")
