"""The loader of Wikidata: `loregraph load wikidata Q...`, and files of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import SourceError, UsageError
from loaders.base import LoaderInfo, LoaderOption
from loaders.byte_stream import existing
from loaders.json_file import read_json
from loaders.sources.wikidata.desk import Desk
from loaders.sources.wikidata.entity import entities, read_entity
from loaders.sources.wikidata.properties import IN_WORK, RELATIONS, ROLE
from loaders.sources.wikidata.sparql import Results, is_result, kinds
from loaders.sources.wikidata.statement import is_item
from loaders.sources.wikidata.wanted import addressed, is_language
from loaders.web.extra import needed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.records import Batch
    from loaders.base import Reading
    from loaders.sources.wikidata.entity import Entity

_SHOWN: Final = 5
"""So many records that are no items are named,"""
_LONGEST: Final = 40
"""each by so many letters."""


class WikidataLoader:
    """Reads items of Wikidata and results of its query service."""

    info = LoaderInfo(
        name="wikidata",
        title="Wikidata",
        description="Films, people and characters with every statement's rank and dates.",
        accepts=(
            "the id of an item that Wikidata is asked for (Q1234), a .json file of entities or of "
            "SPARQL results, or a folder of them"
        ),
        example="loregraph load wikidata Q1234 Q2345 --language de",
        options=(
            LoaderOption("language", "The language of names: en, de, pt-br.", "CODE"),
            LoaderOption(
                "item", "What ?item is in SPARQL results: film, series, person, ...", "KIND"
            ),
        ),
    )

    def check(self, source: str) -> None:
        """Check that there is such a file or folder, or that it is what may be asked for.

        Raises:
            UsageError: there is none.
        """
        if not Path(source).exists():
            _wanted(source)

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        """Read everything into one batch.

        Raises:
            SourceError: a file is wrong, or Wikidata does not answer.
            UsageError: there is no such source, or an option is wrong.
        """
        work = _Work(reading)
        path = Path(source)
        if path.exists():
            work.files(_files(path))
        else:
            work.ask(source)
        batch = work.drawn()
        if batch.nodes:
            yield batch


def _wanted(source: str) -> str:
    """Give the item of Wikidata that a text asks for.

    Raises:
        UsageError: it asks for nothing, so a file was meant.
    """
    wanted = addressed(source)
    if wanted is None:
        raise UsageError(
            f"There is no file or folder {source}; and an item that Wikidata is asked for is "
            "written Q1234."
        )
    return wanted


class _Work:
    """One load: every item is known before the first is drawn."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._language = _language(reading)
        self._kind = _kind(reading)
        self._known: dict[str, Entity] = {}
        self._meant: list[Entity] = []
        self._desk = Desk(reading, self._known)

    def files(self, paths: list[Path]) -> None:
        """Read files of entities and of results; one of several that is neither is rejected."""
        for path in paths:
            value = read_json(path)
            try:
                self._file(value, str(path))
            except (SourceError, UsageError) as error:
                if not paths[1:]:
                    raise
                self._reading.reject(str(error))
        if not self._meant:
            why = "".join(f"\n{sentence}" for sentence in self._reading.rejected)
            raise SourceError(
                f"{paths[0]}{' and the rest' if paths[1:] else ''}: no item of Wikidata is "
                f"here.{why}"
            )

    def _file(self, value: Any, place: str) -> None:
        if is_result(value):
            self._results(value, place)
        elif not self._take(entities(value), place):
            self._reading.reject(f"{place}: no item of Wikidata and no result of a query.")

    def _results(self, value: Any, place: str) -> None:
        results = Results(place, self._kind)
        results.take(value, self._reading, self._desk.audit)
        for own, entity in results.found.items():
            self._known.setdefault(own, entity)
            if own in results.subjects:
                self._meant.append(entity)

    def _take(self, given: Iterable[dict[str, Any]], place: str, *, meant: bool = True) -> int:
        """Take items in; give how many there were."""
        taken = 0
        strange: list[str] = []
        for each in given:
            if "missing" in each:
                self._reading.reject(f"{place}: there is no item {each['id']}.")
                continue
            entity = read_entity(each, self._language, place)
            if entity is None:
                strange.append(str(each.get("id") or "a record without an id")[:_LONGEST])
                continue
            taken += 1
            if entity.id not in self._known or (entity.name and entity.kind):
                self._known[entity.id] = entity
            if meant:
                self._desk.audit.see("item", each)
                self._meant.append(entity)
                self._reading.count()
        if strange:
            more = f" and {len(strange) - _SHOWN:,} more" if strange[_SHOWN:] else ""
            verb = "are" if strange[1:] else "is"
            self._reading.reject(f"{place}: {', '.join(strange[:_SHOWN])}{more} {verb} no item.")
        return taken

    def ask(self, source: str) -> None:
        """Ask Wikidata for an item, then for what it is related to."""
        wanted = _wanted(source)
        with needed("Wikidata"):
            from loaders.sources.wikidata.live import Api  # noqa: PLC0415 - loads httpx
        api = Api.of(self._language)
        self._take(api.items([wanted]), api.address)
        related = [item for entity in self._meant for item in _related(entity)]
        new = [item for item in dict.fromkeys(related) if item not in self._known]
        self._take(api.items(new), api.address, meant=False)

    def drawn(self) -> Batch:
        """Draw all items, then what they are to each other.

        An item without a class is what others are related to as; it waits until that is known.
        """
        meant = {entity.id for entity in self._meant}
        waiting = [self._known[own] for own in sorted(meant) if self._known[own].is_of_no_class]
        drawn = [
            entity
            for entity in self._meant
            if not entity.is_of_no_class and self._desk.item(entity)
        ]
        for entity in self._known.values():
            if entity.id not in meant and entity.kind is not None and entity.name:
                self._desk.item(entity, briefly=True)
        while drawn:
            for entity in drawn:
                self._desk.relations(entity)
            known = [entity for entity in waiting if entity.kind is not None]
            drawn = [entity for entity in known if self._desk.item(entity)]
            waiting = [entity for entity in waiting if entity.kind is None]
        for entity in waiting:
            self._desk.item(entity)
        self._desk.tell()
        self._desk.audit.tell(self._reading)
        return self._desk.draft.batch()


def _related(entity: Entity) -> Iterator[str]:
    """Give the items that an item's relations name."""
    for property_, relates in RELATIONS.items():
        if entity.kind not in relates.subjects:
            continue
        for one in entity.statements.get(property_, []):
            if one.item:
                yield one.item
            for name in (ROLE, *IN_WORK):
                yield from (str(value) for value in one.qualifiers.get(name, []) if is_item(value))


def _language(reading: Reading) -> str:
    given = (reading.option("language") or "en").lower()
    if not is_language(given):
        raise UsageError(f"--language {given}: a language is written en, de or pt-br.")
    return given


def _kind(reading: Reading) -> str | None:
    given = reading.option("item")
    if given is not None and given not in kinds():
        raise UsageError(f"--item {given}: it may be {', '.join(kinds())}.")
    return given


def _files(path: Path) -> list[Path]:
    existing(path)
    inside = (each for each in path.glob("*.json") if each.is_file())
    found = [path] if path.is_file() else sorted(inside)
    if not found:
        raise UsageError(f"The folder {path} holds no .json file.")
    return found


LOADER = WikidataLoader
