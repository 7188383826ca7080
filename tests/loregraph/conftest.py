"""The demo, made once, and the command line as a test calls it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from loregraph.main import main

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LOREGRAPH = Path(sys.executable).with_name("loregraph")


@dataclass(frozen=True)
class Cli:
    """Calls a command in this process, on a store."""

    store: Path | None

    def __call__(self, *words: str, stdin: str | bytes | None = None) -> Result:
        environment = {"LOREGRAPH_STORE": str(self.store) if self.store else None}
        return CliRunner().invoke(
            main, list(words), input=stdin, env=environment, catch_exceptions=False
        )


@dataclass(frozen=True)
class Process:
    """Calls a command in a process of its own, in a folder."""

    folder: Path

    def __call__(
        self,
        *words: str,
        stdin: str | None = None,
        preexec_fn: Callable[[], None] | None = None,
        **environment: str,
    ) -> subprocess.CompletedProcess[str]:
        return self.run([str(LOREGRAPH), *words], stdin, preexec_fn, **environment)

    def shell(self, line: str) -> subprocess.CompletedProcess[str]:
        """Run a line as a person pastes it."""
        return self.run(["bash", "-c", line])

    def run(
        self,
        command: Sequence[str],
        stdin: str | None = None,
        preexec_fn: Callable[[], None] | None = None,
        **environment: str,
    ) -> subprocess.CompletedProcess[str]:
        known = {k: v for k, v in os.environ.items() if not k.startswith("LOREGRAPH")}
        known["PATH"] = f"{LOREGRAPH.parent}{os.pathsep}{known['PATH']}"
        return subprocess.run(
            command,
            cwd=self.folder,
            input=stdin,
            preexec_fn=preexec_fn,
            env={**known, **environment},
            capture_output=True,
            text=True,
            check=False,
        )


@dataclass(frozen=True)
class Within:
    """Calls a command in this process, in a folder, as a process would be called there."""

    folder: Path

    def __call__(
        self, *words: str, stdin: str | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        unset = dict.fromkeys(name for name in os.environ if name.startswith("LOREGRAPH"))
        with chdir(self.folder):
            ran = CliRunner().invoke(
                main,
                list(words),
                input=stdin,
                env={**unset, **environment},
                prog_name="loregraph",
                catch_exceptions=False,
            )
        return subprocess.CompletedProcess(words, ran.exit_code, ran.stdout, ran.stderr)

    def shell(self, line: str) -> subprocess.CompletedProcess[str]:
        """Run a line as a person pastes it, in a process where it is more than a call."""
        if not line.startswith("loregraph ") or set("|<>;&$`*?#~\n") & set(line):
            return Process(self.folder).shell(line)
        return self(*shlex.split(line)[1:])


@pytest.fixture(scope="session")
def at_work(soon: Callable[..., bool]) -> Callable[..., bool]:
    """Wait until a process has computed for so long: what it was told has begun by then."""

    def computed(process: int) -> float:
        said = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")

    def waited(process: int, seconds: float) -> bool:
        begun = computed(process)
        return soon(lambda: computed(process) - begun > seconds)

    return waited


@dataclass(frozen=True)
class Told:
    """What the demo made in a new folder ``here``, what it said, and how long it computed."""

    folder: Path
    text: str
    seconds: float


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Run the demo, as a process."""
    folder = tmp_path_factory.mktemp("demo")
    before = os.times()
    ran = Process(folder)("demo", "here")
    after = os.times()
    assert ran.returncode == 0, ran.stderr
    user, system = (b - a for a, b in zip(before[2:4], after[2:4], strict=True))
    return Told(folder / "here", ran.stdout, user + system)


@pytest.fixture(scope="session")
def demo(told: Told) -> Path:
    """Give a folder in which the demo was run."""
    return told.folder


@pytest.fixture
def cli(demo: Path) -> Cli:
    """Give the command line on the demo's store, which no test may change."""
    return Cli(demo / "lore.db")


@pytest.fixture
def copied(demo: Path, tmp_path: Path) -> Path:
    """Give a folder of its own with the demo's files, to change."""
    folder = tmp_path / "copied"
    shutil.copytree(demo, folder)
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Give an empty folder."""
    folder = tmp_path / "empty"
    folder.mkdir()
    return folder


@pytest.fixture
def process(copied: Path) -> Process:
    """Give the command line as a process, in a folder with the demo's files."""
    return Process(copied)


@pytest.fixture
def elsewhere(empty: Path) -> Process:
    """Give the command line as a process, in an empty folder."""
    return Process(empty)


@pytest.fixture
def within(copied: Path) -> Within:
    """Give the command line in this process, in a folder with the demo's files."""
    return Within(copied)
