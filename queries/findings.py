"""What does not fit together in a graph: each check is one Cypher file that finds it on any store.

A check's Cypher gives a row for each finding: a sentence (``finding``), the nodes that it is about
(``nodes``) and the ids of the sources that say so (``source``).
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import CypherError, SourceError
from queries.body import read_body
from queries.header import SEVERITIES, Check, read_check
from queries.shelf import Shelf
from queries.why import cited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.elements import Node
    from graph.stores.base import RunsQueries
    from queries.why import Cited

CHECKS: Final = Path(__file__).parent / "checks"
COLUMNS: Final = ("finding", "nodes", "source")


@dataclass(frozen=True, slots=True)
class Thing:
    """A node that a finding is about."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit together.

    Attributes:
        check: the name of the check that found it.
        severity: ``error``, ``warning`` or ``note``.
        sentence: what does not fit.
        nodes: what it is about.
        sources: who says so.
        settle: what would settle it.
    """

    check: str
    severity: str
    sentence: str
    nodes: tuple[Thing, ...]
    sources: tuple[Cited, ...]
    settle: str

    @property
    def line(self) -> str:
        """The line that ignores it, without the reason that belongs behind it."""
        return shlex.join([self.check, *(node.id for node in self.nodes)])


class Checks:
    """Every check: ours, a user's own, and those of installed packages.

    A user's check of the same name stands before the one that comes with Loregraph.

    Args:
        folders: further folders of ``NAME.cypher`` files.
    """

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self._shelf = Shelf("check", CHECKS, folders, "`loregraph check --list` has all.")

    def names(self) -> list[str]:
        """Name every check, in order."""
        return self._shelf.names()

    def checks(self, names: Sequence[str] = ()) -> list[Check]:
        """Read the checks of these names, or all of them; what is worst first.

        Raises:
            UsageError: there is none of a name; the sentence names the nearest.
            SourceError: a file is wrong.
        """
        found = [self._check(name) for name in dict.fromkeys(names or self.names())]
        return sorted(found, key=lambda check: (SEVERITIES.index(check.severity), check.name))

    def _check(self, name: str) -> Check:
        check = read_check(self._shelf.find(name))
        _check_body(check)
        return check


def _check_body(check: Check) -> None:
    """See that a check only reads, needs nothing, and gives what findings are made of."""
    try:
        body = read_body(check.text)
    except CypherError as error:
        raise SourceError(f"{check.path}: {error}") from error
    if body.leave:
        raise SourceError(
            f"{check.path}: the Cypher wants to {' and '.join(sorted(body.leave))}; a check only "
            "reads the graph."
        )
    if body.parameters:
        names = ", ".join(f"${name}" for name in sorted(body.parameters))
        raise SourceError(f"{check.path}: the Cypher uses {names}; a check has no parameters.")
    if body.columns != COLUMNS:
        raise SourceError(
            f"{check.path}: a check returns {', '.join(COLUMNS)}, in this order; this one returns "
            f"{', '.join(body.columns) or 'no named columns'}."
        )


def found(check: Check, store: RunsQueries, *, timeout: float | None = None) -> list[Finding]:
    """Run a check.

    Raises:
        SourceError: it gives something else than sentences, nodes and ids of sources.
    """
    rows = store.run(check.text, timeout=timeout, read_only=True).rows
    for row in rows:
        _check_row(check, row)
    known = cited(store, [{"sources": row[2]} for row in rows])
    return [
        Finding(
            check.name,
            check.severity,
            sentence,
            tuple(map(_thing, nodes)),
            tuple(known[id_] for id_ in dict.fromkeys(ids or ())),
            check.settle,
        )
        for sentence, nodes, ids in rows
    ]


def _check_row(check: Check, row: tuple[Any, ...]) -> None:
    sentence, nodes, ids = row
    fits = (
        isinstance(sentence, str)
        and isinstance(nodes, list)
        and all(hasattr(node, "labels") for node in nodes)
        and all(isinstance(id_, str) for id_ in ids or ())
    )
    if not fits:
        raise SourceError(
            f"{check.path}: finding is a text, nodes a list of nodes, source a list of the ids of "
            f"sources; a row holds {row!r}."
        )


def _thing(node: Node) -> Thing:
    id_ = str(node.get("id", node.element_id))
    return Thing(id_, str(node.get("title") or node.get("name") or id_))
