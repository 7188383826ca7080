"""Places, and which lies within which."""

from __future__ import annotations

from graph.model.base import NodeModel, RelationshipModel


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
