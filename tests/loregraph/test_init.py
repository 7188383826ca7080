from __future__ import annotations

import pytest

import loregraph


@pytest.mark.parametrize("name", loregraph.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(loregraph, name).__name__ == name


def test_names_are_seen_before_they_are_used() -> None:
    assert set(loregraph.__all__) <= set(dir(loregraph))


def test_another_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'opne'"):
        loregraph.opne  # noqa: B018 - the access is what is tested
