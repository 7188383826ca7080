from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from viz.lanes.drawn import axis_svg, lane_svg, tally_svg
from viz.lanes.lanes import Tally
from viz.lanes.scale import Scale

if TYPE_CHECKING:
    from viz.lanes import Lanes

SCALE = Scale(2020, 2022)


def titles(svg: str) -> list[str]:
    return [node.text or "" for node in ET.fromstring(svg).iter("title")]


def test_a_broken_promise_ends_in_a_cross_before_its_date(lanes: Lanes) -> None:
    svg = lane_svg(lanes.lanes[0], SCALE)
    assert titles(svg) == [
        "promised: May 1, 2020",
        "said March 2020",
        "not kept, April 1, 2020",
    ]
    places = dict(re.findall(r'class="mark (\w+)" x="([\d.]+)%"', svg))
    assert float(places["said"]) < float(places["end"]) < float(places["promise"])


def test_what_came_true_ends_in_a_tick(lanes: Lanes) -> None:
    broken, came, waits = (lane_svg(lane, SCALE) for lane in lanes.lanes)
    assert titles(came)[-1] == "came true, May 1, 2021"
    assert came.count("<path") == 1
    assert came.split("<path")[1] not in broken
    assert 'class="waits"' in waits
    assert titles(waits) == ["said March 2020"]


def test_what_was_settled_at_once_is_one_mark(lanes: Lanes) -> None:
    lane = replace(lanes.lanes[1], settled=lanes.lanes[1].said)
    assert titles(lane_svg(lane, SCALE)) == ["came true, March 2020"]


def test_the_axis_has_its_years_and_a_tally_its_parts() -> None:
    assert [node.text for node in ET.fromstring(axis_svg(SCALE))] == ["2020", "2021", "2022"]
    bar = ET.fromstring(tally_svg(Tally(came=3, did_not=1, open=0)))
    assert [part.get("width") for part in bar] == ["25.00%", "75.00%"]


def test_a_verdict_stands_on_no_day_that_nobody_knows(lanes: Lanes) -> None:
    unknown = replace(lanes.lanes[0], settled=None)
    assert titles(lane_svg(unknown, SCALE)) == ["promised: May 1, 2020", "said March 2020"]
