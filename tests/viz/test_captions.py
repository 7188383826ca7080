from __future__ import annotations

from viz.captions import model_of, node_caption, type_captions


def test_the_model_says_which_property_stands_for_a_node() -> None:
    assert node_caption(["Film"], {"name": "other", "title": "Fallout"}) == "Fallout"
    assert node_caption(["Actor", "Person"], {"name": "Tom Cruise"}) == "Tom Cruise"


def test_strange_nodes_are_called_by_what_they_hold() -> None:
    assert node_caption(["Movie"], {"title": "The Matrix", "born": 1999}) == "The Matrix"
    assert node_caption(["X"], {"b": True, "c": "see", "a": [1]}) == "see"
    assert node_caption(["X"], {"id": 7}) == "7"
    assert node_caption(["X"], {}, "4:x:1") == "4:x:1"


def test_captions_are_one_short_line() -> None:
    assert node_caption(["X"], {"name": " two\n lines "}) == "two lines"
    assert len(node_caption(["X"], {"name": "long " * 100})) == 80


def test_relationships_read_both_ways() -> None:
    assert type_captions("ACTED_IN") == ("acted in", "has in its cast")
    assert type_captions("LIVES_NEAR") == ("lives near", "lives near (from)")


def test_a_second_label_leads_to_its_class() -> None:
    model = model_of("Director")
    assert model is not None
    assert model.label == "Person"
    assert model_of("Zebra") is None
