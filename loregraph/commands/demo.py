"""``loregraph demo``: the main job on the curated Mission: Impossible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from loregraph.options import Settings, examples, password_asker, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loregraph.demonstration import Outcome

SHORT_HELP = "Make the curated Mission: Impossible, and print three answers."
EXAMPLES = examples("loregraph demo", "loregraph demo mission", "loregraph demo --quiet")


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(file_okay=False))
@click.option("--open", "open_page", is_flag=True, help="Open the page in a browser.")
@shared
def command(folder: str, settings: Settings, *, open_page: bool) -> None:
    """Make the curated Mission: Impossible in DIR, and print three answers.

    Writes DIR/lore.db, DIR/mission-impossible.html and DIR/mission-impossible.graphml. Running it
    again changes nothing. DIR is the current folder unless given; no network is used. With
    --store neo4j://host the store is that server instead of a file.
    """
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from loregraph.commands.show import show_in_browser  # noqa: PLC0415 - keeps --help light
    from loregraph.demonstration import (  # noqa: PLC0415 - keeps --help light
        STEPS,
        Files,
        demonstrate,
    )
    from loregraph.progress import progress  # noqa: PLC0415 - keeps --help light
    from loregraph.telling import report  # noqa: PLC0415 - keeps --help light

    files = Files(Path(folder), settings.store if settings.is_server else None)
    with progress(STEPS, quiet=settings.quiet) as steps:
        outcome = demonstrate(files, steps, password_asker())
    for line in report(outcome.answers, list(_rest(outcome))):
        click.echo(line)
    if open_page:
        show_in_browser(files.page)


def _rest(outcome: Outcome) -> Iterator[str]:
    """Tell the counts, where the files are, and what to try next."""
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from loregraph.demonstration import program, store_option  # noqa: PLC0415 - keeps --help light
    from loregraph.telling import folded  # noqa: PLC0415 - keeps --help light

    files = outcome.files
    same = not outcome.written.changed and not outcome.rewritten
    yield outcome.counts
    if files.server is not None:
        yield f"  {files.server}"
    for path in (*([] if files.server else [Path(files.store)]), files.page, files.graphml):
        yield f"  {path} ({path.stat().st_size / 1000:,.0f} kB)"
    option = "".join(f" {word}" for word in store_option(files))
    yield f"{'Nothing changed: all of it was there. ' if same else ''}What to try next:"
    yield from folded(f"$ {program()} ask{option}")
    yield from folded(f"$ {program()} show --ask betrayals -o betrayals.html{option}")
    yield from folded(f"$ {program()} export mission.graphml{option}")
