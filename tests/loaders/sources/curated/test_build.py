from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def test_nodes_come_before_what_is_said_of_them(two_films: Any) -> None:
    labels = [node.labels[0] for node in two_films.batch.nodes]
    assert labels.index("Source") < labels.index("Film") < labels.index("Event")
    assert labels[-1] == "Claim"


def test_every_end_is_in_the_batch(two_films: Any) -> None:
    for one in two_films.batch.relationships:
        assert one.start in two_films.nodes
        assert one.end in two_films.nodes


def test_places_lie_within_places_and_sources_cite(two_films: Any) -> None:
    assert two_films.of_type("WITHIN") == [("place:london", "place:england")]
    assert two_films.of_type("CITES") == [("source:an-article", "source:first-credits")]


def test_members_and_relations_may_stand_outside_of_films(load_text: Callable[[str], Any]) -> None:
    loaded = load_text(
        """\
        defaults: {sources: source:s}
        sources: [{id: source:s, name: S}]
        organizations: [{id: organization:o, name: O}]
        characters: [{id: character:c, name: C}, {id: character:d, name: D}]
        members: [{character: C, organization: O}]
        relations: [{type: CHILD_OF, from: C, to: D}]
        """
    )
    assert loaded.relationships["character:c", "MEMBER_OF", "organization:o"] == {
        "sources": ("source:s",)
    }
    assert loaded.of_type("CHILD_OF") == [("character:c", "character:d")]


RESTS = """\
sources: [{id: source:s, name: S}, {id: source:t, name: T}]
defaults: {sources: source:s}
films: [{id: film:x, title: X, cast: [{actor: A, character: C}]}]
provenance: [{type: %s, from: person:a, to: film:x, sources: source:t, uncertain: true}]
"""


def test_one_relationship_of_a_line_may_rest_on_other_sources(
    load_text: Callable[[str], Any], complaint: Callable[[str], str]
) -> None:
    found = load_text(RESTS % "ACTED_IN").relationships
    acted = found["person:a", "ACTED_IN", "film:x"]
    assert (acted["sources"], acted["uncertain"]) == (("source:t",), True)
    assert found["person:a", "PLAYED", "character:c"]["sources"] == ("source:s",)
    assert "facts.yaml:4: no line here says 'person:a DIRECTED film:x'" in complaint(
        RESTS % "DIRECTED"
    )


def test_a_part_without_a_billed_role(load_text: Callable[[str], Any]) -> None:
    found = load_text(
        """\
        defaults: {sources: source:s}
        sources: [{id: source:s, name: S}]
        films: [{id: film:x, title: X, cast: [{actor: A, character: C, unnamed: true}]}]
        """
    ).relationships
    assert "roles" not in found["person:a", "ACTED_IN", "film:x"]
    assert ("person:a", "PLAYED", "character:c") in found
