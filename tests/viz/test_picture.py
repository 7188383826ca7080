from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from graph.elements import Node, Relationship
from graph.elements import Path as Walk
from graph.results.errors import UsageError
from viz.picture import MOST_NODES, Picture, PictureSource

FILM = Node("4:x:1", ["Film"], {"id": "film:a", "title": "A", "sources": ["source:s"]})
ACTOR = Node("4:x:2", ["Person"], {"id": "person:p", "name": "P"})
ROLE = Relationship("5:x:1", "ACTED_IN", ACTOR, FILM, {"roles": ["R"]})


@dataclass
class Rows:
    rows: list[Any]


def keys(picture: Picture) -> list[str]:
    return [node.key for node in picture.nodes]


@pytest.mark.parametrize(
    "value",
    [ROLE, [ROLE], {"deep": [{"er": ROLE}]}, Walk([ACTOR, FILM], [ROLE]), (1, (FILM, ROLE))],
)
def test_everything_in_an_answer_is_found_however_deep(value: Any) -> None:
    picture = Picture.from_result(Rows([(value, 1, None)]))
    assert sorted(keys(picture)) == ["film:a", "person:p"]
    assert [(edge.type, edge.start, edge.end) for edge in picture.edges] == [
        ("ACTED_IN", "person:p", "film:a")
    ]


def test_everything_is_drawn_once() -> None:
    picture = Picture.from_result(Rows([(FILM, ROLE), (ROLE, FILM)]))
    assert len(picture.nodes) == 2
    assert len(picture.edges) == 1


def test_parallel_relationships_are_all_drawn() -> None:
    again = Relationship("5:x:2", "ACTED_IN", ACTOR, FILM, {})
    assert len(Picture.from_result(Rows([(ROLE, again)])).edges) == 2


def test_nodes_without_an_id_or_with_anothers_keep_apart() -> None:
    nodes = [Node(f"4:x:{n}", ["X"], {"id": 7 if n else "same"}) for n in range(3)]
    twin = Node("4:x:9", ["X"], {"id": "same"})
    picture = Picture.from_elements([*nodes, twin])
    assert keys(picture) == ["same", "4:x:1", "4:x:2", "4:x:9"]


def test_sources_are_resolved_to_names_and_addresses(shelf: Any) -> None:
    found = {source.key: source for source in Picture.from_store(shelf).sources}
    address = "https://example.org/credits?a=1&b=2"
    assert found["source:credits"] == PictureSource("source:credits", "The credits", address)
    assert found["source:film"].url is None


def test_an_unknown_source_keeps_its_id() -> None:
    assert Picture.from_elements([FILM]).sources == (PictureSource("source:s", "source:s"),)


def test_a_table_of_values_draws_nothing_and_says_so() -> None:
    picture = Picture.from_result(Rows([(1, "two", None, [3])]))
    assert picture.nodes == ()
    with pytest.raises(UsageError, match="nothing to draw"):
        picture.html()


def test_too_many_nodes_are_refused_with_a_way_out() -> None:
    crowd = (Node(f"4:x:{n}", [], {}) for n in range(MOST_NODES + 1))
    with pytest.raises(UsageError, match=r"up to 50,000 nodes.*LIMIT"):
        Picture.from_elements(crowd)


def test_places_are_the_same_every_time(shelf: Any) -> None:
    assert Picture.from_store(shelf).positions == Picture.from_store(shelf).positions


def test_saved_pages_are_whole(picture: Picture, tmp_path: Path) -> None:
    picture.save(tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == picture.html()
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
