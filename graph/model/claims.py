"""Statements of sources, kept as they were made whatever came of them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from graph.model.base import NodeModel, RelationshipModel, Text, Texts
from graph.model.organizations import Organization
from graph.model.partial_date import PartialDate
from graph.model.people import Person
from graph.model.sources import Source
from graph.model.story import Word

Modality = Literal["stated", "planned", "expected", "rumoured", "quoted", "denied"]
Outcome = Literal["came_true", "did_not", "open"]
Decision = Literal["proposed", "accepted", "rejected"]
ValueType = Literal["string", "date", "integer", "float", "boolean", "node"]


class Claim(NodeModel):
    """One statement of one source."""

    label = "Claim"
    prefix = "claim"
    meaning = "One statement of one source."
    group = "claim"

    kind: Word = Field(description="What sort of statement: release_date, casting, location, ...")
    property: Word | None = Field(
        default=None, description="The property of the subject that it speaks of: `released`."
    )
    value: Text | None = Field(
        default=None,
        description="What it says the property is, as text; a date is written `2021-11-19`.",
    )
    value_type: ValueType | None = Field(default=None, description="How `value` is to be read.")
    as_of: PartialDate | None = Field(default=None, description="The day as of which it speaks.")
    modality: Modality | None = Field(default=None, description="How firmly it is said.")
    outcome: Outcome | None = Field(default=None, description="What came of it.")
    decision: Decision | None = Field(
        default=None,
        description="Whether a person took it over, refused it, or has not looked yet.",
    )
    decided: PartialDate | None = Field(
        default=None, description="The day on which a person decided in a review."
    )
    confidence: Annotated[float, Field(ge=0, le=1)] | None = Field(
        default=None, description="How sure the reading is, from 0 to 1."
    )
    summary: Text | None = Field(default=None, description="What is said, in words of our own.")
    sentence: Text | None = Field(default=None, description="The sentence that it was read from.")
    start: int | None = Field(
        default=None, description="Where the sentence begins in the source's text."
    )
    end: int | None = Field(
        default=None, description="Where the sentence ends in the source's text."
    )
    qualifiers: Texts = Field(
        default=(), description="What else is said of it, each as `name=text`: `role=analyst`."
    )
    withdrawn: bool | None = Field(
        default=None, description="True where a corrected version of the source says it no longer."
    )


class Proposed(NodeModel):
    """A name that a claim uses and nobody has taken over: it may be new, or a misreading."""

    label = "Proposed"
    prefix = "proposed"
    meaning = (
        "A name that a proposed claim uses; it becomes a node of its kind when one is accepted."
    )
    group = "claim"

    kind: Word = Field(description="What it would be: person, character, film, ...")


class About(RelationshipModel):
    """A claim speaks of something."""

    type = "ABOUT"
    meaning = "A claim speaks of something."
    starts = (Claim,)
    ends = ()
    identity = ("role",)
    caption = "is about"
    reverse_caption = "is spoken of in"

    role: Word = Field(default="subject", description="Whether it is the subject or the object.")


class StatedIn(RelationshipModel):
    """A claim stands in a source."""

    type = "STATED_IN"
    meaning = "A claim stands in a source."
    starts = (Claim,)
    ends = (Source,)
    caption = "is stated in"
    reverse_caption = "states"


class SaidBy(RelationshipModel):
    """A claim was made by someone whom the source quotes."""

    type = "SAID_BY"
    meaning = "A claim was made by someone whom the source quotes."
    starts = (Claim,)
    ends = (Person, Organization, Proposed)
    caption = "was said by"
    reverse_caption = "said"


class SettledBy(RelationshipModel):
    """What happened decided what came of a claim."""

    type = "SETTLED_BY"
    meaning = "What happened decided what came of a claim; its sources are those of the verdict."
    starts = (Claim,)
    ends = ()
    caption = "was settled by"
    reverse_caption = "settled"

    settled: PartialDate | None = Field(
        default=None, description="When it was settled, where that is known."
    )
