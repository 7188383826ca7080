from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.results.errors import SourceError, UsageError

GRAPH = {"n.csv": ":ID,name\n1,Al\n", "r.csv": ":START_ID,:END_ID,:TYPE\n1,1,KNOWS\n"}


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"n.csv": ':ID,name\n1,"Al\n'}, r"^n.csv:2: the quote that opens"),
        ({"n.csv": ""}, "^n.csv:1: the file is empty"),
        ({"n.csv": ":ID,born:year\n1,2\n"}, "^n.csv:1: the header 'born:year' names the type"),
        (
            {"n.csv": "name\nAl\n", "r.csv": "a\n1\n"},
            "^n.csv:1: no column is called :ID.*--guess FILE proposes",
        ),
    ],
)
def test_a_wrong_file_leaves_the_store_as_it_was(
    folder: Any, load_csv: Any, store: Any, files: dict[str, str], sentence: str
) -> None:
    load_csv(folder(GRAPH))
    before = store.counts()
    with pytest.raises(SourceError, match=sentence):
        load_csv(folder(files))
    assert store.counts() == before


def test_there_must_be_something_to_read(load_csv: Any, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no file or folder nowhere"):
        load_csv("nowhere")
    with pytest.raises(UsageError, match=r"holds no file that ends in .csv"):
        load_csv(tmp_path)
    (tmp_path / "a.csv").write_text(":ID\n1\n", "utf-8")
    with pytest.raises(UsageError, match="There is no encoding 'klingon'"):
        load_csv(tmp_path, encoding="klingon")


def test_a_file_without_ids_beside_others_is_told(folder: Any, load_csv: Any) -> None:
    report = load_csv(folder({**GRAPH, "readme.txt": "hello\n", "more.json": "{}"}))
    assert sorted(report.reading.unread) == [
        "the file more.json, which has no :ID or :START_ID",
        "the file readme.txt, which has no :ID or :START_ID",
    ]


def test_the_separator_may_be_said(folder: Any, load_csv: Any, store: Any) -> None:
    load_csv(folder({"n.csv": ":ID|a;b;c\n1|2\n"}), separator="|")
    assert next(store.nodes()).get("a;b;c") == "2"


def test_what_a_headers_file_says_is_taken_as_it_is(folder: Any, load_csv: Any, store: Any) -> None:
    store.run("CREATE (:Person {id: 'person:al', name: 'Al', sources: ['source:x']})")
    report = load_csv(folder({"n.csv": ":ID,name,:LABEL\nperson:tmdb-1,Al,Person\n"}))
    assert (report.matched, report.asked, store.counts().nodes) == (0, 0, 2)


@pytest.mark.shared
def test_the_real_star_wars_loads_by_its_headers(load_csv: Any, store: Any, shared: Path) -> None:
    source = shared / "data/franchise/star-wars"
    (hint,) = load_csv(source).reading.warnings
    assert "--mapping star-wars comes along" in hint
    assert store.counts().labels["Starship"] == 36
    assert store.counts().types == {"APPEARED_IN": 372, "HOMEWORLD": 118, "OF": 78, "PILOT": 43}
    assert not load_csv(source).written.changed


@pytest.mark.shared
def test_a_mapping_that_fits_is_told_where_one_is_needed(load_csv: Any, shared: Path) -> None:
    with pytest.raises(SourceError, match=r"--guess FILE proposes\. --mapping bond comes along"):
        load_csv(shared / "data/franchise/bond")
