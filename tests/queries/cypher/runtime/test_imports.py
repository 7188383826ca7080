"""What LOAD CSV may read, and what it may not; its answers are golden cases."""

from __future__ import annotations

import gzip
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.results.errors import CypherError, UsageError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "imports"
    inside.mkdir()
    (tmp_path / "secret.csv").write_text("secret\n")
    (inside / "a.csv").write_text("x,y\n1,2\n")
    return inside


@pytest.fixture
def opened(folder: Path) -> Iterator[NetworkXStore]:
    with NetworkXStore(":memory:", CypherEngine(import_dir=folder)) as store:
        yield store


def load(store: NetworkXStore, url: str) -> list[object]:
    return store.run("LOAD CSV FROM $url AS row RETURN row", url=url).value()


def refused(store: NetworkXStore, url: str) -> CypherError:
    with pytest.raises(CypherError) as caught:
        load(store, url)
    assert caught.value.kind == "ExternalResourceFailed"
    return caught.value


@pytest.mark.parametrize(
    "url",
    [
        "file:///../secret.csv",
        "file:///%2e%2e/secret.csv",
        "file:///a.csv/../../secret.csv",
        "file:///link.csv",
        "file:////etc/passwd",
        "file:///folder",
        "file:///",
        "file:///a.csv%00.txt",
    ],
)
def test_nothing_outside_of_the_folder(opened: NetworkXStore, folder: Path, url: str) -> None:
    (folder / "link.csv").symlink_to(folder.parent / "secret.csv")
    (folder / "folder").mkdir()
    refused(opened, url)


@pytest.mark.parametrize("url", ["http://x/a.csv", "a.csv", "/a.csv", "file://host/a.csv", ""])
def test_local_files_by_url_alone(opened: NetworkXStore, url: str) -> None:
    assert "file:///name.csv" in refused(opened, url).hint


def test_a_link_inside_of_the_folder(opened: NetworkXStore, folder: Path) -> None:
    (folder / "link.csv").symlink_to("a.csv")
    assert (
        load(opened, "file:///link.csv") == load(opened, "file:/a.csv") == [["x", "y"], ["1", "2"]]
    )


def test_packed_files(opened: NetworkXStore, folder: Path) -> None:
    (folder / "g.csv.gz").write_bytes(gzip.compress(b"\xef\xbb\xbfa,b\n"))
    with zipfile.ZipFile(folder / "z.zip", "w") as packed:
        packed.writestr("in.csv", "c,d\n")
    (folder / "half.gz").write_bytes(gzip.compress(b"x" * 1000)[:-12])
    assert load(opened, "file:///g.csv.gz") == [["a", "b"]]
    assert load(opened, "file:///z.zip") == [["c", "d"]]
    assert "cannot be read" in refused(opened, "file:///half.gz").message


def test_without_a_folder(store: NetworkXStore) -> None:
    assert "--import-dir" in refused(store, "file:///a.csv").hint


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not there"):
        CypherEngine(import_dir=tmp_path / "nothing")


def test_never_where_only_reading_is_allowed(opened: NetworkXStore) -> None:
    text = "LOAD CSV FROM 'file:///a.csv' AS row RETURN row"
    with pytest.raises(CypherError, match="only reading"):
        opened.run(text, read_only=True)
    assert opened.run(f"EXPLAIN {text}", read_only=True).rows == []


def test_an_error_behind_it_names_the_line(opened: NetworkXStore) -> None:
    with pytest.raises(CypherError) as caught:
        opened.run("LOAD CSV FROM 'file:///a.csv' AS row RETURN 1 / toInteger(row[0]), 1 / (1 - 1)")
    assert caught.value.hint.endswith("It was reached with line 1 of file:///a.csv.")


def test_a_large_file_is_read_while_it_is_needed(opened: NetworkXStore, folder: Path) -> None:
    (folder / "large.csv").write_text("".join(f"{n},some more text\n" for n in range(30_000)))
    text = "LOAD CSV FROM 'file:///large.csv' AS row "
    tracemalloc.start()
    assert opened.run(text + "RETURN count(row[0]) AS n").value() == [30_000]
    assert opened.run(text + "RETURN row[0] AS n LIMIT 1").value() == ["0"]
    batches = "CALL (row) { MERGE (:N {last: row[1]}) } IN TRANSACTIONS OF 3000 ROWS"
    opened.run(text + batches)
    assert tracemalloc.get_traced_memory()[1] < 6_000_000
    tracemalloc.stop()
