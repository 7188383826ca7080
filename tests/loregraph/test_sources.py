from __future__ import annotations

from pathlib import Path

import pytest

import loregraph
from graph.results.errors import UsageError
from loaders.base import Reading
from loaders.run import load
from loregraph.sources import find, kinds, names


def test_loaders_and_formats_are_kinds() -> None:
    assert {"curated", "graphml"} <= set(names())
    for info in kinds():
        assert info.title
        assert info.accepts
        assert info.example.startswith(f"loregraph load {info.name} ")


def test_an_unknown_kind_gets_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"no kind of source 'graphm'\. Did you mean graphml\?"):
        find("graphm")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no file"):
        list(find("graphml").read(str(tmp_path / "no.graphml"), Reading()))


def test_a_folder_where_a_file_is_expected(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder: name the file"):
        list(find("graphml").read(str(tmp_path), Reading()))


def drawn(path: Path, first: str, second: str) -> str:
    nodes = "".join(
        f'<node id="n{place}"><data key="d0">{name}</data></node>'
        for place, name in enumerate((first, second))
    )
    path.write_text(
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
        '<key id="d0" for="node" attr.name="name" attr.type="string"/>'
        f'<graph edgedefault="directed">{nodes}</graph></graphml>'
    )
    return str(path)


def test_a_second_file_that_counts_its_nodes_alike_is_told_of(tmp_path: Path) -> None:
    one = drawn(tmp_path / "one.graphml", "Ethan Hunt", "Luther")
    other = drawn(tmp_path / "other.graphml", "Dom Toretto", "Luther")
    with loregraph.open() as store:
        for _ in range(2):
            assert load(store, find("graphml"), one).reading.warnings == []  # type: ignore[arg-type]
        (said,) = load(store, find("graphml"), other, dry_run=True).reading.warnings  # type: ignore[arg-type]
        assert "1 nodes have the id of a node of the store" in said
        assert "such as 'n0' (Ethan Hunt is Dom Toretto now)." in said
        assert load(store, find("graphml"), other).reading.warnings == [said]  # type: ignore[arg-type]
        assert load(store, find("graphml"), other).reading.warnings == []  # type: ignore[arg-type]


def test_ids_of_the_model_mean_the_same_in_every_file(tmp_path: Path) -> None:
    one = drawn(tmp_path / "one.graphml", "Ethan", "Luther")
    text = Path(one).read_text().replace('"n', '"person:n').replace('"person:name', '"name')
    Path(one).write_text(text)
    with loregraph.open() as store:
        load(store, find("graphml"), one)  # type: ignore[arg-type]
        Path(one).write_text(text.replace("Ethan", "Ethan Hunt"))
        report = load(store, find("graphml"), one)  # type: ignore[arg-type]
        assert report.written.nodes_updated == 1
        assert report.reading.warnings == []
