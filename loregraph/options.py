"""What every command can be told: which store, how much talk, and whether to show tracebacks."""

from __future__ import annotations

import functools
import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from loregraph.store import Store

DEFAULT_STORE: Final = "lore.db"
STORE_VARIABLE: Final = "LOREGRAPH_STORE"
DEBUG: Final = "loregraph.debug"
MEMORY: Final = ":memory:"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a command was told.

    Attributes:
        store: the store's URL.
        quiet: whether to keep silent.
        seen: the last films that the person has seen; later ones are left out of what is opened.
    """

    store: str
    quiet: bool
    seen: tuple[str, ...] = ()

    def say(self, message: str) -> None:
        """Talk to the person at the terminal; the data on stdout stays clean."""
        if not self.quiet:
            from loregraph.formats.values import harmless  # noqa: PLC0415 - keeps --help light

            click.echo(harmless(message), err=True)

    @property
    def is_server(self) -> bool:
        """Whether the store is the address of a server rather than a file."""
        return "://" in self.store

    @property
    def is_new(self) -> bool:
        """Whether opening the store would make a new file."""
        from pathlib import Path  # noqa: PLC0415 - keeps --help light

        is_file = self.store != MEMORY and not self.is_server
        return is_file and not Path(self.store).exists()

    @contextmanager
    def make(self, import_dir: str | None = None, *, hollow: bool = True) -> Iterator[Store]:
        """Open the store, or make it; a file that was made for nothing is taken away again.

        Args:
            import_dir: where a query may read files.
            hollow: whether a store without a node is something to keep; it may have indexes.
        """
        from pathlib import Path  # noqa: PLC0415 - keeps --help light

        from loregraph.opening import open as open_store  # noqa: PLC0415 - keeps --help light

        made, empty = self.is_new, False
        try:
            with open_store(self.store, import_dir=import_dir, ask=password_asker()) as store:
                try:
                    yield store
                    empty = made and not hollow and not store.counts().nodes
                except BaseException:
                    empty = made and not store.counts().nodes
                    raise
        finally:
            if made and empty:
                Path(self.store).unlink(missing_ok=True)

    def check_there(self) -> None:
        """See that there is a store.

        Raises:
            UsageError: there is none; the sentence says how to make one.
        """
        from graph.results.errors import UsageError  # noqa: PLC0415 - keeps --help light

        if self.is_new:
            raise UsageError(
                f"There is no store {self.store}. Make one with `loregraph demo` or "
                "`loregraph load curated mission-impossible`, or say where it is with --store."
            )

    def open(self, import_dir: str | None = None) -> Store:
        """Open a store that is there.

        Raises:
            UsageError: it is not; the sentence says how to make one.
        """
        from loregraph.opening import open as open_store  # noqa: PLC0415 - keeps --help light

        self.check_there()
        opened = open_store(self.store, import_dir=import_dir, ask=password_asker())
        if not self.seen:
            return opened
        from loregraph.seeing import known_store  # noqa: PLC0415 - keeps --help light

        return known_store(opened, self.seen, self.say)


def password_asker() -> Callable[[str], str] | None:
    """Give what asks for a password, where somebody sits who can be asked."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty()):
        return None

    def ask(username: str) -> str:
        answer: str = click.prompt(f"Password of {username}", hide_input=True, err=True)
        return answer

    return ask


def shared(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command --store, --quiet and --debug, and hand them over as ``settings``."""

    @functools.wraps(function)
    def with_settings(
        *args: Any, store: str | None, quiet: bool, debug: bool, **kwargs: Any
    ) -> Any:
        context = click.get_current_context()
        settings = _merge(context, store, quiet=quiet, debug=debug)
        return function(*args, settings=settings, **kwargs)

    for option in (_debug, _quiet, _store):
        with_settings = option(with_settings)
    return with_settings


def _merge(context: click.Context, store: str | None, *, quiet: bool, debug: bool) -> Settings:
    """Put together what stood before the command and what stood after it."""
    before: Settings | None = context.obj if isinstance(context.obj, Settings) else None
    if debug:
        context.meta[DEBUG] = True
    fallback = before.store if before else os.environ.get(STORE_VARIABLE) or DEFAULT_STORE
    settings = Settings(store or fallback, quiet or bool(before and before.quiet))
    context.obj = settings
    return settings


_store = click.option(
    "--store",
    metavar="URL",
    help=f"The store: a file, :memory: or neo4j://host. [${STORE_VARIABLE}, else {DEFAULT_STORE}]",
)
_quiet = click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors on stderr.")
_debug = click.option("--debug", is_flag=True, help="Show the traceback of an error.")


SECONDS: Final = click.FloatRange(min=0, min_open=True)
"""A time to wait: none at all would be over before it began."""

questions = click.option(
    "--questions",
    type=click.Path(file_okay=False),
    multiple=True,
    metavar="DIR",
    help="A further folder of questions. [$LOREGRAPH_QUESTIONS]",
)
import_dir = click.option(
    "--import-dir", metavar="FOLDER", help="The one folder that LOAD CSV may read files from."
)


def examples(*lines: str) -> str:
    r"""Write the examples that end a command's help; each runs as it stands.

    The mark \b keeps click from joining the lines.
    """
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])
