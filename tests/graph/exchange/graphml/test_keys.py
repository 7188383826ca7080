from __future__ import annotations

from graph.exchange.graphml.keys import Key, KeyRing


def test_each_type_of_a_property_has_a_key() -> None:
    ring = KeyRing()
    ids = [
        ring.key("node", "year", "INTEGER"),
        ring.key("node", "year", "STRING"),
        ring.key("edge", "year", "INTEGER"),
        ring.key("node", "year", "INTEGER"),
    ]
    assert ids == ["d0", "d1", "d2", "d0"]
    assert ring.declarations()[2] == (
        '  <key id="d0" for="node" attr.name="year" attr.type="long"><desc>INTEGER</desc></key>\n'
    )


def test_a_name_that_is_no_token_keeps_its_name_in_the_description() -> None:
    ring = KeyRing()
    ring.key("node", "first name", "STRING")
    ring.key("node", "first_name", "STRING")
    ring.key("node", "labels", "STRING")
    lines = ring.declarations()[2:]
    assert 'attr.name="first_name"' in lines[0]
    assert '<desc>STRING named "first name"</desc>' in lines[0]
    assert 'attr.name="first_name_2"' in lines[1]
    assert 'attr.name="labels_2"' in lines[2]


def settled(desc: str, shown: str | None = "x", owner: str = "node", key: str = "d0") -> Key:
    made = Key(key, owner, shown, "string", desc)
    made.settle()
    return made


def test_a_description_of_ours_is_understood() -> None:
    key = settled('LIST<STRING> named "first name"')
    assert (key.name, key.exact) == ("first name", "LIST<STRING>")
    assert (settled("DATE").name, settled("DATE").exact) == ("x", "DATE")


def test_a_description_of_others_is_left_alone() -> None:
    key = settled("What colour it has")
    assert (key.name, key.exact) == ("x", None)
    assert settled("", shown=None).name == "d0"


def test_labels_and_types_are_recognised() -> None:
    assert settled("LABELS", "labels", key="labels").is_labels
    assert settled("", "labels").is_labels
    assert not settled('STRING named "labels"', "labels_2").is_labels
    assert settled("TYPE", "label", owner="edge").is_type
    assert settled("", "label", owner="edge").is_type
    assert not settled("", "label", owner="node").is_type
