"""``loregraph demo``: the main job on the curated Mission: Impossible."""

from __future__ import annotations

import click

from loregraph.options import Settings, examples, shared

SHORT_HELP = "Make the curated Mission: Impossible, and print three answers."
EXAMPLES = examples("loregraph demo", "loregraph demo mission", "loregraph demo --quiet")


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(file_okay=False))
@click.option("--open", "open_page", is_flag=True, help="Open the page in a browser.")
@shared
def command(folder: str, settings: Settings, *, open_page: bool) -> None:
    """Make the curated Mission: Impossible in DIR, and print three answers.

    Writes DIR/lore.db, DIR/mission-impossible.html and DIR/mission-impossible.graphml. Running it
    again changes nothing. DIR is the current folder unless given; no network is used.
    """
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from loregraph.demonstration import (  # noqa: PLC0415 - keeps --help light
        STEPS,
        Files,
        demonstrate,
        report,
    )
    from loregraph.progress import progress  # noqa: PLC0415 - keeps --help light

    files = Files(Path(folder))
    with progress(STEPS, quiet=settings.quiet) as steps:
        outcome = demonstrate(files, steps)
    for line in report(outcome):
        click.echo(line)
    if open_page:
        click.launch(str(files.page))
