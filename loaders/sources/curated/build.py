"""Forms become the model's nodes and relationships, in an order that never changes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from graph.model.organizations import Organization
from graph.model.people import Person
from graph.model.places import Place, Within
from graph.model.sources import Cites, Source
from graph.model.story import Character
from graph.model.works import Franchise
from loaders.sources.curated.draft import Draft, Scope
from loaders.sources.curated.events import (
    declare_events,
    relate_characters,
    relate_member,
    relate_production,
    relate_story,
)
from loaders.sources.curated.statements import declare_claim, relate_claim
from loaders.sources.curated.works import (
    declare_work,
    read_cast,
    relate_cast,
    relate_unplayed,
    relate_work,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.model.base import NodeModel
    from loaders.sources.curated.forms import EntityForm, FileForm, WorkForm


def draw(files: Sequence[FileForm]) -> Draft:
    """Draw the graph of a franchise that is written in one file or several."""
    draft = Draft()
    _declare_things(draft, files)
    works = _works(files)
    for form, scope in works:
        declare_work(draft, form, scope)
    franchise = _franchise(files)
    lines = []
    for form, scope in works:
        relate_work(draft, form, scope, franchise)
        lines += read_cast(draft, form, scope)
    relate_cast(draft, lines)
    for form, scope in works:
        relate_unplayed(draft, form, scope)
    _declare_statements(draft, files, works)
    _relate_places_and_sources(draft, files)
    for form, scope in works:
        relate_story(draft, form, scope)
        inner = scope.inside(form)
        for member in form.members:
            relate_member(draft, member, inner, form.id)
        for relation in form.relations:
            relate_characters(draft, relation, inner, form.id)
    _relate_statements(draft, files)
    return draft


def _scope(file: FileForm) -> Scope:
    return Scope(file.defaults.sources)


def _franchise(files: Sequence[FileForm]) -> str | None:
    return next((file.franchise.id for file in files if file.franchise), None)


def _works(files: Sequence[FileForm]) -> list[tuple[WorkForm, Scope]]:
    """Give films and series by the day of their release."""
    works: list[tuple[WorkForm, Scope]] = [
        (form, _scope(file)) for file in files for form in (*file.films, *file.series)
    ]
    last = dt.date.max
    return sorted(
        works,
        key=lambda work: (
            work[0].released.first_day if work[0].released else last,
            work[0].number or 0,
            work[0].id,
        ),
    )


def _declare_things(draft: Draft, files: Sequence[FileForm]) -> None:
    for file in files:
        _declare(draft, Source, file.sources, _scope(file))
    for file in files:
        scope = _scope(file)
        draft.check_sources(file.defaults)
        _declare(draft, Franchise, (file.franchise,) if file.franchise else (), scope)
        _declare(draft, Franchise, file.franchises, scope)
        _declare(draft, Organization, file.organizations, scope)
        _declare(draft, Place, file.places, scope)
        _declare(draft, Person, file.people, scope)
        _declare(draft, Character, file.characters, scope)


def _declare(
    draft: Draft, model: type[NodeModel], forms: Sequence[EntityForm], scope: Scope
) -> None:
    for form in forms:
        draft.add_node(model, form.values_for(model), form, scope)


def _declare_statements(
    draft: Draft, files: Sequence[FileForm], works: Sequence[tuple[WorkForm, Scope]]
) -> None:
    for form, scope in works:
        declare_events(draft, form.events, "story", scope.inside(form))
    for file in files:
        declare_events(draft, file.production, "production", _scope(file))
    for file in files:
        for claim in file.claims:
            declare_claim(draft, claim)


def _relate_places_and_sources(draft: Draft, files: Sequence[FileForm]) -> None:
    for file in files:
        for place in file.places:
            if place.within is not None:
                where = place.place_of("within")
                said = draft.provenance(place, _scope(file), where)
                found = draft.directory.find(place.within, ("place",), where, "within")
                draft.relate(Within, place.id, found, where, said)
        for source in file.sources:
            for index, cited in enumerate(source.cites):
                where = source.place_of("cites", index)
                found = draft.directory.find(cited, ("source",), where, "cites")
                draft.relate(Cites, source.id, found, where, {"sources": (source.id,)})


def _relate_statements(draft: Draft, files: Sequence[FileForm]) -> None:
    for file in files:
        scope = _scope(file)
        for member in file.members:
            relate_member(draft, member, scope)
        for relation in file.relations:
            relate_characters(draft, relation, scope)
        for event in file.production:
            relate_production(draft, event, scope)
        for claim in file.claims:
            relate_claim(draft, claim)
    for file in files:
        for form in file.provenance:
            said = draft.provenance(form, _scope(file), form.place)
            said["kept_from"] = form.kept_from
            draft.rest_on(form.type, (form.from_, form.to), form.place, said)
