from __future__ import annotations

import pytest

from viz.picture import Picture
from viz.timeline import Story, story_of
from viz.timeline.tale import Tale


@pytest.fixture
def tale(picture: Picture) -> Tale:
    return Tale(picture)


@pytest.fixture
def story(picture: Picture) -> Story:
    found = story_of(picture)
    assert found
    return found
