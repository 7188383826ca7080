from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

import loregraph
from graph.results.errors import UsageError
from loregraph.asking import (
    ask,
    example_lines,
    kind_words,
    open_library,
    parameter_help,
    question_command,
    shaped,
)
from queries.header import Parameter, Question

QUESTION = Question(
    "q",
    "Who is it?",
    "MATCH p = (a:Person {id: $who})-[]->(b) RETURN a.name AS name, p AS path",
    Path("q.cypher"),
    (Parameter("who", "Person"), Parameter("most_years", "int", 10, required=False)),
    examples=("--who Ann",),
)


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open() as opened:
        opened.run("CREATE (:Person {id: 'person:ann', name: 'Ann'})-[:R]->(:X {name: 'B'})")
        yield opened


@pytest.mark.parametrize(
    ("parameter", "words", "said"),
    [
        (Parameter("x", "Film"), "film", "A film, by name or a part of it.  [required]"),
        (
            Parameter("x", "Person|Character"),
            "person or character",
            "A person or character, by name or a part of it.  [required]",
        ),
        (
            Parameter("x", "Organization"),
            "organization",
            "An organization, by name or a part of it.  [required]",
        ),
        (Parameter("x", "int", 3, required=False), "number", "A number.  [default: 3]"),
        (Parameter("x", "string", None, required=False), "text", "A text."),
        (Parameter("x", "date"), "date", "A date.  [required]"),
    ],
)
def test_parameters_in_words(parameter: Parameter, words: str, said: str) -> None:
    assert kind_words(parameter) == words
    assert parameter_help(parameter) == said


def test_a_command_has_the_options_of_its_header() -> None:
    command = question_command(QUESTION)
    options = {name for parameter in command.params for name in parameter.opts}
    assert {"--who", "--most-years", "--format", "--store", "--write", "-o"} <= options
    assert command.get_short_help_str(100) == "Who is it?"


def test_an_option_of_ours_cannot_be_a_parameter() -> None:
    question = Question("q", "Q", "", Path("q.cypher"), (Parameter("store", "string"),))
    with pytest.raises(UsageError, match="cannot be called store"):
        question_command(question)


def test_example_lines() -> None:
    assert example_lines(QUESTION) == ["loregraph ask q --who Ann"]
    assert example_lines(Question("q", "Q", "", Path("q.cypher"))) == ["loregraph ask q"]
    needy = Question("q", "Q", "", Path("q.cypher"), (Parameter("x", "int"),))
    assert example_lines(needy) == []


def asked(store: loregraph.Store) -> tuple[Question, loregraph.Result]:
    from queries.header import Column

    columns = (Column("name", "string"), Column("path", "path"))
    question = Question(
        "q", "Who?", QUESTION.text, Path("q"), (Parameter("who", "Person"),), columns
    )
    return question, ask(question, store, {"who": "ann"}, write=False, timeout=None)


@pytest.mark.parametrize(
    ("form", "columns"),
    [
        ("table", ["name"]),
        ("csv", ["name"]),
        ("json", ["name", "path"]),
        ("html", ["name", "path"]),
    ],
)
def test_paths_are_for_drawing(store: loregraph.Store, form: str, columns: list[str]) -> None:
    question, result = asked(store)
    assert result.title == "Who? Ann"
    assert shaped(question, result, form, store).columns == columns


def test_a_drawn_answer_keeps_its_title(store: loregraph.Store) -> None:
    question, result = asked(store)
    assert shaped(question, result, "html", store).picture().title == "Who? Ann"


@pytest.mark.parametrize("form", ["html", "graphml", "markdown", "json"])
def test_an_answer_that_leaves_says_what_its_sources_ask_for(
    store: loregraph.Store, form: str
) -> None:
    store.run("CREATE (:Source {id: 'source:x', attribution: 'By X.'})")
    store.run("MATCH (n) SET n.sources = ['source:x']")
    question, result = asked(store)
    assert [each.text for each in shaped(question, result, form, store).credits] == ["By X."]


def test_folders_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.cypher").write_text("// title: Q\nRETURN 1 AS x\n")
    monkeypatch.setenv("LOREGRAPH_QUESTIONS", f"{tmp_path / 'one'}:{tmp_path / 'two'}")
    names = open_library((str(tmp_path / "three"),)).names()
    assert {"one", "two", "three", "cast"} <= set(names)


def test_the_reserved_names_are_the_options_there_are() -> None:
    from loregraph.asking import RESERVED

    command: Any = question_command(Question("q", "Q", "", Path("q.cypher")))
    assert isinstance(command, click.Command)
    assert {parameter.name for parameter in command.params} <= RESERVED
