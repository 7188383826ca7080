from __future__ import annotations

from graph.elements import Node
from graph.horizon.names import LaterNames
from graph.horizon.pages import staying

LATER = LaterNames([Node("4:x:9", ("Film",), {"title": "The Last Word"})], [])


def page(key: str, **properties: object) -> Node:
    return Node("4:x:0", ("Source",), {"id": key, "name": key.title(), **properties})


PAGES = {
    one["id"]: one
    for one in (
        page("notes"),
        page("credits"),
        page("later", url="https://x.org/the-last-word"),
        page("named", name="All of The Last Word"),
        page("unused"),
    )
}


def test_notes_that_all_rests_on_stay_where_a_known_fact_has_nothing_else() -> None:
    uses = [({"notes"}, True), ({"notes"}, False), ({"notes"}, False)]
    assert staying(PAGES, uses, (), LATER) == {"notes"}


def test_a_page_of_which_more_is_about_later_things_goes_where_it_is_not_needed() -> None:
    uses = [({"notes", "credits"}, True), ({"notes"}, False), ({"notes"}, False)]
    assert staying(PAGES, uses, (), LATER) == {"credits"}
    assert staying(PAGES, [*uses, ({"notes", "credits"}, True)], (), LATER) == {"notes", "credits"}


def test_a_page_whose_address_tells_stays_only_where_it_is_needed() -> None:
    assert staying(PAGES, [({"later", "credits"}, True)], (), LATER) == {"credits"}
    assert staying(PAGES, [({"later"}, True)], (), LATER) == {"later"}


def test_a_page_that_is_called_after_something_later_never_stays() -> None:
    assert staying(PAGES, [({"named"}, True)], (), LATER) == set()


def test_a_page_of_a_node_alone_stays_unless_something_left_out_rests_on_it() -> None:
    assert staying(PAGES, [], ["credits", "unknown"], LATER) == {"credits"}
    assert staying(PAGES, [({"credits"}, False)], ["credits"], LATER) == set()
