"""What the shell does with statements and commands, wherever they come from."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from graph.results.errors import CypherError, LoregraphError, UsageError
from loaders.byte_stream import open_bytes
from loregraph.formats.registry import CITING, TABLE, write
from loregraph.result import Result
from loregraph.shell import commands
from loregraph.shell.interrupt import cancelling
from queries.script import Command, parts, placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loregraph.options import Settings
    from loregraph.shell.session import Session
    from queries.script import Statement

MOST_ROWS: Final = 1_000
MOST_SOURCES: Final = 20


class Shell:
    """A session with a person or a script.

    Attributes:
        session: the store, the parameters and the open transaction.
        settings: how much talk is wanted.
        form: how answers are written.
        questions: further folders of questions for ``:ask``.
        most_rows: how many rows of a table a terminal shows; 0 for all.
    """

    def __init__(
        self,
        session: Session,
        settings: Settings,
        form: str = TABLE,
        questions: tuple[str, ...] = (),
    ) -> None:
        self.session = session
        self.settings = settings
        self.form = form
        self.questions = questions
        self.most_rows = MOST_ROWS
        self._sources: list[str] = []

    def run(self, script: str) -> None:
        """Run statements and commands in order; the first error ends it.

        Raises:
            LoregraphError: one failed; the error has its place in the script.
            Leave: one said so.
        """
        waiting = parts(script)
        for part in waiting:
            try:
                self._do(part)
            except CypherError as error:
                self._tell_skipped(waiting)
                start = part.argument_start if isinstance(part, Command) else part.start
                raise placed(error, script, start) from error.__cause__
            except LoregraphError:
                self._tell_skipped(waiting)
                raise

    def _tell_skipped(self, waiting: Iterator[Statement | Command]) -> None:
        count = sum(1 for _ in waiting)
        if count:
            rest = "statement behind it is" if count == 1 else "statements behind it are"
            self.settings.say(f"Stopped at an error: {count:,} {rest} skipped.")

    def _do(self, part: Statement | Command) -> None:
        if isinstance(part, Command):
            commands.carry_out(self, part.name, part.argument)
        else:
            self.answer(part.text)

    def answer(self, text: str) -> None:
        """Run a statement and show its answer."""
        began = time.perf_counter()
        was_in_transaction = self.session.in_transaction
        try:
            with cancelling() as cancelled:
                result = self.session.run(text, cancelled)
        except BaseException:
            if was_in_transaction:
                self.settings.say("The transaction was rolled back.")
            raise
        seconds = time.perf_counter() - began
        if self.form in CITING:
            from loregraph.citing import noted  # noqa: PLC0415 - seldom

            result = noted(result, self.session.store)
        self.show(result, seconds)

    def show(self, result: Result, seconds: float | None = None) -> None:
        """Write an answer, its plan and what it changed."""
        explained = result.plan is not None and result.plan.time is None
        if result.columns and not explained:
            self._write(result)
        if result.plan is not None:
            from loregraph.plans import plan_text  # noqa: PLC0415 - seldom

            click.echo(plan_text(result.plan))
        for hint in result.notifications:
            self.settings.say(str(hint))
        self.settings.say(summary(result, None if explained else seconds))
        sys.stdout.flush()

    def _write(self, result: Result) -> None:
        """Write the rows; of a long table a terminal gets the first ones."""
        most = self.most_rows if self.form == TABLE and sys.stdout.isatty() else 0
        if not most or len(result) <= most:
            write(result, self.form, sys.stdout)
            return
        first = Result(result.columns, result.rows[:most])
        write(first, self.form, sys.stdout)
        self.settings.say(f"... {len(result) - most:,} more rows; `:rows 0` shows all.")

    def source(self, file: str) -> None:
        """Run a file.

        Raises:
            LoregraphError: it cannot be read, or one of its statements failed.
        """
        if file in self._sources or len(self._sources) > MOST_SOURCES:
            raise UsageError(f"{file} reads itself.")
        text = read_script(file)
        self._sources.append(file)
        try:
            self.run(text)
        except LoregraphError as error:
            raise LoregraphError(f"{file}: {error}") from error
        finally:
            self._sources.pop()

    def leave(self) -> None:
        """End the conversation: what was not committed is rolled back, and that is said."""
        if self.session.in_transaction:
            self.session.rollback()
            self.settings.say("The transaction that was open is rolled back.")


def read_script(file: str) -> str:
    """Read a file of Cypher, packed by gzip or not.

    Raises:
        UsageError: it is not there, or is not UTF-8 text.
        SourceError: the packed file is cut off or damaged.
    """
    try:
        with open_bytes(Path(file)) as stream:
            return stream.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{file} is not UTF-8 text ({error.reason}).") from error


def summary(result: Result, seconds: float | None) -> str:
    """Say in a line how many rows there are, what changed, and how long it took."""
    said = []
    if result.columns and seconds is not None:
        said.append(f"{len(result):,} {'row' if len(result) == 1 else 'rows'}")
    said += changes(result.counters.as_dict().items())
    if not said and seconds is not None:
        said.append("No changes")
    if seconds is not None:
        said.append(f"{seconds * 1000:,.0f} ms" if seconds < 1 else f"{seconds:,.1f} s")
    return f"{', '.join(said)}." if said else "Nothing was run."


def changes(counts: Iterable[tuple[str, int]]) -> list[str]:
    """Name what was changed, with how often."""
    return [f"{name.replace('_', ' ')}: {count:,}" for name, count in counts]
