from __future__ import annotations

from loaders.sources.article.extract.entities import Entity


def test_an_entity_as_one_end_of_a_fact() -> None:
    mention = Entity("film", "Night Ferry", "film:night-ferry").mention
    assert (mention.kind, mention.name, mention.node) == ("film", "Night Ferry", "film:night-ferry")


def test_two_of_the_same_name_are_two() -> None:
    assert Entity("person", "Kim Doe") != Entity("person", "Kim Doe")
