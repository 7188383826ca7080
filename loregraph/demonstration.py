"""The main job step by step: the curated franchise as a store, a page and GraphML."""

from __future__ import annotations

import io
import os
import shlex
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.exchange.files import atomic_binary
from loregraph.telling import ANSWERS, Answer, Told

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.records import WriteReport
    from loregraph.progress import Steps
    from loregraph.store import Store

FRANCHISE: Final = "mission-impossible"
STEPS: Final = 4


@dataclass(frozen=True, slots=True)
class Files:
    """Where the demo leaves what it makes.

    Attributes:
        folder: where its files are written.
        server: the address of a Neo4j that is the store; None where the store is a file too.
    """

    folder: Path
    server: str | None = None

    @property
    def store(self) -> str:
        """The store: the address of a server, or a file."""
        return self.server or str(self.folder / "lore.db")

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
    answers: tuple[Told, ...]
    counts: str
    rewritten: tuple[Path, ...]


def demonstrate(files: Files, steps: Steps, ask: Callable[[str], str] | None = None) -> Outcome:
    """Load, draw, export and ask; what is the same as before is left alone."""
    from loregraph.opening import open as open_store  # noqa: PLC0415 - keeps --help light

    files.folder.mkdir(parents=True, exist_ok=True)
    with open_store(files.store, ask=ask) as store:
        steps.step("Loading Mission: Impossible")
        written = _load(store)
        steps.step("Asking three questions")
        answers = tuple(_asked(store, files, answer) for answer in ANSWERS)
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
    from loregraph.answers import ready_answers  # noqa: PLC0415 - keeps --help light
    from viz.page.story import story_page  # noqa: PLC0415 - keeps --help light

    return story_page(store, answers=ready_answers(store)).encode()


def _graphml(store: Store) -> bytes:
    from graph.exchange.registry import writer  # noqa: PLC0415 - keeps --help light

    out = io.StringIO()
    writer("graphml")(store, out)
    return out.getvalue().encode()


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
            ("Source", "sources"),
        )
    )
    return f"{counts.nodes} nodes, {counts.relationships} relationships: {named}"


def _asked(store: Store, files: Files, answer: Answer) -> Told:
    """Answer a question, together with the command that asks it again."""
    from loregraph.asking import ask, open_library  # noqa: PLC0415 - keeps --help light

    question = open_library(()).question(answer.question)
    given = dict(answer.given)
    result = ask(question, store, given, write=False, timeout=None)
    words = [f"--{key.replace('_', '-')} {shlex.quote(str(value))}" for key, value in given.items()]
    command = " ".join([program(), "ask", question.name, *words, *store_option(files)])
    return answer.told(command, result.data())


def program() -> str:
    """Name this command as it can be pasted: by its place where the shell would not find it."""
    given = Path(sys.argv[0])
    if shutil.which("loregraph") or given.name != "loregraph":
        return "loregraph"
    return shlex.quote(str(given))


def store_option(files: Files) -> list[str]:
    """Give the option that names the store, where a command would not find it by itself."""
    from loregraph.options import DEFAULT_STORE, STORE_VARIABLE  # noqa: PLC0415 - one place

    if files.store == (os.environ.get(STORE_VARIABLE) or DEFAULT_STORE):
        return []
    return [f"--store {shlex.quote(files.store)}"]
