"""``loregraph shell``: Cypher line by line, or statements from a pipe."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from loregraph import options
from loregraph.formats.registry import DRAWN, FORMS, TABLE
from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from loregraph.shell.shell import Shell

SHORT_HELP = "Cypher line by line, or statements from a pipe."
EXAMPLES = examples(
    "loregraph shell <<< 'MATCH (f:Film) RETURN count(f) AS films;'",
    "echo ':schema' | loregraph shell",
)


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.option(
    "-p",
    "--param",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    help="A parameter: JSON, or a text without quotes. Give it once for each.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form for form in FORMS if form not in DRAWN]),
    default=TABLE,
    help="How answers are written.",
)
@options.questions
@options.import_dir
@click.option("--read-only", is_flag=True, help="Refuse to change the store, or to read files.")
@shared
def command(
    params: tuple[str, ...],
    form: str,
    questions: tuple[str, ...],
    settings: Settings,
    *,
    import_dir: str | None,
    read_only: bool,
) -> None:
    """Run Cypher as it is typed; each statement ends with a semicolon.

    `:help` lists the shell's own commands, such as `:param year => 2018`, `:begin` and `:schema`.
    Tab completes, Ctrl-C stops a query, Ctrl-D leaves.

    Where stdin is no terminal, its statements are run in order, and the first error ends it with
    exit code 1.
    """
    from loregraph.commands.query import parameter, read_text  # noqa: PLC0415 - keeps --help light
    from loregraph.shell.session import Session  # noqa: PLC0415 - keeps --help light
    from loregraph.shell.shell import Shell  # noqa: PLC0415 - keeps --help light

    made = settings.is_new
    with (settings.open if read_only else settings.make)(import_dir) as store:
        before = (store.counts(), store.schema()) if made else None
        session = Session(store, dict(map(parameter, params)), read_only=read_only)
        shell = Shell(session, settings, form, questions)
        if sys.stdin is not None and sys.stdin.isatty():
            from loregraph.shell.terminal import converse  # noqa: PLC0415 - loads prompt_toolkit

            settings.say(f"{store.url}: :help for help, Ctrl-D leaves.")
            converse(shell)
        else:
            _piped(shell, read_text("-"))
        made = made and (store.counts(), store.schema()) == before
    if made:  # and nothing was written
        from pathlib import Path  # noqa: PLC0415 - keeps --help light

        Path(settings.store).unlink(missing_ok=True)


def _piped(shell: Shell, text: str) -> None:
    from loregraph.shell.commands import Leave  # noqa: PLC0415 - keeps --help light

    try:
        shell.run(text)
    except Leave:
        pass
    finally:
        shell.leave()
