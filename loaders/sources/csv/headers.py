"""The header of a file for neo4j-admin: which column is the id, the labels, the ends, a property.

``movieId:ID(Movie)``, ``name``, ``year:int``, ``tags:string[]``, ``:LABEL``; ``:START_ID``,
``:END_ID``, ``:TYPE``; a column ``:IGNORE`` is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.results.errors import SourceError
from loaders.sources.csv.typed import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROLES: Final = frozenset({"ID", "LABEL", "START_ID", "END_ID", "TYPE", "IGNORE"})
_SPECIAL: Final = re.compile(
    r"(?P<name>.*):(?P<role>ID|LABEL|START_ID|END_ID|TYPE|IGNORE)"
    r"(?:\((?P<space>[^)]*)\))?(?:\{(?P<more>[^}]*)\})?",
    re.DOTALL,
)
_TYPED: Final = re.compile(
    r"(?P<name>.*):(?P<type>[A-Za-z]+(?:\[\])?)(?:\{(?P<more>[^}]*)\})?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        index: its place in a row, from 0.
        name: the property that it holds; empty where it holds none.
        role: what it is besides: ``ID``, ``LABEL``, ...; empty for a mere property.
        type: the type of its values.
        space: among which ids its id is unique; empty where among all.
    """

    index: int
    name: str
    role: str = ""
    type: str = "string"
    space: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a file of nodes, or of relationships."""

    columns: tuple[Column, ...]

    def only(self, role: str) -> Column | None:
        """Give the column of a role; None where there is none."""
        return next((one for one in self.columns if one.role == role), None)

    @property
    def is_links(self) -> bool:
        """Whether the file holds relationships."""
        return self.only("START_ID") is not None

    @property
    def properties(self) -> list[Column]:
        """The columns that are properties of what a row is; an id with a name is one, too."""
        return [one for one in self.columns if one.name and one.role in ("", "ID")]


def is_header(names: Iterable[str]) -> bool:
    """Tell whether names of columns are a header for neo4j-admin."""
    found = (_SPECIAL.fullmatch(name.strip()) for name in names)
    return any(one and one["role"] in {"ID", "START_ID", "END_ID", "LABEL"} for one in found)


def read_header(names: list[str], place: str) -> Header:
    """Read a header.

    Raises:
        SourceError: a type is unknown, or a role is missing or stands there twice.
    """
    header = Header(tuple(_column(index, name, place) for index, name in enumerate(names)))
    roles = [one.role for one in header.columns if one.role and one.role != "IGNORE"]
    for role in roles:
        if roles.count(role) > 1 and role != "LABEL":
            raise SourceError(f"{place}: two columns are :{role}; one may be.")
    _check_names(header, names, place)
    if header.is_links:
        _check_links(header, place)
    elif header.only("TYPE") is not None:
        raise SourceError(
            f"{place}: there is a :TYPE and no :START_ID column: add it, or take :TYPE out."
        )
    elif header.only("ID") is None and header.only("END_ID") is not None:
        raise SourceError(f"{place}: there is an :END_ID and no :START_ID column: add it.")
    return header


def _check_names(header: Header, names: list[str], place: str) -> None:
    found: set[str] = set()
    for column in header.columns:
        if not column.role and not column.name.strip():
            raise SourceError(
                f"{place}: the column '{names[column.index]}' has a type and no name."
            )
        if column.role in ("", "ID") and column.name:
            if column.name in found:
                raise SourceError(f"{place}: the property '{column.name}' stands here twice.")
            found.add(column.name)


def _check_links(header: Header, place: str) -> None:
    if header.only("END_ID") is None:
        raise SourceError(f"{place}: there is a :START_ID and no :END_ID column: add it.")
    if header.only("ID") is not None or header.only("LABEL") is not None:
        raise SourceError(
            f"{place}: a file holds nodes (:ID, :LABEL) or relationships (:START_ID, :END_ID): "
            "make two files of it."
        )


def _column(index: int, text: str, place: str) -> Column:
    if special := _SPECIAL.fullmatch(text.strip()):
        return Column(
            index, special["name"], special["role"], space=(special["space"] or "").strip()
        )
    typed = _TYPED.fullmatch(text)
    if typed is None:
        return Column(index, text)
    kind = typed["type"].lower()
    if kind.removesuffix("[]") not in TYPES:
        raise SourceError(
            f"{place}: the header '{text}' names the type '{typed['type']}', which there is not. "
            f"There are: {', '.join(TYPES)}, each with [] for a list; and {_roles()}."
        )
    return Column(index, typed["name"], type=kind)


def _roles() -> str:
    return ", ".join(f":{role}" for role in sorted(_ROLES))
