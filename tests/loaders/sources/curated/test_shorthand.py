from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from loaders.sources.curated.shorthand import OneOrMany, TextFor


class Credit(BaseModel):
    person: str
    note: str = ""


MANY = TypeAdapter(Annotated[tuple[str, ...], OneOrMany()])
CREDIT = TypeAdapter(Annotated[Credit, TextFor("person")])


def test_one_text_is_a_list_of_one() -> None:
    assert MANY.validate_python("a") == ("a",)
    assert MANY.validate_python(["a", "b"]) == ("a", "b")
    with pytest.raises(ValidationError):
        MANY.validate_python(3)


def test_a_text_is_the_field_that_is_meant() -> None:
    assert CREDIT.validate_python("A") == Credit(person="A")
    assert CREDIT.validate_python({"person": "A", "note": "b"}) == Credit(person="A", note="b")


def test_an_editor_is_told_of_both() -> None:
    assert MANY.json_schema()["anyOf"][0] == {"type": "string"}
    assert CREDIT.json_schema()["anyOf"][0] == {"type": "string"}
