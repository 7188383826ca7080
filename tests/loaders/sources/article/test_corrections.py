from __future__ import annotations

from typing import Any

from graph.claims.proposing import Named, Proposal, claims_of, propose
from graph.claims.review import accept
from graph.model.sources import Source
from loaders.sources.article.corrections import correction, undecided

SOURCE = Source(id="source:news", name="News", sources=("source:news",))


def says(name: str, start: int = 0) -> Proposal:
    return Proposal("acts_in", Named(name, "person"), Named("Harbor", "film"), start=start)


def test_what_is_new_what_is_gone_and_what_is_kept(store: Any) -> None:
    propose(store, SOURCE, [says("Ann Lee"), says("Bo Chen", 5)])
    accept(store, [says("Bo Chen").id("source:news")])
    changed = correction(
        store, "source:news", claims_of(SOURCE, [says("Ann Lee", 9), says("Cleo")])
    )
    assert changed.kept == 1
    head, new, gone = changed.sentences("News")
    assert "1 claims are new, 1 are gone, 1 are as before" in head
    assert new == "new: Cleo acts in Harbor"
    assert gone.startswith(
        "gone: Bo Chen acts in Harbor; it was accepted, and what it wrote stands"
    )
    (mark,) = changed.batch().nodes
    assert mark.properties == {"id": says("Bo Chen").id("source:news"), "withdrawn": True}


def test_what_is_said_again_is_back(store: Any) -> None:
    propose(store, SOURCE, [says("Ann Lee")])
    store.write(correction(store, "source:news", []).batch())
    assert correction(store, "source:news", []).gone == []
    changed = correction(store, "source:news", claims_of(SOURCE, [says("Ann Lee")]))
    assert changed.batch().nodes[0].properties["withdrawn"] is False


def test_a_text_that_was_read_before_has_only_what_waits(store: Any) -> None:
    propose(store, SOURCE, [says("Ann Lee"), says("Bo Chen", 5)])
    accept(store, [says("Bo Chen").id("source:news")])
    told = [says("Ann Lee"), says("Bo Chen"), says("Cleo")]
    assert undecided(store, "source:news", told) == ([told[0]], 1)
