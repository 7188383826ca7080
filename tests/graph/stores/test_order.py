from __future__ import annotations

from graph.stores.order import content_rank, id_rank


def test_ids_of_every_kind_stand_in_one_order() -> None:
    ids = ["film:b", 2, None, "film:a", True, 1.5, False, [1]]
    assert sorted(ids, key=id_rank) == ["film:a", "film:b", False, True, 1.5, 2, [1], None]


def test_contents_are_ranked_whatever_the_order_of_their_keys() -> None:
    assert content_rank({"a": 1, "b": (1, 2)}) == content_rank({"b": [1, 2], "a": 1})
    assert content_rank({"a": 1}) != content_rank({"a": "1"})
