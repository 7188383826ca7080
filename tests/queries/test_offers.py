from __future__ import annotations

import pytest

from graph.stores.base import Names
from queries.offers import Word, in_comment, offered


class Few:
    """A store that knows few names."""

    def names(self) -> Names:
        return Names(["Film", "odd label"], ["ACTED_IN"], ["title"], ["db.labels"])

    def columns_of(self, procedure: str) -> list[str]:
        return ["label"] if procedure == "db.labels" else []


def words(text: str) -> dict[str, str]:
    return {word.text: word.kind for word in offered(text, Few(), ["year"])}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("MATCH (n:", "Film", "label"),
        ("MATCH (n:odd", "`odd label`", "label"),
        ("MATCH ()-[:", "ACTED_IN", "type"),
        ("MATCH (n) RETURN n.ti", "title", "property"),
        ("MATCH (some) RETURN so", "some", "variable"),
        ("RETURN toLo", "toLower(", "function"),
        ("RETURN $ye", "year", "parameter"),
        ("CALL db.la", "db.labels", "procedure"),
        ("CALL db.labels() YIELD ", "label", "column"),
        ("MAT", "MATCH", "keyword"),
    ],
)
def test_what_stands_to_choose(text: str, word: str, kind: str) -> None:
    assert words(text).get(word) == kind


def test_a_word_says_what_it_replaces() -> None:
    assert Word("Film", "label", 9) in offered("MATCH (n:Fi", Few())
    assert Word("db.labels", "procedure", 5) in offered("CALL db.la", Few())


def test_nothing_is_offered_in_strings_and_comments() -> None:
    assert words("RETURN 'Fi") == {}
    assert words("RETURN 1 // Fi") == {}
    assert in_comment("RETURN 'http://x' // now")
    assert not in_comment("RETURN 'http://x'")
