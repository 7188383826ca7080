from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from loaders.sources.article.extract.facts import Extraction, Mention


def test_what_is_found_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Mention("Kim Doe", "person").name = "Sam"  # type: ignore[misc]
    assert Extraction([]).aliases == {}
