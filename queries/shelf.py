"""Where questions and checks are found: folders of ``NAME.cypher`` files, ours and others'."""

from __future__ import annotations

from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.results.errors import SourceError, UsageError
from queries.names import nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.metadata import EntryPoint

SUFFIX: Final = ".cypher"


class Shelf:
    """Every file of a kind: those that come with Loregraph, a user's own, those of packages.

    A user's file of the same name stands before ours. An installed package brings its own by an
    entry point of the group ``loregraph.questions`` or ``loregraph.checks`` that names the package
    in which the files lie; that package's code is not run, and what it brings replaces nothing.

    Args:
        kind: what one file is: ``question`` or ``check``.
        ours: the folder that comes with Loregraph.
        folders: further folders, the last of which has the last word.
        otherwise: what to do where nothing is called nearly so, a sentence.
    """

    def __init__(self, kind: str, ours: Path, folders: Sequence[Path], otherwise: str) -> None:
        for folder in folders:
            if not folder.is_dir():
                raise UsageError(
                    f"{folder} is no folder of {kind}s; it should hold {SUFFIX} files."
                )
        self.kind = kind
        self._otherwise = otherwise
        self._named = _files([ours, *folders])

    @cached_property
    def _paths(self) -> dict[str, Path]:
        return _files(_installed(f"loregraph.{self.kind}s")) | self._named

    def names(self) -> list[str]:
        """Name every file, in order."""
        return sorted(self._paths)

    def find(self, name: str) -> Path:
        """Give the file of a name, however its words were joined.

        Raises:
            UsageError: there is none; the sentence names the nearest.
        """
        wanted = name.lower().replace("_", "-").replace(" ", "-")
        path = self._named.get(wanted) or self._paths.get(wanted)
        if path is None:
            raise UsageError(f"There is no {self.kind} {quoted(name)}. {self._near(name)}")
        return path

    def _near(self, name: str) -> str:
        spoken = {known.replace("-", " "): known for known in self._paths}
        close = nearest(name.replace("-", " "), spoken)
        found = ", ".join(spoken[text] for text in close)
        return f"Nearest: {found}." if found else self._otherwise


def _files(folders: Sequence[Path]) -> dict[str, Path]:
    return {path.stem: path for folder in folders for path in sorted(folder.glob(f"*{SUFFIX}"))}


def _installed(group: str) -> list[Path]:
    """Find the folders that installed packages name."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - ours are found without it

    points = sorted(entry_points(group=group), key=lambda point: point.name)
    return [folder for point in points for folder in _folders(point)]


def _folders(point: EntryPoint) -> list[Path]:
    try:
        spec = find_spec(point.value)
    except ImportError:
        spec = None
    if spec is None or spec.submodule_search_locations is None:
        raise SourceError(
            f"The entry point {point.name!r} of {point.group} names {point.value!r}, which is no "
            "package; correct it, or uninstall what brings it."
        )
    return [Path(place) for place in spec.submodule_search_locations]
