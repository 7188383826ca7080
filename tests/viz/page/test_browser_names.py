"""Names and marks keep off each other: counted in the saved drawing, which is what is seen."""

from __future__ import annotations

from typing import Any

import pytest

from viz.page import network_page
from viz.picture import Picture, PictureEdge, PictureNode
from viz.standing import Standing

pytestmark = pytest.mark.browser

COUNTED = """(text) => {
  const place = document.createElement('div');
  place.append(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
  document.body.append(place);
  const inner = place.querySelector('svg svg');
  const box = (part, off = 0) => {
    const { x, y, width, height } = part.getBBox();
    return { left: x + off, top: y + off, right: x + width - off, bottom: y + height - off };
  };
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const pairs = (all) => all.flatMap((one, at) =>
    all.slice(at + 1).filter((other) => meet(one, other)));
  const marks = [...inner.querySelectorAll('title')].map(({ parentElement, textContent }) =>
    ({ ...box(parentElement), name: textContent }));
  const texts = inner.querySelectorAll(':scope > text[aria-hidden] + text:not([transform])');
  const names = [...texts].map((one) => ({ ...box(one, 1.5), name: one.textContent }));
  const width = Number(inner.getAttribute('width'));
  const large = marks.filter((mark) => mark.right - mark.left > 10);
  const deep = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2.5
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2.5;
  place.remove();
  return {
    names: names.map(({ name }) => name),
    turned: inner.querySelectorAll(':scope > text[aria-hidden] + text[transform]').length,
    namesOnNames: pairs(names).length,
    namesOnMarks: names.flatMap((one) =>
      marks.filter((mark) => mark.name !== one.name && meet(one, mark))).length,
    onForeign: names.flatMap((one) => large
      .filter((mark) => mark.name !== one.name && deep(one, mark))
      .map((mark) => `${one.name} on ${mark.name}`)),
    marksOnMarks: pairs(marks).length,
    cut: names.filter(({ left, right }) => left < 0 || right > width).length,
  };
}"""


def counted(seen: Any) -> dict[str, Any]:
    with seen.page.expect_download() as saved:
        seen.page.locator("#save summary").click()
        seen.page.get_by_role("button", name="Drawing, SVG").click()
    found: dict[str, Any] = seen.page.evaluate(
        COUNTED, saved.value.path().read_text(encoding="utf-8")
    )
    return found


def film(number: int) -> PictureNode:
    title = f"The film that came as number {number}"
    return PictureNode(f"film:{number}", ("Film",), title, {"released": str(1990 + number)})


def crowd() -> Picture:
    """Ten films with thirty people each, some of them in two."""
    films = tuple(film(n) for n in range(10))
    people = tuple(PictureNode(f"person:{n:03}", ("Person",), f"Player {n}") for n in range(300))
    ties = [
        PictureEdge("ACTED_IN", who.key, films[(n // 30 + more) % 10].key)
        for n, who in enumerate(people)
        for more in range(1 + (n % 5 == 0))
    ]
    return Picture((*films, *people), tuple(ties))


def few() -> Picture:
    """Thirty nodes in a tree, with names of every length."""
    nodes = tuple(
        PictureNode(f"character:{n}", ("Character",), f"{'Somebody ' * (n % 3)}Number {n}")
        for n in range(30)
    )
    ties = tuple(
        PictureEdge("ALLY_OF", f"character:{n // 3}", f"character:{n}") for n in range(1, 30)
    )
    return Picture(nodes, ties)


@pytest.mark.parametrize(("width", "height"), [(1400, 820), (400, 800)])
def test_a_small_picture_names_everybody_and_nothing_lies_on_anything(
    look: Any, width: int, height: int
) -> None:
    seen = look(network_page(few()), width=width, height=height)
    seen.page.wait_for_timeout(300)
    found = counted(seen)
    assert {name for name in found["names"] if "Number" in name} == {n.caption for n in few().nodes}
    assert (found["namesOnNames"], found["marksOnMarks"]) == (0, 0)
    wide = width > 1000
    assert found["namesOnMarks"] <= (1 if wide else 3)
    assert found["cut"] <= (0 if wide else 3)


def galaxy() -> Picture:
    """Six films side by side, eighty people in one to five of them, a place for most."""
    films = tuple(film(n) for n in range(6))
    people = tuple(
        PictureNode(f"character:{n:02}", ("Character",), f"Somebody Known {n}") for n in range(80)
    )
    places = tuple(PictureNode(f"place:{n:02}", ("Place",), f"World {n}") for n in range(60))
    ties = [
        PictureEdge("APPEARS_IN", who.key, films[(n + 2 * more) % 6].key)
        for n, who in enumerate(people)
        for more in range(1 + (n % 9 == 0) * 4 + (n % 4 == 0))
    ]
    ties += [PictureEdge("FROM", people[n].key, place.key) for n, place in enumerate(places)]
    return Picture((*films, *people, *places), tuple(ties))


@pytest.mark.parametrize(("width", "height"), [(1400, 820), (400, 800)])
def test_no_name_lies_on_the_mark_of_another_or_is_cut(
    look: Any, width: int, height: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viz.page.compose.MOST_OF_VIS", 0)
    seen = look(network_page(galaxy()), width=width, height=height)
    seen.page.wait_for_timeout(300)
    found = counted(seen)
    assert len([name for name in found["names"] if "number" in name]) == 6, "films are named"
    # how many have room hangs on the fonts of the machine
    assert len(found["names"]) > (20 if width > 1000 else 12)
    # on a phone a film may have nowhere else to be named
    assert [one for one in found["onForeign"] if width > 1000 or "number" not in one] == []
    assert (found["namesOnNames"], found["cut"]) == (0, 0)


THROUGH = """(text) => {
  const place = document.createElement('div');
  place.append(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
  document.body.append(place);
  const inner = place.querySelector('svg svg');
  const marks = [...inner.querySelectorAll('title')].map(({ parentElement, textContent }) => {
    const { x, y, width, height } = parentElement.getBBox();
    const r = Math.min(width, height) / 2;
    return { x: x + width / 2, y: y + height / 2, r, name: textContent };
  });
  const through = [];
  for (const path of inner.querySelectorAll('path[fill=none]')) {
    for (const part of path.getAttribute('d').split(/(?=M)/)) {
      const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      line.setAttribute('d', part);
      const long = line.getTotalLength();
      const at = (share) => line.getPointAtLength(long * share);
      const near = (p, mark) => Math.hypot(p.x - mark.x, p.y - mark.y) < mark.r;
      for (const mark of marks) {
        if (near(at(0), mark) || near(at(1), mark)) continue;
        const points = Array.from({ length: 60 }, (_, n) => at(n / 59));
        if (points.some((point) => near(point, mark))) through.push(mark.name);
      }
    }
  }
  place.remove();
  return through;
}"""


def test_no_line_runs_through_a_mark_that_it_does_not_lead_to(look: Any) -> None:
    nodes = tuple(PictureNode(f"event:{n}", ("Event",), f"Event {n}") for n in range(5))
    # one after the other, and one tie from the first to the last
    ties = [PictureEdge("NEXT", f"event:{n}", f"event:{n + 1}") for n in range(4)]
    ties += [PictureEdge("CAUSES", "event:0", f"event:{n}") for n in (2, 3, 4)]
    picture = Picture(nodes, tuple(ties))
    standing = {node.key: (90.0 * n, 0.0) for n, node in enumerate(nodes)}
    picture.__dict__["standing"] = Standing(standing)
    seen = look(network_page(picture))
    seen.page.wait_for_timeout(300)
    with seen.page.expect_download() as saved:
        seen.page.locator("#save summary").click()
        seen.page.get_by_role("button", name="Drawing, SVG").click()
    svg = saved.value.path().read_text(encoding="utf-8")
    assert seen.page.evaluate(THROUGH, svg) == []


@pytest.mark.parametrize(("width", "height"), [(1400, 820), (400, 800)])
@pytest.mark.parametrize("zoom", [0.5, 1, 2])
def test_films_are_named_in_a_crowd_at_every_zoom(
    look: Any, width: int, height: int, zoom: float
) -> None:
    seen = look(network_page(crowd()), width=width, height=height)
    seen.page.wait_for_timeout(300)
    if zoom != 1:
        middle = seen.page.locator("#surface").bounding_box()
        seen.page.mouse.move(middle["x"] + middle["width"] / 2, middle["y"] + middle["height"] / 2)
        seen.page.mouse.wheel(0, 350 if zoom < 1 else -350)
        seen.page.wait_for_timeout(600)
    found = counted(seen)
    named = {name for name in found["names"] if "number" in name}
    assert len(named) >= (10 if zoom <= 1 and width > 1000 else 8 if zoom <= 1 else 1)
    assert found["namesOnNames"] == 0


def test_around_a_hub_names_stand_out_like_spokes(look: Any) -> None:
    hub = PictureNode("person:hub", ("Person",), "Hub")
    events = tuple(
        PictureNode(f"event:{n:02}", ("Event",), f"What happened {n}") for n in range(60)
    )
    ties = tuple(PictureEdge("SAW", hub.key, event.key) for event in events)
    seen = look(network_page(Picture((hub, *events), ties)))
    seen.page.wait_for_timeout(300)
    found = counted(seen)
    assert found["turned"] >= 55
    assert (found["namesOnNames"], found["marksOnMarks"]) == (0, 0)
