"""Works and the series they belong to, and who made them."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from graph.model.base import NodeModel, RelationshipModel, Text, Texts
from graph.model.organizations import Organization
from graph.model.partial_date import PartialDate
from graph.model.people import Person

Status = Literal["announced", "filming", "wrapped", "released", "cancelled"]


class Franchise(NodeModel):
    """A series of works that tell of the same people."""

    label = "Franchise"
    prefix = "franchise"
    meaning = "A series of works."
    group = "work"


class _Work(NodeModel):
    """What films and series share."""

    group = "work"
    caption = "title"

    title: Text = Field(description="Its title; `name` says the same.")
    released: PartialDate | None = Field(
        default=None,
        description="The general release at home; a premiere, or a release elsewhere, is an event.",
    )
    number: int | None = Field(
        default=None, description="Its place in the franchise, counted from 1."
    )
    status: Status | None = Field(default=None, description="How far the work has come.")
    genres: Texts = Field(default=(), description="What kinds of work it is.")
    runtime: int | None = Field(default=None, description="How long it is, in minutes.")


class Film(_Work):
    """One film."""

    label = "Film"
    prefix = "film"
    meaning = "One film."


class Series(_Work):
    """One television series."""

    label = "Series"
    prefix = "series"
    meaning = "One television series."

    ended: PartialDate | None = Field(default=None, description="When the last episode was shown.")


class PartOf(RelationshipModel):
    """A work belongs to a franchise."""

    type = "PART_OF"
    meaning = "A work belongs to a franchise."
    starts = (Film, Series)
    ends = (Franchise,)
    caption = "is part of"
    reverse_caption = "contains"

    number: int | None = Field(default=None, description="The work's place, counted from 1.")


class Follows(RelationshipModel):
    """A work continues another one."""

    type = "FOLLOWS"
    meaning = "A work continues another one."
    starts = (Film, Series)
    ends = (Film, Series)
    caption = "follows"
    reverse_caption = "is followed by"

    number: int | None = Field(default=None, description="The place of the later work.")


class ReleasedBy(RelationshipModel):
    """A company brought the work to the public."""

    type = "RELEASED_BY"
    meaning = "A company brought the work to the public."
    starts = (Film, Series)
    ends = (Organization,)
    caption = "was released by"
    reverse_caption = "released"


class _Credit(RelationshipModel):
    """What the credits behind the camera share."""

    starts = (Person,)
    ends = (Film, Series)
    person_label: ClassVar[str]
    """The label that a person earns by such a credit."""

    credit: Text | None = Field(default=None, description="How the work words the credit.")


class Directed(_Credit):
    """A person directed a work."""

    type = "DIRECTED"
    meaning = "A person directed a work."
    caption = "directed"
    reverse_caption = "was directed by"
    person_label = "Director"


class Wrote(_Credit):
    """A person wrote a work or its story."""

    type = "WROTE"
    meaning = "A person wrote a work or its story."
    caption = "wrote"
    reverse_caption = "was written by"
    person_label = "Writer"


class Produced(_Credit):
    """A person produced a work."""

    type = "PRODUCED"
    meaning = "A person produced a work."
    caption = "produced"
    reverse_caption = "was produced by"
    person_label = "Producer"
