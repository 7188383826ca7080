"""Which mapping is meant: a file, or the name of one that comes along."""

from __future__ import annotations

from fnmatch import fnmatchcase
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from graph.results.errors import UsageError
from loaders.safe_yaml import read
from loaders.sources.csv.mapping import MappingForm
from loaders.sources.curated.problems import did_you_mean, from_validation, nearest

if TYPE_CHECKING:
    from collections.abc import Collection

_SUFFIX = ".yaml"


def packaged() -> dict[str, Path]:
    """Give the mappings that come along, by name."""
    folder = Path(str(resources.files("loaders.mappings")))
    return {path.stem: path for path in sorted(folder.iterdir()) if path.suffix == _SUFFIX}


def fitting(names: Collection[str]) -> list[str]:
    """Name the mappings that come along and find all their files among these."""
    return [
        name
        for name in packaged()
        if all(
            any(fnmatchcase(file, pattern) for file in names)
            for form in read_mapping(name).files
            for pattern in form.file
        )
    ]


def read_mapping(name: str) -> MappingForm:
    """Read a mapping.

    Args:
        name: a path, else the name of one that comes along.

    Raises:
        SourceError: it is wrong; one sentence a line, each with file and line.
        UsageError: there is none of that name.
    """
    path = Path(name)
    if not path.is_file():
        known = packaged()
        if name not in known:
            hint = did_you_mean(nearest(name, known))
            raise UsageError(
                f"There is no mapping '{name}'.{hint} Name a file, or one that comes along: "
                f"{', '.join(known)}."
            )
        path = known[name]
    block = read(path, path.name)
    try:
        return MappingForm.model_validate(block)
    except ValidationError as error:
        problems = from_validation(error, block, MappingForm)
    problems.raise_if_any()
    raise AssertionError  # pragma: no cover - a validation that fails has a problem
