"""Where facts come from."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from graph.model.base import NodeModel, RelationshipModel, Text
from graph.model.partial_date import PartialDate

DatedBy = Literal["stated", "given", "inferred"]


class Source(NodeModel):
    """An article, a page, a credit list, a data set, the film itself."""

    label = "Source"
    prefix = "source"
    meaning = "An article, a page, a credit list, a data set, the film itself."
    group = "source"

    publisher: Text | None = Field(default=None, description="Who published it.")
    author: Text | None = Field(default=None, description="Who wrote it.")
    url: Text | None = Field(default=None, description="Its address.")
    published: PartialDate | None = Field(default=None, description="When it was published.")
    published_from: PartialDate | None = Field(
        default=None,
        description="The earliest it can have been published, where `published` is unknown.",
    )
    published_to: PartialDate | None = Field(
        default=None,
        description="The latest it can have been published, where `published` is unknown.",
    )
    dated_by: DatedBy | None = Field(
        default=None, description="Whether it states its date, was given one, or it was inferred."
    )
    dated_why: Text | None = Field(default=None, description="What the inferred date rests on.")
    digest: Text | None = Field(
        default=None, description="A fingerprint of its text: another one is a corrected version."
    )
    licence: Text | None = Field(default=None, description="Under what terms it may be used.")
    attribution: Text | None = Field(default=None, description="How it wants to be named.")


class Cites(RelationshipModel):
    """A source rests on another one."""

    type = "CITES"
    meaning = "A source rests on another one."
    starts = (Source,)
    ends = (Source,)
    caption = "cites"
    reverse_caption = "is cited by"
