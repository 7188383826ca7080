"""Who plays whom where: three relationships that one credit of a cast list makes."""

from __future__ import annotations

from pydantic import Field

from graph.model.base import Ids, RelationshipModel, Texts
from graph.model.people import Person
from graph.model.story import Character
from graph.model.works import Film, Series


class ActedIn(RelationshipModel):
    """A person acted in a work."""

    type = "ACTED_IN"
    meaning = "A person acted in a work."
    starts = (Person,)
    ends = (Film, Series)
    caption = "acted in"
    reverse_caption = "has in its cast"

    roles: Texts = Field(default=(), description="The roles, as they are billed.")
    billing: int | None = Field(default=None, description="The place in the cast list, from 1.")
    uncredited: bool | None = Field(default=None, description="True where no credit names them.")
    voice: bool | None = Field(default=None, description="True where only the voice is heard.")
    archive: bool | None = Field(default=None, description="True where only old footage is shown.")


class Played(RelationshipModel):
    """A person played a character."""

    type = "PLAYED"
    meaning = "A person played a character."
    starts = (Person,)
    ends = (Character,)
    caption = "played"
    reverse_caption = "was played by"

    films: Ids = Field(default=(), description="Ids of the works in which they did, in order.")
    recast: bool | None = Field(
        default=None, description="True where the person took the part over from another."
    )


class AppearsIn(RelationshipModel):
    """A character appears in a work."""

    type = "APPEARS_IN"
    meaning = "A character appears in a work."
    starts = (Character,)
    ends = (Film, Series)
    caption = "appears in"
    reverse_caption = "shows"

    played_by: Ids = Field(default=(), description="Ids of the people who play the part there.")
    archive: bool | None = Field(default=None, description="True where only old footage is shown.")
