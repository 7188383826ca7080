from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.claims.changes import Changes, changes
from graph.claims.existing import Existing
from graph.claims.proposing import Named, Proposal, propose
from graph.claims.standing import Wanted, claims

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def changed(memory: Any, article: Any) -> Callable[..., Changes]:
    """Give what accepting one statement would change."""

    def hold(*words: Any, **more: Any) -> Changes:
        propose(memory, article, [Proposal(*words, **more)])
        return changes(claims(memory, Wanted(decisions=("proposed",)))[0], Existing(memory))

    return hold


def told(found: Changes) -> list[tuple[str, str]]:
    return [(change.sort, change.text) for change in found.told]


def test_what_is_new_in_words(changed: Any, names: Any) -> None:
    found = changed("acts_in", names.cleo, names.harbor_2, modality="planned")
    assert told(found) == [
        ("new", "Person Cleo Diaz (person:cleo-diaz)"),
        ("new", "Cleo Diaz acted in Harbor 2 (uncertain: it was planned or expected)"),
    ]
    assert found.became == {"proposed:person-cleo-diaz": "person:cleo-diaz"}


def test_a_new_node_is_told_with_its_values(changed: Any, names: Any) -> None:
    found = changed("delayed", names.harbor_2, names.day("2022-05"), {"reason": "a strike"})
    name = "Harbor 2 is put off to 2022-05"
    values = f"kind delay; realm production; cause a strike; summary {name} (reason a strike)"
    assert told(found)[0] == ("new", f"Event {name} (event:delay-harbor-2-2022-05): {values}")


def test_a_new_film_is_told_with_its_date(changed: Any, names: Any) -> None:
    found = changed("released", Named("Harbor 3", "film"), names.day("2026-05"), modality="planned")
    assert told(found)[0] == (
        "new",
        "Film Harbor 3 (film:harbor-3): released 2026-05; status announced",
    )


def test_what_is_there_gets_this_source_as_well(changed: Any, names: Any) -> None:
    found = changed("plays", names.ann, names.iris, {"film": names.harbor})
    assert [sort for sort, _ in told(found)] == ["more", "more", "more"]
    (played, *_rest) = found.batch.relationships
    assert played.properties["sources"] == ("source:credits", "source:news")
    assert "films" not in played.properties
    assert [record.key for record in found.batch.nodes] == []


def test_a_list_keeps_what_it_has(changed: Any, names: Any) -> None:
    found = changed("plays", names.ann, names.iris, {"film": names.harbor_2})
    assert found.batch.relationships[0].properties["films"] == ("film:harbor-2019", "film:harbor-2")
    assert told(found)[0] == (
        "more",
        "Ann Lee played Iris: there already; added: films, this source",
    )


def test_a_further_label(changed: Any, names: Any) -> None:
    found = changed("directs", names.ann, names.harbor_2)
    assert told(found)[0] == ("new", "Ann Lee is a Director")
    assert found.batch.nodes[0].labels == ("Person", "Director")
    assert set(found.batch.nodes[0].properties) == {"id"}


def test_a_missing_property_is_written(changed: Any, names: Any) -> None:
    found = changed("released", names.harbor_2, names.day("2021-11"))
    assert told(found) == [("new", "Harbor 2: released is 2021-11")]
    assert found.batch.nodes[0].properties["released_precision"] == "month"
    assert found.batch.nodes[0].properties["sources"] == ("source:credits", "source:news")


def test_a_coarser_date_agrees(changed: Any, names: Any) -> None:
    found = changed("released", names.harbor, names.day("2019"), modality="planned")
    assert told(found) == [("there", "Harbor: released is 2019")]
    assert found.outcome == "came_true"
    (verdict,) = (one for one in found.batch.relationships if one.type == "SETTLED_BY")
    assert (verdict.end, verdict.properties["sources"]) == ("film:harbor-2019", ("source:credits",))
    assert str(verdict.properties["settled"]) == "2019-05-03"
    assert "released" not in found.batch.nodes[0].properties


def test_a_finer_date_is_written(changed: Any, names: Any, memory: Any) -> None:
    memory.run(
        "MATCH (f:Film {id: 'film:harbor-2'}) "
        "SET f.released = date('2026-01-01'), f.released_precision = 'year'"
    )
    found = changed("released", names.harbor_2, names.day("2026-05-23"), modality="planned")
    text = "Harbor 2: released is 2026-05-23, more exactly than 2026"
    assert ("more", text) in told(found)
    (film,) = found.batch.nodes
    assert str(film.properties["released"]) == "2026-05-23"
    assert film.properties["released_precision"] == "day"


def test_a_plan_is_no_finer_date_of_what_is_out(changed: Any, names: Any, memory: Any) -> None:
    memory.run("MATCH (f:Film {id: 'film:harbor-2019'}) SET f.released_precision = 'year'")
    found = changed("released", names.harbor, names.day("2019-06-07"), modality="planned")
    assert told(found) == [("there", "Harbor: released is 2019-06-07")]


def test_another_value_stays_beside_it(changed: Any, names: Any) -> None:
    found = changed("released", names.harbor, names.day("2019-06-07"), modality="planned")
    text = "Harbor: released stays 2019-05-03; the claim says 2019-06-07, beside it"
    assert told(found) == [("differs", text)]
    assert found.outcome == "did_not"
    standing = found.batch.nodes[0]
    assert (standing.labels, standing.properties["value"]) == (("Claim",), "2019-05-03")
    assert standing.properties["sources"] == ("source:credits",)


def test_a_given_up_plan_did_not_come_true(changed: Any, names: Any) -> None:
    found = changed("released", names.harbor, names.day("2018"), {"superseded": True})
    assert found.outcome == "did_not"


def test_a_film_that_is_not_out_settles_nothing(changed: Any, names: Any) -> None:
    assert changed("released", names.harbor_2, names.day("2021")).outcome is None
