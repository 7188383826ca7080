from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from viz.palette import GROUND

if TYPE_CHECKING:
    from viz.lanes import Lanes


def texts(svg: str) -> list[str]:
    return [each.text or "" for each in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_the_drawing_says_what_the_page_says(lanes: Lanes) -> None:
    said = texts(lanes.svg())
    assert said[0] == "What came of it?"
    assert {"The Paper: 1 of 2 not kept", "Anna joins"} <= set(said)
    assert "not kept: Delay to 2021, April 1, 2020" in said
    assert any("made with Loregraph" in text for text in said)


def test_nothing_of_the_rows_becomes_markup(lanes: Lanes) -> None:
    one = replace(lanes.lanes[0], name="</text><script>x</script>", source='"&<b>')
    said = texts(replace(lanes, lanes=(one,), title="<i>").svg())
    assert said[0] == "<i>"
    assert "</text><script>x</script>" in " ".join(said)


def test_each_theme_has_its_colours(lanes: Lanes) -> None:
    assert f"fill:{GROUND.light}" in lanes.svg()
    assert f"fill:{GROUND.dark}" in replace(lanes, theme="dark").svg()
