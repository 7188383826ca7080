"""What a reader does in the network: rests a pointer, plays years, reads a table, sends a link."""

from __future__ import annotations

from typing import Any

import pytest

from viz.page import network_page, story_page
from viz.picture import Picture, PictureNode

pytestmark = pytest.mark.browser


@pytest.fixture(params=["vis", "canvas"], autouse=True)
def surface(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "canvas":
        monkeypatch.setattr("viz.page.compose.MOST_OF_VIS", 0)
    return str(request.param)


@pytest.fixture
def seen(look: Any, shelf: Any) -> Any:
    return look(story_page(shelf), fragment="#all")


def left(seen: Any) -> int:
    return int(seen.text("#left").split()[0])


def test_a_pointer_that_rests_is_told_the_name(look: Any) -> None:
    node = PictureNode("film:a", ("Film",), "Alone", {"title": "Alone", "summary": "About one."})
    seen = look(network_page(Picture((node,), ())))
    seen.page.wait_for_timeout(300)
    box = seen.page.locator("#surface canvas").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    seen.page.mouse.move(x - 100, y - 100)
    seen.page.mouse.move(x, y, steps=4)
    seen.page.locator("#hover").wait_for()
    assert seen.text("#hover") == "Alone Film About one."
    seen.page.mouse.move(x - 150, y - 150, steps=4)
    seen.page.wait_for_timeout(200)
    assert seen.page.locator("#hover").is_hidden()


def test_the_slider_leaves_what_came_until_a_year(seen: Any) -> None:
    total = left(seen)
    slider = seen.page.locator("#year")
    assert (slider.get_attribute("min"), slider.get_attribute("max")) == ("1996", "2025")
    slider.fill("2006")
    assert 10 < left(seen) < total
    seen.page.locator("#search").fill("august walker")
    assert "until=2006" in seen.page.evaluate("location.hash")
    slider.fill("2025")
    assert left(seen) == total
    assert "until" not in seen.page.evaluate("location.hash")


def test_counts_the_table_and_what_hangs_on_nothing_follow_the_year(seen: Any) -> None:
    def counts(kind: str) -> dict[str, int]:
        lines = seen.page.locator(f"#filters label:has(input[data-kind={kind}])")
        found = (
            line.rsplit(" ", 1) for line in map(" ".join, map(str.split, lines.all_inner_texts()))
        )
        return {name: int(count) for name, count in found}

    whole = counts("labels")
    seen.page.locator("#year").fill("2006")
    then = counts("labels")
    assert then["Film"] == 2
    assert sum(then.values()) == left(seen) < sum(whole.values())
    assert seen.page.locator("#filters label.none", has_text="Reckoning").count() == 1
    seen.page.locator("#filters summary", has_text="Relationships").click()
    assert counts("types")["appears in"] < 13
    seen.page.get_by_role("button", name="Table").click()
    rows = seen.page.locator("#table tbody tr")
    assert rows.count() == left(seen)
    ethan = seen.page.locator("#table tbody tr:has(th a:text-is('Ethan Hunt'))").inner_text()
    assert "Protocol" in ethan
    assert "Fallout" not in ethan
    alone = [row for row in rows.all_inner_texts() if not row.split("\t")[-1].strip()]
    assert [row.split("\t")[1] for row in alone] == ["Source"], "it hangs on nothing at any time"


KEPT_YEARS = """() => {
    const year = document.querySelector('.years output');
    window.played = [];
    new MutationObserver(() => {
        if (window.played.at(-1) !== year.textContent) window.played.push(year.textContent);
    }).observe(year, { childList: true, characterData: true, subtree: true });
}"""


def test_the_years_play_film_by_film(seen: Any) -> None:
    seen.page.evaluate(KEPT_YEARS)
    seen.page.get_by_role("button", name="Play the years").click()
    seen.page.wait_for_timeout(1_100)
    seen.page.get_by_role("button", name="Stop").click()
    played = seen.page.evaluate("window.played")
    assert played == ["1996", "2006", "2018"][: len(played)]
    assert len(played) > 1
    seen.page.wait_for_timeout(1_000)
    assert seen.text(".years output") == played[-1]


def test_a_link_brings_the_filters_and_the_choice_back(look: Any, shelf: Any) -> None:
    asked = "#all/character%3Aethan-hunt?labels=Person&types=PLAYED&until=2018"
    seen = look(story_page(shelf), fragment=asked)
    seen.page.locator("#card h2").wait_for()
    assert seen.text("#card h2") == "Ethan Hunt"
    assert not seen.page.locator("input[data-value=Person]").is_checked()
    assert seen.text(".years output") == "2018"
    assert seen.page.evaluate("location.hash").startswith(asked)
    seen.page.evaluate("location.hash = '#all?labels=Event'")
    seen.page.wait_for_timeout(200)
    assert seen.page.locator("input[data-value=Person]").is_checked()
    assert not seen.page.locator("input[data-value=Event]").is_checked()


def test_a_link_brings_back_from_where_one_looked(look: Any, shelf: Any) -> None:
    html = story_page(shelf)
    first = look(html, fragment="#all")
    first.page.wait_for_timeout(700)
    assert first.page.evaluate("location.hash") == "#all", "nobody has moved it"
    first.page.locator("#surface canvas").hover(position={"x": 300, "y": 200})
    first.page.mouse.wheel(0, -400)
    first.page.mouse.down()
    first.page.mouse.move(500, 400, steps=3)
    first.page.mouse.up()
    first.wait("location.hash.includes('at=')")
    first.page.wait_for_timeout(700)
    link = first.page.evaluate("location.hash")
    second = look(html, fragment=link, width=1200)
    second.page.wait_for_timeout(900)
    assert second.page.evaluate("location.hash") == link
    second.page.evaluate("location.hash = '#all?at=10.0_-20.5_0.5000'")
    second.page.wait_for_timeout(900)
    assert second.page.evaluate("location.hash") == "#all?at=10.0_-20.5_0.5000"


@pytest.mark.parametrize("at", ["1_2", "1_2_0"])
def test_a_link_with_nonsense_is_passed_over(look: Any, shelf: Any, at: str) -> None:
    nonsense = f"#all?labels=Nothing&until=soon&x=%E0%A4%A&at={at}"
    seen = look(story_page(shelf), fragment=nonsense)
    assert "shown" in seen.text("#left")
    assert " of " not in seen.text("#left")


def test_the_table_holds_what_is_shown_and_leads_on(seen: Any) -> None:
    seen.page.locator("#filters label", has_text="Person").click()
    shown = left(seen)
    seen.page.get_by_role("button", name="Table").click()
    assert seen.page.locator("#table tbody tr").count() == shown
    row = seen.page.locator("#table tbody tr:has(th a:text-is('Owen Davian'))")
    assert "Character" in row.inner_text()
    row.locator("th a").click()
    assert seen.text("#card h2") == "Owen Davian"
    seen.page.get_by_role("button", name="Picture").click()
    assert seen.page.locator("#surface canvas").is_visible()


def test_properties_are_searched_after_names(look: Any) -> None:
    nodes = (
        PictureNode("event:x", ("Event",), "A chase", {"summary": "Through the canals of Venice."}),
        PictureNode("place:v", ("Place",), "Venice", {"name": "Venice"}),
    )
    seen = look(network_page(Picture(nodes, ())))
    seen.page.locator("#search").fill("venice")
    found = seen.page.locator("#found [role=option] span").all_inner_texts()
    assert found == ["Venice", "A chase"]


def test_enter_focuses_what_is_chosen(seen: Any) -> None:
    seen.page.locator("#search").fill("august walker")
    seen.page.keyboard.press("Enter")
    seen.page.evaluate("document.activeElement.blur()")
    seen.page.keyboard.press("Enter")
    assert seen.text("#note").startswith("Around August Walker")
