from __future__ import annotations

import pytest

from graph.results.errors import SourceError
from loaders.sources.csv.headers import Column, is_header, read_header


def test_a_header_says_what_columns_are() -> None:
    header = read_header(["movieId:ID(Movie)", "year:int", "a:b", ":LABEL", ":IGNORE"][:2], "f:1")
    assert header.columns == (
        Column(0, "movieId", "ID", space="Movie"),
        Column(1, "year", type="int"),
    )
    assert [one.name for one in header.properties] == ["movieId", "year"]
    assert not header.is_links


def test_relationships_have_two_ends() -> None:
    header = read_header([":START_ID(A)", ":END_ID(B)", ":TYPE", "since:date"], "f:1")
    assert header.is_links
    assert [one.name for one in header.properties] == ["since"]


def test_any_name_may_have_colons_before_its_type() -> None:
    assert read_header([":ID", 'odd:key; "y":long'], "f:1").columns[1].name == 'odd:key; "y"'


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([":ID", "year:year"], r"^f:1: the header 'year:year' names the type 'year', which there"),
        ([":ID", ":ID(A)"], "^f:1: two columns are :ID"),
        ([":START_ID", "name"], "^f:1: there is a :START_ID and no :END_ID"),
        ([":END_ID", "name"], "^f:1: there is an :END_ID and no :START_ID"),
        ([":START_ID", ":END_ID", ":ID"], "^f:1: a file holds nodes"),
        ([":ID", "name", "name:string"], "^f:1: the property 'name' stands here twice"),
        ([":ID", ":int"], "^f:1: the column ':int' has a type and no name"),
        ([":ID", ":TYPE"], "^f:1: there is a :TYPE and no :START_ID"),
    ],
)
def test_a_wrong_header_is_refused(names: list[str], sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        read_header(names, "f:1")


def test_plain_names_are_no_header() -> None:
    assert is_header(["id:ID", "name"])
    assert not is_header(["id", "name", "year:int"])
