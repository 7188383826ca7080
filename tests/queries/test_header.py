from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import SourceError
from graph.values.temporal import Date
from queries.header import Column, ColumnLink, Parameter, convert, read_question

WHOLE = """\
// title: Who was there
// group: Who is who
//
// param: film: Film
// param: who: Person|Character = "Tom Cruise"
// param: min_years: int = 10
// param: since: date = 1996-05-22
// param: kind: string = null
// column: name: Person
// column: films: list of Film
// link: name acts in films
// draws: graph
// algorithm: core
// example: --film Fallout
// may: write
MATCH (n {url: 'https://example.org/x'}) RETURN n // not: a header
"""


def write(folder: Path, text: str, name: str = "who-was-there") -> Path:
    path = folder / f"{name}.cypher"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_whole_header(tmp_path: Path) -> None:
    question = read_question(write(tmp_path, WHOLE))
    assert question.name == "who-was-there"
    assert question.title == "Who was there"
    assert question.group == "Who is who"
    assert question.parameters == (
        Parameter("film", "Film"),
        Parameter("who", "Person|Character", "Tom Cruise", required=False),
        Parameter("min_years", "int", 10, required=False),
        Parameter("since", "date", Date.parse("1996-05-22"), required=False),
        Parameter("kind", "string", None, required=False),
    )
    assert question.columns == (Column("name", "Person"), Column("films", "list of Film"))
    assert question.links == (ColumnLink("name", "acts in", "films"),)
    assert question.draws == "graph"
    assert question.algorithm == "core"
    assert question.examples == ("--film Fallout",)
    assert question.permissions == {"write"}
    assert question.text == WHOLE


def test_options_and_labels(tmp_path: Path) -> None:
    film, who, years, *_ = read_question(write(tmp_path, WHOLE)).parameters
    assert (film.option, years.option) == ("--film", "--min-years")
    assert (film.labels, who.labels, years.labels) == (("Film",), ("Person", "Character"), ())


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("// titel: X", "the header knows no key 'titel'"),
        ("// just words", "a header line is `// key: value`"),
        ("// title:", "the key 'title' has no value"),
        ("// title: again", "stands there twice"),
        ("// draws: pie", "draws is one of table, graph, timeline, lanes, not 'pie'"),
        ("// algorithm: magic", "algorithm is one of betweenness, closeness, core,"),
        ("// severity: error", "the header knows no key 'severity'"),
        ("// may: fly", "may is one of write, call procedures, read files, not 'fly'"),
        ("// param: x", "'x' is not `name: kind`"),
        ("// param: X: int", "'X' is no name for a parameter"),
        ("// param: x: integer", "'integer' is no kind of a parameter"),
        ("// param: x: Film|", "'Film|' is no kind of a parameter"),
        ("// param: x: int = ten", "expected a whole number, got 'ten'"),
        ("// param: x: int = 1.5", "expected a whole number, got 1.5"),
        ("// param: x: date = soon", "expected a date such as 2018-07-27, got 'soon'"),
        ("// column: x: thing", "'thing' is no kind of a column"),
        ("// link: name kills", "'name kills' is not `column words column`"),
        ("// link: name kills nobody", "a link names columns that stand above it, and 'name'"),
        ("// column: x: int = 3", "has a default"),
    ],
)
def test_a_wrong_line_is_named_with_file_and_line(tmp_path: Path, line: str, sentence: str) -> None:
    path = write(tmp_path, f"// title: Q\n{line}\nRETURN 1 AS one\n")
    with pytest.raises(SourceError) as caught:
        read_question(path)
    assert str(caught.value).startswith(f"{path}:2: ")
    assert sentence in str(caught.value)


def test_the_title_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"has no line `// title: \.\.\.`"):
        read_question(write(tmp_path, "RETURN 1 AS one\n"))


def test_the_name_is_in_lower_case(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="lower case with hyphens"):
        read_question(write(tmp_path, "// title: Q\nRETURN 1 AS one", name="My_Query"))


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "q.cypher"
    path.write_bytes(b"// title: \xff\xfe\n")
    with pytest.raises(SourceError, match="cannot be read as text"):
        read_question(path)


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("int", "12", 12),
        ("int", 12.0, 12),
        ("float", "1.5", 1.5),
        ("bool", "Yes", True),
        ("bool", False, False),
        ("string", "12", "12"),
        ("Film", "Fallout", "Fallout"),
        ("date", "2018-07-27", Date.parse("2018-07-27")),
    ],
)
def test_convert(kind: str, given: object, value: object) -> None:
    assert convert(kind, given) == value


@pytest.mark.parametrize(
    ("kind", "given"),
    [("int", "1.5"), ("int", True), ("float", "x"), ("bool", 1), ("date", "soon"), ("string", 3)],
)
def test_convert_refuses(kind: str, given: object) -> None:
    with pytest.raises(ValueError, match="expected"):
        convert(kind, given)
