from __future__ import annotations

from typing import Any

import pytest

from viz.page import story_page
from viz.page.answers import PageAnswer, answers_data

KILLERS = PageAnswer(
    "killers", "Who killed whom?", ("character:august-walker", "character:alan-hunley")
)
PLACES = PageAnswer("places", "Where?", ("place:london", "event:death-of-hunley"))


def test_answers_are_positions_and_what_is_not_there_is_left_out() -> None:
    places = {"character:alan-hunley": 4, "character:august-walker": 2}
    gone = PageAnswer("gone", "Gone?", ("character:nobody",))
    assert answers_data([KILLERS, gone], places) == [["killers", "Who killed whom?", [2, 4]]]


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
    assert seen.text("#note").startswith("Where? 2 found")


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
