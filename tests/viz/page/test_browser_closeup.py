"""Paths and answers open as pictures of their own, and leave the page as files of what is shown."""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from queries.header import ColumnLink
from viz.page import story_page
from viz.page.answers import PageAnswer

pytestmark = pytest.mark.browser
SVG = "{http://www.w3.org/2000/svg}"
KILLERS = PageAnswer(
    "killers",
    "Who kills whom?",
    ("character:august-walker", "character:alan-hunley", "character:ethan-hunt", "film:third"),
    ("killer", "victims", "films"),
    (
        ("August Walker", ("Alan Hunley",), ("Impossible: Fallout",)),
        ("Ethan Hunt", ("August Walker",), ("Impossible: Fallout",)),
    ),
    group="What happens",
    links=(ColumnLink("killer", "kills", "victims"),),
)
COME_BACK = PageAnswer(
    "come-back",
    "Who came back?",
    ("character:eugene-kittridge", "character:ethan-hunt"),
    group="Who comes and goes",
)


@pytest.fixture(params=["vis", "canvas"])
def surface(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "canvas":
        monkeypatch.setattr("viz.page.compose.MOST_OF_VIS", 0)
    return str(request.param)


def find(seen: Any, text: str) -> None:
    seen.page.locator("#search").fill(text)
    seen.page.keyboard.press("Enter")


def saved(seen: Any, what: str, folder: Path) -> Path:
    seen.page.locator("#save summary").click()
    with seen.page.expect_download() as waiting:
        seen.page.locator("#save button", has_text=what).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def written(svg: Path) -> dict[str, tuple[float, float]]:
    """Give the texts that any program shows, and where they stand: none has a stroke over it."""
    texts = list(ET.parse(svg).getroot().iter(f"{SVG}text"))
    shown = [text for text in texts if text.attrib.get("fill") != "none"]
    assert all(text.attrib.get("stroke", "none") == "none" for text in shown)
    assert "paint-order" not in svg.read_text(encoding="utf-8")
    return {
        re.sub(r"\s+", " ", "".join(text.itertext())): (
            float(text.attrib["x"]),
            float(text.attrib["y"]),
        )
        for text in shown
    }


def test_a_path_from_the_timeline_is_a_picture_of_its_own(
    look: Any, shelf: Any, tmp_path: Path, surface: str
) -> None:
    seen = look(story_page(shelf))
    find(seen, "actor of julia")
    seen.page.get_by_role("button", name="path to…").click()
    find(seen, "actor of owen")
    title = "How Actor of Julia Meade and Actor of Owen Davian are connected"
    assert seen.text("h1") == title, surface
    assert seen.text("#card .path li >> nth=0").startswith("Actor of Julia Meade acted in")
    svg = saved(seen, "SVG", tmp_path)
    assert svg.name.startswith("how-actor-of-julia-meade-and-actor-of-owen-davian")
    words = written(svg)
    assert title in " ".join(words)
    assert (
        words["Actor of Julia Meade"][0] < words["Protocol"][0] < words["Actor of Owen Davian"][0]
    )
    assert {"acted in as Julia Meade", "acted in as Owen Davian"} <= set(words)
    assert float(ET.parse(svg).getroot().attrib["height"]) < 360, "nothing is blank"
    graph = saved(seen, "GraphML", tmp_path).read_text(encoding="utf-8")
    assert (graph.count("<node "), graph.count("<edge ")) == (3, 2)
    link = seen.page.evaluate("location.hash")
    seen.page.get_by_role("button", name="back to the timeline").click()
    assert seen.page.locator("#timeline .chart").is_visible()
    assert seen.text("h1") == "Who comes back, and who does not"
    again = look(story_page(shelf), fragment=link)
    again.page.locator("#card .path").wait_for()
    assert again.text("h1") == title


def test_an_answer_draws_what_its_rows_say_and_names_all(
    look: Any, shelf: Any, tmp_path: Path, surface: str
) -> None:
    seen = look(story_page(shelf, answers=[KILLERS]), fragment="#all?ask=killers")
    seen.page.locator("#card .rows").wait_for()
    assert seen.text("h1") == "Who kills whom?", surface
    svg = saved(seen, "SVG", tmp_path)
    words = written(svg)
    assert words["Ethan Hunt"][0] < words["August Walker"][0] < words["Alan Hunley"][0]
    assert "kills" in words
    assert "Impossible: Fallout" not in words, "a film is neither killer nor victim"
    with saved(seen, "Relationships", tmp_path).open(newline="", encoding="utf-8") as stream:
        rows = [(row["start"], row["type"], row["end"]) for row in csv.DictReader(stream)]
    assert rows == [
        ("character:august-walker", "KILLS", "character:alan-hunley"),
        ("character:ethan-hunt", "KILLS", "character:august-walker"),
    ]
    seen.page.get_by_role("button", name="show all").click()
    seen.page.wait_for_timeout(200)
    assert saved(seen, "GraphML", tmp_path).read_text(encoding="utf-8").count("<node ") > 20


def test_an_answer_that_is_lit_saves_those_who_are(look: Any, shelf: Any, tmp_path: Path) -> None:
    seen = look(story_page(shelf, answers=[COME_BACK]), fragment="#story?ask=come-back")
    seen.page.locator("#note").wait_for()
    with saved(seen, "Nodes", tmp_path).open(newline="", encoding="utf-8") as stream:
        names = {row["name"] for row in csv.DictReader(stream)}
    assert names == {"Eugene Kittridge", "Ethan Hunt"}


def test_questions_stand_in_groups(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf, answers=[COME_BACK, KILLERS]))
    seen.page.locator("#asks summary").click()
    lines = seen.page.locator("#asks .menu > *").all_text_contents()
    assert lines == ["What happens", "Who kills whom?", "Who comes and goes", "Who came back?"]


def test_a_typed_question_leads_to_whom_it_names(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf, answers=[KILLERS]))
    find(seen, "who killed hunley?")
    assert seen.text("#card h2") == "Alan Hunley"
    said = seen.page.locator("#card .says")
    assert "Dies in Fallout, killed by August Walker." in said.inner_text()
    assert "August Walker" in said.locator("a").all_text_contents()
    seen.page.locator("#search").fill("who kills whom")
    seen.page.locator("#found [role=option]").first.click()
    assert "ask=killers" in seen.page.evaluate("location.hash")


def test_arrow_down_means_the_first_that_was_found(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf))
    seen.page.locator("#search").fill("hunley")
    first = seen.page.locator("#found [role=option] span").first.inner_text()
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("Enter")
    assert seen.text("#card h2") == first


def test_what_has_no_mark_is_told_beside_whom_it_is_about(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf))
    find(seen, "actor of alan")
    assert seen.text("#card .says") == "Plays Alan Hunley."
    marked = seen.page.locator("#timeline [aria-pressed=true]")
    assert marked.get_attribute("aria-label") == "Alan Hunley"
    ring = marked.locator(".hit").evaluate("(part) => getComputedStyle(part).stroke")
    ink = seen.page.evaluate("getComputedStyle(document.body).color")
    assert ring == ink, "the chosen name has a ring"


def test_arrows_go_from_node_to_node_where_the_focus_is_seen(
    look: Any, shelf: Any, surface: str
) -> None:
    seen = look(story_page(shelf), fragment="#all")
    seen.page.wait_for_timeout(300)
    seen.page.locator("#surface [tabindex='0']").first.focus()
    seen.page.keyboard.press("ArrowRight")
    first = seen.text("#card h2")
    seen.page.keyboard.press("ArrowLeft")
    assert seen.text("#card h2") != first, surface
    outline = seen.page.evaluate(
        "parseFloat(getComputedStyle(document.activeElement).outlineOffset)"
    )
    assert outline < 0, "its frame cuts off what is outside"


def test_two_names_ask_how_they_are_connected(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf))
    field, lines = seen.page.locator("#search"), seen.page.locator("#found [role=option]")
    field.fill("how are Ethan Hunt and Hunley connected")
    assert lines.all_inner_texts()[0].startswith("?\nHow are Ethan Hunt and Alan Hunley connected?")
    lines.first.click()
    assert "path=character" in seen.page.evaluate("location.hash")
