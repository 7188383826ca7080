"""What every node class and every relationship class of the model shares."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from graph.model.properties import Property, properties_of, stored_properties
from graph.records import NodeRecord, RelationshipRecord

_ID: Final = re.compile(r"[a-z][a-z0-9_]*:[^\W_][\w.-]*")


def kind_of(element_id: str) -> str:
    """Give the kind that an id begins with: ``film`` for ``film:top-gun-1986``."""
    return element_id.partition(":")[0]


def _with_article(label: str) -> str:
    return f"{'an' if label[0] in 'AEIOU' else 'a'} {label}"


def _check_id(text: str) -> str:
    if not _ID.fullmatch(text) or text != text.lower():
        raise ValueError(
            f"{text!r} is no id: write kind:slug in lower case, such as character:ethan-hunt"
        )
    return text


def _check_text(text: str) -> str:
    if not text.strip():
        raise ValueError("the text is empty: write something or leave the field out")
    return text


Id = Annotated[str, AfterValidator(_check_id)]
Text = Annotated[str, AfterValidator(_check_text)]
Texts = tuple[Text, ...]
Ids = tuple[Id, ...]


class _Model(BaseModel):
    """A thing with provenance; a property that is not declared is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    sources: Ids = Field(default=(), description="Ids of the sources that say so.")
    uncertain: bool | None = Field(
        default=None, description="True where it could not be checked; missing otherwise."
    )
    checked_by: Texts = Field(
        default=(), description="What it was compared with when it was checked."
    )
    kept_from: Texts = Field(
        default=(),
        description="Where several data sets tell of it: each property and whose value it has.",
    )


class NodeModel(_Model):
    """A kind of node: its label, its properties, how it is named and coloured.

    A subclass with a ``label`` is found by the registry; nothing else must be written.
    """

    label: ClassVar[str]
    prefix: ClassVar[str]
    """What ids begin with: ``character`` in ``character:ethan-hunt``."""
    meaning: ClassVar[str]
    """One sentence for the documentation and the legend."""
    caption: ClassVar[str] = "name"
    """The property that stands for the node in a picture or a table."""
    group: ClassVar[str]
    """A hint for colours: nodes of one group look alike."""
    extra_labels: ClassVar[dict[str, str]] = {}
    """Labels that a node may have besides, with what each says."""

    id: Id = Field(description="Stable and unique: `kind:slug`.")
    name: Text = Field(description="What it is called.")
    aliases: Texts = Field(default=(), description="Other forms of the name.")
    image: Text | None = Field(default=None, description="Address of a picture.")
    tmdb_id: Text | None = Field(default=None, description="Its id at The Movie Database.")
    imdb_id: Text | None = Field(default=None, description="Its id at IMDb.")
    wikidata_id: Text | None = Field(default=None, description="Its id at Wikidata.")
    merged_ids: Ids = Field(default=(), description="Ids that other sources have for it.")
    also: tuple[str, ...] = Field(default=(), exclude=True)

    _not_stored: ClassVar[frozenset[str]] = frozenset({"also"})

    @model_validator(mode="after")
    def _check_kind(self) -> Self:
        if kind_of(self.id) != self.prefix:
            raise ValueError(f"the id {self.id} must begin with {self.prefix}:")
        if unknown := set(self.also) - set(self.extra_labels):
            raise ValueError(f"{self.label} cannot have the label {min(unknown)}")
        return self

    @classmethod
    def properties(cls) -> tuple[Property, ...]:
        """List the properties that nodes of this label may have."""
        return properties_of(cls, cls._not_stored)

    def to_record(self) -> NodeRecord:
        """Give what a store writes."""
        labels = (self.label, *(label for label in self.extra_labels if label in self.also))
        return NodeRecord(self.id, labels, stored_properties(self, self._not_stored))


NodeClasses = tuple[type[NodeModel], ...]


class RelationshipModel(_Model):
    """A type of relationship: its ends, its properties, its captions.

    A subclass with a ``type`` is found by the registry; nothing else must be written.
    """

    type: ClassVar[str]
    meaning: ClassVar[str]
    """One sentence for the documentation and the legend."""
    starts: ClassVar[NodeClasses]
    ends: ClassVar[NodeClasses]
    """The classes it may begin and end at; empty means any."""
    identity: ClassVar[tuple[str, ...]] = ()
    """The properties that tell parallel relationships between two nodes apart."""
    caption: ClassVar[str]
    """How it reads from start to end: ``acted in``."""
    reverse_caption: ClassVar[str]
    """How it reads from end to start: ``has in its cast``."""
    symmetric: ClassVar[bool] = False
    """Whether it says the same from both ends; it is stored once."""

    start: Id
    end: Id

    _not_stored: ClassVar[frozenset[str]] = frozenset({"start", "end"})

    @model_validator(mode="after")
    def _check_ends(self) -> Self:
        for end, classes, word in (
            (self.start, self.starts, "begins"),
            (self.end, self.ends, "ends"),
        ):
            if classes and kind_of(end) not in {model.prefix for model in classes}:
                names = " or ".join(_with_article(model.label) for model in classes)
                raise ValueError(f"{self.type} {word} at {names}, and {end} is none")
        return self

    @classmethod
    def properties(cls) -> tuple[Property, ...]:
        """List the properties that relationships of this type may have."""
        return properties_of(cls, cls._not_stored)

    def to_record(self) -> RelationshipRecord:
        """Give what a store writes."""
        properties: dict[str, Any] = stored_properties(self, self._not_stored)
        return RelationshipRecord(self.type, self.start, self.end, properties, self.identity)
