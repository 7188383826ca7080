from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import loregraph
from graph.results.errors import SourceError, UsageError
from graph.values.temporal import Date
from queries.library import CANNED, Library, answer, parameter_values, run

CAST = """\
// title: The cast of a film
// param: film: Film
// param: since: date = 1990-01-01
// param: most: int = null
// column: actor: string
// example: --film Alpha
MATCH (p:Person)-[:ACTED_IN]->(f:Film {id: $film})
WHERE p.born >= $since AND ($most IS NULL OR p.n <= $most) AND 'http://x//y' <> ''
RETURN p.name AS actor ORDER BY actor // the end
"""
MAKE = """
CREATE (f:Film {id: 'film:alpha', title: 'Alpha: The Beginning', name: 'Alpha: The Beginning'}),
       (:Film {id: 'film:beta', title: 'Beta', name: 'Beta', aliases: ['Second', 'Alpha 2']}),
       (:Person {name: 'Ann', born: date('1995-01-01'), n: 1})-[:ACTED_IN]->(f),
       (:Person {name: 'Old', born: date('1950-01-01'), n: 2})-[:ACTED_IN]->(f)
"""


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open() as opened:
        opened.run(MAKE)
        yield opened


@pytest.fixture
def library(tmp_path: Path) -> Library:
    write(tmp_path, CAST, "who-is-in")
    return Library([tmp_path])


def write(folder: Path, text: str, name: str = "q") -> Path:
    path = folder / f"{name}.cypher"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_question_of_ours_is_right() -> None:
    questions = Library().questions()
    assert len(questions) >= 15
    for question in questions:
        assert question.columns, question.path
        needs = any(parameter.required for parameter in question.parameters)
        assert question.examples or not needs, question.path
        assert question.permissions == frozenset(), question.path
        assert not question.title.endswith("."), question.path


def test_our_labels_are_the_models() -> None:
    from graph.model.registry import ENTITIES

    known = set(ENTITIES) | {label for model in ENTITIES.values() for label in model.extra_labels}
    for question in Library().questions():
        for parameter in question.parameters:
            assert set(parameter.labels) <= known, question.path


def test_a_question_is_answered(library: Library, store: loregraph.Store) -> None:
    assert run("who-is-in", store, library=library, film="alpha").value() == ["Ann"]
    result = run("who-is-in", store, library=library, film="The Beginning", since="1900-01-01")
    assert result.value() == ["Ann", "Old"]
    result = run(
        "Who_Is_In", store, library=library, film="film:alpha", since=Date(1900, 1, 1), most=1
    )
    assert result.value() == ["Ann"]


def test_values_are_typed_and_names_are_ids(library: Library, store: loregraph.Store) -> None:
    question = library.question("who-is-in")
    assert parameter_values(question, store, {"film": "second", "most": "3"}) == {
        "film": "film:beta",
        "since": Date(1990, 1, 1),
        "most": 3,
    }


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "needs --film, the name of a film. For example: loregraph ask who-is-in --film Alpha"),
        ({"film": "Gamma"}, "There is no film 'Gamma'"),
        ({"film": "alp"}, "may be more than one film: "),
        ({"film": "beta", "most": "few"}, "--most: expected a whole number, got 'few'."),
        ({"film": "beta", "since": "then"}, "--since: expected a date such as 2018-07-27"),
        ({"film": "beta", "since": "2021-13-01"}, "--since: "),
        ({"flim": "beta"}, "has no parameter 'flim'; it has film."),
    ],
)
def test_what_is_wrong_is_said(
    library: Library, store: loregraph.Store, given: dict[str, object], said: str
) -> None:
    with pytest.raises(UsageError) as caught:
        answer(library.question("who-is-in"), store, given)
    assert said in str(caught.value)
    assert not str(caught.value).endswith("..")


def test_an_unknown_question_gets_the_nearest(library: Library) -> None:
    with pytest.raises(UsageError, match=r"no question 'who-in'\. Nearest: who-is"):
        library.question("who-in")
    with pytest.raises(UsageError, match="`loregraph ask` lists every question"):
        library.question("xyzzy")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("// title: Q\nRETURN $x AS x\n", r"uses \$x, which no `param` declares"),
        ("// title: Q\n// param: x: int\nRETURN 1 AS x\n", "declares x, the Cypher never uses it"),
        ("// title: Q\nCREATE (n) RETURN n\n", "wants to write"),
        ("// title: Q\nCALL db.labels() YIELD label RETURN label\n", "wants to call procedures"),
        ("// title: Q\nMATCH (\n", "SyntaxError"),
        ("// title: Q\nMATCH (n) RETURN m.name AS name\n", "Variable `m` not defined|m"),
        ("// title: Q\n// column: a: int\nRETURN 1 AS b\n", "columns a, the Cypher gives b"),
        (
            "// title: Q\n// column: a: int\n// algorithm: core\nRETURN 1 AS a\n",
            "columns of the kinds string, int, int, list of string; the header declares int",
        ),
    ],
)
def test_a_body_that_does_not_fit_its_header(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(SourceError, match=said) as caught:
        Library([tmp_path]).question("q")
    assert str(caught.value).startswith(f"{path}: ")


def test_what_is_wrong_takes_nothing_else_away(tmp_path: Path) -> None:
    path = write(tmp_path, "// titel: Q\nRETURN 1 AS one\n", "broken")
    write(tmp_path, "// title: Q\nRETURN my.own(1) AS one\n", "right")
    wrong: list[SourceError] = []
    names = [question.name for question in Library([tmp_path]).questions(wrong)]
    assert "right" in names
    assert len(names) == len(Library().names()) + 1
    assert [str(error).partition(" ")[0] for error in wrong] == [f"{path}:1:"]
    with pytest.raises(SourceError, match="titel"):
        Library([tmp_path]).questions()


def test_an_algorithm_answers(tmp_path: Path, store: loregraph.Store) -> None:
    write(
        tmp_path,
        "// title: Q\n// column: who: string\n// column: core: int\n// column: near: int\n"
        "// column: source: list of string\n// algorithm: core\n"
        "MATCH (one:Person)-->(through) RETURN one, through, 1 AS weight, [] AS source\n",
    )
    result = run("q", store, library=Library([tmp_path]))
    assert result.columns == ["who", "core", "near", "source"]
    assert list(result.rows) == [("Ann", 1, 1, []), ("Old", 1, 1, [])]


def test_a_question_of_ones_own_stands_before_ours(tmp_path: Path) -> None:
    name = Library().names()[0]
    write(tmp_path, "// title: Mine\nRETURN 1 AS one\n", name)
    assert Library([tmp_path]).question(name).title == "Mine"
    assert Library().question(name).path.parent == CANNED


def test_leave_must_be_given(tmp_path: Path, store: loregraph.Store) -> None:
    write(tmp_path, "// title: Q\n// may: write\nCREATE (n:New) RETURN labels(n) AS l\n")
    question = Library([tmp_path]).question("q")
    with pytest.raises(UsageError, match="may write; let it with --write"):
        answer(question, store, {})
    assert "New" not in store.counts().labels
    answer(question, store, {}, write=True)
    assert store.counts().labels["New"] == 1


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no folder of questions"):
        Library([tmp_path / "no"])
