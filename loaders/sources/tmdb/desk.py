"""What the fields of TMDB mean: each reply is written into the ledger."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from loaders.audit import Audit
from loaders.credits.ledger import Ledger
from loaders.credits.role import read_role
from loaders.sources.tmdb.crew import JOBS
from loaders.sources.tmdb.notice import IMAGES, SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.base import Reading
    from loaders.credits.entry import Entry

Record = dict[str, Any]

_STATUS: Final = {
    "Planned": "announced",
    "In Production": "filming",
    "Post Production": "wrapped",
    "Released": "released",
    "Canceled": "cancelled",
}
_STATUS_OF_SERIES: Final = {
    "Planned": "announced",
    "In Production": "filming",
    "Returning Series": "released",
    "Ended": "released",
    "Canceled": "released",
}
_READ: Final = {
    "movie": "id title original_title imdb_id release_date status poster_path credits media_type "
    "belongs_to_collection alternative_titles external_ids",
    "tv": "id name original_name first_air_date last_air_date status poster_path credits "
    "media_type aggregate_credits external_ids created_by alternative_titles",
    "person": "id name also_known_as birthday deathday imdb_id profile_path external_ids "
    "movie_credits tv_credits combined_credits media_type",
    "collection": "id name poster_path parts",
    "cast": "id name original_name character order profile_path roles",
    "crew": "id name original_name job department profile_path jobs",
}
_OF_WORK: Final = _READ["movie"] + " " + _READ["tv"]


class Desk:
    """Writes replies into a ledger."""

    def __init__(self, reading: Reading) -> None:
        known = {kind: names.split() for kind, names in _READ.items()}
        known["part of a person"] = [*_OF_WORK.split(), "character", "job", "department", "order"]
        self.audit = Audit(known)
        self.ledger = Ledger("tmdb", SOURCE, reading)
        self._reading = reading

    def movie(self, record: Record, place: str) -> Entry | None:
        """Write a film down; None where it lacks its id or its title."""
        self.audit.see("movie", record)
        return self._film(record, place)

    def _film(self, record: Record, place: str) -> Entry | None:
        own = own_id(record)
        title = text(record, "title") or text(record, "original_title")
        if own is None or title is None:
            self._reject(record, "film", place)
            return None
        film = self.ledger.work("film", own, title, place)
        self._describe(film, record, own, place)
        self._date(film, "released", record.get("release_date"), place)
        film.learn(status=_STATUS.get(text(record, "status") or ""))
        film.also_called(text(record, "original_title"))
        collection = record.get("belongs_to_collection")
        if isinstance(collection, dict) and (series := self._franchise(collection, place)):
            self.ledger.part_of(film, series)
        self.credits(film, record.get("credits"), place)
        return film

    def series(self, record: Record, place: str) -> Entry | None:
        """Write a series of television down; None where it lacks its id or its name."""
        self.audit.see("tv", record)
        return self._series(record, place)

    def _series(self, record: Record, place: str) -> Entry | None:
        own = own_id(record)
        name = text(record, "name") or text(record, "original_name")
        if own is None or name is None:
            self._reject(record, "series", place)
            return None
        series = self.ledger.work("series", own, name, place)
        self._describe(series, record, own, place)
        self._date(series, "released", record.get("first_air_date"), place)
        if record.get("status") in ("Ended", "Canceled"):
            self._date(series, "ended", record.get("last_air_date"), place)
        series.learn(status=_STATUS_OF_SERIES.get(text(record, "status") or ""))
        series.also_called(text(record, "original_name"))
        self.credits(series, record.get("credits"), place)
        self.credits(series, record.get("aggregate_credits"), place)
        for creator in records(record.get("created_by")):
            if (person := self._member(creator, "creator", place)) is not None:
                self.ledger.made("WROTE", person, series, "creator")
        return series

    def _describe(self, work: Entry, record: Record, own: str, place: str) -> None:
        outside = record.get("external_ids")
        ids = outside if isinstance(outside, dict) else {}
        imdb_id = text(record, "imdb_id") or text(ids, "imdb_id")
        image = _image(record, "poster_path")
        work.learn(tmdb_id=own, imdb_id=imdb_id, wikidata_id=text(ids, "wikidata_id"), image=image)
        del place
        titles = record.get("alternative_titles")
        if isinstance(titles, dict):
            for kind in ("titles", "results"):
                work.also_called(*(text(each, "title") for each in records(titles.get(kind))))

    def collection(self, record: Record, place: str) -> Entry | None:
        """Write a collection down; its parts are numbered in the order of their release."""
        self.audit.see("collection", record)
        franchise = self._franchise(record, place)
        if franchise is None:
            self._reject(record, "collection", place)
            return None
        films = [film for part in records(record.get("parts")) if (film := self.movie(part, place))]
        dated = [film for film in films if "released" in film.properties]
        dated.sort(key=lambda film: str(film.properties["released"]))
        for film in films:
            number = dated.index(film) + 1 if film in dated else None
            film.learn(number=number)
            self.ledger.part_of(film, franchise, number)
        return franchise

    def _franchise(self, record: Record, place: str) -> Entry | None:
        own, name = own_id(record), text(record, "name")
        if own is None or name is None:
            return None
        franchise = self.ledger.franchise(f"franchise:tmdb-{own}", name, place)
        franchise.learn(tmdb_id=own, image=_image(record, "poster_path"))
        if name.endswith(" Collection"):
            franchise.also_called(name.removesuffix(" Collection"))
        return franchise

    def person(self, record: Record, place: str) -> Entry | None:
        """Write a person down with their films; None where they lack their id or their name."""
        self.audit.see("person", record)
        own, name = own_id(record), text(record, "name")
        if own is None or name is None:
            self._reject(record, "person", place)
            return None
        person = self.ledger.person(own, name, place)
        self._date(person, "born", record.get("birthday"), place)
        self._date(person, "died", record.get("deathday"), place)
        outside = record.get("external_ids")
        ids = outside if isinstance(outside, dict) else {}
        imdb_id = text(record, "imdb_id") or text(ids, "imdb_id")
        person.learn(tmdb_id=own, imdb_id=imdb_id, wikidata_id=text(ids, "wikidata_id"))
        person.learn(image=_image(record, "profile_path"))
        others = record.get("also_known_as")
        if isinstance(others, list):
            person.also_called(*(name for name in others if isinstance(name, str)))
        for field, kind in (
            ("movie_credits", "movie"),
            ("tv_credits", "tv"),
            ("combined_credits", ""),
        ):
            self._works_of(person, record.get(field), kind, place)
        return person

    def _works_of(self, person: Entry, value: Any, kind: str, place: str) -> None:
        """Write the credits of a person down; ``kind`` is empty where each says its own."""
        given = value if isinstance(value, dict) else {}
        for part in ("cast", "crew"):
            for record in records(given.get(part)):
                self.audit.see("part of a person", record)
                is_series = (kind or record.get("media_type")) == "tv"
                work = (self._series if is_series else self._film)(record, place)
                if work is None:
                    continue
                if part == "crew":
                    self._job(person, work, record)
                else:
                    self._part(person, work, record)

    def credits(self, work: Entry, value: Any, place: str) -> None:
        """Write the cast and the crew of a work down."""
        given = value if isinstance(value, dict) else {}
        self.cast(work, records(given.get("cast")), place)
        self.crew(work, records(given.get("crew")), place)

    def cast(self, work: Entry, lines: Iterable[Record], place: str) -> None:
        """Write a cast list down."""
        for record in lines:
            self.audit.see("cast", record)
            person = self._member(record, "line of a cast", place)
            if person is not None:
                self._part(person, work, record)

    def _part(self, person: Entry, work: Entry, record: Record) -> None:
        order = record.get("order")
        billing = order + 1 if type(order) is int and order >= 0 else None
        for part in records(record.get("roles")) or (record,):
            role = read_role(text(part, "character") or "")
            self.ledger.acted(person, work, role, billing)

    def crew(self, work: Entry, lines: Iterable[Record], place: str) -> None:
        """Write a crew down, as far as it directed, wrote or produced."""
        for record in lines:
            self.audit.see("crew", record)
            person = self._member(record, "line of a crew", place) if _counts(record) else None
            if person is not None or not _counts(record):
                self._job(person, work, record)

    def _job(self, person: Entry | None, work: Entry, record: Record) -> None:
        for part in records(record.get("jobs")) or (record,):
            found = JOBS.get(text(part, "job") or "")
            if found is None or person is None:
                self.audit.skip(f"crew of the department {record.get('department') or 'unknown'}")
            else:
                self.ledger.made(found[0], person, work, found[1])

    def _member(self, record: Record, what: str, place: str) -> Entry | None:
        own, name = own_id(record), text(record, "name")
        if own is None or name is None:
            self._reject(record, what, place)
            return None
        person = self.ledger.person(own, name, place)
        if "tmdb_id" not in person.properties:
            person.learn(tmdb_id=own)
        if "image" not in person.properties and record.get("profile_path"):
            person.learn(image=_image(record, "profile_path"))
        original = record.get("original_name")
        if original and original != name and isinstance(original, str):
            person.also_called(original)
        return person

    def _reject(self, record: Record, what: str, place: str) -> None:
        name = text(record, "title") or text(record, "name") or record.get("id") or "without a name"
        self._reading.reject(f"{place}: a {what} ({name}) has no id or no name.")

    def _date(self, entry: Entry, name: str, value: Any, place: str) -> None:
        if value is None or value == "":
            return
        try:
            entry.date(name, str(value)[:10])
        except ValueError:
            self._reading.warn(f"{place}: {entry.name}: {value!r} is no date; it is left out.")


def _counts(record: Record) -> bool:
    """Tell whether a line of a crew holds a job that is read."""
    jobs = record.get("jobs")
    return text(record, "job") in JOBS or (
        jobs is not None and any(text(part, "job") in JOBS for part in records(jobs))
    )


def records(value: Any) -> list[Record]:
    """Give the mappings of a list; anything else has none."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def text(record: Record, key: str) -> str | None:
    """Give a field that is a text with something in it."""
    value = record.get(key)
    return value.strip() or None if isinstance(value, str) else None


def own_id(record: Record) -> str | None:
    """Give the id, which is a number above 0, as text."""
    value = record.get("id")
    if type(value) is not int:
        with suppress(ValueError, TypeError):
            value = int(str(value))
    return str(value) if type(value) is int and value > 0 else None


def _image(record: Record, key: str) -> str | None:
    path = text(record, key)
    return IMAGES + path if path and path.startswith("/") else None
