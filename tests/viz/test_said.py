from __future__ import annotations

import pytest

from graph.elements import Node, Relationship
from viz.picture import Picture
from viz.said import MOST_LINES, SaidRelationship, type_of

ONE = Node("4:x:1", ["Character"], {"id": "character:one", "name": "One"})
TWO = Node("4:x:2", ["Character"], {"id": "character:two", "name": "Two"})


@pytest.mark.parametrize(
    ("words", "kind"), [("kills", "KILLS"), ("is known from", "IS_KNOWN_FROM"), ("…", "SAYS")]
)
def test_words_become_a_type(words: str, kind: str) -> None:
    assert type_of(words) == kind


def test_a_picture_knows_that_its_lines_are_what_an_answer_says() -> None:
    said = SaidRelationship("said:0", "KILLS", ONE, TWO, {})
    assert Picture.from_elements([said]).said
    assert not Picture.from_elements([said, Relationship("5:x:1", "KNOWS", ONE, TWO, {})]).said
    assert not Picture.from_elements([ONE]).said
    many = [SaidRelationship(f"said:{n}", "KILLS", ONE, TWO, {}) for n in range(MOST_LINES + 1)]
    assert not Picture.from_elements(many).said
