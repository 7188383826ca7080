from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loregraph.shell.commands import COMMANDS
from loregraph.shell.shell import Shell
from loregraph.shell.words import offered
from queries.offers import Word


def words(shell: Shell, text: str) -> dict[str, str]:
    return {word.text: word.kind for word in offered(shell.session, text, COMMANDS)}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("", "MATCH", "keyword"),
        ("RETURN 1; mat", "MATCH", "keyword"),
        ("MATCH (n:", "Film", "label"),
        ("MATCH (n:fi", "Film", "label"),
        ("MATCH (n)-[r:", "ACTED_IN", "type"),
        ("MATCH (n) WHERE n.", "title", "property"),
        ("MATCH (n {od", "`odd key`", "property"),
        ("MATCH (film) RETURN fi", "film", "variable"),
        ("RETURN toUp", "toUpper(", "function"),
        ("MATCH (n) WHERE exi", "EXISTS {", "keyword"),
        ("RETURN any", "any(", "keyword"),
        ("RETURN point.dist", "point.distance(", "function"),
        ("CALL db.la", "db.labels", "procedure"),
        ("CALL db.labels() YIELD ", "label", "column"),
        ("RETURN $", "year", "parameter"),
        (":sch", ":schema", "command"),
        ("RETURN 1;\n:be", ":begin", "command"),
    ],
)
def test_what_stands_to_choose(shell: Shell, text: str, word: str, kind: str) -> None:
    shell.session.parameters["year"] = 2018
    assert words(shell, text).get(word) == kind


def test_labels_and_types_are_not_mixed_up(shell: Shell) -> None:
    assert "ACTED_IN" not in words(shell, "MATCH (n:")
    assert "Film" not in words(shell, "MATCH (n:Film)-[:")


def test_a_word_says_what_it_replaces(shell: Shell) -> None:
    (word,) = offered(shell.session, "RETURN 1; MATCH (n:Fi", COMMANDS)
    assert word == Word("Film", "label", 19)
    names = offered(shell.session, "CALL db.la", COMMANDS)
    assert Word("db.labels", "procedure", 5) in names


@pytest.mark.parametrize("text", ["RETURN 'Fi", "RETURN 1 // Fi", "MATCH (n)) RE"])
def test_nothing_is_offered_where_nothing_can_stand(shell: Shell, text: str) -> None:
    assert words(shell, text) == {}


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "MATCH ",
                "RETURN ",
                "CALL ",
                "db.",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "n",
                ":",
                ".",
                "$",
            ),
            *("-", ">", "'", '"', "`", "//", "/*", "\n", ";", " ", "|", ":par", "YIELD ", "point."),
        ]
    )
).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(PIECES)
def test_completion_never_fails_and_stays_in_the_text(shell: Shell, text: str) -> None:
    for word in offered(shell.session, text, COMMANDS):
        assert 0 <= word.start <= len(text)
