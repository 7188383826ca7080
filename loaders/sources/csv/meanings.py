"""What columns mean, by their names, and by which of them files are joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from graph.values.ids import slug
from loaders.sources.csv.sampled import between_known, date_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.sources.csv.sampled import Sample

Meant = dict[str, str]
"""For each thing that a column may mean the column that does."""

_MEANS: Final[dict[str, tuple[str, ...]]] = {
    "title": (
        "title",
        "movie title",
        "film title",
        "movie name",
        "film name",
        "original title",
        "movie",
        "film",
    ),
    "film id": ("film id", "movie id", "title id"),
    "id": ("id", "key", "no"),
    "films": (
        "movie list",
        "film list",
        "movies",
        "films",
        "movie ids",
        "film ids",
        "filmography",
        "appears in",
        "known for",
    ),
    "released": ("released", "release date", "release", "premiere", "start year", "year", "date"),
    "number": ("number", "episode", "episode id", "part"),
    "actor": (
        "actor",
        "actor name",
        "actress",
        "actors",
        "performer",
        "cast",
        "starring",
        "star",
        "stars",
        "lead actor",
        "played by",
        "portrayed by",
        "person",
    ),
    "genres": ("genres", "genre"),
    "runtime": ("runtime", "runtime minutes", "running time", "duration", "minutes"),
    "actor id": ("actor id", "person id", "performer id"),
    "character": ("character", "character name", "role", "characters", "roles", "plays"),
    "character id": ("character id", "role id"),
    "director": ("director", "directors", "directed by"),
    "writer": ("writer", "writers", "written by", "screenplay"),
    "producer": ("producer", "producers", "produced by"),
    "franchise": ("franchise", "collection", "saga"),
    "name": ("name", "full name"),
    "born": ("born", "birth year", "birthday", "date of birth"),
    "tmdb_id": ("tmdb id",),
    "imdb_id": ("imdb id", "imdb", "tconst", "nconst"),
    "start": (":start_id",),
    "end": (":end_id",),
    "type": (":type",),
    "label": (":label",),
    "address": ("url", "address", "link", "href"),
}
DATES: Final = ("released", "born")
_NAMES: Final = (
    "title",
    "actor",
    "character",
    "director",
    "writer",
    "producer",
    "franchise",
    "name",
)
_REFERRING: Final = ("film id", "films", "start", "end")


def meanings(sample: Sample) -> Meant:
    """Give what the columns of a sample mean; what holds no dates is no date, whatever its name.

    Nor are addresses names.
    """
    plain: dict[str, str] = {}
    for column in sample.columns:
        plain.setdefault(_plain(column), column)
    found = {
        meaning: next(plain[name] for name in names if name in plain)
        for meaning, names in _MEANS.items()
        if not plain.keys().isdisjoint(names)
    }
    _name_what(sample, found)
    for meaning in DATES:
        held = sample.columns[found[meaning]] if meaning in found else []
        if held and not date_forms(held):
            del found[meaning]
    for meaning in _NAMES:
        held = sample.columns[found[meaning]] if meaning in found else []
        if any(map(_is_address, held[:1])):
            del found[meaning]
    return found


def _name_what(sample: Sample, found: Meant) -> None:
    """Say whose a ``name`` is: a film's in a list of films, an actor's in a cast."""
    if "name" not in found:
        return
    said = {sample.path.rpartition(".")[2]} if sample.path else {sample.name.partition(".")[0]}
    words = {part for word in said for part in slug(word).split("-")}
    if "title" not in found and (words & _OF_FILMS or "director" in found):
        found["title"] = found.pop("name")
    elif "character" not in found and _plain(found.get("actor", "")) in _PLAYED_BY:
        found["character"] = found.pop("name")
    elif "actor" not in found and sample.around is not None and words & _OF_CASTS:
        found["actor"] = found.pop("name")


_PLAYED_BY: Final = frozenset(("played by", "portrayed by"))
_OF_FILMS: Final = frozenset(("film", "films", "movie", "movies", "filmography"))
_OF_CASTS: Final = frozenset(("cast", "actors", "credits", "stars"))


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://"))


def _plain(column: str) -> str:
    """Give the words of a name: ``actor name`` for ``actorName``, ``film id`` for ``filmId:ID``."""
    if column.startswith(":"):
        name = column.partition("(")[0].lower()
        return "id" if name == ":id" else name
    name = column.partition(":")[0]
    head, _, last = name.rpartition(".")
    name = head if head and last in ("name", "title") else name
    if not name.isupper():
        name = "".join(f" {letter}" if letter.isupper() else letter for letter in name)
    return slug(name).replace("-", " ")


@dataclass(slots=True)
class Joined:
    """By what rows of one file call the films of another.

    Attributes:
        keys: the values by which films are called.
        by_id: whether these are ids; else they are titles.
        characters: the addresses by which films call their characters.
    """

    keys: set[str] = field(default_factory=set)
    by_id: bool = False
    characters: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, looked: Sequence[tuple[Sample, Meant]]) -> Joined:
        """Look which column joins the files, and whom films call their characters."""
        joined = cls._by_films(looked)
        for sample, meant in looked:
            for column in sample.columns if "title" in meant else ():
                if _plain(column) in _MEANS["character"]:
                    joined.characters.update(filter(_is_address, sample.columns[column]))
        return joined

    @classmethod
    def _by_films(cls, looked: Sequence[tuple[Sample, Meant]]) -> Joined:
        """Look which column joins the files; an id does, unless others say titles alone.

        Where films have no id and other records call them by their addresses, these are the ids.
        """
        for sample, meant in looked:
            if "title" in meant and "address" in meant and id_of(meant) is None:
                addresses = set(sample.columns[meant["address"]])
                if any(_refers(other, its, addresses) for other, its in looked):
                    meant["film id"] = meant["address"]
        own = [(sample, meant, id_of(meant)) for sample, meant in looked if "title" in meant]
        ids = {key for sample, _, column in own if column for key in sample.columns[column]}
        _call_by_key(looked, ids)
        titles: set[str] = set()
        for sample, meant, column in own:
            if column:
                titles.update(sample.columns[meant["title"]])
        by_title = False
        for sample, meant, column in own:
            if column or not ids:
                continue
            held = sample.columns[meant["title"]]
            if between_known(held, ids) is not None:
                meant["film id"] = meant.pop("title")
            else:
                by_title |= between_known(held, titles) == ""
        if by_title and not any(_refers(sample, meant, ids) for sample, meant in looked):
            return cls(titles)
        if ids:
            return cls(ids, by_id=True)
        return cls({key for sample, meant, _ in own for key in sample.columns[meant["title"]]})

    def key(self, meant: Meant) -> str:
        """Give the column by which the films of a file are called."""
        return (id_of(meant) if self.by_id else None) or meant["title"]


def _call_by_key(looked: Sequence[tuple[Sample, Meant]], ids: set[str]) -> None:
    """See that what a cast calls its key is the key of its films, where all of it is one."""
    for sample, meant in looked:
        if "title" in meant or "id" not in meant or "film id" in meant or not ids:
            continue
        held = sample.columns[meant["id"]]
        if {"actor", "character"} & meant.keys() and held and set(held) <= ids:
            meant["film id"] = meant.pop("id")


def _refers(sample: Sample, meant: Meant, ids: set[str]) -> bool:
    """Tell whether a file without titles calls films by their ids."""
    held = [sample.columns[meant[one]] for one in _REFERRING if one in meant]
    return "title" not in meant and any(between_known(one, ids) is not None for one in held)


def id_of(meant: Meant) -> str | None:
    """Give the column with the ids of the films of a file that tells of them."""
    alone = None if {"actor", "character"} & meant.keys() else meant.get("id")
    return meant.get("film id") or alone
