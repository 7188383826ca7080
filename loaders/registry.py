"""Which loaders there are: those of loaders/sources, and those of installed packages.

A package in loaders/sources whose module ``loader`` names its class ``LOADER`` is one; so is an
entry point of the group ``loregraph.loaders``. Nothing is imported before it is asked for.
"""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.results.errors import LoregraphError, UsageError
from loaders.base import Loader

if TYPE_CHECKING:
    from collections.abc import Callable

GROUP: Final = "loregraph.loaders"


def names() -> list[str]:
    """Name every loader, our own first."""
    ours = _sources()
    return [*ours, *(name for name in sorted(_foreign()) if name not in ours)]


def _sources() -> list[str]:
    folder = Path(__file__).parent / "sources"
    return [module.name for module in pkgutil.iter_modules([str(folder)])]


def _foreign() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}


def find(name: str) -> Loader:
    """Give the loader of that name.

    Raises:
        UsageError: there is none.
        LoregraphError: the package that brings it cannot be imported.
    """
    if name in _sources():
        made = importlib.import_module(f"loaders.sources.{name}.loader").LOADER
        return _checked(name, made)
    if name in _foreign():
        try:
            return _checked(name, _foreign()[name].load())
        except ImportError as error:
            raise LoregraphError(f"The loader '{name}' cannot be imported: {error}.") from error
    near = difflib.get_close_matches(name, names(), n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise UsageError(f"There is no loader '{name}'.{hint} There are: {', '.join(names())}.")


def _checked(name: str, make: Callable[[], object]) -> Loader:
    loader = make()
    if not isinstance(loader, Loader):
        raise LoregraphError(f"The loader '{name}' has no 'info' and 'read': it is none.")
    return loader
