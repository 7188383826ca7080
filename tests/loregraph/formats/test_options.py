from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from loregraph.formats.options import answered
from loregraph.formats.registry import Destination


@click.command()
@answered
def tell(target: Destination) -> None:
    click.echo(f"{target.form} {target.file}")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "table None"),
        (["--format", "jsonl"], "jsonl None"),
        (["-o", "x.html"], f"html {Path('x.html')}"),
        (["--format", "csv", "--safe-csv", "--output", "x.txt"], f"safe-csv {Path('x.txt')}"),
    ],
)
def test_a_command_gets_its_target(words: list[str], said: str) -> None:
    assert CliRunner().invoke(tell, words).stdout == f"{said}\n"


def test_safe_csv_alone_means_csv() -> None:
    assert CliRunner().invoke(tell, ["--safe-csv"]).stdout == "safe-csv None\n"


def test_safe_csv_is_for_csv() -> None:
    result = CliRunner().invoke(tell, ["--format", "json", "--safe-csv"])
    assert result.exit_code == 2
    assert "--safe-csv goes with --format csv" in result.stderr
