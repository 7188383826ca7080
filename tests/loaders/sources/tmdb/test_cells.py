from __future__ import annotations

import pytest

from loaders.sources.tmdb.cells import read_cell


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("[]", []),
        ('[{"id": 1, "name": null}]', [{"id": 1, "name": None}]),
        ("[{'id': 1, 'name': None}]", [{"id": 1, "name": None}]),
        ("{'id': 1, 'name': \"L'Avventura\"}", {"id": 1, "name": "L'Avventura"}),
        ('{"id": 1}', {"id": 1}),
        ("['\\ud83d']", ["\ufffd"]),
    ],
)
def test_both_kinds_of_lists(text: str, value: object) -> None:
    assert read_cell(text) == value


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[{'id': 1, 'na", "cut off or broken"),
        ('[{"id": 1, "na', "no JSON from character"),
        ("__import__('os').system('true')", "no list of plain values"),
        ("[" * 5_000 + "]" * 5_000, "cut off or broken|nested too deep"),
        ("'" + "x" * 4_000_001 + "'", "longer than"),
        ("{'id': " + "9" * 5_000 + "}", "^no list: a number in it has thousands of digits$"),
        ('{"id": ' + "9" * 5_000 + "}", "^no list: a number in it has thousands of digits$"),
    ],
)
def test_what_is_no_list(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_cell(text)
