"""What the statements of an item mean: each is drawn into the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from graph.model.partial_date import PartialDate
from graph.values.ids import slug
from loaders.audit import Audit
from loaders.sources.wikidata.draft import Draft
from loaders.sources.wikidata.properties import (
    COUNTRY,
    DATES,
    IMAGE,
    IN_WORK,
    ORDINAL,
    PLACE_OF_PUBLICATION,
    READ,
    RELATIONS,
    ROLE,
    ROLE_NAME,
    SYMMETRIC,
    TEXTS,
    TITLE,
    VOICES,
    WORK,
    Relates,
)
from loaders.sources.wikidata.stated import is_telling, keep
from loaders.sources.wikidata.statement import is_item

if TYPE_CHECKING:
    from loaders.base import Reading
    from loaders.credits.entry import Entry
    from loaders.sources.wikidata.entity import Entity
    from loaders.sources.wikidata.statement import Statement

_IMAGES: Final = "https://commons.wikimedia.org/wiki/Special:FilePath/"
_MOST_UNKNOWN: Final = 10
_UNSAID: Final = {
    "novalue": "Wikidata says that there is no {name}",
    "somevalue": "Wikidata says that {name} is unknown",
}
"""What a statement without a value says."""


class Desk:
    """Draws items, and what they are to each other.

    Args:
        reading: what is told of items that are left out.
        known: every item of the load by its id.
    """

    def __init__(self, reading: Reading, known: dict[str, Entity]) -> None:
        self.audit = Audit({"item": ("id", "type", "labels", "aliases", "claims", "modified")})
        self.draft = Draft(reading.store)
        self._reading = reading
        self._known = known
        self._unknown: dict[str, None] = {}
        self._unlike: dict[str, Entity] = {}

    def item(self, entity: Entity, *, briefly: bool = False) -> bool:
        """Draw an item: briefly, only what it is; tell whether the model has anything like it."""
        if entity.kind is None or not entity.name:
            self._reject(entity)
            return False
        entry = self._entry(entity)
        for name, texts in entity.statements.items():
            target = TEXTS.get((entity.kind, name))
            if target is not None:
                entry.learn(**{target: next((str(one.value) for one in entity.best(name)), None)})
            elif name == IMAGE:
                self._image(entry, entity)
            elif name == TITLE:
                entry.also_called(*(str(one.value) for one in entity.best(name)))
            elif name not in READ and not briefly:
                self.audit.skip(f"statement {name}", len(texts))
        self._dates(entity, entry, briefly=briefly)
        return True

    def _entry(self, entity: Entity) -> Entry:
        entry = self.draft.node(entity.key, entity.name, entity.place)
        entry.learn(wikidata_id=entity.id)
        entry.also_called(*entity.aliases)
        return entry

    def _reject(self, entity: Entity) -> None:
        if not entity.name:
            why = "nothing says what it is called"
        elif not entity.classes:
            why = "nothing says what it is an instance of"
        else:
            why = f"it is an instance of {' and '.join(entity.classes)}, which the model has not"
        self._reading.reject(f"{entity.place}: {entity.id} {entity.name}".rstrip() + f": {why}.")

    def _image(self, entry: Entry, entity: Entity) -> None:
        for one in entity.best(IMAGE):
            entry.learn(image=_IMAGES + quote(str(one.value).replace(" ", "_")))

    def _dates(self, entity: Entity, entry: Entry, *, briefly: bool) -> None:
        """Draw the dates of an item; where there are several, and of a release, each is a claim."""
        for (kind, property_), name in DATES.items():
            if kind != entity.kind or property_ not in entity.statements:
                continue
            stated = [one for one in entity.best(property_) if isinstance(one.value, PartialDate)]
            if stated:
                date = _chosen(entity, stated)
                if name not in entry.properties:
                    entry.learn(**{name: date.stored, f"{name}_precision": date.precision})
            several = len(entity.statements[property_]) > 1
            for one in () if briefly else entity.statements[property_]:
                if isinstance(one.value, PartialDate):
                    if several or is_telling(one) or name == "released":
                        keep(self.draft, entity, property_, one, name)
                else:
                    why = _UNSAID.get(one.raw) or (
                        f"{name} {one.raw!r} is no day, month or year of our calendar"
                    )
                    self._reading.warn(
                        f"{entity.place}: {entity.name}: {why.format(name=name)}; it is left out."
                    )

    def relations(self, entity: Entity) -> None:
        """Draw what an item is to others."""
        for property_, relates in RELATIONS.items():
            if entity.kind not in relates.subjects:
                if property_ in entity.statements:
                    times = len(entity.statements[property_])
                    self.audit.skip(f"statement {property_} of a {entity.kind}", times)
                continue
            believed = entity.best(property_)
            for one in entity.statements.get(property_, []):
                self._relation(entity, property_, relates, one, believed=one in believed)

    def _relation(
        self,
        entity: Entity,
        property_: str,
        relates: Relates,
        statement: Statement,
        *,
        believed: bool,
    ) -> None:
        if statement.item is None:
            return
        kinds = relates.objects
        if entity.kind in kinds:  # what follows a series is one, if nothing says otherwise
            kinds = (entity.kind, *(kind for kind in kinds if kind != entity.kind))
        other, called = self._other(statement.item, kinds)
        if is_telling(statement) or other is None:
            keep(self.draft, entity, property_, statement, target=(other, called))
        if other is not None and believed:
            self._relate(entity, property_, relates, statement, other)

    def _other(self, item: str, kinds: tuple[str, ...]) -> tuple[str | None, str]:
        """Give the id and the name of an item of certain kinds; None where there is none such.

        What nothing says the class of is what the statement asks for; a novel is no film.
        """
        entity = self._known.get(item)
        if entity is not None and entity.is_of_no_class:
            entity.kind = kinds[0]
            self.item(entity, briefly=True)
        if entity is not None and entity.name and entity.kind in kinds:
            if entity.key in self.draft.nodes:
                return entity.key, entity.name
        elif (stored := self.draft.of_the_store(kinds, item)) is not None:
            return stored, ""
        if entity is not None and entity.name and entity.kind is None:
            self._unlike[item] = entity
            return None, entity.name
        self._unknown[item] = None
        return None, ""

    def _relate(
        self, entity: Entity, property_: str, relates: Relates, one: Statement, other: str
    ) -> None:
        start, end = (other, entity.key) if relates.backwards else (entity.key, other)
        if relates.type in SYMMETRIC:
            start, end = sorted((start, end))
        given: dict[str, Any] = {}
        if relates.credit is not None:
            given["credit"] = relates.credit
        number = one.first(ORDINAL)
        if relates.type == "PART_OF" and isinstance(number, str) and number.isdecimal():
            given["number"] = int(number)
        if relates.type == "ACTED_IN":
            given |= self._part(entity, one, other)
            given["voice"] = True if property_ in VOICES else None
        self.draft.relate(relates.type, start, end, **given)
        if relates.type == "PLAYED":
            self._played_in(one, start, end)

    def _played_in(self, statement: Statement, person: str, character: str) -> None:
        """Draw in which works somebody plays somebody, where qualifiers alone say so."""
        for value in (each for name in IN_WORK for each in statement.qualifiers.get(name, [])):
            work = self._other(str(value), WORK)[0] if is_item(value) else None
            if work is not None:
                self.draft.played_in(person, character, work)
                self.draft.relate("ACTED_IN", person, work)

    def _part(self, work: Entity, statement: Statement, person: str) -> dict[str, Any]:
        """Draw whom somebody plays in a work; give the names of the parts."""
        roles: list[str] = []
        for value in statement.qualifiers.get(ROLE, []):
            if isinstance(value, str):
                character, called = self._other(value, ("character",))
                if character is not None:
                    self.draft.played_in(person, character, work.key)
                    roles += [called] if called else []
        for value in statement.qualifiers.get(ROLE_NAME, []):
            if isinstance(value, str):
                roles.append(value)
                if not roles[:-1]:
                    self._named_part(work, value, person)
        return {"roles": tuple(roles)}

    def _named_part(self, work: Entity, name: str, person: str) -> None:
        """Draw a character of whom only the name is told: one of the franchise, or of the work."""
        if not slug(name):
            return
        series = [one.item for one in work.best("P179") if one.item]
        scope = (series[0] if series else work.id).lower()
        key = f"character:{slug(name)}-wikidata-{scope}"
        self.draft.node(key, name, work.place)
        self.draft.played_in(person, key, work.key)

    def tell(self) -> None:
        """Tell which items are related to, and are nothing of the model or nobody names."""
        if self._unlike:
            named = [f"{own} {self._unlike[own].name}" for own in sorted(self._unlike, key=_number)]
            more = len(named) - _MOST_UNKNOWN
            self._reading.reject(
                f"{len(named):,} items are related to and are nothing that the model has, such as "
                f"novels, games, seasons and episodes: {', '.join(named[:_MOST_UNKNOWN])}"
                f"{f' and {more:,} more' if more > 0 else ''}. What is said of them is kept as "
                "claims."
            )
        if not self._unknown:
            return
        some = ", ".join(sorted(self._unknown, key=_number)[:_MOST_UNKNOWN])
        more = len(self._unknown) - _MOST_UNKNOWN
        self._reading.reject(
            f"{len(self._unknown):,} items are related to and not told of here, so that nothing "
            f"says what they are called: {some}{f' and {more:,} more' if more > 0 else ''}. What "
            "is said of them is kept as claims; load them as well, or ask Wikidata itself."
        )


def _chosen(entity: Entity, stated: list[Statement]) -> PartialDate:
    """Choose among dates: those of the home country, else all; of the finest the earliest."""
    home = {one.item for one in entity.best(COUNTRY) if one.item}
    at_home = [one for one in stated if one.first(PLACE_OF_PUBLICATION) in home]
    dates = [one.value for one in at_home or stated]
    found = [date for date in dates if isinstance(date, PartialDate)]
    finest = max(_fineness(date) for date in found)
    return min((date for date in found if _fineness(date) == finest), key=lambda d: d.first_day)


def _fineness(date: PartialDate) -> int:
    return ("year", "month", "day").index(date.precision)


def _number(item: str) -> int:
    return int(item[1:])
