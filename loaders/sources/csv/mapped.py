"""Files become the franchise model as a mapping says: first every node, then what joins them."""

from __future__ import annotations

from fnmatch import fnmatchcase
from itertools import islice
from typing import TYPE_CHECKING

from graph.model.registry import to_records
from graph.model.sources import Source
from graph.results.errors import SourceError
from loaders.sources.csv.admin import PART
from loaders.sources.csv.checked import check
from loaders.sources.csv.known import read_mapping
from loaders.sources.csv.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.model.base import NodeModel, RelationshipModel
    from graph.records import Batch
    from loaders.base import Reading
    from loaders.sources.csv.lines import TextFile
    from loaders.sources.csv.mapping import FilesForm, MappingForm


def mapped_batches(files: list[TextFile], name: str, reading: Reading) -> Iterator[Batch]:
    """Give what files say, in the words of a mapping.

    Raises:
        SourceError: the mapping is wrong, or a file is as a whole; a row that is wrong is rejected.
        UsageError: there is no such mapping.
    """
    mapping = read_mapping(name)
    check(mapping)
    work = Work(mapping, reading)
    plan = _plan(files, mapping, reading)
    work.add_constants()
    for file, form in plan:
        work.gather_nodes(file, form)
    for file, form in plan:
        work.gather_links(file, form)
    work.tell()
    models = [*work.gathered.nodes(reading)]
    source = Source(**mapping.source.values_for(Source))
    if not source.sources:
        source = source.model_copy(update={"sources": (source.id,)})
    yield from _batches([source, *models, *work.gathered.links(reading)])


def _batches(models: Iterable[NodeModel | RelationshipModel]) -> Iterator[Batch]:
    remaining = iter(models)
    while part := list(islice(remaining, PART)):
        yield to_records(part)


def _plan(
    files: list[TextFile], mapping: MappingForm, reading: Reading
) -> list[tuple[TextFile, FilesForm]]:
    """Say which file is read by which part of a mapping; every part must find one.

    One file may come alone; what is missing beside it is told.

    Raises:
        SourceError: none of the files is meant.
    """
    found = [
        (file, form)
        for form in mapping.files
        for file in files
        if any(fnmatchcase(file.name, pattern) for pattern in form.file)
    ]
    if len(files) == len(mapping.files) == 1:
        found = [(files[0], mapping.files[0])]
    read = {form.place for _, form in found}
    for form in mapping.files:
        if form.place in read:
            continue
        missing = (
            f"{form.place_of('file')}: the mapping reads {' or '.join(form.file)}, and there is no "
            "such file"
        )
        if len(files) > 1 or not found:
            raise SourceError(f"{missing}. There are: {', '.join(file.name for file in files)}.")
        reading.warn(f"{missing}: only {files[0].name} is loaded.")
    for file in files:
        if file not in [one for one, _ in found]:
            reading.skip_field(f"the file {file.name}, which the mapping does not name")
    return found
