"""Claims: what a source says, whoever said it and whatever came of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from graph.model.base import kind_of
from graph.model.claims import About, Claim, SaidBy, SettledBy, StatedIn
from graph.model.partial_date import PartialDate
from graph.model.registry import PREFIXES
from loaders.sources.curated.draft import Scope

if TYPE_CHECKING:
    from loaders.sources.curated.draft import Draft
    from loaders.sources.curated.forms import ClaimForm

_DATE: Final = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_ANY_KIND: Final = tuple(PREFIXES)


def declare_claim(draft: Draft, form: ClaimForm) -> None:
    """Declare a claim, with its value as text and a name that says it in short."""
    value, value_type = _value(draft, form)
    values = {
        **form.values_for(Claim),
        "value": value,
        "value_type": value_type,
        "name": form.name or _name(draft, form, value),
        "sources": form.sources or (form.stated_in,),
    }
    draft.add_node(Claim, values, form, Scope())


def relate_claim(draft: Draft, form: ClaimForm) -> None:
    """Relate a claim to what it is about, where it stands and who said it."""
    said = draft.provenance(form, Scope((form.stated_in,)), form.place)
    for index, about in enumerate(form.about):
        place = form.place_of("about", index)
        found = draft.directory.find(about.id, _ANY_KIND, place, "about")
        draft.relate(About, form.id, found, place, {**said, "role": about.role})
    place = form.place_of("stated_in")
    source = draft.directory.find(form.stated_in, ("source",), place, "stated_in")
    draft.relate(StatedIn, form.id, source, place, said)
    for index, name in enumerate(form.said_by):
        place = form.place_of("said_by", index)
        speaker = draft.directory.find(name, ("person", "organization"), place, "said_by")
        draft.relate(SaidBy, form.id, speaker, place, said)
    for index, verdict in enumerate(form.settled_by):
        place = form.place_of("settled_by", index)
        found = draft.directory.find(verdict.id, _ANY_KIND, place, "settled_by")
        draft.check_sources(verdict)
        draft.relate(SettledBy, form.id, found, place, verdict.model_dump(exclude={"id"}))


def _value(draft: Draft, form: ClaimForm) -> tuple[str | None, str | None]:
    """Give a claim's value as text, and how it is to be read."""
    value = form.value
    if value is None:
        return None, None
    text = str(value).lower() if isinstance(value, bool) else str(value)
    kind = form.value_type or _type_of(draft, form, value)
    if kind == "date":
        try:
            PartialDate.parse(text)
        except ValueError as error:
            draft.problems.add(form.place_of("value"), f"value: {error}.")
    if kind == "node":
        draft.directory.find(text, _ANY_KIND, form.place_of("value"), "value")
    return text, kind


def _type_of(draft: Draft, form: ClaimForm, value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    if form.property is not None and is_date(form.about[0].id, form.property):
        return "date"
    if isinstance(value, int | float):
        return "integer" if isinstance(value, int) else "float"
    text = str(value)
    if _DATE.fullmatch(text):
        return "date"
    return "node" if draft.directory.knows(text) else "string"


def is_date(subject: str, name: str) -> bool:
    """Tell whether a property of a thing is a date, so that a claim's value of it is one too."""
    model = PREFIXES.get(kind_of(subject))
    properties = model.properties() if model else ()
    return any(prop.name == name and prop.type == "DATE" for prop in properties)


def _name(draft: Draft, form: ClaimForm, value: str | None) -> str:
    subject = draft.directory.name(form.about[0].id)
    what = f"{form.kind.replace('_', ' ')} of {subject}"
    said = draft.directory.name(value) if value else form.summary
    return f"{what}: {said}" if said else what
