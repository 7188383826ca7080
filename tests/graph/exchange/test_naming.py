from __future__ import annotations

from graph.exchange.naming import shown_name


def test_the_first_name_that_xml_can_hold_is_shown() -> None:
    assert shown_name({"name": "N", "title": "T"}) == "T"
    assert shown_name({"title": "\x00", "name": "N"}) == "N"
    assert shown_name({"name": 3, "id": ""}) is None
