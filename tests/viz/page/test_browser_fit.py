"""A picture is seen whole: its captions, beside its card, on a telephone too."""

from __future__ import annotations

import re
from typing import Any

import pytest

from viz.page import network_page, story_page
from viz.picture import Picture, PictureEdge, PictureNode

pytestmark = pytest.mark.browser

LONG = "A name that is long enough to hang over the edge of a picture"


@pytest.fixture(autouse=True)
def surface(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw on our own canvas, but where a test asks for vis-network."""
    if getattr(request, "param", "canvas") == "canvas":
        monkeypatch.setattr("viz.page.compose.MOST_OF_VIS", 0)


both = pytest.mark.parametrize("surface", ["vis", "canvas"], indirect=True)


def wide() -> Picture:
    """Three in a row, those at its ends with long names."""
    names = (f"Left: {LONG}", "Middle", f"Right: {LONG}")
    nodes = tuple(
        PictureNode(f"character:{n}", ("Character",), name) for n, name in enumerate(names)
    )
    ties = (
        PictureEdge("ALLY_OF", "character:0", "character:1"),
        PictureEdge("ALLY_OF", "character:1", "character:2"),
    )
    return Picture(nodes, ties)


def captions(seen: Any) -> dict[str, dict[str, float]]:
    """Where the captions of the saved drawing are, which are those that are seen."""
    with seen.page.expect_download() as saved:
        seen.page.locator("#save summary").click()
        seen.page.get_by_role("button", name="Drawing, SVG").click()
    text = saved.value.path().read_text(encoding="utf-8")
    found: dict[str, dict[str, float]] = seen.page.evaluate(
        """(text) => {
          const place = document.createElement('div');
          place.append(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
          document.body.append(place);
          const inner = place.querySelector('svg svg');
          const width = Number(inner.getAttribute('width'));
          const texts = [...inner.querySelectorAll(':scope > text')];
          const found = Object.fromEntries(texts.map((text) => {
            const box = text.getBBox();
            const room = { left: box.x, right: width - box.x - box.width };
            return [text.textContent, { ...room, bottom: box.y + box.height }];
          }));
          place.remove();
          return found;
        }""",
        text,
    )
    return found


@both
def test_captions_are_seen_whole_at_first_and_beside_a_card(look: Any) -> None:
    seen = look(network_page(wide()))
    seen.page.wait_for_timeout(500)
    before = captions(seen)
    assert len(before) >= 3
    assert min(min(room.values()) for room in before.values()) >= 0
    box = seen.page.locator("#surface").bounding_box()
    seen.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    seen.page.locator("#card:not([hidden])").wait_for()
    seen.page.wait_for_timeout(900)
    assert seen.page.locator("#surface").bounding_box()["width"] < box["width"] - 100
    after = captions(seen)
    assert min(min(room.values()) for room in after.values()) >= 0
    assert "at=" not in seen.page.evaluate("location.hash"), "it went there by itself"


@both
def test_what_is_moved_by_hand_stays_when_a_card_opens(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf), fragment="#all")
    seen.page.wait_for_timeout(500)
    seen.page.locator("#surface canvas").hover(position={"x": 400, "y": 250})
    seen.page.mouse.wheel(0, -600)
    seen.page.wait_for_timeout(900)
    scale = seen.page.evaluate("location.hash").rsplit("_", 1)[1]
    seen.page.evaluate(f"location.hash = '#all/character%3Aethan-hunt?at=0.0_0.0_{scale}'")
    seen.page.locator("#card:not([hidden])").wait_for()
    seen.page.wait_for_timeout(900)
    assert seen.page.evaluate("location.hash").endswith(f"_{scale}")


def test_what_is_chosen_does_not_lie_under_its_sheet(look: Any, shelf: Any) -> None:
    seen = look(story_page(shelf), width=400, fragment="#all")
    seen.page.locator("#surface canvas").wait_for()
    seen.page.wait_for_timeout(500)
    seen.page.locator("#search").fill("owen davian")
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_timeout(800)
    sheet, box = (seen.page.locator(part).bounding_box() for part in ("#card", "#surface"))
    assert box["y"] + captions(seen)["Owen Davian"]["bottom"] <= sheet["y"]


def test_a_telephone_and_a_desk_see_the_same_spot(look: Any, shelf: Any) -> None:
    link = "#all?at=10.0_-20.5_0.5000"
    for width in (400, 1400):
        seen = look(story_page(shelf), width=width, fragment=link)
        seen.page.wait_for_timeout(800)
        assert seen.page.evaluate("location.hash") == link


@both
@pytest.mark.parametrize("width", [400, 1400])
def test_a_path_of_a_link_is_seen_whole_beside_its_card(look: Any, shelf: Any, width: int) -> None:
    path = "path=character%3Aowen-davian&path=character%3Ailsa-faust"
    link = f"#all/character%3Aowen-davian?{path}"
    seen = look(story_page(shelf), width=width, fragment=link)
    seen.page.locator("#card ol.path").wait_for()
    seen.page.wait_for_timeout(1_200)
    found = captions(seen)
    box = seen.page.locator("#surface").bounding_box()
    card = seen.page.locator("#card").bounding_box()
    foot = min(box["height"], card["y"] - box["y"]) if width == 400 else box["height"]
    for name in ("Owen Davian", "Ilsa Faust"):
        room = found[name]
        assert min(room["left"], room["right"], foot - room["bottom"]) >= 0
    assert seen.page.evaluate("location.hash") == link


@both
def test_marks_of_a_small_picture_are_no_specks_on_a_telephone(look: Any) -> None:
    nodes = tuple(
        PictureNode(f"character:{n}", ("Character",), LONG if n == 3 else f"Name {n}")
        for n in range(24)
    )
    ties = tuple(
        PictureEdge("ALLY_OF", f"character:{n // 3}", f"character:{n}") for n in range(1, 24)
    )
    seen = look(network_page(Picture(nodes, ties)), width=400)
    seen.page.wait_for_timeout(500)
    with seen.page.expect_download() as saved:
        seen.page.locator("#save summary").click()
        seen.page.get_by_role("button", name="Drawing, SVG").click()
    text = saved.value.path().read_text(encoding="utf-8")
    inner = text[text.index("<svg", 5) :]
    marks = re.findall(r'<polygon points="([^"]*)"', inner)
    assert len(marks) == 24
    for mark in marks:
        across = [float(point.split(",")[0]) for point in mark.split()]
        assert max(across) - min(across) >= 7
    assert f"{LONG[:30]}" in inner
    assert f">{LONG}</text>" not in inner, "cut, so that all else is not small"
