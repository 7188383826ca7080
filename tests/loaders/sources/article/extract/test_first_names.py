from __future__ import annotations

from loaders.sources.article.extract.first_names import FEMALE, MALE, gender


def test_gender_of_first_names() -> None:
    assert [gender(name) for name in ("Henry", "Ruth", "Robin", "Xq")] == ["m", "f", "", ""]


def test_names_are_in_lower_case() -> None:
    assert all(name == name.lower() for name in MALE | FEMALE)
