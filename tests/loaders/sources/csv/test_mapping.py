from __future__ import annotations

import pytest
from pydantic import ValidationError

from loaders.sources.csv.mapping import CastForm, ColumnForm, FilesForm, MappingForm


def test_short_forms_stand_for_long_ones() -> None:
    form = FilesForm.model_validate(
        {
            "file": "a.csv",
            "nodes": {"film": {"label": "Film", "id": "Movie", "set": {"title": "Movie"}}},
            "relationships": [{"type": "PART_OF", "from": "film", "to": "saga"}],
        }
    )
    assert form.file == ("a.csv",)
    assert form.nodes["film"].set["title"] == ColumnForm(column="Movie")
    assert form.nodes["film"].id == (ColumnForm(column="Movie"),)
    assert form.links()[0].to == ColumnForm(node="saga")


def test_a_cast_line_stands_for_three_relationships() -> None:
    cast = CastForm.model_validate(
        {"person": "p", "character": "c", "work": {"node": "film", "column": "m"}, "roles": "r"}
    )
    links = {link.type: link for link in cast.links()}
    assert list(links) == ["ACTED_IN", "PLAYED", "APPEARS_IN"]
    assert links["ACTED_IN"].set["roles"].column == "r"
    assert links["PLAYED"].set["films"] == ColumnForm(node="film", column="m")
    assert links["APPEARS_IN"].set["played_by"].node == "p"


@pytest.mark.parametrize(
    "wrong",
    [
        {"column": "a", "value": "b"},
        {},
        {"node": "film", "value": "x"},
        {"column": "a", "split": ""},
        {"column": "a", "take": "second"},
        {"column": "a", "colour": "b"},
    ],
)
def test_a_column_that_means_nothing_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        ColumnForm.model_validate(wrong)


def test_a_mapping_needs_a_source_and_files() -> None:
    with pytest.raises(ValidationError) as caught:
        MappingForm.model_validate({"files": []})
    assert {error["loc"][0] for error in caught.value.errors()} == {"source", "files"}
