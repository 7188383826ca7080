"""What may be written in a curated file; editors read it from curated.schema.json."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from graph.model.base import Id, Ids, Text
from graph.model.claims import Decision, Modality, Outcome, ValueType
from graph.model.partial_date import PartialDate
from graph.model.sources import DatedBy
from graph.model.story import Word
from graph.model.works import Status
from loaders.sources.curated.form import Form, Names, Written
from loaders.sources.curated.shorthand import OneOrMany, TextFor


class ThingForm(Form):
    """What everything that has an id may say."""

    id: Id = Field(description="Its id: kind:slug. It is never changed again.")
    aliases: Names = Field(default=(), description="Other forms of the name.")
    image: Text | None = Field(default=None, description="Address of a picture.")
    tmdb_id: Text | None = Field(
        default=None, description="Its id at The Movie Database, in quotes."
    )
    imdb_id: Text | None = Field(default=None, description="Its id at IMDb.")
    wikidata_id: Text | None = Field(default=None, description="Its id at Wikidata.")
    merged_ids: Annotated[Ids, OneOrMany()] = Field(
        default=(), description="Ids that other sources have for it."
    )


class EntityForm(ThingForm):
    """Something that has a name."""

    name: Text = Field(description="What it is called.")


class SourceForm(EntityForm):
    """An article, a page, a credit list, the film itself."""

    publisher: Text | None = Field(default=None, description="Who published it.")
    author: Text | None = Field(default=None, description="Who wrote it.")
    url: Text | None = Field(default=None, description="Its address.")
    published: PartialDate | None = Field(default=None, description="When it was published.")
    published_from: PartialDate | None = Field(
        default=None, description="The earliest possible date."
    )
    published_to: PartialDate | None = Field(default=None, description="The latest possible date.")
    dated_by: DatedBy | None = Field(default=None, description="How the date is known.")
    dated_why: Text | None = Field(default=None, description="What an inferred date rests on.")
    licence: Text | None = Field(default=None, description="Under what terms it may be used.")
    attribution: Text | None = Field(default=None, description="How it wants to be named.")
    digest: Text | None = Field(default=None, description="What its text was recognized by.")
    cites: Annotated[Ids, OneOrMany()] = Field(
        default=(), description="Ids of sources it rests on."
    )


class PersonForm(EntityForm):
    """A real human being of whom more is known than the name."""

    born: PartialDate | None = Field(default=None, description="The day of birth.")
    died: PartialDate | None = Field(default=None, description="The day of death.")
    also: Names = Field(
        default=(), description="Labels that no credit here earns: Actor, Director, ..."
    )


class CharacterForm(EntityForm):
    """Someone in the story of whom more is known than the name."""

    occupation: Text | None = Field(default=None, description="What they do in the story.")


class PlaceForm(EntityForm):
    """A place, and the larger one it lies within."""

    within: Text | None = Field(default=None, description="The id or name of the larger place.")


class CreditForm(Form):
    """Someone behind the camera; only a name will do as well."""

    person: Text = Field(description="The person's name or id.")
    credit: Text | None = Field(default=None, description="How the work words the credit.")


class CastForm(Form):
    """One line of a cast list."""

    actor: Text = Field(description="The actor's name or id.")
    character: Text | None = Field(default=None, description="The character's name or id.")
    as_: Names = Field(
        default=(),
        alias="as",
        description="The role as it is billed; the character's name if left out.",
    )
    billing: int | None = Field(
        default=None, ge=1, description="The place in the cast list, from 1."
    )
    uncredited: bool | None = Field(default=None, description="true where no credit names them.")
    voice: bool | None = Field(default=None, description="true where only the voice is heard.")
    archive: bool | None = Field(default=None, description="true where only old footage is shown.")
    recast: bool | None = Field(default=None, description="true where they took the part over.")
    unnamed: bool | None = Field(default=None, description="true where the credits name no role.")

    @model_validator(mode="after")
    def _check_role(self) -> Self:
        if self.character is None and not self.as_ and not self.unnamed:
            raise ValueError("say which character they play, or how the role is billed (as:)")
        return self


class AppearanceForm(Form):
    """A character who appears; only a name will do as well."""

    character: Text = Field(description="The character's name or id.")
    archive: bool | None = Field(default=None, description="true where only old footage is shown.")


class ParticipantForm(Form):
    """Who takes part in an event, and as what."""

    character: Text | None = Field(default=None, description="A character's name or id.")
    person: Text | None = Field(default=None, description="A person's name or id.")
    organization: Text | None = Field(default=None, description="An organization's name or id.")
    role: Word = Field(description="victim, killer, returnee, traitor, betrayed, performer, ...")

    @model_validator(mode="after")
    def _check_who(self) -> Self:
        if sum(who is not None for who in (self.character, self.person, self.organization)) != 1:
            raise ValueError("name exactly one of character, person, organization")
        return self


class EventForm(EntityForm):
    """Something that happens in the story of a work."""

    kind: Word = Field(description="death, return, betrayal, wedding, heist, stunt, ...")
    ordinal: int | None = Field(
        default=None, description="Its place in the work; else that in the list."
    )
    summary: Text | None = Field(
        default=None, description="What happens, in one sentence of your own."
    )
    at: Names = Field(default=(), description="Ids or names of the places.")
    who: tuple[ParticipantForm, ...] = Field(
        default=(), description="Who takes part, in which role."
    )
    last_seen_in: Text | None = Field(default=None, description="Returns: the work seen in before.")
    caused_by: Names = Field(default=(), description="Ids of the events that caused it.")
    echoes: Names = Field(default=(), description="Ids of earlier events that it recalls.")
    depicts: Names = Field(
        default=(), description="Ids of the story's events that it puts on film."
    )
    from_: PartialDate | None = Field(default=None, alias="from", description="When it began.")
    until: PartialDate | None = Field(default=None, description="When it ended.")
    cause: Text | None = Field(default=None, description="Why it happened, in a few words.")
    channel: Text | None = Field(default=None, description="Where it was said: Instagram, ...")
    country: Text | None = Field(default=None, description="The country it holds for.")


class ProductionForm(EventForm):
    """Something that befell the making of one or more works."""

    film: Text | None = Field(default=None, description="The id or title of the work.")
    films: Names = Field(default=(), description="The ids or titles of the works.")

    @model_validator(mode="after")
    def _check_film(self) -> Self:
        if (self.film is None) == (not self.films):
            raise ValueError("name the work: either film: or films: [...]")
        return self


class MemberForm(Form):
    """A character who belongs to an organization."""

    character: Text = Field(description="The character's name or id.")
    organization: Text = Field(description="The organization's name or id.")
    role: Text | None = Field(default=None, description="The office they hold.")
    from_film: Text | None = Field(default=None, description="The first work in which it holds.")
    until_film: Text | None = Field(default=None, description="The last work in which it holds.")


class RelationForm(Form):
    """What one character is to another."""

    type: Annotated[str, Field(pattern=r"^[A-Z_]+$")] = Field(
        description="SPOUSE_OF, CHILD_OF, SIBLING_OF, ALLY_OF, ENEMY_OF, MENTOR_OF, ..."
    )
    from_: Text = Field(alias="from", description="A character's name or id.")
    to: Text = Field(description="A character's name or id.")
    from_film: Text | None = Field(default=None, description="The first work in which it holds.")
    until_film: Text | None = Field(default=None, description="The last work in which it holds.")


Credits = Annotated[tuple[Annotated[CreditForm, TextFor("person")], ...], OneOrMany()]


Appearances = Annotated[tuple[Annotated[AppearanceForm, TextFor("character")], ...], OneOrMany()]


class WorkForm(ThingForm):
    """A film or a series, with everything that is told of it."""

    title: Text = Field(description="Its title.")
    number: int | None = Field(default=None, description="Its place in the franchise, from 1.")
    released: PartialDate | None = Field(
        default=None,
        description="The general release at home; a premiere, or a release elsewhere, is an event.",
    )
    status: Status | None = Field(default=None, description="How far the work has come.")
    genres: Names = Field(default=(), description="What kinds of work it is.")
    runtime: int | None = Field(default=None, ge=1, description="How long it is, in minutes.")
    part_of: Annotated[Ids, OneOrMany()] | None = Field(
        default=None, description="Ids of its franchises; the file's own if left out, [] for none."
    )
    follows: Names = Field(default=(), description="The id or title of the work it continues.")
    released_by: Names = Field(default=(), description="Ids or names of the companies.")
    directed_by: Credits = Field(default=(), description="Who directed it.")
    written_by: Credits = Field(default=(), description="Who wrote it.")
    produced_by: Credits = Field(default=(), description="Who produced it.")
    cast: tuple[CastForm, ...] = Field(default=(), description="The cast list.")
    characters: Appearances = Field(
        default=(), description="Who else appears, when nobody says who plays them."
    )
    events: tuple[EventForm, ...] = Field(default=(), description="What happens, in order.")
    members: tuple[MemberForm, ...] = Field(
        default=(), description="Who belongs to what, as of here."
    )
    relations: tuple[RelationForm, ...] = Field(
        default=(), description="Kin, allies, foes, as of here."
    )


class FilmForm(WorkForm):
    """A film."""


class SeriesForm(WorkForm):
    """A television series."""

    ended: PartialDate | None = Field(default=None, description="When the last episode was shown.")


class AboutForm(Written):
    """What a claim is about; only an id will do as well."""

    id: Text = Field(description="The id of any node.")
    role: Word = Field(default="subject", description="subject or object.")


class SettledForm(Form):
    """What settled a claim; only an id will do as well: its sources and date are then its own."""

    id: Text = Field(description="The id of any node: an event, a film, a source.")
    settled: PartialDate | None = Field(default=None, description="When it was settled.")


class ClaimForm(Form):
    """One statement of one source."""

    id: Id = Field(description="Its id: claim:slug. It is never changed again.")
    name: Text | None = Field(
        default=None, description="A short name; made from the value if left out."
    )
    about: Annotated[tuple[Annotated[AboutForm, TextFor("id")], ...], OneOrMany()] = Field(
        min_length=1, description="What it is about."
    )
    kind: Word = Field(description="release_date, casting, location, ...")
    property: Word | None = Field(default=None, description="The subject's property it speaks of.")
    value: str | int | float | bool | None = Field(
        default=None, description="What it says that is."
    )
    value_type: ValueType | None = Field(
        default=None, description="How to read the value, if unclear."
    )
    as_of: PartialDate | None = Field(default=None, description="The day as of which it speaks.")
    modality: Modality | None = Field(default=None, description="How firmly it is said.")
    outcome: Outcome | None = Field(default=None, description="What came of it.")
    decision: Decision = Field(default="accepted", description="accepted, if left out.")
    confidence: Annotated[float, Field(ge=0, le=1)] | None = Field(
        default=None, description="How sure the reading is, from 0 to 1."
    )
    summary: Text | None = Field(default=None, description="What is said, in words of your own.")
    said_by: Names = Field(default=(), description="Who said it: people or organizations.")
    decided: PartialDate | None = Field(default=None, description="The day of its review.")
    sentence: Text | None = Field(default=None, description="The sentence it was read from.")
    start: int | None = Field(default=None, description="Where the sentence begins in the text.")
    end: int | None = Field(default=None, description="Where the sentence ends in the text.")
    qualifiers: Names = Field(default=(), description="What else is said: name=text.")
    withdrawn: bool | None = Field(
        default=None, description="true where a corrected version of the source has it no longer."
    )
    stated_in: Id = Field(description="The id of the source.")
    settled_by: Annotated[tuple[Annotated[SettledForm, TextFor("id")], ...], OneOrMany()] = Field(
        default=(), description="What settled it; found where it can be, if left out."
    )


class ProvenanceForm(Form):
    """What one relationship rests on, where the line that makes it makes others as well."""

    type: Annotated[str, Field(pattern=r"^[A-Z_]+$")] = Field(description="ACTED_IN, PLAYED, ...")
    from_: Id = Field(alias="from", description="The id of the node where it begins.")
    to: Id = Field(description="The id of the node where it ends.")


class DefaultsForm(Written):
    """What holds for every record of this file that does not say otherwise."""

    sources: Annotated[Ids, OneOrMany()] = Field(default=(), description="Ids of the sources.")


class FileForm(Written):
    """One file: a whole franchise, or a part of one."""

    franchise: EntityForm | None = Field(default=None, description="The franchise it tells of.")
    franchises: tuple[EntityForm, ...] = Field(default=(), description="Other franchises.")
    defaults: DefaultsForm = Field(
        default=DefaultsForm(sources=()), description="Sources for the whole file."
    )
    sources: tuple[SourceForm, ...] = Field(default=(), description="The sources.")
    people: tuple[PersonForm, ...] = Field(default=(), description="People beyond their names.")
    characters: tuple[CharacterForm, ...] = Field(
        default=(), description="Characters beyond names."
    )
    organizations: tuple[EntityForm, ...] = Field(default=(), description="Organizations.")
    places: tuple[PlaceForm, ...] = Field(default=(), description="Places.")
    films: tuple[FilmForm, ...] = Field(default=(), description="Films.")
    series: tuple[SeriesForm, ...] = Field(default=(), description="Television series.")
    members: tuple[MemberForm, ...] = Field(default=(), description="Who belongs to what.")
    relations: tuple[RelationForm, ...] = Field(default=(), description="Kin, allies, foes.")
    production: tuple[ProductionForm, ...] = Field(
        default=(), description="The making of the works."
    )
    claims: tuple[ClaimForm, ...] = Field(default=(), description="Statements of sources.")
    provenance: tuple[ProvenanceForm, ...] = Field(
        default=(), description="Sources of single relationships, in place of those of their line."
    )
