from __future__ import annotations

from typing import Any

from queries.library import Library


def test_every_question_is_a_form(do: Any) -> None:
    found = do("questions")["questions"]
    assert [one["name"] for one in found] == Library().names()
    cast = next(one for one in found if one["name"] == "cast")
    assert cast["parameters"] == [
        {
            "name": "film",
            "type": "name",
            "required": True,
            "default": None,
            "about": ["Film", "Series"],
            "titled": "Who plays whom in {}?",
        }
    ]
    assert cast["examples"] == [{"film": "Fallout"}]
    assert all(one["group"] for one in found)


def test_examples_with_spaces_are_one_value(do: Any) -> None:
    found = do("question", name="path")
    assert found["examples"] == [{"one": "Dougray Scott", "other": "Hannah Waddingham"}]
    assert "allShortestPaths" in found["cypher"]
