"""A mapping that may fit, proposed from the names of columns: to be read and corrected by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.exchange.files import atomic_text
from graph.results.errors import UsageError
from graph.values.ids import slug
from loaders.sources.csv.json_records import json_records
from loaders.sources.csv.rows import guess_separator, head, rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.base import Reading
    from loaders.sources.csv.lines import TextFile

_MEANS: Final[dict[str, tuple[str, ...]]] = {
    "title": (
        "title",
        "movie",
        "film",
        "movie title",
        "film title",
        "movie name",
        "original title",
    ),
    "released": ("released", "release date", "release", "year", "premiere", "date", "start year"),
    "number": ("number", "episode", "episode id", "part"),
    "actor": ("actor", "actor name", "actress", "performer", "cast", "played by", "person"),
    "character": ("character", "character name", "role", "characters", "plays"),
    "director": ("director", "directors", "directed by"),
    "writer": ("writer", "writers", "written by", "screenplay"),
    "producer": ("producer", "producers", "produced by"),
    "franchise": ("franchise", "collection", "saga"),
    "name": ("name", "full name"),
    "born": ("born", "birth year", "birthday", "date of birth"),
    "tmdb_id": ("tmdb id",),
    "imdb_id": ("imdb id", "imdb", "tconst", "nconst"),
}
_CREW: Final = {"director": "DIRECTED", "writer": "WROTE", "producer": "PRODUCED"}
_HEAD: Final = """\
# A mapping that was guessed from the names of columns. Read it, correct it, then load with
#   loregraph load csv {source} --mapping {file}
# A column is named by its text. More that may be said of one:
#   {{column: actors, split: ", "}}              several values in one cell
#   {{column: name, split: "|", take: first}}    the first of them; rest, last
#   {{column: day, date: "%m/%d/%Y"}}            how a date is written
#   {{value: James Bond}}                        always the same
source:
  id: source:table-{slug}
  name: {name}
  # publisher, url, licence, attribution: who made the tables, and how they want to be named

empty: [n/a, unknown, none]

files:
"""


def write_guess(files: list[TextFile], source: Path, target: str, reading: Reading) -> None:
    """Write a proposed mapping into a new file, or to standard output for ``-``.

    Raises:
        UsageError: the file is there already.
        SourceError: a file has no columns.
    """
    text = guess(files, source, "FILE" if target == "-" else target)
    if target == "-":
        for line in text.splitlines():
            reading.print(line)
        return
    path = Path(target)
    if path.exists():
        raise UsageError(f"{path} is there already: name a new file. Nothing was written.")
    with atomic_text(path) as out:
        out.write(text)
    reading.warn(f"{path} holds a mapping that may fit: read it before you load with it.")


def guess(files: list[TextFile], source: Path, target: str) -> str:
    """Propose a mapping.

    Raises:
        SourceError: a file has no columns.
    """
    name = source.stem if source.is_file() else source.resolve().name
    shown = {"source": source, "file": target, "slug": slug(name) or "mine", "name": _quoted(name)}
    text = _HEAD.format(**shown)
    parts = [_part(file) for file in files]
    return text + "\n".join(sorted(parts, key=lambda part: "released:" not in part))


def _part(file: TextFile) -> str:
    path = _list_path(file) if file.is_json else None
    columns = _columns(file, path)
    meant = _meanings(columns)
    lines = [f"  - file: {_quoted(file.name)}", *([f"    records: {path}"] if path else [])]
    lines += [f"    # columns: {', '.join(columns)}".replace("\n", " ")]
    nodes, links, cast = _nodes(meant), _links(meant), _cast(meant)
    lines += (
        ["    nodes:", *nodes] if nodes else ["    # no column has a name that says what it is"]
    )
    lines += ["    relationships:", *links] if links else []
    lines += ["    cast:", *cast] if cast else []
    left = [column for column in columns if column not in meant.values()]
    lines += [f"    # not used: {', '.join(left)}".replace("\n", " ")] if left else []
    return "\n".join(lines) + "\n"


def _list_path(file: TextFile) -> str | None:
    """Give the path of the first list of records in a document; None where it is one itself."""
    text = "".join(line for _, line in file.lines())
    value = json.loads(text)
    if isinstance(value, list):
        return None
    lists = [name for name, inner in value.items() if isinstance(inner, list) and inner]
    return lists[0] if lists else None


def _columns(file: TextFile, path: str | None) -> list[str]:
    if not file.is_json:
        return [name.strip() for name in head(file.name, rows(file, guess_separator(file)))]
    names: dict[str, None] = {}
    for _, record in json_records(file, path):
        names.update(dict.fromkeys(record))
    return list(names)


def _meanings(columns: Iterable[str]) -> dict[str, str]:
    """Give for each thing that a column may mean the first column that does."""
    found: dict[str, str] = {}
    for column in columns:
        plain = slug(_split_words(column.partition(":")[0])).replace("-", " ")
        for meaning, names in _MEANS.items():
            if plain in names:
                found.setdefault(meaning, column)
    return found


def _split_words(name: str) -> str:
    """Give ``actor Name`` for ``actorName``."""
    if name.isupper():
        return name
    return "".join(f" {letter}" if letter.isupper() else letter for letter in name)


def _nodes(meant: dict[str, str]) -> list[str]:
    found = []
    if "title" in meant:
        found.append(f"      film: {{label: Film, {_key(meant['title'])}set: {{{_film(meant)}}}}}")
    people = [role for role in ("actor", *_CREW) if role in meant]
    for role in people:
        column = _quoted(meant[role])
        found.append(f"      {role}: {{label: Person, set: {{name: {column}}}}}")
    if "character" in meant:
        column = _quoted(meant["character"])
        found.append(f"      character: {{label: Character, set: {{name: {column}}}}}")
    if "franchise" in meant:
        column = _quoted(meant["franchise"])
        found.append(f"      franchise: {{label: Franchise, set: {{name: {column}}}}}")
    if "name" in meant and not found:
        keys = [key for key in ("name", "born", "imdb_id", "tmdb_id") if key in meant]
        given = ", ".join(f"{key}: {_quoted(meant[key])}" for key in keys)
        label = "Person" if "born" in meant else "Character"
        found.append(f"      thing: {{label: {label}, set: {{{given}}}}}")
    return found


def _key(column: str) -> str:
    return f"key: {_quoted(column)}, "


def _film(meant: dict[str, str]) -> str:
    known = ("title", "released", "number", "imdb_id", "tmdb_id")
    return ", ".join(f"{key}: {_quoted(meant[key])}" for key in known if key in meant)


def _links(meant: dict[str, str]) -> list[str]:
    if "title" not in meant:
        return []
    found = [
        f"      - {{type: {kind}, from: {role}, to: film}}"
        for role, kind in _CREW.items()
        if role in meant
    ]
    if "franchise" in meant:
        found.append("      - {type: PART_OF, from: film, to: franchise}")
    if "actor" in meant and "character" not in meant:
        found.append("      - {type: ACTED_IN, from: actor, to: film}")
    return found


def _cast(meant: dict[str, str]) -> list[str]:
    if not {"title", "actor", "character"} <= set(meant):
        return []
    roles = _quoted(meant["character"])
    return [
        f"      - {{person: actor, character: character, work: film, roles: {roles}}}",
    ]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
