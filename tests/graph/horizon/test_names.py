from __future__ import annotations

from graph.elements import Node
from graph.horizon.names import LaterNames


def node(**properties: object) -> Node:
    return Node("4:x:0", (), properties)


def test_names_of_several_words_are_found_in_texts_addresses_and_lists() -> None:
    later = LaterNames([node(title="A Film - The Last Word", aliases=["Anna Bell"])], [])
    assert later.stand_in("https://x.org/the-last-word-explained")
    assert later.stand_in(["one", "when ANNA BELL came"])
    assert later.stand_in("a film: the last word")
    assert not later.stand_in("the last words of Joanna Bell")
    assert not later.stand_in(3)


def test_one_word_may_be_any_word_and_what_is_known_is_no_secret() -> None:
    later = LaterNames([node(name="Grace"), node(name="Jim Phelps")], [node(name="Jim Phelps Jr.")])
    assert not later.stand_in("by the grace of Jim Phelps")
    assert not LaterNames([], []).stand_in("")


def test_a_single_word_is_found_with_its_capital_where_no_known_name_has_it() -> None:
    later = LaterNames(
        [
            Node("4:x:0", ("Character",), {"name": "Zed", "aliases": ["Al", "Paris", "the"]}),
            Node("4:x:1", ("Film",), {"title": "M - Fallout"}),
            Node("4:x:2", ("Organization",), {"name": "BBC"}),
        ],
        [Node("4:x:3", ("Person",), {"name": "Paris Hill"})],
    )
    assert later.stand_in("Otto, who is Zed's brother")
    assert later.stand_in(["before Fallout"])
    assert not later.stand_in("Otto is zed, Zeda, and AlZed")
    assert not later.stand_in("Al sees the fallout of Paris on BBC")
