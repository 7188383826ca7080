"""Characters and events, of the story and of its production."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from graph.model.base import NodeModel, RelationshipModel, Text
from graph.model.organizations import Organization
from graph.model.partial_date import PartialDate
from graph.model.people import Person
from graph.model.places import Place
from graph.model.works import Film, Series

Word = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Realm = Literal["story", "production"]


class Character(NodeModel):
    """Someone in the story; whether alive is told by events, never stored."""

    label = "Character"
    prefix = "character"
    meaning = "Someone in the story; whether alive follows from the events."
    group = "character"

    occupation: Text | None = Field(default=None, description="What they do in the story.")


class Event(NodeModel):
    """Something that happens in a story, or while it is made."""

    label = "Event"
    prefix = "event"
    meaning = "Something that happens in a story, or while it is made."
    group = "event"

    kind: Word = Field(
        description="What sort of event: death, return, betrayal, wedding, heist, stunt, ...; "
        "filming, casting, announcement, release, delay, shutdown, plan, interview, post, ...",
    )
    realm: Realm = Field(description="Whether it happens in the story or to its makers.")
    from_: PartialDate | None = Field(default=None, alias="from", description="When it began.")
    until: PartialDate | None = Field(default=None, description="When it ended.")
    cause: Text | None = Field(default=None, description="Why it happened, in a few words.")
    channel: Text | None = Field(
        default=None, description="Where it was said: Instagram, Twitter, ..."
    )
    country: Text | None = Field(default=None, description="The country it holds for.")
    ordinal: int | None = Field(
        default=None, description="Its place in the order of its film's events."
    )
    summary: Text | None = Field(default=None, description="What happens, in one sentence.")


class HasEvent(RelationshipModel):
    """An event belongs to a work: it is told there, or it befell the making of it."""

    type = "HAS_EVENT"
    meaning = "An event is told in a work, or befell the making of it."
    starts = (Film, Series)
    ends = (Event,)
    caption = "has the event"
    reverse_caption = "is an event of"


class TakesPartIn(RelationshipModel):
    """Someone takes part in an event in a role."""

    type = "TAKES_PART_IN"
    meaning = "Someone takes part in an event, in a role."
    starts = (Character, Person, Organization)
    ends = (Event,)
    identity = ("role",)
    caption = "takes part in"
    reverse_caption = "involves"

    role: Word = Field(
        description="victim, killer, returnee, traitor, betrayed, performer, speaker, ..."
    )


class LastSeenIn(RelationshipModel):
    """The work in which someone who returns had been seen before."""

    type = "LAST_SEEN_IN"
    meaning = "The work in which someone who returns had been seen before."
    starts = (Event,)
    ends = (Film, Series)
    caption = "was last seen in"
    reverse_caption = "was the last sight before"


class HappensAt(RelationshipModel):
    """An event happens at a place."""

    type = "HAPPENS_AT"
    meaning = "An event happens at a place."
    starts = (Event,)
    ends = (Place,)
    caption = "happens at"
    reverse_caption = "is the place of"


class _BetweenEvents(RelationshipModel):
    """What relationships between events share."""

    starts = (Event,)
    ends = (Event,)


class CausedBy(_BetweenEvents):
    """One event was caused by another: a delay by a shutdown."""

    type = "CAUSED_BY"
    meaning = "One event was caused by another: a delay by a shutdown."
    caption = "was caused by"
    reverse_caption = "caused"


class Echoes(_BetweenEvents):
    """One event recalls an earlier one: a stunt that quotes a stunt."""

    type = "ECHOES"
    meaning = "One event recalls an earlier one: a stunt that quotes a stunt."
    caption = "echoes"
    reverse_caption = "is echoed by"


class Depicts(_BetweenEvents):
    """An event of the production puts an event of the story on film."""

    type = "DEPICTS"
    meaning = "An event of the production puts an event of the story on film."
    caption = "depicts"
    reverse_caption = "is depicted by"
