from __future__ import annotations

from graph.elements import Node
from viz.explorer.jobs.named import dull_words, named_in, numbered
from viz.explorer.jobs.search import Index


def test_the_longest_names_are_meant_each_once() -> None:
    index = Index()
    index.add(Node("a", ["Person"], {"name": "Ann Lee"}), whole=False)
    index.add(Node("b", ["Character"], {"name": "Lee"}), whole=False)
    index.add(Node("c", ["Source"], {"name": "Ann"}), whole=False)
    index.add(Node("d", ["Film"], {"name": "The Cast", "number": 2}), whole=False)
    index.close()
    dull = dull_words(["Who is in the cast?"])
    assert named_in(index, "ann lee and lee's cast", dull) == (["a", "b"], "and cast")
    assert named_in(index, "the second film", dull) == (["d"], "the")
    assert named_in(index, "ann", dull) == (["a"], "")


def test_only_what_has_a_number_is_called_by_it() -> None:
    assert "seventh film" in numbered(7)
    assert numbered(None) == numbered(99) == numbered("7") == []
