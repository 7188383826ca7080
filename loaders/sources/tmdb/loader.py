"""The loader of The Movie Database: files of it, or its API: `loregraph load tmdb movie/956`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import SourceError, UsageError
from loaders.base import LoaderInfo, LoaderOption
from loaders.byte_stream import existing
from loaders.credits.records import batches
from loaders.json_file import read_json
from loaders.sources.tmdb.desk import Desk
from loaders.sources.tmdb.fields import own_id, records
from loaders.sources.tmdb.replies import Replies, error_of
from loaders.sources.tmdb.tables import CREDITS, FILMS, LISTS, columns, rows
from loaders.sources.tmdb.wanted import addressed
from loaders.sources.tmdb.work_in_store import find_franchises, find_work
from loaders.web.extra import needed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Batch
    from loaders.base import Reading
    from loaders.sources.tmdb.fields import Record

_TABLES: Final = (".csv", ".csv.gz")
_WORKS: Final = ("film", "series")


class TmdbLoader:
    """Reads replies of TMDB's API, its CSV exports, and the API itself."""

    info = LoaderInfo(
        name="tmdb",
        title="The Movie Database",
        description="Films, casts and crews: replies of TMDB's API, CSV exports, or the API.",
        accepts=(
            "a .json reply, a .csv export, a folder of them, or what is asked of the API with your "
            "own key in TMDB_API_KEY: movie/956, collection/87359, person/500, tv/1396, tt0317919 "
            "or an address of themoviedb.org"
        ),
        example="loregraph load tmdb collection/87359",
        options=(
            LoaderOption("language", "The language of titles that are asked of the API.", "CODE"),
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
        """Read everything, then give it in batches.

        Raises:
            SourceError: a file is wrong; the sentence begins with ``file:line``.
            UsageError: there is no such source, or no key.
        """
        work = _Work(reading)
        path = Path(source)
        if path.exists():
            work.files(_files(path))
        else:
            work.ask(source)
        find_franchises(work.desk.ledger, reading.store)
        work.desk.audit.tell(reading)
        yield from batches(work.desk.ledger)


def _wanted(source: str) -> tuple[str, str]:
    """Give what of TMDB a text asks for.

    Raises:
        UsageError: it asks for nothing, so a file was meant.
    """
    wanted = addressed(source)
    if wanted is None:
        raise UsageError(
            f"There is no file or folder {source}; and what the API is asked for looks like "
            "movie/956, collection/87359, person/500, tv/1396 or tt0317919."
        )
    return wanted


class _Work:
    """One load: everything is written into the ledger before the first batch is given."""

    def __init__(self, reading: Reading) -> None:
        self.desk = Desk(reading)
        self._reading = reading
        self._replies = Replies(self.desk)

    def files(self, paths: list[Path]) -> None:
        """Read files: what says titles first, then casts and crews alone."""
        credits_: list[Path] = []
        understood = False
        for path in paths:
            if not path.name.endswith(_TABLES):
                understood |= self._reply(read_json(path), str(path))
                continue
            names = columns(path)
            if names >= FILMS:
                self._tell_half(path, names)
                self._table(path)
            elif names >= CREDITS:
                credits_.append(path)
            else:
                self._no_table(path, names)
                continue
            understood = True
        for path in credits_:
            self._table(path)
        self._credits_alone()
        if not understood:
            why = "".join(f"\n{sentence}" for sentence in self._reading.rejected)
            raise SourceError(
                f"{paths[0]}{' and the rest' if paths[1:] else ''}: no film, person or collection "
                f"of TMDB is told of here.{why}"
            )

    def _reply(self, value: Any, place: str) -> bool:
        understood = self._replies.take(value, place)
        if not understood:
            said = error_of(value) or "no reply that tells of a film, person or collection."
            self._reading.reject(f"{place}: {said}")
        self._reading.count()
        return understood

    def _no_table(self, path: Path, names: set[str]) -> None:
        missing = min((CREDITS - names, FILMS - names), key=len)
        named = " and ".join("id (or movie_id)" if one == "id" else one for one in sorted(missing))
        verb = "are" if len(missing) > 1 else "is"
        alone = next(iter(names), "")
        mark = next((one for one in (";", "\t", "|") if names == {alone} and one in alone), "")
        parted = f" Its cells seem to be parted by {mark!r}: save it with commas." if mark else ""
        self._reading.reject(
            f"{path}:1: the column {named} {verb} missing: this is no export of films or credits."
            f"{parted}"
        )

    def _tell_half(self, path: Path, names: set[str]) -> None:
        """Tell that a file of films has a cast and no crew, or the other way round."""
        missing = sorted(LISTS - names)
        if len(missing) == 1:
            self._reading.warn(
                f"{path}:1: the column {missing[0]} is missing: nobody of it is loaded."
            )

    def _table(self, path: Path) -> None:
        for place, record in rows(path, self._reading):
            own = record.pop("movie_id", None)
            if own is not None:
                record["id"] = own
            if "cast" in record or "crew" in record:
                self._credits(record, place)
            else:
                self.desk.movie(record, place)
            self._reading.count()

    def _credits(self, record: Record, place: str) -> None:
        given = {name: record.pop(name, None) for name in ("cast", "crew")}
        if record.get("title"):
            film = self.desk.movie({**record, "credits": given}, place)
            if film is not None:
                self._reading.count(_lines(given))
            return
        self._replies.waiting.append(({**record, **given}, place))
        self._credits_alone()

    def _credits_alone(self) -> None:
        """Write credits down that do not say the title of their film."""
        for record, place in self._replies.waiting:
            own = own_id(record)
            store, kinds = self._reading.store, _kinds(record)
            work = find_work(self.desk.ledger, store, own, kinds) if own else None
            if work is None:
                self._reading.reject(
                    f"{place}: the credits of {kinds[0]} {own or 'without an id'}: nothing here "
                    f"and nothing in the store says its title. Load the {kinds[0]} first, or both "
                    "together."
                )
                continue
            self.desk.lines.read(work, record, place)
            self._reading.count(_lines(record))
        self._replies.waiting.clear()

    def ask(self, source: str) -> None:
        """Ask the API."""
        wanted = _wanted(source)
        with needed("TMDB"):
            from loaders.sources.tmdb.live import Api  # noqa: PLC0415 - loads httpx
        language = self._reading.option("language") or "en-US"
        for value, place in Api.from_environment(language).replies(wanted):
            self._reply(value, place)
        self._credits_alone()


def _kinds(record: Record) -> tuple[str, ...]:
    """Give what credits may be of: a film numbers its cast, a series tells several parts of one."""
    first = [line for part in ("cast", "crew") for line in records(record.get(part))[:1]]
    if any("cast_id" in line for line in first):
        return ("film",)
    return ("series",) if any({"roles", "jobs"} & line.keys() for line in first) else _WORKS


def _lines(record: Record) -> int:
    return sum(len(records(record.get(name))) for name in ("cast", "crew"))


def _files(path: Path) -> list[Path]:
    if existing(path).is_file():
        return [path]
    found = sorted(
        each
        for each in path.iterdir()
        if each.name.endswith((".json", *_TABLES)) and each.is_file()
    )
    if not found:
        raise UsageError(f"The folder {path} holds no .json and no .csv file.")
    return found


LOADER = TmdbLoader
