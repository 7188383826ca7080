from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from queries.library import Library

QUESTION = """\
// title: Films with a number above one
// param: above: int = 6
// column: film: string
MATCH (f:Film) WHERE f.number > $above AND 'https://x.org' <> '' RETURN f.title AS film
ORDER BY film
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "questions"
    folder.mkdir()
    (folder / "late-films.cypher").write_text(QUESTION, encoding="utf-8")
    return folder


def test_the_list(cli: Any) -> None:
    result = cli("ask")
    names = [line.split()[0] for line in result.stdout.splitlines()]
    assert names == Library().names()
    assert len(names) >= 15


def test_the_list_as_json(cli: Any) -> None:
    listed = json.loads(cli("ask", "--format", "json").stdout)
    cast = next(question for question in listed if question["name"] == "cast")
    assert cast["title"]
    assert {"name": "film", "kind": "Film|Series", "required": True} in cast["parameters"]


@pytest.mark.parametrize("name", ["fallout", "FALLOUT", "mission impossible - fallout", "2018"])
def test_a_film_by_any_of_its_names(cli: Any, name: str) -> None:
    result = cli("ask", "cast", "--film", name)
    assert result.exit_code == 0, result.stderr
    assert "August Walker" in result.stdout


def test_help_of_a_question_has_its_options_and_examples(cli: Any) -> None:
    result = cli("ask", "cast", "--help")
    assert "--film FILM-OR-SERIES" in result.stdout
    assert "A film or series, by name or a part of it." in " ".join(result.stdout.split())
    assert "loregraph ask cast --film" in result.stdout.partition("Examples:")[2]


def test_a_missing_parameter(cli: Any) -> None:
    result = cli("ask", "cast")
    assert result.exit_code == 2
    assert "The question 'cast' needs --film, the name of a film or a series." in result.stderr
    assert "For example: loregraph ask cast --film" in result.stderr


def test_an_unknown_name_gets_the_nearest(cli: Any) -> None:
    result = cli("ask", "cast", "--film", "Fallot")
    assert result.exit_code == 2
    assert (
        "There is no film or series 'Fallot'. Nearest: Mission: Impossible - Fallout"
        in result.stderr
    )


def test_a_name_that_fits_several(cli: Any) -> None:
    result = cli("ask", "cast", "--film", "reckoning")
    assert result.exit_code == 2
    assert "may be more than one film or series" in result.stderr


def test_an_unknown_question_gets_the_nearest(cli: Any) -> None:
    result = cli("ask", "comback")
    assert result.exit_code == 2
    assert "There is no question 'comback'. Nearest: come-back" in result.stderr


def test_an_unknown_option(cli: Any) -> None:
    result = cli("ask", "cast", "--flim", "Fallout")
    assert result.exit_code == 2
    assert "--film" in result.stderr


def test_a_number_that_is_none(cli: Any, own: Path) -> None:
    result = cli("ask", "--questions", str(own), "late-films", "--above", "x")
    assert result.exit_code == 2
    assert "'x' is not a valid int" in result.stderr


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown", "wikitext"])
def test_every_form(cli: Any, form: str) -> None:
    result = cli("ask", "deaths", "--format", form)
    assert result.exit_code == 0
    assert "Alan Hunley" in result.stdout


def test_a_folder_of_ones_own(cli: Any, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOREGRAPH_QUESTIONS", str(own))
    assert "late-films" in cli("ask").stdout
    answer = json.loads(cli("ask", "late-films", "--format", "json").stdout)
    assert len(answer) == 2
    assert len(json.loads(cli("ask", "late-films", "--above", "5", "--format=json").stdout)) == 3


def test_a_question_of_ones_own_may_not_write(process: Any, own: Path) -> None:
    path = own / "late-films.cypher"
    path.write_text("// title: Q\nCREATE (x:X) RETURN x.a AS a\n", encoding="utf-8")
    ran = process("ask", "--questions", str(own), "late-films")
    assert ran.returncode == 1
    assert f"{path}: the Cypher wants to write" in ran.stderr
    path.write_text("// title: Q\n// may: write\nCREATE (x:X) RETURN x.a AS a\n", encoding="utf-8")
    refused = process("ask", "--questions", str(own), "late-films")
    assert refused.returncode == 2
    assert "let it with --write" in refused.stderr
    assert "0" in process("query", "MATCH (x:X) RETURN count(x)").stdout
    assert process("ask", "--questions", str(own), "late-films", "--write").returncode == 0
    assert "1" in process("query", "MATCH (x:X) RETURN count(x)").stdout


def test_a_folder_that_is_none(cli: Any, tmp_path: Path) -> None:
    result = cli("ask", "--questions", str(tmp_path / "no"), "cast")
    assert result.exit_code == 2
    assert "is no folder of questions" in result.stderr


def test_a_file_that_is_wrong_takes_no_other_question_away(cli: Any, own: Path) -> None:
    path = own / "broken.cypher"
    path.write_text("// titel: Q\nRETURN 1 AS one\n", encoding="utf-8")
    result = cli("ask", "--questions", str(own))
    assert result.exit_code == 1
    assert f"Error: {path}:1: the header knows no key 'titel'" in result.stderr
    assert "late-films" in result.stdout
    assert "cast" in result.stdout
    assert cli("ask", "--questions", str(own), "late-films").exit_code == 0
    asked = cli("ask", "--questions", str(own), "broken")
    assert asked.exit_code == 1
    assert f"{path}:1: the header knows no key 'titel'" in asked.stderr


def test_the_folder_of_the_configuration(
    cli: Any, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "loregraph").mkdir()
    own.rename(tmp_path / "loregraph" / "questions")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert "late-films" in cli("ask").stdout
    assert len(json.loads(cli("ask", "late-films", "--format", "json").stdout)) == 2


def test_a_question_about_the_network(cli: Any) -> None:
    rows = json.loads(cli("ask", "six-degrees", "--person", "Tom Cruise", "--format=json").stdout)
    assert [row["steps"] for row in rows] == [1]
    drawn = cli("ask", "inner-circle", "--works", "4", "--format", "html")
    assert drawn.exit_code == 0, drawn.stderr
    assert "Luther Stickell" in cli("ask", "inner-circle", "--works", "4").stdout


def test_a_question_about_statements_is_drawn_as_lanes(cli: Any) -> None:
    drawn = cli("ask", "press-on-trial", "--speaker", "Tom Cruise", "--format", "html")
    assert drawn.exit_code == 0
    assert "2 of 2 not kept" in drawn.stdout
    assert "<script" not in drawn.stdout
    plain = cli("ask", "press-on-trial", "--speaker", "Tom Cruise", "--format", "graphml")
    assert "<graphml" in plain.stdout


def test_a_folder_may_be_named_behind_the_question(cli: Any, own: Path, tmp_path: Path) -> None:
    for words in (["late-films", "--questions", str(own)], ["late-films", f"--questions={own}"]):
        result = cli("ask", *words, "--above", "7")
        assert result.exit_code == 0, result.stderr
        assert "The Final Reckoning" in result.stdout
    assert "requires an argument" in cli("ask", "late-films", "--questions").stderr
    (tmp_path / "file").touch()
    assert "is a file" in cli("ask", "cast", "--questions", str(tmp_path / "file")).stderr


def test_what_is_missing_has_its_article(cli: Any) -> None:
    assert "the name of a person or an organization." in cli("ask", "said-by").stderr
