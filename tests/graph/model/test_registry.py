from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.model.base import NodeModel
from graph.model.cast import ActedIn
from graph.model.people import Person
from graph.model.places import Place, Within
from graph.model.registry import (
    ENTITIES,
    PREFIXES,
    RELATIONSHIPS,
    entity,
    relationship,
    to_records,
)
from graph.results.errors import UsageError

if TYPE_CHECKING:
    from graph.model.base import RelationshipModel

LABELS = "Character Claim Event Film Franchise Organization Person Place Proposed Series Source"
TYPES = """
    ABOUT ACTED_IN ALLY_OF APPEARS_IN BETRAYS CAUSED_BY CHILD_OF CITES COMES_FROM DEPICTS DIRECTED
    ECHOES ENEMY_OF FOLLOWS HAPPENS_AT HAS_EVENT IMPERSONATES LAST_SEEN_IN MEMBER_OF MENTOR_OF
    PART_OF PLAYED PRODUCED RELEASED_BY ROMANCE_WITH SAID_BY SETTLED_BY SET_IN SIBLING_OF SPOUSE_OF
    STATED_IN TAKES_PART_IN WITHIN WROTE
"""


def test_every_label_and_type_of_the_design_is_there() -> None:
    assert list(ENTITIES) == LABELS.split()
    assert list(RELATIONSHIPS) == TYPES.split()


@pytest.mark.parametrize("model", ENTITIES.values())
def test_a_node_class_says_everything_about_itself(model: type[NodeModel]) -> None:
    names = {prop.name for prop in model.properties()}
    assert {"id", "name", "aliases", "sources", "uncertain", model.caption} <= names
    assert model.meaning.endswith(".")
    assert model.group
    assert PREFIXES[model.prefix] is model


@pytest.mark.parametrize("model", RELATIONSHIPS.values())
def test_a_relationship_class_says_everything_about_itself(model: type[RelationshipModel]) -> None:
    names = {prop.name for prop in model.properties()}
    assert set(model.identity) <= names
    assert {"sources", "uncertain"} <= names
    assert model.caption
    assert model.reverse_caption
    assert model.meaning.endswith(".")
    assert not model.symmetric or model.caption == model.reverse_caption


def test_classes_are_found_by_name() -> None:
    assert entity("Actor") is Person
    assert entity("Person") is Person
    assert relationship("ACTED_IN") is ActedIn


def test_an_unknown_name_is_told_what_there_is() -> None:
    with pytest.raises(UsageError, match="no label Starship; it has Character, Claim"):
        entity("Starship")
    with pytest.raises(UsageError, match="no relationship type PILOTS; it has ABOUT"):
        relationship("PILOTS")


def test_records_keep_their_order() -> None:
    batch = to_records(
        [
            Place(id="place:london", name="London"),
            Within(start="place:london", end="place:england"),
            Place(id="place:england", name="England"),
        ]
    )
    assert [node.key for node in batch.nodes] == ["place:london", "place:england"]
    assert [relation.type for relation in batch.relationships] == ["WITHIN"]
