"""Real human beings."""

from __future__ import annotations

from pydantic import Field

from graph.model.base import NodeModel
from graph.model.partial_date import PartialDate


class Person(NodeModel):
    """A real human being; what they did is said by further labels."""

    label = "Person"
    prefix = "person"
    meaning = "A real human being."
    group = "person"
    extra_labels = {  # noqa: RUF012 - declared as a ClassVar in the base
        "Actor": "A person who acted in a work.",
        "Director": "A person who directed a work.",
        "Writer": "A person who wrote a work or its story.",
        "Producer": "A person who produced a work.",
    }

    born: PartialDate | None = Field(default=None, description="The day of birth.")
    died: PartialDate | None = Field(default=None, description="The day of death.")
