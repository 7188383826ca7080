from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.works import Film
from loaders.safe_yaml import read
from loaders.sources.curated.forms import FileForm, FilmForm

if TYPE_CHECKING:
    from pathlib import Path


def film(tmp_path: Path) -> FilmForm:
    path = tmp_path / "facts.yaml"
    text = "films:\n  - id: film:x\n    title: X\n    follows:\n      - A\n      - B\n    cast: []"
    path.write_text(text, encoding="utf-8")
    return FileForm.model_validate(read(path, "facts.yaml")).films[0]


def test_a_form_knows_its_lines(tmp_path: Path) -> None:
    form = film(tmp_path)
    assert str(form.place) == "facts.yaml:2"
    assert form.place_of("title").line == 3
    assert form.place_of("follows").line == 4
    assert form.place_of("follows", 1).line == 6
    assert form.place_of("not written").line == 2


def test_a_form_gives_the_values_of_a_model(tmp_path: Path) -> None:
    values = film(tmp_path).values_for(Film)
    assert values["title"] == "X"
    assert "follows" not in values
