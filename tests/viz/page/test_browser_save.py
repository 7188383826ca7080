"""What is seen is saved from the page: as a picture, as a drawing, as data that is read again."""

from __future__ import annotations

import csv
import json
import struct
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from graph.exchange.graphml.reader import read
from graph.values.point import Point
from graph.values.temporal import Date
from viz.page import network_page, story_page
from viz.page.answers import PageAnswer
from viz.picture import Picture, PictureEdge, PictureNode

pytestmark = pytest.mark.browser
HOSTILE = "<b>\"&'; =1+1\u0001 \U0001f600"


@pytest.fixture(params=["vis", "canvas"])
def surface(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "canvas":
        monkeypatch.setattr("viz.page.compose.MOST_OF_VIS", 0)
    return str(request.param)


def saved(seen: Any, what: str, folder: Path) -> Path:
    """Save one kind of file by the menu."""
    seen.page.locator("#save summary").click()
    with seen.page.expect_download() as waiting:
        seen.page.locator("#save button", has_text=what).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    assert not seen.page.locator("#save .menu").is_visible()
    return path


def size(png: Path) -> tuple[int, int]:
    data = png.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def texts(svg: Path) -> list[str]:
    root = ET.parse(svg).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    return ["".join(found.itertext()) for found in root.iter("{http://www.w3.org/2000/svg}text")]


def test_the_story_as_picture_and_drawing(look: Any, shelf: Any, tmp_path: Path) -> None:
    seen = look(story_page(shelf))
    png = saved(seen, "PNG", tmp_path)
    assert png.name == "who-comes-back-and-who-does-not.png"
    assert size(png)[0] > 2_000
    words = texts(saved(seen, "SVG", tmp_path))
    assert words[0] == "Who comes back, and who does not"
    assert {"Ethan Hunt", "August Walker", "1996"} <= set(words)
    assert "made with Loregraph" in words[2]


def test_the_story_is_saved_whole_from_a_phone(look: Any, shelf: Any, tmp_path: Path) -> None:
    seen = look(story_page(shelf), width=400)
    chart = "document.querySelectorAll('.chart').length"
    svg = saved(seen, "SVG", tmp_path)
    width = float(ET.parse(svg).getroot().attrib["width"])
    assert width > 1_300
    words = texts(svg)
    assert {"Ethan Hunt", "Eugene Kittridge", "Alan Hunley", "Kittridge returns"} <= set(words)
    assert {"IMF", "Adversaries", "death", "return"} <= set(words), "its legend"
    assert "var(" not in svg.read_text(encoding="utf-8")
    assert seen.page.evaluate(chart) == 1, "what was drawn for the file is gone"


def test_what_leads_back_to_itself_is_a_loop_in_the_drawing(look: Any, tmp_path: Path) -> None:
    node = PictureNode("film:a", ("Film",), "A", {})
    seen = look(network_page(Picture((node,), (PictureEdge("CITES", "film:a", "film:a", {}),))))
    seen.page.wait_for_timeout(300)
    root = ET.parse(saved(seen, "SVG", tmp_path)).getroot()
    paths = [found.attrib["d"] for found in root.iter("{http://www.w3.org/2000/svg}path")]
    assert paths[0].count("a") == 2


def test_the_network_as_picture_and_drawing(
    look: Any, picture: Picture, tmp_path: Path, surface: str
) -> None:
    seen = look(network_page(picture))
    seen.page.wait_for_timeout(300)
    assert size(saved(seen, "PNG", tmp_path))[0] > 1_500, surface
    svg = saved(seen, "SVG", tmp_path)
    assert "Impossible: Fallout" in texts(svg)
    assert "," not in "".join(part.tail or "" for part in ET.parse(svg).getroot().iter())
    root = ET.parse(svg).getroot()
    inner = next(found for found in root if found.tag.endswith("svg"))
    marks = [found for found in inner.iter() if found.tag.endswith(("circle", "polygon"))]
    assert len(marks) == len(picture.nodes)
    legend = {text.text for text in root if text.tag.endswith("text")}
    assert {"Film", "Character"} <= legend, "and what they are stands below"


def test_the_drawing_has_the_lines_arrows_and_initials_of_the_screen(
    look: Any, tmp_path: Path, surface: str
) -> None:
    nodes = tuple(
        PictureNode(f"person:{name}", ("Person",), f"{name} Miller") for name in ("Ann", "Bob")
    )
    edge = PictureEdge("KNOWS", "person:Ann", "person:Bob")
    seen = look(network_page(Picture(nodes, (edge,))), fragment="#all?at=0.0_0.0_2.0000")
    seen.page.wait_for_timeout(300)
    svg = saved(seen, "SVG", tmp_path)
    assert {"AM", "BM"} <= set(texts(svg))
    line, heads = ET.parse(svg).getroot().iter("{http://www.w3.org/2000/svg}path")
    assert float(line.attrib["stroke-width"]) == 1.1
    assert heads.attrib["d"].count("Z") == 1


def test_a_filter_leaves_out_of_the_drawing_what_it_hides(
    look: Any, picture: Picture, tmp_path: Path, surface: str
) -> None:
    seen = look(network_page(picture))
    seen.page.locator("#filters label", has_text="Film").first.click()
    assert "Impossible: Fallout" not in texts(saved(seen, "SVG", tmp_path)), surface


KEPT = {
    "title": "Fallout",
    "released": Date(2018, 7, 1),
    "released_precision": "month",
    "shot": Date(2017, 4, 8),
    "budget": 1.0e308,
    "stars": 4.0,
    "runtime": 147,
    "aliases": ("M:I 6",),
    "days": (Date(2017, 4, 8),),
    "where": Point(7203, 1.5, 2.0),
    "note": "a\u0001b",
    "sources": ("source:credits",),
}


def comparable(properties: Any) -> dict[str, str]:
    return {name: repr(value) for name, value in sorted(properties.items())}


def test_the_graph_is_read_again_as_the_store_holds_it(
    look: Any, shelf: Any, tmp_path: Path, surface: str
) -> None:
    shelf.add("film:kept", **KEPT)
    shelf.join("film:kept", "PART_OF", "franchise:impossible", since=Date(2018, 7, 27), share=1.0)
    seen = look(story_page(shelf))
    path = saved(seen, "GraphML", tmp_path)
    with path.open("rb") as stream:
        batches = list(read(stream, str(path)))
    nodes = {node.properties["id"]: node for batch in batches for node in batch.nodes}
    stored = {node["id"]: node for node in shelf.nodes()}
    assert nodes.keys() == stored.keys(), surface
    for key, node in nodes.items():
        assert comparable(node.properties) == comparable(stored[key].properties)
        assert set(node.labels) == set(stored[key].labels)
    ties = [comparable(tie.properties) for batch in batches for tie in batch.relationships]
    assert sorted(map(str, ties)) == sorted(
        str(comparable(tie.properties)) for tie in shelf.relationships()
    )


def test_after_an_answer_on_the_timeline_files_hold_what_joins_those_in_it(
    look: Any, shelf: Any, tmp_path: Path
) -> None:
    keys = ("character:ethan-hunt", "character:ilsa-faust", "character:owen-davian")
    seen = look(story_page(shelf, answers=(PageAnswer("who", "Who is it?", keys),)))
    seen.page.locator("#asks summary").click()
    seen.page.get_by_role("button", name="Who is it?").click()
    with saved(seen, "Relationships", tmp_path).open(newline="", encoding="utf-8") as stream:
        found = [(row["start"], row["type"]) for row in csv.DictReader(stream)]
    assert found == [("character:ilsa-faust", "ALLY_OF"), ("character:owen-davian", "ENEMY_OF")]


def test_tables_hold_what_is_seen_and_run_nothing(look: Any, tmp_path: Path) -> None:
    nodes = (
        PictureNode("film:a", ("Film",), "A", {"title": HOSTILE, "formula": "=1+1", "number": -1}),
        PictureNode("film:b", ("Film",), "B", {"list": ["x", "y, z"]}),
    )
    edges = (PictureEdge("FOLLOWS", "film:b", "film:a", {"number": 2}),)
    seen = look(network_page(Picture(nodes, edges)))
    with saved(seen, "Nodes", tmp_path).open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["id"] for row in rows] == ["film:a", "film:b"]
    assert rows[0]["title"] == HOSTILE
    assert (rows[0]["formula"], rows[0]["number"]) == ("'=1+1", "-1")
    assert rows[1]["list"] == '["x","y, z"]'
    with saved(seen, "Relationships", tmp_path).open(newline="", encoding="utf-8") as stream:
        assert list(csv.DictReader(stream)) == [
            {"start": "film:b", "type": "FOLLOWS", "end": "film:a", "number": "2"}
        ]


def test_hostile_text_stays_text_in_every_file(look: Any, tmp_path: Path) -> None:
    node = PictureNode("film:a", ("Fi`lm",), HOSTILE, {"title": HOSTILE})
    seen = look(network_page(Picture((node,), ())))
    seen.page.wait_for_timeout(300)
    assert any('<b>"&' in text for text in texts(saved(seen, "SVG", tmp_path)))
    root = ET.parse(saved(seen, "GraphML", tmp_path)).getroot()
    held = [found.text for found in root.iter("{http://graphml.graphdrawing.org/xmlns}data")]
    assert ":`Fi``lm`" in held
    # letters that XML cannot hold are written as JSON, as in every file of ours
    assert HOSTILE in [json.loads(text) for text in held if (text or "").startswith('"')]


def test_a_file_of_what_stands_out_says_so_and_cuts_nothing(
    look: Any, shelf: Any, tmp_path: Path, surface: str
) -> None:
    path = "path=character%3Aowen-davian&path=character%3Ailsa-faust"
    seen = look(story_page(shelf), width=400, fragment=f"#all?{path}")
    seen.page.locator("#card ol.path").wait_for()
    seen.page.wait_for_timeout(900)
    svg = saved(seen, "SVG", tmp_path)
    assert svg.name == "how-owen-davian-and-ilsa-faust-are-connected.svg", surface
    root = ET.parse(svg).getroot()
    words = [("".join(part.itertext()), part) for part in root if part.tag.endswith("text")]
    said = " ".join(text for text, _ in words)
    assert said.startswith("How Owen Davian and Ilsa Faust are connected 2 steps · each line")
    assert said.endswith("made with Loregraph")
    assert {"Character", "Adversaries"} <= {text for text, _ in words}
    room = float(root.attrib["width"])
    assert all(float(part.attrib["x"]) < room - 40 for _, part in words)
    assert max(float(part.attrib["y"]) for _, part in words) < float(root.attrib["height"])
