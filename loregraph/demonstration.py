"""The main job step by step: the curated franchise as a store, a page and GraphML."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from loregraph.files import atomic_binary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from graph.records import WriteReport
    from loregraph.progress import Steps
    from loregraph.result import Result
    from loregraph.store import Store

FRANCHISE: Final = "mission-impossible"
WIDTH: Final = 100
LINES: Final = 30
ROWS: Final = (5, 2, 6)
ANSWERS: Final[tuple[tuple[str, Mapping[str, Any]], ...]] = (
    ("come-back", {"years": 10}),
    ("how-died", {"character": "Alan Hunley"}),
    ("release-dates", {"film": "Dead Reckoning"}),
)
STEPS: Final = 4


@dataclass(frozen=True, slots=True)
class Files:
    """Where the demo leaves what it makes."""

    folder: Path

    @property
    def store(self) -> Path:
        """The store's file."""
        return self.folder / "lore.db"

    @property
    def page(self) -> Path:
        """The page that draws the story."""
        return self.folder / f"{FRANCHISE}.html"

    @property
    def graphml(self) -> Path:
        """The graph for other tools."""
        return self.folder / f"{FRANCHISE}.graphml"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the demo did: the store's report, its answers, and which files are different now."""

    files: Files
    written: WriteReport
    answers: tuple[tuple[str, Result], ...]
    counts: str
    rewritten: tuple[Path, ...]


def demonstrate(files: Files, steps: Steps) -> Outcome:
    """Load, draw, export and ask; what is the same as before is left alone."""
    from loregraph.opening import open as open_store  # noqa: PLC0415 - keeps --help light

    files.folder.mkdir(parents=True, exist_ok=True)
    with open_store(files.store) as store:
        steps.step("Loading Mission: Impossible")
        written = _load(store)
        steps.step("Asking three questions")
        answers = tuple(_asked(store, files, name, given) for name, given in ANSWERS)
        steps.step("Drawing the page")
        page = _replace(files.page, _page(store))
        steps.step("Writing GraphML")
        graphml = _replace(files.graphml, _graphml(store))
        counts = _counts(store)
    return Outcome(files, written, answers, counts, tuple(path for path in (page, graphml) if path))


def _load(store: Store) -> WriteReport:
    from loaders.registry import find  # noqa: PLC0415 - keeps --help light
    from loaders.run import load  # noqa: PLC0415 - keeps --help light

    return load(store, find("curated"), FRANCHISE).written


def _page(store: Store) -> bytes:
    from viz.page.story import story_page  # noqa: PLC0415 - keeps --help light

    return story_page(store).encode()


def _graphml(store: Store) -> bytes:
    raise SystemExit(str(store))


def _replace(path: Path, content: bytes) -> Path | None:
    """Write a file, unless it holds just that already."""
    if path.is_file() and path.read_bytes() == content:
        return None
    with atomic_binary(path) as out:
        out.write(content)
    return path


def _counts(store: Store) -> str:
    counts = store.counts()
    labels = counts.labels
    named = ", ".join(
        f"{labels.get(label, 0)} {word}"
        for label, word in (
            ("Film", "films"),
            ("Person", "people"),
            ("Character", "characters"),
            ("Event", "events"),
            ("Claim", "claims"),
            ("Source", "sources"),
        )
    )
    return f"{counts.nodes} nodes, {counts.relationships} relationships: {named}."


def _asked(store: Store, files: Files, name: str, given: Mapping[str, Any]) -> tuple[str, Result]:
    """Answer a question, together with the command that asks it again."""
    from loregraph.asking import ask, open_library  # noqa: PLC0415 - keeps --help light

    question = open_library(()).question(name)
    words = [f"--{key.replace('_', '-')} {shlex.quote(str(value))}" for key, value in given.items()]
    command = " ".join(["loregraph ask", name, *words, *store_option(files)])
    return command, ask(question, store, dict(given), write=False, timeout=None)


def store_option(files: Files) -> list[str]:
    """Give the option that names the store, where a command would not find it by itself."""
    from loregraph.options import DEFAULT_STORE, STORE_VARIABLE  # noqa: PLC0415 - one place

    if str(files.store) == os.environ.get(STORE_VARIABLE, DEFAULT_STORE):
        return []
    return [f"--store {shlex.quote(str(files.store))}"]


def report(outcome: Outcome) -> Iterator[str]:
    """Tell what was done in at most LINES lines of at most WIDTH columns."""
    from loregraph.formats.table import lines  # noqa: PLC0415 - keeps --help light

    for (command, result), most in zip(outcome.answers, ROWS, strict=True):
        yield from folded(f"$ {command}")
        shown = list(lines(result, WIDTH))
        yield from shown[: most + 2]
        if len(result) > most:
            yield f"... and {len(result) - most} more"
        yield ""
    yield outcome.counts
    yield from _files(outcome)


def _files(outcome: Outcome) -> Iterator[str]:
    files = outcome.files
    if not outcome.written.changed and not outcome.rewritten:
        yield "Nothing changed: all of it was there already."
    for path in (files.store, files.page, files.graphml):
        yield from folded(f"  {path}  ({path.stat().st_size / 1000:,.0f} kB)")
    option = " ".join(["", *store_option(files)])
    yield from folded(f"Next: loregraph ask{option}")
    yield from folded(f"      loregraph show --ask betrayals -o betrayals.html{option}")


def folded(line: str) -> Iterator[str]:
    """Break a command that is too long for a line where a shell reads on: behind a backslash."""
    while len(line) > WIDTH:
        place = line.rfind(" ", 0, WIDTH - 1)
        if place <= 0:
            break
        yield f"{line[:place]} \\"
        line = f"  {line[place + 1 :]}"
    yield line
