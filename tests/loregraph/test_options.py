from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from graph.results.errors import UsageError
from loregraph.options import Settings, examples, shared


@click.group()
@shared
def outer(settings: Settings) -> None:
    del settings


@outer.command(epilog=examples("loregraph inner", "loregraph inner 'a b'"))
@shared
def inner(settings: Settings) -> None:
    click.echo(f"{settings.store} {settings.quiet}")
    settings.say("talk")


def run(*words: str, store: str | None = None) -> Result:
    return CliRunner().invoke(outer, words, env={"LOREGRAPH_STORE": store})


@pytest.mark.parametrize(
    ("words", "variable", "said"),
    [
        (["inner"], None, "lore.db False"),
        (["inner"], "env.db", "env.db False"),
        (["inner"], "", "lore.db False"),
        (["--store", "a.db", "inner"], "env.db", "a.db False"),
        (["--store", "a.db", "inner", "--store", "b.db"], "env.db", "b.db False"),
        (["--quiet", "inner"], None, "lore.db True"),
        (["inner", "-q"], None, "lore.db True"),
    ],
)
def test_what_stands_nearer_wins(words: list[str], variable: str | None, said: str) -> None:
    result = run(*words, store=variable)
    assert result.stdout == f"{said}\n"
    assert result.stderr == ("" if said.endswith("True") else "talk\n")


def test_examples_keep_their_lines() -> None:
    text = run("inner", "--help").stdout
    assert "Examples:\n    loregraph inner\n    loregraph inner 'a b'\n" in text


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    settings = Settings(str(tmp_path / "no.db"), quiet=False)
    assert settings.is_new
    with pytest.raises(UsageError, match=r"There is no store .*no\.db"):
        settings.open()
    assert list(tmp_path.iterdir()) == []


def test_memory_is_never_new() -> None:
    settings = Settings(":memory:", quiet=False)
    assert not settings.is_new
    with settings.open() as store:
        assert store.counts().nodes == 0
