"""The loader of curated franchises: `loregraph load curated mission-impossible`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from graph.model.registry import to_records
from graph.results.errors import SourceError
from loaders.base import LoaderInfo
from loaders.safe_yaml import read
from loaders.sources.curated.build import draw
from loaders.sources.curated.checks import check
from loaders.sources.curated.forms import FileForm
from loaders.sources.curated.locate import files_of, packaged
from loaders.sources.curated.problems import Problems, from_validation
from loaders.sources.curated.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.records import Batch
    from loaders.base import Reading
    from loaders.sources.curated.draft import Draft


class CuratedLoader:
    """Reads YAML files that were checked by hand."""

    info = LoaderInfo(
        name="curated",
        title="Curated franchise",
        description="YAML checked by hand, every fact with its source.",
        accepts="a .yaml file, a folder of them, or the name of a franchise that comes along",
        example="loregraph load curated mission-impossible",
    )

    def names(self) -> list[str]:
        """Name the franchises that come along."""
        return list(packaged())

    def check(self, source: str) -> None:
        """Check that there is such a file, folder or franchise.

        Raises:
            UsageError: there is none.
        """
        files_of(source)

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        """Read a franchise into one batch: it is written as a whole or not at all.

        Raises:
            SourceError: the files are wrong; one sentence a line, each with file and line.
        """
        draft = draw_files(files_of(source))
        nodes, relationships = draft.finish_checked()
        for finding in check(Story(nodes, relationships)):
            place = draft.directory.place(finding.node)
            reading.warn(f"{place}: {finding.sentence}")
        batch = to_records([*nodes, *relationships])
        reading.count(len(batch.nodes) + len(batch.relationships))
        yield batch


def draw_files(files: list[tuple[Path, str]]) -> Draft:
    """Draw the graph of files, each with the name that errors call it by.

    Raises:
        SourceError: the files are wrong.
    """
    draft = draw(list(_read_forms(files)))
    draft.problems.raise_if_any()
    return draft


def _read_forms(files: list[tuple[Path, str]]) -> Iterator[FileForm]:
    problems = Problems()
    for path, name in files:
        try:
            block = read(path, name)
        except SourceError as error:
            problems.sentences.append(str(error))
            continue
        try:
            yield FileForm.model_validate(block)
        except ValidationError as error:
            problems.sentences += from_validation(error, block, FileForm).sentences
    problems.raise_if_any()


LOADER = CuratedLoader
