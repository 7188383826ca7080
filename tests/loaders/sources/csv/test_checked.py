from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import SourceError
from loaders.sources.csv.checked import check
from loaders.sources.csv.known import read_mapping

HEAD = "source: {id: source:x, name: X}\nfiles:\n  - file: a.csv\n    nodes:\n"
EVERYBODY = """\
      a: {label: Person, each: x, set: {name: .}}
      b: {label: Character, each: y, set: {name: .}}
      f: {label: Film, set: {title: t}}
    cast: [{person: a, character: b, work: f}]
"""
OTHERS = """\
      a: {label: Film, each: x, set: {title: .}}
    relationships: [{type: FOLLOWS, each: y, from: a, to: a}]
"""


@pytest.mark.parametrize(
    ("rest", "sentence"),
    [
        (
            "      a: {label: Flim, set: {title: t}}\n",
            "m.yaml:5: label: the model has no label 'Flim'",
        ),
        (
            "      a: {label: Film, set: {titel: t}}\n",
            "m.yaml:5: set: there is no property 'titel'",
        ),
        ("      a: {label: Film, set: {born: t}}\n", "There are id, name"),
        (
            "      a: {label: Film}\n    relationships: [{type: DIRECT, from: a, to: a}]\n",
            "m.yaml:6: type: the model has no relationship 'DIRECT'. Did you mean DIRECTED",
        ),
        (
            "      a: {label: Film}\n    relationships: [{type: FOLLOWS, from: a, to: b}]\n",
            "m.yaml:6: to: this mapping has no node 'b'",
        ),
        (
            EVERYBODY,
            "m.yaml:8: cast: a row has several of 'a' and of 'b', and everybody would play",
        ),
        (
            OTHERS,
            "m.yaml:6: each: neither 'a' nor 'a' goes through these items",
        ),
    ],
)
def test_what_the_model_has_not_is_told(tmp_path: Path, rest: str, sentence: str) -> None:
    path = tmp_path / "m.yaml"
    path.write_text(HEAD + rest, "utf-8")
    with pytest.raises(SourceError) as caught:
        check(read_mapping(str(path)))
    assert sentence in str(caught.value)
