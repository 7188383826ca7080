from __future__ import annotations

from graph.stores.embedded.face.keys import Names


def test_each_name_is_made_once() -> None:
    names = Names("u")
    first = names.upto(2)
    assert first == ["4:u:0", "4:u:1"]
    assert names.upto(3)[0] is first[0]
    assert names.upto(1) == ["4:u:0", "4:u:1", "4:u:2"]
    assert names.numbers(2) == [0, 1]
    assert names.numbers(1) is names.numbers(4) == [0, 1, 2, 3]
