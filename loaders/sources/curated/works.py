"""Films and series: what they are, who made them, who plays whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.model.base import kind_of
from graph.model.cast import ActedIn, AppearsIn, Played
from graph.model.people import Person
from graph.model.story import Character
from graph.model.works import (
    Directed,
    Film,
    Follows,
    PartOf,
    Produced,
    ReleasedBy,
    Series,
    Wrote,
)
from graph.values.ids import make_id
from loaders.sources.curated.forms import SeriesForm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.base import NodeModel
    from loaders.safe_yaml import Place
    from loaders.sources.curated.draft import Draft, Scope
    from loaders.sources.curated.forms import CastForm, CreditForm, WorkForm

WORKS: Final = ("film", "series")


@dataclass(frozen=True, slots=True)
class CastLine:
    """One line of a cast list, with who and whom it means."""

    person: str
    character: str | None
    work: str
    form: CastForm
    provenance: dict[str, Any]


def declare_work(draft: Draft, form: WorkForm, scope: Scope) -> None:
    """Declare a film or a series by its title."""
    model: type[NodeModel] = Series if isinstance(form, SeriesForm) else Film
    inner = scope.inside(form)
    values = {**form.values_for(model), "name": form.title, "sources": inner.sources}
    draft.add_node(model, values, form, inner)


def relate_work(draft: Draft, form: WorkForm, scope: Scope, franchise: str | None) -> None:
    """Say what a work belongs to, follows, and who made it."""
    inner = scope.inside(form)
    said = draft.provenance(form, inner, form.place)
    parts = form.part_of if form.part_of is not None else ((franchise,) if franchise else ())
    number = {**said, "number": form.number}
    for part in parts:
        place = form.place_of("part_of")
        found = draft.directory.find(part, ("franchise",), place, "part_of")
        draft.relate(PartOf, form.id, found, place, number)
    for index, name in enumerate(form.follows):
        place = form.place_of("follows", index)
        found = draft.directory.find(name, WORKS, place, "follows")
        draft.relate(Follows, form.id, found, place, number)
    for index, name in enumerate(form.released_by):
        place = form.place_of("released_by", index)
        found = draft.directory.find(name, ("organization",), place, "released_by")
        draft.relate(ReleasedBy, form.id, found, place, said)
    _relate_crew(draft, form, inner)


def _relate_crew(draft: Draft, form: WorkForm, scope: Scope) -> None:
    for field, model, credits_ in (
        ("directed_by", Directed, form.directed_by),
        ("written_by", Wrote, form.written_by),
        ("produced_by", Produced, form.produced_by),
    ):
        for index, credit in enumerate(_joined(draft, form, field, credits_, scope)):
            person, values = credit
            place = form.place_of(field, index)
            draft.add_label(person, model.person_label)
            draft.relate(model, person, form.id, place, values)


def _joined(
    draft: Draft, form: WorkForm, field: str, credits_: Iterable[CreditForm], scope: Scope
) -> list[tuple[str, dict[str, Any]]]:
    """Give each person once: who wrote the story and the screenplay has one credit of both."""
    found: dict[str, dict[str, Any]] = {}
    for index, credit in enumerate(credits_):
        place = form.place_of(field, index)
        person = find_or_make(draft, Person, credit.person, place, field)
        if person is None:
            continue
        values = {**draft.provenance(credit, scope, place), "credit": credit.credit}
        if person in found:
            both = (found[person]["credit"], credit.credit)
            values["credit"] = ", ".join(text for text in both if text) or None
            values["sources"] = _union(found[person]["sources"], values["sources"])
        found[person] = values
    return list(found.items())


def find_or_make(
    draft: Draft, model: type[Person | Character], name: str, place: Place, field: str
) -> str | None:
    """Give whom a credit means; a name that nobody has makes a new person or character."""
    kinds = (model.prefix,)
    if kind_of(name) == model.prefix or draft.directory.look(name, kinds):
        return draft.directory.find(name, kinds, place, field)
    made = make_id(model.prefix, name)
    if draft.directory.knows(made):
        known = draft.directory.name(made)
        draft.problems.add(
            place,
            f"{field}: '{name}' would get the id of '{known}': spell them alike, or make it an "
            f"alias of {made}.",
        )
        return None
    draft.make_node(model, made, name, place)
    return made


def read_cast(draft: Draft, form: WorkForm, scope: Scope) -> list[CastLine]:
    """Find or make everyone whom a cast list names."""
    inner = scope.inside(form)
    lines: list[CastLine] = []
    seen: dict[tuple[str, str | None], Place] = {}
    for line in form.cast:
        place = line.place
        person = find_or_make(draft, Person, line.actor, line.place_of("actor"), "actor")
        character = None
        if line.character is not None:
            where = line.place_of("character")
            character = find_or_make(draft, Character, line.character, where, "character")
        if person is None or (character is None and line.character is not None):
            continue
        if (first := seen.setdefault((person, character), place)) is not place:
            draft.problems.add(place, f"cast: {line.actor} has this part already in {first}.")
            continue
        said = draft.provenance(line, inner, place)
        draft.add_label(person, "Actor")
        lines.append(CastLine(person, character, form.id, line, said))
    return lines


def relate_unplayed(draft: Draft, form: WorkForm, scope: Scope) -> None:
    """Say who appears in a work when nobody says who plays them."""
    inner = scope.inside(form)
    for one in form.characters:
        where = one.place_of("character")
        found = find_or_make(draft, Character, one.character, where, "characters")
        said = {**draft.provenance(one, inner, one.place), "archive": one.archive}
        draft.relate(AppearsIn, found, form.id, one.place, said)


def relate_cast(draft: Draft, lines: Iterable[CastLine]) -> None:
    """Derive the three relationships of every credit: acted in, played, appears in."""
    acted: dict[tuple[str, str], list[CastLine]] = {}
    played: dict[tuple[str, str], list[CastLine]] = {}
    appears: dict[tuple[str, str], list[CastLine]] = {}
    for line in lines:
        acted.setdefault((line.person, line.work), []).append(line)
        if line.character is not None:
            played.setdefault((line.person, line.character), []).append(line)
            appears.setdefault((line.character, line.work), []).append(line)
    for (start, end), same in acted.items():
        draft.relate(ActedIn, start, end, same[0].form.place, _acted(draft, same))
    for (start, end), same in played.items():
        values = {
            "films": tuple(dict.fromkeys(line.work for line in same)),
            "recast": any(line.form.recast for line in same) or None,
        }
        draft.relate(Played, start, end, same[0].form.place, {**_together(same), **values})
    for (start, end), same in appears.items():
        values = {
            "played_by": tuple(dict.fromkeys(line.person for line in same)),
            "archive": all(line.form.archive for line in same) or None,
        }
        draft.relate(AppearsIn, start, end, same[0].form.place, {**_together(same), **values})


def _acted(draft: Draft, lines: list[CastLine]) -> dict[str, Any]:
    roles: dict[str, None] = {}
    for line in lines:
        names = line.form.as_
        if line.character is not None and not names and not line.form.unnamed:
            names = (draft.directory.name(line.character),)
        roles.update(dict.fromkeys(names))
    billings = [line.form.billing for line in lines if line.form.billing is not None]
    return {
        **_together(lines),
        "roles": tuple(roles),
        "billing": min(billings, default=None),
        "uncredited": all(line.form.uncredited for line in lines) or None,
        "voice": all(line.form.voice for line in lines) or None,
        "archive": all(line.form.archive for line in lines) or None,
    }


def _together(lines: list[CastLine]) -> dict[str, Any]:
    """Join the provenance of several lines: every source, and any doubt."""
    said = [line.provenance for line in lines]
    return {
        "sources": _union(*(one["sources"] for one in said)),
        "uncertain": any(one["uncertain"] for one in said) or None,
        "checked_by": _union(*(one["checked_by"] for one in said)),
    }


def _union(*lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for one in lists for item in one))
