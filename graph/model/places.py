"""Places, and which lies within which."""

from __future__ import annotations

from graph.model.base import NodeModel, RelationshipModel
from graph.model.works import Film, Series


class Place(NodeModel):
    """A country, a city, a building."""

    label = "Place"
    prefix = "place"
    meaning = "A country, a city, a building; of the story, of the shoot, or both."
    group = "place"


class Within(RelationshipModel):
    """A place lies within a larger one."""

    type = "WITHIN"
    meaning = "A place lies within a larger one."
    starts = (Place,)
    ends = (Place,)
    caption = "lies within"
    reverse_caption = "contains"


class SetIn(RelationshipModel):
    """A work shows a place."""

    type = "SET_IN"
    meaning = "A story takes place there, if only for a scene."
    starts = (Film, Series)
    ends = (Place,)
    caption = "is set in"
    reverse_caption = "is a setting of"
