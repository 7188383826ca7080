"""``loregraph load``: take a source into the store."""

from __future__ import annotations

import click

from loregraph.options import Settings, examples, shared

SHORT_HELP = "Take a source into the store."
EXAMPLES = examples(
    "loregraph load curated mission-impossible",
    "loregraph load curated mission-impossible --dry-run",
    "loregraph load curated --help",
    "loregraph load graphml mission-impossible.graphml --store copy.db",
    """echo "CREATE (:Film {title: 'X'});" > x.cypher && loregraph load cypher x.cypher""",
)


class Kinds(click.Group):
    """The group of all kinds of sources: they are looked for when a name or the list is asked."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name every kind."""
        from loregraph.sources import names  # noqa: PLC0415 - keeps --help light

        del ctx
        return names()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Make the command of a kind, or say which kind comes near."""
        from loregraph.loading import kind_command  # noqa: PLC0415 - keeps --help light
        from loregraph.sources import find  # noqa: PLC0415 - the same

        del ctx
        return kind_command(find(cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the kinds with what each accepts."""
        from loregraph.sources import kinds  # noqa: PLC0415 - keeps --help light

        del ctx
        with formatter.section("Kinds"):
            formatter.write_dl([(kind.name, f"{kind.title}: {kind.accepts}.") for kind in kinds()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the kind; an unknown one is told with the nearest name."""
        return args[0], self.get_command(ctx, args[0]), args[1:]


@click.command(
    cls=Kinds,
    subcommand_metavar="KIND SOURCE...",
    epilog=EXAMPLES,
    short_help=SHORT_HELP,
)
@shared
def command(settings: Settings) -> None:
    """Load each SOURCE of a KIND into the store; loading it again changes nothing.

    A source that is wrong in one place is refused as a whole, and the store stays as it was.
    `loregraph load KIND --help` tells what a kind reads and what else it can be told.
    """
    del settings
