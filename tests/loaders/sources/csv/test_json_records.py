from __future__ import annotations

from typing import Any

import pytest

from graph.results.errors import SourceError
from loaders.sources.csv.json_records import json_records


def test_records_stand_in_a_list_at_a_path(text_file: Any) -> None:
    file = text_file('{"data": {"films": [{"t": 1}, {"t": 2}]}}', "a.json")
    assert list(json_records(file, "data.films")) == [
        ("a.json: data.films[1]", {"t": 1}),
        ("a.json: data.films[2]", {"t": 2}),
    ]


def test_records_stand_in_lines(text_file: Any) -> None:
    file = text_file('{"t": 1}\n\n{"t": 2}\n', "a.jsonl")
    assert list(json_records(file, None)) == [("a.jsonl:1", {"t": 1}), ("a.jsonl:3", {"t": 2})]


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        ('[{"a": 1},\n{"b"', "a.json", "^a.json:2: the JSON ends in the middle"),
        ('[{"a": 1},\n{"b" 2}]', "a.json", "^a.json:2: this is no JSON: .* [(]column 6"),
        ('{"a": 1}\n{"b": ', "a.jsonl", "^a.jsonl:2: the JSON ends in the middle"),
        ('{"a": 1}\n{"b": \n{"c": 3}\n', "a.jsonl", "^a.jsonl:2: the JSON ends in the middle"),
        ('{"a": 1}', "a.json", "a.json: the records must be a list.*here are a"),
        ('{"films": 1}', "a.json", "the records must be a list"),
        ("[1]", "a.json", r"a.json: records\[1\]: a record must be an object"),
        ('[{"a": NaN}]', "a.json", "^a.json:1: NaN is no JSON number"),
        ("[" * 100_000, "a.json", "^a.json:1: "),
        (b'[{"a": "\xff"}]', "a.json", "^a.json:1: this is not UTF-8"),
    ],
)
def test_broken_json_is_refused(text_file: Any, content: Any, name: str, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        list(json_records(text_file(content, name), None))


def test_a_path_that_leads_nowhere_is_told(text_file: Any) -> None:
    with pytest.raises(SourceError, match="there is no 'films' of the path 'films': people"):
        list(json_records(text_file('{"people": []}', "a.json"), "films"))


def test_a_path_leads_through_lists_and_items_know_what_is_around_them(text_file: Any) -> None:
    films = (
        '{"films": [{"t": 1, "cast": [{"a": "Al"}, {"a": "Bo"}]}, {"t": 2}, {"t": 3, "cast": []}]}'
    )
    found = list(json_records(text_file(films, "a.json"), "films.cast"))
    assert [(place, record["a"], record["^"]["t"]) for place, record in found] == [
        ("a.json: films[1].cast[1]", "Al", 1),
        ("a.json: films[1].cast[2]", "Bo", 1),
    ]
    lines = text_file('{"t": 1, "cast": [{"a": "Al"}]}\n', "a.jsonl")
    assert [record["^"]["t"] for _, record in json_records(lines, "cast")] == [1]


def test_an_item_that_is_no_record_is_told_with_its_place(text_file: Any) -> None:
    with pytest.raises(SourceError, match=r"films\[1\]\.cast\[1\]: a record must be an object"):
        list(json_records(text_file('{"films": [{"cast": [7]}]}', "a.json"), "films.cast"))
