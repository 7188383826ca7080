"""What may be written in a mapping: which columns make which nodes and relationships.

A column is named by its text. Of JSON, a column is a path such as ``collection.name``; inside of
``each``, a path that begins with a dot begins at the item. Where ``records`` leads through a
list, as ``films.cast`` does, ``^.title`` is the title of the film around an item.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from graph.model.base import Text
from loaders.sources.curated.form import Names, Written
from loaders.sources.curated.forms import SourceForm
from loaders.sources.curated.shorthand import OneOrMany, TextFor

Precision = Literal["day", "month", "year"]


class ColumnForm(Written):
    """Where values come from, and what is done to them; only a column's name will do as well."""

    column: Text | None = Field(default=None, description="The column.")
    value: str | int | float | bool | None = Field(default=None, description="Always this value.")
    node: Text | None = Field(
        default=None,
        description="The id of a node of this mapping: of the same row, or by its key in 'column'.",
    )
    only_known: bool = Field(
        default=False, description="true: keys that no such node has are left out, and counted."
    )
    split: str | None = Field(default=None, min_length=1, description="What stands between items.")
    take: Literal["first", "rest", "last"] | None = Field(
        default=None, description="Which of the items; all if left out."
    )
    after: str | None = Field(default=None, min_length=1, description="Only what follows this.")
    before: str | None = Field(default=None, min_length=1, description="Only what precedes this.")
    date: Text | None = Field(default=None, description="How a date is written: '%m/%d/%Y'.")
    precision: Precision | None = Field(
        default=None, description="How much of a date is to be believed: day, month, year."
    )

    @model_validator(mode="after")
    def _check_one(self) -> Self:
        if (self.column is None) == (self.value is None) and self.node is None:
            raise ValueError("say exactly one of column: and value:")
        if self.node is not None and self.value is not None:
            raise ValueError("a node has a key in a column:, or none; it has no value:")
        return self

    def goes_through(self, other: ColumnForm | None) -> bool:
        """Tell whether another column gives the same items."""
        return other is not None and self.model_dump() == other.model_dump()


Column = Annotated[ColumnForm, TextFor("column")]
End = Annotated[ColumnForm, TextFor("node")]
Columns = Annotated[tuple[Column, ...], OneOrMany()]


class NodeForm(Written):
    """A node that each row makes, or brings something to."""

    label: Text = Field(description="Film, Person, Character, ...")
    also: Names = Field(default=(), description="Labels that no credit here earns: Actor, ...")
    key: Column | None = Field(
        default=None, description="What other rows call it; what its id is made of if left out."
    )
    id: Columns = Field(
        default=(), description="What its id is made of: columns, or a whole id; else its name."
    )
    each: Column | None = Field(
        default=None, description="A column of several items: each makes a node, and is called '.'."
    )
    set: dict[str, Column] = Field(
        default_factory=dict, description="Its properties, each with its column."
    )


class LinkForm(Written):
    """A relationship that each row makes."""

    type: Text = Field(description="DIRECTED, PART_OF, ...")
    each: Column | None = Field(
        default=None,
        description="A column of several items, as nodes have it: each item joins its own nodes.",
    )
    from_: End = Field(alias="from", description="The node where it begins.")
    to: End = Field(description="The node where it ends.")
    set: dict[str, Column] = Field(
        default_factory=dict, description="Its properties, each with its column."
    )


class CastForm(Written):
    """Who plays whom where: ACTED_IN, PLAYED and APPEARS_IN at once."""

    each: Column | None = Field(
        default=None,
        description="A column of several items, as nodes have it: each item names its own two.",
    )
    person: End = Field(description="The node of the person.")
    character: End = Field(description="The node of the character.")
    work: End = Field(description="The node of the film or series.")
    roles: Column | None = Field(default=None, description="The role as it is billed.")
    billing: Column | None = Field(default=None, description="The place in the cast list.")

    def links(self) -> list[LinkForm]:
        """Give the three relationships that it stands for."""
        acted = {"roles": self.roles, "billing": self.billing}
        given = {name: form for name, form in acted.items() if form is not None}
        films, players = {"films": self.work}, {"played_by": self.person}
        return [
            self._made("ACTED_IN", self.person, self.work, given),
            self._made("PLAYED", self.person, self.character, films),
            self._made("APPEARS_IN", self.character, self.work, players),
        ]

    def _made(
        self, name: str, start: ColumnForm, end: ColumnForm, given: dict[str, ColumnForm]
    ) -> LinkForm:
        told = {"type": name, "each": self.each, "from": start, "to": end, "set": given}
        return LinkForm.model_validate(told)


class FilesForm(Written):
    """What the rows of a file, or of several alike, make."""

    file: Names = Field(min_length=1, description="The file's name; * stands for any letters.")
    records: Text | None = Field(
        default=None,
        description="JSON: the path to the list of records; '^' is the record around an item.",
    )
    where: dict[str, str] = Field(
        default_factory=dict, description="Only the rows with these values in these columns."
    )
    nodes: dict[str, NodeForm] = Field(
        default_factory=dict, description="Nodes, by names of your own."
    )
    relationships: tuple[LinkForm, ...] = Field(default=(), description="Relationships.")
    cast: tuple[CastForm, ...] = Field(default=(), description="Who plays whom.")

    def links(self) -> list[LinkForm]:
        """Give every relationship that a row makes."""
        return [*self.relationships, *(link for one in self.cast for link in one.links())]


class MappingForm(Written):
    """A mapping: how one set of tables becomes the franchise model."""

    source: SourceForm = Field(description="The data set, as a source of all that it says.")
    separator: str | None = Field(
        default=None, min_length=1, max_length=1, description="What stands between cells."
    )
    empty: Names = Field(default=(), description="Texts that stand for nothing: n/a, unknown.")
    nodes: dict[str, NodeForm] = Field(
        default_factory=dict, description="Nodes that stand in no row, such as the franchise."
    )
    files: tuple[FilesForm, ...] = Field(min_length=1, description="The files, and their rows.")
