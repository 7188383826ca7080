"""Where a curated franchise is: a file, a folder of files, or the name of one that comes along."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.results.errors import UsageError
from loaders.sources.curated.problems import did_you_mean, nearest

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

SUFFIXES: Final = (".yaml", ".yml")


def packaged() -> dict[str, Path]:
    """Give the franchises that come along, by name."""
    found: dict[str, Path] = {}
    for entry in sorted(_folder().iterdir(), key=lambda entry: entry.name):
        path = Path(str(entry))
        if path.suffix in SUFFIXES or (entry.is_dir() and _inside(path)):
            found[path.stem] = path
    return found


def _folder() -> Traversable:
    return resources.files("loaders.franchises")


def _inside(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES and path.is_file())


def files_of(source: str) -> list[tuple[Path, str]]:
    """Give the files of a franchise with the names that errors call them by.

    Args:
        source: a path, else the name of a franchise that comes along.

    Raises:
        UsageError: there is no such file, folder or franchise, or the folder is empty.
    """
    path = Path(source)
    if not path.exists():
        known = packaged()
        if source not in known:
            hint = did_you_mean(nearest(source, known))
            names = ", ".join(known) or "none"
            raise UsageError(
                f"There is no file, folder or franchise '{source}'.{hint} "
                f"Franchises that come along: {names}."
            )
        path = known[source]
    if not path.is_dir():
        return [(path, path.name)]
    files = _inside(path)
    if not files:
        raise UsageError(f"The folder {source} holds no .yaml file.")
    return [(file, f"{path.name}/{file.name}" if path.name else str(file)) for file in files]
