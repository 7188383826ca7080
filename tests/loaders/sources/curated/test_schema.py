from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from loaders.safe_yaml import read
from loaders.sources.curated.locate import files_of
from loaders.sources.curated.schema import json_schema_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json.loads(json_schema_text())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_file_is_what_the_forms_say(root: Path) -> None:
    written = (root / "loaders/franchises/curated.schema.json").read_text(encoding="utf-8")
    assert written == json_schema_text(), "stale: run scripts/generate_docs.py"


def test_an_editor_accepts_what_the_loader_accepts(
    validator: Draft202012Validator, two_films_path: Path
) -> None:
    for path, name in [*files_of("mission-impossible"), (two_films_path, "two_films.yaml")]:
        errors = [error.message for error in validator.iter_errors(read(path))]
        assert errors == [], name


@pytest.mark.parametrize(
    "wrong",
    [
        {"colour": "red"},
        {"films": [{"id": "film:x"}]},
        {"films": [{"id": "film:x", "title": "X", "cast": [{"actr": "A"}]}]},
        {"films": [{"id": "film:x", "title": "X", "status": "lost"}]},
        {"films": [{"id": "film:x", "title": "X", "released": "May"}]},
    ],
)
def test_an_editor_refuses_what_the_loader_refuses(
    validator: Draft202012Validator, wrong: object
) -> None:
    assert not validator.is_valid(wrong)


def test_every_field_says_what_it_is() -> None:
    for form in json.loads(json_schema_text())["$defs"].values():
        for name, field in form["properties"].items():
            assert "description" in field, name
