from __future__ import annotations

from viz.design import Design
from viz.page.data import _order, page_data
from viz.picture import Picture, PictureEdge, PictureNode
from viz.timeline import story_of


def test_positions_lead_to_what_they_stand_for(picture: Picture) -> None:
    data = page_data(picture)
    keys = [node[0] for node in data["nodes"]]
    edge = next(e for e in data["edges"] if data["types"][e[0]][0] == "SPOUSE_OF")
    assert (keys[edge[1]], keys[edge[2]]) == ("character:ethan-hunt", "character:julia-meade")
    hunley = data["nodes"][keys.index("character:alan-hunley")]
    assert [data["labels"][label] for label in hunley[1]] == ["Character"]
    assert data["styles"][hunley[3]]["label"] == "Character"
    assert [data["sources"][source][0] for source in hunley[8]] == ["source:credits"]


def test_what_is_known_is_not_said_twice(picture: Picture) -> None:
    data = page_data(picture)
    film = next(node for node in data["nodes"] if node[0] == "film:third")
    assert film[2] == "Impossible: Fallout"
    assert film[7] == {"released": "2018-07-27"}


def test_claims_that_disagree_are_listed(picture: Picture) -> None:
    assert page_data(picture)["disputes"] == {"film:fourth": ["claim:date"]}


def test_the_story_travels_with_its_sentences(picture: Picture) -> None:
    data = page_data(picture, story_of(picture))
    story = data["story"]
    hunley = next(thread for thread in story["threads"] if thread["name"] == "Alan Hunley")
    death = hunley["marks"][-1]
    assert death["dies"] is True
    linked = [data["nodes"][part[0]][0] for part in death["card"]["says"] if isinstance(part, list)]
    assert linked == ["character:august-walker", "film:third", "place:london"]
    assert [part[1:] for part in death["card"]["says"] if isinstance(part, list)] == [
        [],
        ["Fallout"],
        [],
    ]
    assert story["sides"][0]["name"] == "IMF"


def test_rings_say_whom_they_go_around_and_films_in_a_row_that_they_do(picture: Picture) -> None:
    around = picture.designed(Design(layout="ring", around="Ethan Hunt"))
    data = page_data(around, story_of(around), opens="story")
    assert picture.nodes[data["middle"]].caption == "Ethan Hunt"
    assert "each ring is a step away from Ethan Hunt" in data["story"]["everything"][1]
    data = page_data(picture, story_of(picture), opens="story")
    assert data["middle"] is None
    assert "films stand in order of release" in data["story"]["everything"][1]


def test_an_edge_without_a_direction_reads_alike_from_both_ends() -> None:
    nodes = tuple(PictureNode(key, (), key) for key in "abc")
    plain = PictureEdge("RELATED_TO", "a", "b", {"undirected": True})
    data = page_data(Picture(nodes, (plain, PictureEdge("RELATED_TO", "b", "c"))))
    assert data["types"] == [
        ["RELATED_TO", "related to", "related to (from)"],
        ["RELATED_TO", "related to", "related to", True],
    ]
    assert [edge[0] for edge in data["edges"]] == [1, 0]


def test_films_that_stand_in_no_order_are_not_said_to() -> None:
    film = PictureNode("film:a", ("Film",), "A", {"released": "2001"})
    alone = page_data(Picture((film,), ()), opens="all")
    assert alone["story"] is None
    assert _order(Picture((film,), ()), None) == []
    two = (film, PictureNode("film:b", ("Film",), "B", {"released": "2000"}))
    picture = Picture(two, ())
    picture.__dict__["positions"] = {"film:a": (0.0, 0.0), "film:b": (9.0, 0.0)}
    assert _order(picture, None) == []
    picture.__dict__["positions"] = {"film:a": (9.0, 0.0), "film:b": (0.0, 0.0)}
    assert _order(picture, None) == ["films stand in order of release"]
