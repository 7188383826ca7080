"""A mapping that may fit, proposed from the names of columns: to be read and corrected by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.exchange.files import atomic_text
from graph.results.errors import UsageError
from graph.values.ids import slug
from loaders.sources.csv.guessed_part import Part, quoted
from loaders.sources.csv.meanings import Joined, meanings
from loaders.sources.csv.sampled import samples

if TYPE_CHECKING:
    from loaders.base import Reading
    from loaders.sources.csv.lines import TextFile

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
    shown = {"source": source, "file": target, "slug": slug(name) or "mine", "name": quoted(name)}
    looked = [(sample, meanings(sample)) for file in files for sample in samples(file)]
    joined = Joined.of(looked)
    around = {(sample.name, sample.path or ""): meant for sample, meant in looked}
    parts = [
        Part(sample, meant, joined, around.get((sample.name, sample.around or ""), {})).text()
        for sample, meant in looked
    ]
    text = _HEAD.format(**shown)
    return text + "\n".join(sorted(parts, key=lambda part: "released:" not in part))
