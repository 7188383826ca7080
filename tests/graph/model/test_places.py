from __future__ import annotations

import pytest
from pydantic import ValidationError

from graph.model.places import Within


def test_places_lie_within_places() -> None:
    assert Within(start="place:london", end="place:england").to_record().properties == {}
    with pytest.raises(ValidationError, match="WITHIN begins at a Place"):
        Within(start="film:x", end="place:london")
