from __future__ import annotations

from pathlib import Path

import pytest

from loregraph.formats.registry import FORMS, Destination, destination
from loregraph.options import Settings
from loregraph.result import Result
from queries.crediting import Credit

ANSWER = Result(["film", "year"], [("=Fallout", 2018)])


@pytest.mark.parametrize(
    ("form", "file", "chosen"),
    [
        (None, None, "table"),
        ("json", None, "json"),
        (None, "a.CSV", "csv"),
        (None, "a.md", "markdown"),
        (None, "a.unknown", "table"),
        ("csv", "a.json", "csv"),
    ],
)
def test_the_form_that_is_meant(form: str | None, file: str | None, chosen: str) -> None:
    assert destination(form, file, safe_csv=False).form == chosen


def test_every_suffix_means_one_form() -> None:
    suffixes = [form.suffix for form in FORMS.values()]
    assert len(set(suffixes)) == len(suffixes)


def test_to_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings("x.db", quiet=False)
    destination(None, None, safe_csv=True).write(ANSWER, settings)
    assert capsys.readouterr() == ("film,year\n'=Fallout,2018\n", "")


def test_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "answer.csv"
    Destination("csv", path).write(ANSWER, Settings("x.db", quiet=False))
    assert path.read_text(encoding="utf-8") == "film,year\n=Fallout,2018\n"
    assert capsys.readouterr() == ("", f"Wrote 1 row to {path}.\n")


def test_a_table_that_leaves_is_told_what_its_sources_ask_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = Result(["film"], [("Fallout",)])
    answer.credits = (Credit("By them."),)
    Destination("csv", tmp_path / "a.csv").write(answer, Settings("x.db", quiet=False))
    assert "says: By them." in capsys.readouterr().err
    Destination("markdown", tmp_path / "a.md").write(answer, Settings("x.db", quiet=False))
    assert "says" not in capsys.readouterr().err
