"""The story page in a real browser: what a person sees, points at and types."""

from __future__ import annotations

from typing import Any

import pytest

from queries.header import ColumnLink
from viz.page import story_page
from viz.page.answers import PageAnswer

pytestmark = pytest.mark.browser


@pytest.fixture
def seen(look: Any, shelf: Any) -> Any:
    return look(story_page(shelf))


def test_it_opens_on_the_timeline_with_the_longest_absence_chosen(seen: Any) -> None:
    assert seen.page.locator("#timeline .chart").is_visible()
    assert seen.page.locator("#network").is_hidden()
    assert seen.text("#card h2") == "Eugene Kittridge in Reckoning"
    assert "Back after 29 years" in seen.text("#card .says")
    assert seen.page.locator("circle.chosen").count() == 1
    assert seen.page.evaluate("window.__firstDraw") > 0


def test_every_thread_film_and_side_is_there(seen: Any) -> None:
    names = seen.page.locator(".name-text").all_text_contents()
    assert set(names) >= {"Ethan Hunt", "Luther Stickell", "Eugene Kittridge", "Alan Hunley"}
    assert seen.page.locator(".year").all_text_contents() == ["1996", "2006", "2018", "2025"]
    assert seen.page.locator(".years").all_text_contents() == ["29 years"]
    assert seen.page.locator(".mark.dies").count() == 2
    assert "IMF" in seen.text("#legend")
    assert "Adversaries" in seen.text("#legend")


def test_a_click_on_a_death_shows_its_card(seen: Any) -> None:
    seen.page.locator('[aria-label^="Death of Alan Hunley"]').click()
    assert seen.text("#card h2") == "Death of Alan Hunley"
    assert seen.text("#card .says") == "Killed by August Walker in Fallout, London."
    link = seen.page.locator("#card .sources a")
    assert link.get_attribute("href") == "https://example.org/credits?a=1&b=2"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_names_in_a_sentence_lead_on(seen: Any) -> None:
    seen.page.locator('[aria-label^="Death of Alan Hunley"]').click()
    seen.page.locator("#card .says >> text=August Walker").click()
    assert seen.text("#card h2") == "August Walker"


def test_the_card_hides_no_mark(seen: Any) -> None:
    for label in ("Death of Alan Hunley", "Julia Meade in Fallout", "Ethan Hunt in Reckoning"):
        seen.page.locator(f'[aria-label^="{label}"]').first.click()
        covered = seen.page.evaluate(
            """() => {
                const card = document.getElementById('card').getBoundingClientRect();
                return [...document.querySelectorAll('.mark, .name-text')].filter((mark) => {
                    const box = mark.getBoundingClientRect();
                    return box.left < card.right && box.right > card.left
                        && box.top < card.bottom && box.bottom > card.top;
                }).length;
            }"""
        )
        assert covered == 0, label


def test_events_stand_under_their_film_with_their_signs(seen: Any) -> None:
    labels = [
        found.get_attribute("aria-label")
        for found in seen.page.locator(".event[role=button]").all()
    ]
    assert labels == [
        "death: Alan Hunley, 2018",
        "death: August Walker, 2018",
        "return: Kittridge returns, 2025",
    ]
    assert seen.text("#legend").endswith("death return")
    column = seen.page.locator('[aria-label="Impossible: Fallout, 2018"] .title').bounding_box()
    first, second = (seen.page.locator(".event[role=button]").nth(n).bounding_box() for n in (0, 1))
    assert column["y"] + column["height"] <= first["y"] < second["y"]


def test_an_event_brings_its_threads_together(seen: Any) -> None:
    seen.page.locator('[aria-label="death: August Walker, 2018"]').click()
    assert seen.text("#card h2") == "Death of August Walker"
    assert seen.page.locator("g.chosen circle").count() == 2
    assert seen.page.locator("g.chosen .tie").count() == 1
    seen.page.locator('[aria-label="return: Kittridge returns, 2025"]').click()
    assert seen.text("#card h2") == "Kittridge returns"
    assert seen.page.locator("g.chosen circle").count() == 1


def test_events_that_turn_nothing_wait_until_they_are_wanted(look: Any, shelf: Any) -> None:
    shelf.add("event:chase", name="The chase", kind="chase", realm="story", ordinal=1)
    shelf.join("film:second", "HAS_EVENT", "event:chase")
    shelf.join("character:owen-davian", "TAKES_PART_IN", "event:chase", role="pursuer")
    seen = look(story_page(shelf))
    assert seen.page.locator(".event[role=button]").count() == 3
    seen.page.get_by_role("button", name="All 4 events").click()
    assert seen.page.locator(".event[role=button]").count() == 4
    seen.page.locator('[aria-label="The chase, 2006"]').click()
    assert seen.text("#card h2") == "The chase"
    seen.page.keyboard.press("ArrowRight")
    assert seen.text("#card h2") == "Death of Alan Hunley"
    seen.page.get_by_role("button", name="Only what turns the story").click()
    assert seen.page.locator(".event[role=button]").count() == 3


def test_a_film_says_that_a_claim_disagrees(seen: Any) -> None:
    seen.page.locator('[aria-label="Impossible: Reckoning, 2025"]').locator(".title").first.click()
    seen.page.locator("#card >> text=1 claim disagrees").click()
    told = seen.page.locator("#card .claims").inner_text().split("\n")
    assert told[0].startswith("release date, in fact 2025-05-23")
    assert any("2024-07-01" in line for line in told)


def test_more_shows_properties_and_relationships(seen: Any) -> None:
    seen.page.locator('[aria-label="Alan Hunley"]').click()
    seen.page.locator("#card >> text=more").click()
    assert "The Alan Hunley" in seen.text("#card dl")
    assert "is a member of Central Intelligence Agency agent" in seen.text("#card .known")


def test_focus_fades_who_has_nothing_to_do_with_it(seen: Any) -> None:
    seen.page.locator('[aria-label="Alan Hunley"]').click()
    seen.page.locator("#card >> text=focus").click()
    faded = seen.page.locator(".thread.faded .name-text").all_text_contents()
    assert "Julia Meade" in faded
    assert not {"Alan Hunley", "August Walker"} & set(faded)
    seen.page.locator("#note >> text=show all").click()
    assert seen.page.locator(".thread.faded").count() == 0


def test_a_path_is_told_in_steps(seen: Any) -> None:
    seen.page.locator('[aria-label="Julia Meade"]').click()
    seen.page.locator("#card >> text=path to").click()
    seen.page.locator('[aria-label="Luther Stickell"]').click()
    assert seen.text("#card h2") == "Julia Meade and Luther Stickell"
    steps = seen.page.locator("#card .path li").all_inner_texts()
    assert len(steps) == 2
    assert steps[0].startswith("Julia Meade ")
    assert steps[1].endswith(" Luther Stickell\nThe credits"), "each step says who says so"
    assert seen.text("#card .sources") == "Sources: The credits"


def test_why_tells_the_sources_in_words_and_hides_them_again(seen: Any) -> None:
    seen.page.locator('[aria-label="Alan Hunley"]').click()
    seen.page.locator("#card >> text=why").click()
    why = seen.text("#card .why")
    assert why.startswith("It is known from")
    assert "The credits" in why
    assert "MATCH" not in why, "whoever got the page has no store to ask"
    seen.page.locator("#card >> text=why").click()
    assert seen.page.locator("#card .why").count() == 0


def test_an_answer_stays_lit_when_everything_is_shown(look: Any, shelf: Any) -> None:
    answer = PageAnswer("dead", "Who dies?", ("character:alan-hunley",))
    seen = look(story_page(shelf, answers=[answer]), fragment="#story?ask=dead")
    assert "Who dies?" in seen.text("#note")
    seen.page.locator("#switch").click()
    seen.wait("document.body.dataset.view === 'all' && !document.getElementById('note').hidden")
    assert "Who dies?" in seen.text("#note")
    assert seen.page.url.split("#")[1].startswith("all?ask=dead")
    seen.page.locator("#switch").click()
    seen.wait("document.body.dataset.view === 'story' && !document.getElementById('note').hidden")


def test_an_answer_lights_up_the_events_of_those_in_it_and_is_the_headline(
    look: Any, shelf: Any
) -> None:
    shelf.join("character:luther-stickell", "TAKES_PART_IN", "event:death-of-hunley", role="saw")
    killers = PageAnswer(
        "killers",
        "Who kills whom?",
        ("character:august-walker",),
        ("killer", "victims"),
        (("August Walker", ["Alan Hunley"]),),
        links=(ColumnLink("killer", "kills", "victims"),),
    )
    seen = look(story_page(shelf, answers=[killers]), fragment="#story?ask=killers")
    seen.page.locator(".event.faded").first.wait_for()
    faded = seen.page.locator(".event.faded").evaluate_all(
        "(all) => all.map((one) => one.getAttribute('aria-label'))"
    )
    lit = seen.page.locator(".event[role=button]:not(.faded)").evaluate_all(
        "(all) => all.map((one) => one.getAttribute('aria-label'))"
    )
    assert [text for text in lit if "Hunley" in text], (lit, faded)
    assert [text for text in faded if "Kittridge" in text]
    assert seen.text("h1") == "Who kills whom?"
    seen.page.locator("#note").get_by_role("button", name="show all").click()
    assert seen.text("h1") == "Who comes back, and who does not"


def test_the_last_title_ends_where_the_page_does(look: Any, shelf: Any) -> None:
    shelf.add(
        "film:fifth",
        title="The Impossible and Altogether Unpronounceable Reckoning of Them All",
        released="2031-05-23",
    )
    shelf.join("film:fifth", "PART_OF", "franchise:impossible")
    shelf.join("character:ethan-hunt", "APPEARS_IN", "film:fifth")
    seen = look(story_page(shelf))
    right = seen.page.locator(".column .title").evaluate_all(
        "(all) => Math.max(...all.map((one) => one.getBoundingClientRect().right))"
    )
    assert right <= 1400
    seen.page.locator("#film-1 .year").click()
    parts = seen.page.locator(".chart > *").evaluate_all(
        "(all) => all.map((one) => one.getAttribute('class'))"
    )
    first = next(place for place, name in enumerate(parts) if name.startswith("thread"))
    assert parts.index("chosen") < first, "the ring of a film strikes through no years"


def test_a_link_restores_what_was_chosen(look: Any, shelf: Any) -> None:
    html = story_page(shelf)
    seen = look(html, fragment="#story/event%3Adeath-of-hunley")
    assert seen.text("#card h2") == "Death of Alan Hunley"
    seen.page.locator('[aria-label="Alan Hunley"]').click()
    assert seen.page.url.endswith("#story/character%3Aalan-hunley")
    assert look(html, fragment="#story/%E0%A4%A").page.locator("#timeline .chart").is_visible()


def test_keys_walk_along_the_threads(seen: Any) -> None:
    seen.page.locator('[aria-label="Ethan Hunt"]').click()
    focused = "document.activeElement.getAttribute('aria-label')"
    heard = []
    for key in ("ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowLeft", "ArrowUp"):
        seen.page.keyboard.press(key)
        heard.append(seen.page.evaluate(focused))
    assert heard == [
        "Ethan Hunt in Impossible: One, 1996",
        "Ethan Hunt in Protocol, 2006",
        "Luther Stickell in Protocol, 2006",
        "Luther Stickell in Impossible: One, 1996",
        "Luther Stickell",
        "Ethan Hunt",
    ]
    assert seen.text("#card h2") == "Ethan Hunt"
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#card").is_hidden()


def test_one_tab_stop_leads_into_the_chart(seen: Any) -> None:
    assert seen.page.locator("#timeline [tabindex='0']").count() == 1


def test_slash_finds_and_enter_takes(seen: Any) -> None:
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("THE JÚLIA")
    assert seen.page.locator("#found [role=option]").all_inner_texts()[0].startswith("Julia Meade")
    seen.page.keyboard.press("Enter")
    assert seen.text("#card h2") == "Julia Meade"
    assert seen.page.locator("#found").is_hidden()


def test_who_has_no_thread_is_found_as_well(seen: Any) -> None:
    seen.page.locator("#search").fill("london")
    seen.page.keyboard.press("Enter")
    assert seen.text("#card h2") == "London"


def test_nobody_by_that_name(seen: Any) -> None:
    seen.page.locator("#search").fill("bond")
    assert "Nobody" in seen.text("#found")


def test_the_theme_follows_the_system_and_the_toggle(look: Any, shelf: Any) -> None:
    html = story_page(shelf)
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = look(html), look(html, scheme="dark")
    assert light.page.evaluate(ground) == "rgb(251, 250, 247)"
    assert dark.page.evaluate(ground) == "rgb(21, 22, 26)"
    light.page.locator("#theme").click()
    assert light.page.evaluate(ground) == "rgb(21, 22, 26)"
    stroke = "getComputedStyle(document.querySelector('.present')).stroke"
    assert light.page.evaluate(stroke) == dark.page.evaluate(stroke) == "rgb(91, 155, 248)"
    dark.page.keyboard.press("t")
    assert dark.page.evaluate(ground) == "rgb(251, 250, 247)"


def test_on_a_phone_films_scroll_and_names_stay(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf), width=400, height=800)
    page = seen.page
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    scroll = "document.querySelector('.scroll')"
    assert page.evaluate(f"{scroll}.scrollWidth > {scroll}.clientWidth")
    name = page.locator('[aria-label="Ethan Hunt"]')
    before = name.bounding_box()
    page.evaluate(f"{scroll}.scrollLeft = 150")
    assert name.bounding_box() == before
    name.click()
    card = page.locator("#card").bounding_box()
    assert card["x"] == 0
    assert card["width"] == 400
    assert card["y"] > 400


def test_thirty_films_scroll_on_a_large_screen_too(look: Any, shelf: Any) -> None:
    for number in range(30):
        film = shelf.add(
            f"film:n{number}", title=f"Part {number}", released=f"{1960 + number}-01-01"
        )
        shelf.join("character:ethan-hunt", "APPEARS_IN", film)
    seen = look(story_page(shelf))
    scroll = "document.querySelector('.scroll')"
    assert seen.page.evaluate(f"{scroll}.scrollWidth > {scroll}.clientWidth")
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 1400
    assert seen.page.evaluate(f"{scroll}.scrollLeft") == 0, "it opens on the first film"
    seen.page.locator(".mark").last.press("Enter")
    card, chart = (seen.page.locator(part).bounding_box() for part in ("#card", "#timeline"))
    assert card["x"] >= chart["x"] + chart["width"], "it lies over nothing"
    assert seen.page.evaluate(f"{scroll}.scrollLeft") > 0, "what is chosen is seen"


def test_a_mark_tells_its_facts_to_a_pointer_that_rests_on_it(seen: Any) -> None:
    seen.page.locator('[aria-label^="Death of Alan Hunley"]').hover()
    assert seen.text("#hover").startswith("Death of Alan Hunley")
    assert "August Walker" in seen.text("#hover")
    seen.page.mouse.move(2, 2)
    assert seen.page.locator("#hover").is_hidden()


@pytest.mark.parametrize("width", [1400, 400])
@pytest.mark.parametrize("view", ["story", "all"])
def test_no_text_is_under_eleven_pixels(look: Any, shelf: Any, width: int, view: str) -> None:
    seen = look(story_page(shelf), width=width, fragment=f"#{view}/character%3Aalan-hunley")
    sizes = seen.page.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
            .filter((e) => !['SCRIPT', 'NOSCRIPT', 'STYLE'].includes(e.tagName))
            .map((e) => parseFloat(getComputedStyle(e).fontSize))"""
    )
    assert len(sizes) > 30
    assert min(sizes) >= 11


def test_redraw_draws_before_it_returns(seen: Any) -> None:
    same = (
        "(() => { const old = document.querySelector('.chart'); __redraw(); "
        "const now = document.querySelector('.chart'); return old !== now && now.isConnected })()"
    )
    assert seen.page.evaluate(same) is True
