"""An answer as table, JSON and plan: sorted, filtered, copied, saved; thousands of rows scroll."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

import loregraph

pytestmark = pytest.mark.browser

PEOPLE = """UNWIND [['b', 2], ['a', 10], ['c', null], ['d', 1.5]] AS row
RETURN row[0] AS name, row[1] AS n, [1, 'x'] AS list"""
MANY = "UNWIND range(1, 20000) AS n RETURN n, 'name ' + n AS name, n * 0.5 AS half"


def address(text: str, **more: str) -> str:
    return f"/query?{urlencode({'text': text, **more})}"


def column(view: Any, place: int) -> list[str]:
    texts: list[str] = view.page.locator(
        f".grid .row:not([hidden]) > div:nth-child({place + 1})"
    ).all_inner_texts()
    return texts


def shown(view: Any) -> Any:
    return view.page.locator(".grid .row:not([hidden])")


FRAMES = 60
SCROLL = f"""() => new Promise((done) => {{
    const box = document.querySelector('.panel .rows');
    let left = {FRAMES};
    const step = () => {{
        box.scrollTop += 400;
        left -= 1;
        if (left) requestAnimationFrame(step); else done();
    }};
    requestAnimationFrame(step);
}})"""


def spent(session: Any) -> float:
    """Give the seconds that the page's thread has worked so far."""
    found = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in found if each["name"] == "TaskDuration"))


def test_a_table_is_sorted_filtered_and_walked(open_view: Any) -> None:
    view = open_view(address(PEOPLE))
    page = view.page
    expect(shown(view)).to_have_count(4)
    expect(page.locator(".head > div").nth(1)).to_have_text("nNumber")
    page.get_by_role("columnheader", name="n Number").get_by_role("button").click()
    assert column(view, 1) == ["1.5", "2", "10", "null"]
    page.get_by_role("columnheader", name="n Number").get_by_role("button").click()
    assert column(view, 1) == ["null", "10", "2", "1.5"]
    page.get_by_label("Filter rows").fill("a")
    expect(shown(view)).to_have_count(1)
    page.get_by_label("Filter rows").fill("")
    expect(shown(view)).to_have_count(4)
    page.get_by_role("grid").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(".value")).to_contain_text("row 2 · List")


def test_cells_columns_and_tables_are_copied_as_text_with_tabs(open_view: Any) -> None:
    view = open_view(address(PEOPLE), permissions=["clipboard-read", "clipboard-write"])
    page = view.page
    held = "navigator.clipboard.readText()"
    page.locator(".row > div", has_text="10").click()
    page.get_by_role("button", name="Copy cell").click()
    assert page.evaluate(held) == "10"
    page.get_by_role("button", name="Copy column").click()
    assert page.evaluate(held) == "n\n2\n10\n\n1.5"
    page.get_by_role("button", name="Copy table").click()
    assert page.evaluate(held).split("\n")[:2] == ["name\tn\tlist", 'b\t2\t[1, "x"]']


def test_ten_thousand_rows_scroll_smoothly_and_the_cut_is_said(open_view: Any) -> None:
    view = open_view(address(MANY))
    page = view.page
    expect(page.locator(".summary")).to_contain_text("first 10,000 rows shown of 20,000")
    assert page.get_by_role("grid").get_attribute("aria-rowcount") == "10001"
    assert shown(view).count() < 80
    # the page's own time on a processor: some 5 ms where the machine is free, a second for all rows
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = spent(session)
    page.evaluate(SCROLL)
    assert (spent(session) - before) / FRAMES < 0.06
    page.get_by_role("grid").focus()
    page.keyboard.press("Control+End")
    expect(page.locator(".row .active")).to_have_text("5000")
    expect(shown(view).last).to_have_attribute("aria-rowindex", "10001")


def test_values_are_shown_as_what_they_are(open_view: Any) -> None:
    text = """MATCH p = (c:Character {id: 'character:alan-hunley'})-[r:APPEARS_IN]->(f:Film)
    RETURN c, r, p, date('2018-07-27') AS day, 9007199254740993 AS large, {a: [1]} AS map LIMIT 1"""
    view = open_view(address(text, view="table"))
    expect(shown(view)).to_have_count(1)
    cells = [column(view, place)[0] for place in range(6)]
    assert cells[0] == "Alan Hunley"
    assert cells[1].startswith("[:APPEARS_IN")
    assert cells[2].startswith("(:Character Alan Hunley)-[:APPEARS_IN]->(:Film ")
    assert cells[3:] == ["2018-07-27", "9007199254740993", "{a: [1]}"]
    view.page.locator(".v-node").click()
    view.page.get_by_role("link", name="open its page").click()
    view.heading("Alan Hunley")


def test_a_profile_is_a_tree_with_bars(open_view: Any) -> None:
    view = open_view("/query")
    view.page.locator("#cypher").fill(
        "MATCH (c:Character)-[:APPEARS_IN]->(f) RETURN f.title, count(*)"
    )
    view.page.get_by_role("button", name="Profile").click()
    expect(view.page.locator("#tab-plan")).to_have_attribute("aria-selected", "true")
    steps = view.page.locator(".steps tbody tr")
    assert steps.first.inner_text().startswith("ProduceResults")
    assert "Scan" in steps.last.inner_text()
    widths = view.page.locator("i.bar").evaluate_all("(bars) => bars.map((bar) => bar.offsetWidth)")
    assert max(widths) == 64
    expect(view.page.locator(".plan > p")).to_contain_text("hits")
    view.page.get_by_role("button", name="Explain").click()
    expect(view.page.locator(".plan > p")).to_contain_text("Nothing was run")


def test_answers_are_saved_as_files(open_view: Any) -> None:
    view = open_view(
        address("MATCH p = (:Character {name: 'Alan Hunley'})-->(:Film) RETURN p", view="table")
    )
    page = view.page
    expect(shown(view)).to_have_count(2)

    def saved(name: str) -> tuple[str, str]:
        page.locator(".over-answer summary").click()
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        return download.value.suggested_filename, download.value.path().read_text("utf-8")

    name, text = saved("Table, CSV")
    assert name == "character-film.csv"
    assert len(list(csv.reader(io.StringIO(text)))) == 3
    name, text = saved("Answer, JSON")
    assert name == "character-film.json"
    assert "Alan Hunley" in json.dumps(json.loads(text))
    name, text = saved("Whole answer, GraphML")
    assert "<graphml" in text
    page.get_by_role("tab", name="Graph").click()
    assert saved("Graph as seen, GraphML")[0] == "character-film-as-seen.graphml" != name


def test_tabs_are_changed_by_keyboard_and_json_is_there(open_view: Any) -> None:
    view = open_view(address(PEOPLE))
    view.page.get_by_role("tab", name="Table").focus()
    view.page.keyboard.press("ArrowRight")
    expect(view.page.get_by_role("tab", name="JSON")).to_be_focused()
    assert json.loads(view.page.locator("pre.raw").inner_text())["columns"] == ["name", "n", "list"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_table_has_nothing_serious_for_axe(open_view: Any, axe: str, scheme: str) -> None:
    width = 400 if scheme == "light" else 1400
    view = open_view(
        address("MATCH (c:Character)-[r]->(f:Film) RETURN c, r, f.title", view="table"),
        scheme=scheme,
        width=width,
    )
    view.page.locator(".v-node").first.click()
    assert view.grave(axe) == []
    assert view.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory, serving: Any) -> Iterator[Any]:
    """Give an explorer on a store of 5,000 nodes and as many relationships."""
    path: Path = tmp_path_factory.mktemp("crowd") / "crowd.db"
    with loregraph.open(str(path)) as store:
        store.run(
            "UNWIND range(1, 5000) AS n CREATE (:Person {id: 'person:' + n, name: 'Name ' + n})"
        )
        store.run(
            "UNWIND range(2, 5000) AS n MATCH (a:Person {id: 'person:' + n}), "
            "(b:Person {id: 'person:' + toString(1 + n / 7)}) CREATE (a)-[:KNOWS]->(b)"
        )
    with serving(path, "--write", "--workers", "1") as running:
        yield running


def test_five_thousand_nodes_are_drawn_within_a_second_and_the_rows_follow(
    open_view: Any, crowd: Any
) -> None:
    view = open_view("/query", url=crowd.url)
    page = view.page
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.locator("#cypher").fill("MATCH p = (:Person)-[:KNOWS]->(:Person) RETURN p")
    before = spent(session)
    page.locator("#cypher").press("Control+Enter")
    expect(page.locator("#left")).to_have_text("5,000 are shown")
    view.becomes("performance.getEntriesByName('drawn').length > 0")
    assert spent(session) - before < 5, "some 0.5 s where the machine is free"
    page.get_by_role("tab", name="Table").click()
    expect(shown(view).first).to_contain_text("Name 1")
    assert page.get_by_role("grid").get_attribute("aria-rowcount") == "5000"
    expect(page.locator(".summary")).to_contain_text("4,999 rows")


def test_what_a_query_wrote_is_told_and_never_asked_again(open_view: Any, crowd: Any) -> None:
    view = open_view(address("CREATE (f:Film {title: 'New'}) RETURN f.title"), url=crowd.url)
    page = view.page
    expect(page.locator("#answer")).to_contain_text("a link does not run it")
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator(".summary")).to_contain_text("1 node created")
    page.locator(".over-answer summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Table, CSV").click()
    assert download.value.path().read_bytes() == b"f.title\r\nNew\r\n"
    page.locator("#cypher").fill("MATCH (f:Film {title: 'New'}) RETURN count(f) AS films")
    page.locator("#cypher").press("Control+Enter")
    expect(page.locator(".row .number")).to_have_text("1")
