"""What the fields of TMDB mean: each reply is written into the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from loaders.audit import Audit
from loaders.credits.ledger import Ledger
from loaders.sources.tmdb.credits import Credits
from loaders.sources.tmdb.fields import image, minutes, names, own_id, records, reject, text
from loaders.sources.tmdb.notice import SOURCE

if TYPE_CHECKING:
    from loaders.base import Reading
    from loaders.credits.entry import Entry
    from loaders.sources.tmdb.fields import Record

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
    "belongs_to_collection alternative_titles external_ids genres runtime",
    "tv": "id name original_name first_air_date last_air_date status poster_path credits "
    "media_type aggregate_credits external_ids created_by alternative_titles "
    "genres",
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
        self.lines = Credits(self.ledger, self.audit, reading)
        self._reading = reading

    def movie(self, record: Record, place: str) -> Entry | None:
        """Write a film down; None where it lacks its id or its title."""
        self.audit.see("movie", record)
        return self._film(record, place)

    def _film(self, record: Record, place: str) -> Entry | None:
        own = own_id(record)
        title = text(record, "title") or text(record, "original_title")
        if own is None or title is None:
            reject(self._reading, record, "film", place)
            return None
        film = self.ledger.work("film", own, title, place)
        self._describe(film, record, own)
        self._date(film, "released", record.get("release_date"), place)
        film.learn(status=_STATUS.get(text(record, "status") or ""))
        film.also_called(text(record, "original_title"))
        collection = record.get("belongs_to_collection")
        if isinstance(collection, dict) and (series := self._franchise(collection, place)):
            self.ledger.part_of(film, series)
        self.lines.read(film, record.get("credits"), place)
        return film

    def series(self, record: Record, place: str) -> Entry | None:
        """Write a series of television down; None where it lacks its id or its name."""
        self.audit.see("tv", record)
        return self._series(record, place)

    def _series(self, record: Record, place: str) -> Entry | None:
        own = own_id(record)
        name = text(record, "name") or text(record, "original_name")
        if own is None or name is None:
            reject(self._reading, record, "series", place)
            return None
        series = self.ledger.work("series", own, name, place)
        self._describe(series, record, own)
        self._date(series, "released", record.get("first_air_date"), place)
        if record.get("status") in ("Ended", "Canceled"):
            self._date(series, "ended", record.get("last_air_date"), place)
        series.learn(status=_STATUS_OF_SERIES.get(text(record, "status") or ""))
        series.also_called(text(record, "original_name"))
        self.lines.read(series, record.get("credits"), place)
        self.lines.read(series, record.get("aggregate_credits"), place)
        for creator in records(record.get("created_by")):
            if (person := self.lines.member(creator, "creator", place)) is not None:
                self.ledger.made("WROTE", person, series, "creator")
        return series

    def _describe(self, work: Entry, record: Record, own: str) -> None:
        outside = record.get("external_ids")
        ids = outside if isinstance(outside, dict) else {}
        imdb_id = text(record, "imdb_id") or text(ids, "imdb_id")
        work.learn(tmdb_id=own, imdb_id=imdb_id, wikidata_id=text(ids, "wikidata_id"))
        work.learn(image=image(record, "poster_path"), genres=names(record, "genres"))
        work.learn(runtime=minutes(record, "runtime"))
        titles = record.get("alternative_titles")
        if isinstance(titles, dict):
            for kind in ("titles", "results"):
                work.also_called(*(text(each, "title") for each in records(titles.get(kind))))

    def collection(self, record: Record, place: str) -> Entry | None:
        """Write a collection down; its parts are numbered in the order of their release."""
        self.audit.see("collection", record)
        franchise = self._franchise(record, place)
        if franchise is None:
            reject(self._reading, record, "collection", place)
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
        franchise.learn(tmdb_id=own, image=image(record, "poster_path"))
        if name.endswith(" Collection"):
            franchise.also_called(name.removesuffix(" Collection"))
        return franchise

    def person(self, record: Record, place: str) -> Entry | None:
        """Write a person down with their films; None where they lack their id or their name."""
        self.audit.see("person", record)
        own, name = own_id(record), text(record, "name")
        if own is None or name is None:
            reject(self._reading, record, "person", place)
            return None
        person = self.ledger.person(own, name, place)
        self._date(person, "born", record.get("birthday"), place)
        self._date(person, "died", record.get("deathday"), place)
        outside = record.get("external_ids")
        ids = outside if isinstance(outside, dict) else {}
        imdb_id = text(record, "imdb_id") or text(ids, "imdb_id")
        person.learn(tmdb_id=own, imdb_id=imdb_id, wikidata_id=text(ids, "wikidata_id"))
        person.learn(image=image(record, "profile_path"))
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
                sort = kind or record.get("media_type") or ("first_air_date" in record and "tv")
                is_series = sort == "tv"
                work = (self._series if is_series else self._film)(record, place)
                if work is None:
                    continue
                if part == "crew":
                    self.lines.job(person, work, record)
                else:
                    self.lines.part(person, work, record)

    def _date(self, entry: Entry, name: str, value: Any, place: str) -> None:
        if value is None or value == "":
            return
        try:
            entry.date(name, str(value)[:10])
        except ValueError:
            self._reading.warn(f"{place}: {entry.name}: {value!r} is no date; it is left out.")
