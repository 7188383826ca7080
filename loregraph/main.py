"""The command line: a group that loads a command when it is named, and prints errors as sentences.

No module that is imported here, nor the top of any command, may load anything heavy.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from loregraph.options import DEBUG, shared

if TYPE_CHECKING:
    from loregraph.options import Settings

COMMANDS: Final = (
    "demo",
    "load",
    "review",
    "new",
    "query",
    "shell",
    "ask",
    "why",
    "check",
    "show",
    "serve",
    "export",
    "copy",
    "diff",
    "schema",
    "info",
    "backup",
)
INTERRUPTED: Final = 130
COLLECT_SELDOM: Final = (100_000, 50, 50)
"""A command is over soon: looking for garbage while modules load takes a tenth of its time."""


class Failure(click.ClickException):
    """A sentence for stderr, with the exit code of the error it came from."""


class Misuse(Failure):
    """A sentence for stderr about a wrong call."""

    exit_code = 2


class ClosedOutput(io.TextIOBase):
    """Stands where Python has no stdout because the caller closed it (``>&-``)."""

    def write(self, text: str, /) -> int:
        """Refuse: the person would never see it.

        Raises:
            Failure: always.
        """
        del text
        raise Failure("Nothing can be printed: stdout is closed.")


class FrontDoor(click.Group):
    """The group of all commands: each lives in a file of its name in ``loregraph/commands``."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line, also where stdout is closed."""
        if sys.stdout is None:
            os.open(os.devnull, os.O_RDONLY)  # else the store's file would be what C calls stdout
            sys.stdout = ClosedOutput()
        return super().main(*args, **kwargs)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order a newcomer meets them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's file."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"loregraph.commands.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one is told with the nearest."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches  # noqa: PLC0415 - not needed when all is well

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(COMMANDS)}."
            ctx.fail(f"No such command {args[0]!r}. {hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; whatever goes wrong ends as a sentence and an exit code."""
        gc.set_threshold(*COLLECT_SELDOM)
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except KeyboardInterrupt:
            click.echo("\nStopped.", err=True)
            ctx.exit(INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:  # noqa: BLE001 - the last border before a person
            _fail(ctx, error)
        return result


def _fail(ctx: click.Context, error: Exception) -> NoReturn:
    """Turn an error into a sentence, after its traceback where --debug asks for it."""
    from graph.results.errors import LoregraphError  # noqa: PLC0415 - not needed when all is well
    from loregraph.formats.values import harmless  # noqa: PLC0415 - not needed when all is well

    if ctx.meta.get(DEBUG):
        import traceback  # noqa: PLC0415 - not needed when all is well

        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
    if isinstance(error, LoregraphError):
        message = harmless(str(error))
        raise (Misuse if error.exit_code == Misuse.exit_code else Failure)(message) from error
    raise Failure(harmless(_sentence(error))) from error


def _sentence(error: Exception) -> str:
    """Say what an error that is not ours means for the person who meets it."""
    if isinstance(error, ModuleNotFoundError):
        return f"{error}. Install what is missing, or run again with --debug."
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{error.strerror}."
    what = str(error) or type(error).__name__
    return (
        f"This should not have happened: {type(error).__name__}: {what}\n"
        "Run again with --debug to see where, and please report it."
    )


@click.group(
    cls=FrontDoor,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: loregraph demo. Every command has --help with examples.",
)
@click.version_option(package_name="loregraph", prog_name="loregraph")
@shared
def main(settings: Settings) -> None:
    """Ask a film franchise: who came back, who killed whom, and who said so.

    Loregraph keeps actors, characters, films and events with their sources in one graph, answers
    Cypher and ready-made questions on it, and draws the answers.
    """
    del settings
