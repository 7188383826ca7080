"""Findings that a person looked at and lets stand, each with the reason, in a file.

A line names a check and the ids of the nodes that its finding is about, in any order, then behind
``#`` the reason. ``*`` in an id stands for any text, so ``orphans place:* # a table of planets``
lets all orphans go that are places. Empty lines and lines that begin with ``#`` say nothing.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final, NoReturn

from graph.results.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from queries.findings import Finding

MARK: Final = " # "


@dataclass(frozen=True, slots=True)
class Ignored:
    """One line of the file: which findings stand, and why."""

    check: str
    patterns: tuple[str, ...]
    reason: str
    line: int

    def fits(self, finding: Finding) -> bool:
        """Tell whether a finding is meant: all its nodes are named, and nothing else."""
        ids = [node.id for node in finding.nodes]
        return (
            finding.check == self.check
            and all(any(fnmatchcase(id_, one) for one in self.patterns) for id_ in ids)
            and all(any(fnmatchcase(id_, one) for id_ in ids) for one in self.patterns)
        )


def read_ignored(path: Path) -> list[Ignored]:
    """Read the findings that are to stand.

    Raises:
        SourceError: the file or a line of it is wrong; the sentence begins with its place.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read as text ({error}).") from error
    return [
        _read(path, number, line)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.lstrip().startswith("#")
    ]


def _read(path: Path, number: int, line: str) -> Ignored:
    def fail(why: str) -> NoReturn:
        raise SourceError(
            f"{path}:{number}: {why}. A line is `check id ... # reason`; "
            "`loregraph check --format json` gives it for each finding."
        )

    what, mark, reason = line.partition(MARK)
    if not mark or not reason.strip():
        fail("no reason stands behind a #")
    try:
        words = shlex.split(what)
    except ValueError as error:
        fail(f"its quotes do not fit ({error})")
    if len(words) < 2:
        fail("it names no node")
    return Ignored(words[0], tuple(words[1:]), reason.strip(), number)


def without(
    findings: Iterable[Finding], ignored: Iterable[Ignored]
) -> tuple[list[Finding], list[tuple[Finding, Ignored]], list[Ignored]]:
    """Part findings from those that stand; give too the lines that no finding needs any more."""
    lines, left, let = list(ignored), [], []
    for finding in findings:
        line = next((one for one in lines if one.fits(finding)), None)
        if line is None:
            left.append(finding)
        else:
            let.append((finding, line))
    used = {line.line for _, line in let}
    return left, let, [line for line in lines if line.line not in used]
