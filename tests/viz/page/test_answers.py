from __future__ import annotations

from typing import Any

import pytest

from graph.values.temporal import Date
from queries.header import ColumnLink
from viz.page import story_page
from viz.page.answers import MOST_IN_A_CELL, MOST_ROWS, PageAnswer, answers_data
from viz.picture import PictureNode

KILLERS = PageAnswer(
    "killers", "Who killed whom?", ("character:august-walker", "character:alan-hunley")
)
PLACES = PageAnswer("places", "Where?", ("place:london", "event:death-of-hunley"))


NODES = [
    PictureNode("film:fallout", ("Film",), "Fallout"),
    PictureNode("character:august-walker", ("Character",), "August Walker"),
    PictureNode("character:alan-hunley", ("Character",), "Alan Hunley"),
]


def test_answers_are_positions_and_what_is_not_there_is_left_out() -> None:
    gone = PageAnswer("gone", "Gone?", ("character:nobody",))
    (written,) = answers_data([KILLERS, gone], NODES)
    assert written[:3] == ["killers", "Who killed whom?", [1, 2]]


def test_names_in_rows_lead_to_their_nodes_and_the_rest_is_text() -> None:
    row = ("August Walker", ["Alan Hunley", "<b>"], 2, None, False, 0.12345, Date(2018, 7, 27))
    ((_, _, _, columns, rows, count, *_),) = answers_data([answer_of(row)], NODES)
    assert columns == ["killer", "victims", "deaths", "film", "uncertain", "share", "on"]
    assert rows == [[[1], [2, "<b>"], ["2"], [], [], ["0.123"], ["2018-07-27"]]]
    assert count == 1


def test_long_answers_are_cut_and_say_how_long_they_are() -> None:
    row = (None, [f"Name {n}" for n in range(MOST_IN_A_CELL + 3)], 1, None, None, None, None)
    ((_, _, _, _, rows, count, *_),) = answers_data([answer_of(*[row] * (MOST_ROWS + 5))], NODES)
    assert (len(rows), count) == (MOST_ROWS, MOST_ROWS + 5)
    assert rows[0][1][-1] == "and 3 more"


def test_a_node_of_the_answer_is_meant_before_others_of_its_name() -> None:
    twin = PictureNode("person:alan", ("Person",), "Alan Hunley")
    ((_, _, _, _, rows, *_),) = answers_data([answer_of(("Alan Hunley",))], [twin, *NODES])
    assert rows == [[[3]]]


def test_what_rows_say_of_whom_they_name_are_lines_each_once() -> None:
    rows = (("August Walker", ["Alan Hunley", "Nobody"]), ("August Walker", ["Alan Hunley"]))
    links = (ColumnLink("killer", "kills {how}", "victims"),)
    asked = PageAnswer(
        "killers",
        "Who?",
        KILLERS.keys,
        ("killer", "victims", "how"),
        tuple((*row, "at once") for row in rows),
        group="What happens",
        links=links,
    )
    ((*_, group, drawn, lines),) = answers_data([asked], NODES)
    assert group == "What happens"
    assert drawn == [1, 2]
    assert lines == [[1, 2, "kills at once"]]


def answer_of(*rows: tuple[Any, ...]) -> PageAnswer:
    columns = ("killer", "victims", "deaths", "film", "uncertain", "share", "on")
    return PageAnswer("killers", "Who killed whom?", KILLERS.keys, columns, rows)


@pytest.mark.browser
@pytest.mark.parametrize("view", ["#story", "#all"])
def test_the_rows_of_an_answer_say_it_and_lead_on(look: Any, shelf: Any, view: str) -> None:
    told = PageAnswer(
        "killers", "Who killed whom?", KILLERS.keys, ("killer", "victims"),
        (("August Walker", ("Alan Hunley",)),),
    )  # fmt: skip
    html = story_page(shelf, answers=[told])
    seen = look(html, fragment=f"{view}?ask=killers")
    seen.page.locator("#card .rows").wait_for()
    assert seen.text("#card .rows li") == "August Walker victims: Alan Hunley"
    seen.page.locator("#card .rows li").click(position={"x": 200, "y": 12})
    assert seen.text("#card h2") == "August Walker"
    link = seen.page.evaluate("location.hash")
    assert "august-walker" in link
    assert "ask=killers" in link
    seen.page.get_by_role("button", name="answer", exact=True).click()
    assert seen.text("#card h2") == "Who killed whom?"
    second = look(html, fragment=link)
    second.page.locator("#card:not([hidden])").wait_for()
    assert second.text("#card h2") == "August Walker"
    assert second.text("#note") == "Who killed whom? answer show all"


@pytest.mark.browser
def test_a_question_lights_up_the_story_offline(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf, answers=[KILLERS, PLACES]))
    seen.page.locator("#asks summary").click()
    seen.page.get_by_role("button", name="Who killed whom?").click()
    assert seen.text("#note") == "Who killed whom? 2 found show all"
    assert seen.page.locator("#timeline .chart").is_visible()
    bright = seen.page.locator("#timeline .thread:not(.faded) .name-text").all_text_contents()
    assert set(bright) == {"Alan Hunley", "August Walker"}
    seen.page.locator("#note button").click()
    assert seen.page.locator("#timeline .thread.faded").count() == 0


@pytest.mark.browser
def test_an_answer_off_the_timeline_is_shown_in_the_network(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf, answers=[PLACES]))
    seen.page.locator("#asks summary").click()
    seen.page.get_by_role("button", name="Where?").click()
    seen.page.locator("#surface canvas").wait_for()
    assert seen.text("#note").startswith("Where?")


@pytest.mark.browser
def test_without_answers_nothing_is_offered(look: Any, shelf: Any) -> None:
    assert look(story_page(shelf)).page.locator("#asks").is_hidden()


@pytest.mark.browser
@pytest.mark.parametrize("view", ["#story", "#all"])
def test_a_link_brings_a_lit_answer_back(look: Any, shelf: Any, view: str) -> None:
    html = story_page(shelf, answers=[KILLERS])
    first = look(html, fragment=view)
    first.page.locator("#asks summary").click()
    first.page.get_by_role("button", name="Who killed whom?").click()
    link = first.page.evaluate("location.hash")
    assert "ask=killers" in link
    first.page.wait_for_timeout(900)
    assert first.page.evaluate("location.hash") == link, "where it led to is found again"
    second = look(html, fragment=link)
    second.page.locator("#note").wait_for()
    assert second.text("#note") == "Who killed whom? 2 found show all"
    second.page.locator("#note button").click()
    assert "ask" not in second.page.evaluate("location.hash")


@pytest.mark.browser
def test_a_link_to_an_answer_that_is_not_there_is_passed_over(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf), fragment="#story?ask=nothing")
    assert seen.page.locator("#note").is_hidden()
