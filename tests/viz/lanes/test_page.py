from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.viz.conftest import Seen, watch
from viz.lanes.page import lanes_page, style
from viz.page.embedded import content_policy

if TYPE_CHECKING:
    from pathlib import Path

    from viz.lanes import Lanes

GRAVE = ("serious", "critical")


def test_the_page_says_what_came_of_it_with_both_sources(lanes: Lanes) -> None:
    page = lanes_page(lanes)
    assert "1 of 3 not kept, 1 came true, 1 is open" in page
    assert "<small>1 of 2 not kept</small>" in page
    assert "1 statement has no date, and so no lane." in page
    assert '<a href="https://paper.org/?a=1&amp;b=2"' in page
    assert "settled by Other: delay, Third: delay" in page
    assert "<summary> and 1 more</summary>, Fourth: delay" in page
    assert "Bo, Cy, March 2020" in page
    assert "javascript" not in page


def test_the_page_runs_no_script_and_fetches_nothing(lanes: Lanes) -> None:
    page = lanes_page(lanes)
    assert "<script" not in page
    assert " style=" not in page
    policy = content_policy((), [style()])
    assert "script-src 'none'" in policy
    assert policy in page


def test_text_of_the_graph_is_never_markup(lanes: Lanes) -> None:
    evil = '"><img src=x onerror=alert(1)>{{style}}'
    names = ("name", "statement", "group", "source")
    lane = replace(lanes.lanes[0], **dict.fromkeys(names, evil))
    lane = replace(lane, by=(evil,), settled_by=(evil,), settled_sources=(evil,) * 3)
    page = lanes_page(replace(lanes, lanes=(lane,), title=evil))
    assert "<img" not in page
    assert page.count("{{style}}") == page.count("&gt;{{style}}") > 0


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme"), [(1400, "light"), (400, "dark")])
def test_the_page_in_a_browser(
    browser: Any, axe: str, lanes: Lanes, tmp_path: Path, width: int, scheme: Any
) -> None:
    lanes.save(tmp_path / "lanes.html")
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    seen = Seen(context.new_page())
    watch(seen)
    page = seen.page
    page.goto((tmp_path / "lanes.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("tr.row:visible").count() == 3
    page.get_by_label("not kept").check()
    assert page.locator("tr.row:visible").count() == 1
    assert page.locator("tr.head:visible").count() == 1
    page.get_by_label("all").check()
    small = page.evaluate(
        "[...document.querySelectorAll('body *')].filter((one) => "
        "one.textContent.trim() && parseFloat(getComputedStyle(one).fontSize) < 11).length"
    )
    assert small == 0
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    grave = [one for one in found["violations"] if one["impact"] in GRAVE]
    assert [(one["id"], one["nodes"][0]["html"]) for one in grave] == []
    context.close()
    assert (seen.complaints, seen.requests) == ([], [])
