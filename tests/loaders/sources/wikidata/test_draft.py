from __future__ import annotations

import loregraph
from loaders.sources.wikidata.draft import Draft


def test_what_is_told_twice_is_joined() -> None:
    draft = Draft(None)
    draft.node("person:p", "P", "x")
    draft.relate("ACTED_IN", "person:p", "film:f", roles=("A",))
    draft.relate("ACTED_IN", "person:p", "film:f", roles=("B", "A"), voice=True)
    batch = draft.batch()
    (link,) = batch.relationships
    assert link.properties == {"roles": ("A", "B"), "voice": True, "sources": ("source:wikidata",)}
    assert batch.nodes[1].labels == ("Person", "Actor")


def test_relationships_that_their_properties_tell_apart() -> None:
    draft = Draft(None)
    draft.node("claim:c", "C", "x")
    for role in ("subject", "object"):
        draft.relate("ABOUT", "claim:c", "film:f", role=role)
    assert len(draft.batch().relationships) == 2


def test_nothing_has_no_source() -> None:
    assert draft_is_empty(Draft(None))


def draft_is_empty(draft: Draft) -> bool:
    batch = draft.batch()
    return not batch.nodes and not batch.relationships


def test_items_of_the_store() -> None:
    with loregraph.open(":memory:") as store:
        store.run("CREATE (:Person {id: 'person:a', wikidata_id: 'Q7'})")
        assert Draft(store).of_the_store(("film", "person"), "Q7") == "person:a"
        assert Draft(store).of_the_store(("film",), "Q7") is None
    assert Draft(None).of_the_store(("person",), "Q7") is None
