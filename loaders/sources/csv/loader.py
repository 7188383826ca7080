"""The loader of tables: `loregraph load csv FOLDER`, by their headers or by a mapping."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.results.errors import SourceError, UsageError
from loaders.base import LoaderInfo, LoaderOption
from loaders.sources.csv.admin import Table, batches
from loaders.sources.csv.arguments import read_arguments, told_separator
from loaders.sources.csv.exported import batches as exported_batches
from loaders.sources.csv.exported import described
from loaders.sources.csv.headers import is_header
from loaders.sources.csv.lines import RECORDS, TextFile, check_encoding, suffix_of
from loaders.sources.csv.rows import guess_separator, head, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Batch
    from loaders.base import Reading

TABLES: Final = (".csv", ".tsv", ".tab", ".txt")


class CsvLoader:
    """Reads files of nodes and relationships."""

    info = LoaderInfo(
        name="csv",
        title="Tables and JSON records",
        description="Files with the headers of neo4j-admin; any other by a mapping.",
        accepts="a .csv, .tsv or .json file, or a folder of them",
        example="loregraph load csv FOLDER --mapping star-wars",
        options=(
            LoaderOption(
                "mapping",
                "What the columns mean: a YAML file, or the name of one that comes along.",
                "FILE",
            ),
            LoaderOption(
                "guess",
                "Write a mapping that may fit into a new FILE (- prints it), and load nothing.",
                "FILE",
            ),
            LoaderOption("encoding", "How the letters are written; UTF-8 if left out.", "NAME"),
            LoaderOption("separator", "What stands between cells; guessed if left out.", "CHAR"),
        ),
    )

    def check(self, source: str) -> None:
        """Check that there is such a file or folder.

        Raises:
            UsageError: there is none.
        """
        files_of(source, None)

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        """Read a folder or a file, nodes first.

        Raises:
            SourceError: a file is wrong as a whole; a row that is wrong is rejected.
            UsageError: there is no such file, or no way to read it.
        """
        files = files_of(source, reading.option("encoding"))
        if reading.option("guess") and reading.option("mapping"):
            raise UsageError(
                "--guess proposes a mapping, and --mapping names one: say one of them."
            )
        if guess := reading.option("guess"):
            from loaders.sources.csv.guess import write_guess  # noqa: PLC0415 - seldom asked for

            write_guess(files, Path(source), guess, reading)
        elif mapping := reading.option("mapping"):
            from loaders.sources.csv.mapped import mapped_batches  # noqa: PLC0415 - loads pydantic

            yield from mapped_batches(files, mapping, reading)
        else:
            yield from _by_headers(files, Path(source), reading)


def files_of(source: str, encoding: str | None) -> list[TextFile]:
    """Give the files of a source by their names.

    Raises:
        UsageError: there is no such file or folder, or no file of a known kind in it.
    """
    path = Path(source)
    encoding = encoding or "utf-8"
    check_encoding(encoding)
    if path.is_file():
        return [TextFile(path, path.name, encoding)]
    if not path.is_dir():
        raise UsageError(f"There is no file or folder {source}.")
    known = TABLES + RECORDS
    found = sorted(one for one in path.iterdir() if suffix_of(one) in known and one.is_file())
    if not found:
        raise UsageError(f"The folder {source} holds no file that ends in {', '.join(known)}.")
    return [TextFile(one, one.name, encoding) for one in found]


def _by_headers(files: list[TextFile], source: Path, reading: Reading) -> Iterator[Batch]:
    reading.as_is = True
    folder = source if source.is_dir() else source.parent
    columns = described(source)
    if columns is not None:
        yield from exported_batches(columns, reading)
        return
    names = {file.path.name for file in files}
    arguments = read_arguments(folder)
    if arguments.files and source.is_dir():
        files = [TextFile(folder / name, name, files[0].encoding) for name in arguments.files]
    tables = []
    told = told_separator(reading)
    for file in files:
        separator = told or arguments.separator or guess_separator(file)
        columns_of = [] if file.is_json else head(file.name, rows(file, separator))
        if is_header(columns_of):
            tables.append(Table(file, separator, arguments))
        else:
            reading.skip_field(f"the file {file.name}, which has no :ID or :START_ID")
    if not tables:
        raise SourceError(
            f"{files[0].name}:1: no column is called :ID, :LABEL, :START_ID or :END_ID, so a "
            "mapping must say what the columns mean: --mapping FILE, which --guess FILE proposes."
            f"{_hint(names)}"
        )
    if not arguments.files and (hint := _hint(names)):
        reading.warn(f"Labels and types are those of the files.{hint}")
    yield from batches(tables, reading)


def _hint(names: set[str]) -> str:
    """Say which mapping that comes along fits the files; nothing where none does."""
    from loaders.sources.csv.known import fitting  # noqa: PLC0415 - loads pydantic

    found = " or ".join(f"--mapping {name}" for name in fitting(names))
    return f" {found} comes along and makes the model's of them." if found else ""


LOADER = CsvLoader
