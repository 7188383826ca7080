"""Events of the story and of its making, and what characters are to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.model.registry import RELATIONSHIPS
from graph.model.relations import MemberOf
from graph.model.story import (
    CausedBy,
    Character,
    Depicts,
    Echoes,
    Event,
    HappensAt,
    HasEvent,
    LastSeenIn,
    TakesPartIn,
)
from loaders.sources.curated.works import WORKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.base import RelationshipModel
    from loaders.safe_yaml import Place
    from loaders.sources.curated.draft import Draft, Scope
    from loaders.sources.curated.forms import (
        EventForm,
        MemberForm,
        ParticipantForm,
        ProductionForm,
        RelationForm,
        WorkForm,
    )


def declare_events(draft: Draft, events: Iterable[EventForm], realm: str, scope: Scope) -> None:
    """Declare events by their names; those of a story are numbered by their place in the list."""
    for position, form in enumerate(events, 1):
        inner = scope.inside(form)
        values = {**form.values_for(Event), "realm": realm, "sources": inner.sources}
        if realm == "story" and form.ordinal is None:
            values["ordinal"] = position
        draft.add_node(Event, values, form, inner)


def relate_story(draft: Draft, work: WorkForm, scope: Scope) -> None:
    """Relate the events of a work's story."""
    inner = scope.inside(work)
    for form in work.events:
        said = draft.provenance(form, inner, form.place)
        draft.relate(HasEvent, work.id, form.id, form.place, said)
        _relate_event(draft, form, inner)


def relate_production(draft: Draft, form: ProductionForm, scope: Scope) -> None:
    """Relate an event that befell the making of works."""
    said = draft.provenance(form, scope, form.place)
    field = "film" if form.film else "films"
    for index, name in enumerate(form.films or (form.film or "",)):
        place = form.place_of(field, index)
        work = draft.directory.find(name, WORKS, place, field)
        draft.relate(HasEvent, work, form.id, place, said)
    _relate_event(draft, form, scope)


def _relate_event(draft: Draft, form: EventForm, scope: Scope) -> None:
    inner = scope.inside(form)
    said = draft.provenance(form, scope, form.place)
    for participant in form.who:
        _relate_participant(draft, form.id, participant, inner)
    links: list[tuple[str, type[RelationshipModel], tuple[str, ...]]] = [
        ("at", HappensAt, form.at),
        ("last_seen_in", LastSeenIn, (form.last_seen_in,) if form.last_seen_in else ()),
        ("caused_by", CausedBy, form.caused_by),
        ("echoes", Echoes, form.echoes),
        ("depicts", Depicts, form.depicts),
    ]
    for field, model, names in links:
        kinds = tuple(end.prefix for end in model.ends)
        for index, name in enumerate(names):
            place = form.place_of(field, index)
            found = draft.directory.find(name, kinds, place, field)
            draft.relate(model, form.id, found, place, said)


def _relate_participant(draft: Draft, event: str, form: ParticipantForm, scope: Scope) -> None:
    said = draft.provenance(form, scope, form.place)
    for kind in ("character", "person", "organization"):
        name = getattr(form, kind)
        if name is not None:
            place = form.place_of(kind)
            found = draft.directory.find(name, (kind,), place, kind)
            draft.relate(TakesPartIn, found, event, place, {**said, "role": form.role})


def relate_member(draft: Draft, form: MemberForm, scope: Scope, work: str | None = None) -> None:
    """Say that a character belongs to an organization, from the work on where it is told."""
    start = _character(draft, form.character, form.place_of("character"), "character")
    end = draft.directory.find(
        form.organization, ("organization",), form.place_of("organization"), "organization"
    )
    values = {**_over_films(draft, form, work), "role": form.role}
    draft.relate(
        MemberOf, start, end, form.place, {**draft.provenance(form, scope, form.place), **values}
    )


def relate_characters(
    draft: Draft, form: RelationForm, scope: Scope, work: str | None = None
) -> None:
    """Say what one character is to another."""
    model = RELATIONSHIPS.get(form.type)
    if model is None or model.starts != (Character,) or model.ends != (Character,):
        known = [
            name
            for name, each in RELATIONSHIPS.items()
            if each.starts == (Character,) and each.ends == (Character,)
        ]
        place = form.place_of("type")
        draft.problems.add(place, f"type: '{form.type}' is none of {', '.join(known)}.")
        return
    start = _character(draft, form.from_, form.place_of("from"), "from")
    end = _character(draft, form.to, form.place_of("to"), "to")
    said = draft.provenance(form, scope, form.place)
    draft.relate(model, start, end, form.place, {**said, **_over_films(draft, form, work)})


def _character(draft: Draft, name: str, place: Place, field: str) -> str | None:
    return draft.directory.find(name, (Character.prefix,), place, field)


def _over_films(draft: Draft, form: MemberForm | RelationForm, work: str | None) -> dict[str, Any]:
    """Give the first and the last work in which something holds."""
    values: dict[str, Any] = {"from_film": work}
    for field in ("from_film", "until_film"):
        if name := getattr(form, field):
            values[field] = draft.directory.find(name, WORKS, form.place_of(field), field)
    return values
