"""``loregraph new``: a file with which a franchise begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from pathlib import Path

SHORT_HELP = "Begin a franchise: a commented YAML to fill in."
EXAMPLES = examples(
    "loregraph new 'Fast & Furious'",
    "loregraph new 'Mission: Impossible' -o mission.yaml",
    "loregraph new 'Star Wars' -o -",
)


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("name")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Write there, - for standard output; a .yaml of that name if left out.",
)
@shared
def command(name: str, output: str | None, settings: Settings) -> None:
    """Write the beginning of a franchise NAME, to be filled in and loaded as curated.

    What the store has of it is filled in: works of a franchise of that name, works with these words
    in their titles, and who made them. The file is new: one that is there is left alone.
    """
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from graph.exchange.files import atomic_text  # noqa: PLC0415 - keeps --help light
    from graph.results.errors import UsageError  # noqa: PLC0415 - keeps --help light
    from graph.values.ids import slug  # noqa: PLC0415 - keeps --help light

    if not slug(name):
        raise UsageError("The franchise needs a name with a letter or a digit.")
    path = None if output == "-" else Path(output or f"{slug(name)}.yaml")
    if path is not None and path.exists():
        raise UsageError(f"{path} is there already: name another by -o. Nothing was written.")
    text = _text(name, path, settings)
    if path is None:
        click.echo(text, nl=False)
        return
    with atomic_text(path) as out:
        out.write(text)
    settings.say(f"Wrote {path}: fill it in, then `loregraph load curated {path}`.")


def _text(name: str, path: Path | None, settings: Settings) -> str:
    from loaders.sources.curated.write.beginning import (  # noqa: PLC0415 - loads pydantic
        begin,
    )

    shown = str(path) if path is not None else "FILE"
    if settings.is_new:
        return begin(None, name, shown)
    with settings.open() as store:
        return begin(store, name, shown)
