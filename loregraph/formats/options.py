"""The options of every command that answers: which form, and where to."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import click

from loregraph.formats.registry import FORMS, destination

if TYPE_CHECKING:
    from collections.abc import Callable

OPTIONS = (
    click.option(
        "--format",
        "form",
        type=click.Choice(list(FORMS)),
        help="How the answer is written. [what -o's suffix says, else table]",
    ),
    click.option("--safe-csv", is_flag=True, help="CSV that no spreadsheet runs as formulas."),
    click.option(
        "-o",
        "--output",
        type=click.Path(),
        metavar="FILE",
        help="Write there, whole or not at all; else to stdout.",
    ),
)


def answered(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command --format, --safe-csv and -o, and hand them over as ``target``."""

    @functools.wraps(function)
    def with_target(
        *args: Any, form: str | None, output: str | None, safe_csv: bool, **kwargs: Any
    ) -> Any:
        if safe_csv and form not in {None, "csv"}:
            raise click.UsageError(f"--safe-csv goes with --format csv, not {form}.")
        return function(*args, target=destination(form, output, safe_csv=safe_csv), **kwargs)

    for option in reversed(OPTIONS):
        with_target = option(with_target)
    return with_target
