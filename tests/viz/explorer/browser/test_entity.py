"""Pages of films and people: what happened, who says so, and where sources disagree."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
SEVENTH = "/node?id=film:mission-impossible-dead-reckoning-2023"


def test_why_the_release_dates_of_the_seventh_film_disagree(open_view: Any) -> None:
    """From the start page: the poster, the sentence that says so, each date with who told it."""
    view = open_view("/")
    page = view.page
    page.get_by_role("link", name="Dead Reckoning 2023").click()
    view.heading("Mission: Impossible - Dead Reckoning")
    page.locator(".entity-head .lead a[href='#part-disagreements']").click()
    expect(page.locator("#part-disagreements")).to_be_focused()
    dates = page.locator(".disagreement", has_text="release date").first
    expect(dates).to_be_in_viewport()
    sides = dates.locator(":scope > ul > li").all_inner_texts()
    assert len(sides) == 7
    assert "23 July 2021" in sides[0]
    assert "The Hollywood Reporter" in sides[0]
    assert "not kept" in sides[0]
    assert "12 July 2023" in sides[-1]
    assert "came true" in sides[-1]
    expect(dates.locator(".in-sum")).to_contain_text("What came true: 12 July 2023")
    dates.get_by_text("Why it moved").click()
    expect(dates.locator(".causes li").first).to_contain_text("because of the pandemic")
    page.get_by_role("link", name="When was Dead Reckoning to come out").click()
    view.heading("When was a film to come out, who said so, and what came of it?")
    page.get_by_role("tab", name="Table").click()
    expect(page.locator(".answer")).to_contain_text("19 November 2021")


def test_a_film_tells_its_cast_as_billed_its_story_and_its_making(open_view: Any) -> None:
    view = open_view(SEVENTH)
    page = view.page
    cast = page.locator("[data-type=ACTED_IN] li").all_inner_texts()
    assert cast[0].strip().startswith("Tom Cruise as Ethan Hunt")
    assert page.locator("[data-type=DIRECTED] h2").inner_text() == "Directed by"
    assert page.locator("[data-part=story] li").count() >= 10
    assert page.locator("[data-part=making] time").first.inner_text() == "January 2019"
    more = page.locator("[data-type=ACTED_IN] .more button")
    more.click()
    expect(page.locator("[data-type=ACTED_IN] li")).to_have_count(21)
    expect(page.locator(".around canvas, .around svg").first).to_be_visible()


def test_a_number_leads_to_the_source_and_the_source_to_the_web(open_view: Any) -> None:
    view = open_view("/node?id=character:alan-hunley")
    page = view.page
    number = page.locator("[data-part=story] .cited a").last
    wanted = page.locator(f"#source-{number.inner_text()}")
    number.click()
    expect(wanted).to_be_focused()
    assert "#" not in page.url
    away = page.locator("[data-part=sources] a.away").first
    assert away.get_attribute("href").startswith("http")
    assert away.get_attribute("rel") == "noopener noreferrer"
    assert away.get_attribute("target") == "_blank"


def test_a_character_tells_the_story_film_by_film(open_view: Any) -> None:
    page = open_view("/node?id=character:alan-hunley").page
    lead = page.locator(".entity-head .lead").inner_text()
    assert lead.startswith("Director of the CIA and later IMF Secretary. Played by Alec Baldwin.")
    films = page.locator("[data-part=story] h3").all_inner_texts()
    assert [film.removeprefix("Mission: Impossible - ") for film in films] == [
        "Rogue Nation 2015",
        "Fallout 2018",
    ]
    last = page.locator("[data-part=story] li").last
    assert "Walker stabs Hunley" in last.inner_text()
    assert "victim" in last.inner_text()


def test_everything_has_a_page(open_view: Any) -> None:
    view = open_view("/")
    for kind in ("source:article-rome-set-video", "place:london", "organization:imf"):
        view.go(f"/node?id={kind}")
        assert view.page.locator("h1").inner_text()
        assert view.page.locator(".entity-main section").count() >= 1


def test_an_id_that_is_not_there_is_a_sentence(open_view: Any) -> None:
    view = open_view("/node?id=film:none")
    view.expected = ("404",)
    view.heading("That did not work")
    said = "There is nothing with the id 'film:none'."
    expect(view.page.locator(".problem")).to_contain_text(said)


def test_on_a_narrow_screen_nothing_is_wider_than_the_page(open_view: Any) -> None:
    view = open_view("/", width=400)
    for path in ("/", SEVENTH, "/ask", "/ask/cast?film=Fallout", "/claims"):
        view.go(path)
        assert view.page.evaluate("document.documentElement.scrollWidth") <= 400, path


def test_nothing_jumps_when_the_questions_come(open_view: Any) -> None:
    view = open_view("/node?id=character:alan-hunley")
    expect(view.page.locator(".around canvas")).to_be_visible()
    shift = """new Promise((done) => {
        const watch = new PerformanceObserver((list) => {
            done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0));
        });
        watch.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(0), 200);
    })"""
    expect(view.page.locator(".asks a").first).to_be_attached()
    expect(view.page.locator(".asks")).to_contain_text("How did Alan Hunley die?")
    assert view.page.evaluate(shift) < 0.05


def test_every_fact_says_why_it_stands_there(open_view: Any) -> None:
    view = open_view(SEVENTH)
    page = view.page
    page.get_by_role("button", name="Why: released", exact=True).click()
    reasons = page.locator(".facts .reasons:not([hidden])")
    expect(reasons).to_contain_text("It rests on Dead Reckoning (2023)")
    sayings = reasons.locator(".sayings li")
    expect(sayings.first).to_contain_text("23 July 2021")
    expect(reasons.locator(".current").last).to_contain_text("current: it came true")
    page.get_by_role("button", name="Why: Directed by").click()
    expect(page.locator("[data-type=DIRECTED] .reasons")).to_contain_text("It rests on")


def test_how_somebody_died_is_asked_of_nobody_who_lives(open_view: Any) -> None:
    page = open_view("/node?id=character:benji-dunn").page
    expect(page.locator(".asks")).to_contain_text("Who is Benji Dunn?")
    expect(page.locator(".asks")).not_to_contain_text("die")
