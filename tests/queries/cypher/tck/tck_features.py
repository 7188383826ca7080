"""Reads the feature files of the TCK: Gherkin, as far as they use it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).resolve().parents[4]
_STEP = re.compile(r"(Given|When|Then|And|But)\s+(.*)")
_CELL = re.compile(r"((?:\\.|[^|\\])*)\|")
_UNESCAPED = {"\\|": "|", "\\\\": "\\", "\\n": "\n"}


@dataclass
class Step:
    """One line of a scenario, with the text or the table below it."""

    text: str
    doc: str | None = None
    table: list[list[str]] = field(default_factory=list)

    def filled(self, values: dict[str, str]) -> Step:
        """The step of an outline, for one row of its examples."""

        def fill(text: str) -> str:
            for name, value in values.items():
                text = text.replace(f"<{name}>", value)
            return text

        table = [[fill(cell) for cell in row] for row in self.table]
        return Step(fill(self.text), None if self.doc is None else fill(self.doc), table)


@dataclass
class Scenario:
    """One scenario, or one row of an outline's examples."""

    name: str
    steps: list[Step]


@dataclass
class _Open:
    """What is being read."""

    title: str = ""
    steps: list[Step] = field(default_factory=list)
    examples: list[list[list[str]]] = field(default_factory=list)
    outline: bool = False
    in_examples: bool = False


def folder() -> Path | None:
    """The TCK's own package where it was fetched, else the part beside the repository."""
    fetched, part = _ROOT / ".tools" / "tck", _ROOT.parent / "shared" / "tck"
    return next((place for place in (fetched, part) if place.is_dir()), None)


def read_all(folder: Path) -> list[Scenario]:
    """Every scenario below a folder, in the order of the files."""
    files = sorted(folder.rglob("*.feature"))
    return [scenario for file in files for scenario in read(file, folder)]


def read(file: Path, folder: Path) -> Iterator[Scenario]:
    """The scenarios of one file; their names begin with the file's path without its ending."""
    place = file.relative_to(folder).with_suffix("").as_posix()
    background: list[Step] = []
    current: _Open | None = None
    lines = iter(file.read_text(encoding="utf-8").splitlines())
    for raw in lines:
        line = raw.strip()
        if not line or line.startswith(("#", "@")):
            continue
        if line.startswith("Background:"):
            current = _Open(steps=background)
        elif line.startswith(("Scenario:", "Scenario Outline:")):
            if current is not None and current.title:
                yield from _scenarios(place, current, background)
            kind, title = line.split(":", 1)
            current = _Open(title.strip(), outline=kind == "Scenario Outline")
        elif current is not None:
            _take(line, raw, lines, current)
    if current is not None and current.title:
        yield from _scenarios(place, current, background)


def _take(line: str, raw: str, lines: Iterator[str], current: _Open) -> None:
    step = _STEP.match(line)
    if line.startswith("Examples:"):
        current.examples.append([])
        current.in_examples = True
    elif line.startswith('"""'):
        current.steps[-1].doc = _doc(raw, lines)
    elif line.startswith("|"):
        table = current.examples[-1] if current.in_examples else current.steps[-1].table
        table.append(_cells(line))
    elif step:
        current.steps.append(Step(step[2].strip()))
    else:
        raise ValueError(f"not understood: {line}")


def _doc(raw: str, lines: Iterator[str]) -> str:
    indent = len(raw) - len(raw.lstrip())
    found: list[str] = []
    for line in lines:
        if line.strip() == '"""':
            break
        found.append(line[indent:] if not line[:indent].strip() else line.lstrip())
    return "\n".join(found)


def _cells(line: str) -> list[str]:
    cells = [match[1].strip() for match in _CELL.finditer(line[1:])]
    return [re.sub(r"\\[|\\n]", lambda m: _UNESCAPED[m[0]], cell) for cell in cells]


def _scenarios(place: str, current: _Open, background: list[Step]) -> Iterator[Scenario]:
    name = f"{place} {current.title}"
    if not current.outline:
        yield Scenario(name, [*background, *current.steps])
        return
    number = 0
    for header, *rows in current.examples:
        for row in rows:
            number += 1
            values = dict(zip(header, row, strict=True))
            steps = [step.filled(values) for step in [*background, *current.steps]]
            yield Scenario(f"{name} #{number}", steps)
