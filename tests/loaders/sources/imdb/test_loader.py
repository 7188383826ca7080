from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

import pytest

import loregraph
from graph.model.registry import entity, relationship
from graph.results.errors import SourceError, UsageError
from loaders.base import Reading
from loaders.run import load
from loaders.sources.imdb import loader
from loaders.sources.imdb.loader import ImdbLoader

SETS = Path(__file__).parent / "sets"
BOTH = {"title": ("tt90000011", "tt90000022"), "franchise": ("Glass Harbour",)}


@pytest.fixture
def store() -> Any:
    with loregraph.open(":memory:") as made:
        yield made


def loaded(store: Any, source: Path = SETS, **options: tuple[str, ...]) -> Any:
    return load(store, ImdbLoader(), str(source), options=options)


def packed(folder: Path) -> Path:
    for file in SETS.iterdir():
        (folder / f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes()))
    return folder


def test_input_and_expected(store: Any, tell: Any) -> None:
    loaded(store, **BOTH)
    expected = SETS.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    assert tell(store) == expected
    assert not loaded(store, **BOTH).written.changed
    assert tell(store) == expected


def test_packed_files_give_the_same(store: Any, tell: Any, tmp_path: Path) -> None:
    loaded(store, packed(tmp_path), **BOTH)
    assert tell(store) == SETS.with_suffix(".expected").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("options", [BOTH, {}])
def test_everything_is_of_the_model(options: dict[str, tuple[str, ...]]) -> None:
    for batch in ImdbLoader().read(str(SETS), Reading(options=options)):
        for node in batch.nodes:
            model = entity(node.labels[0])
            assert set(node.properties) <= {prop.name for prop in model.properties()}
        for link in batch.relationships:
            relationship(link.type)(start=link.start, end=link.end, **link.properties)


def films(store: Any) -> set[str]:
    return {node["imdb_id"] for node in store.nodes() if node.labels & {"Film", "Series"}}


def test_without_a_filter_all_is_loaded_but_games_and_episodes(store: Any) -> None:
    report = loaded(store)
    assert films(store) == {"tt90000011", "tt90000022", "tt90000033", "tt90000055"}
    assert report.reading.unread["title of the type videoGame"] == 1
    (series,) = store.lookup("Series", "imdb_id", "tt90000033")
    assert str(series["ended"]) == "2012-01-01"


def test_without_a_franchise_films_do_not_share_their_characters(store: Any) -> None:
    loaded(store)
    found = store.run("MATCH (c:Character {name: 'Iris Vane'}) RETURN count(c) AS n")
    assert found.single()["n"] == 3


def test_a_person_comes_with_their_own_credits_alone(store: Any) -> None:
    loaded(store, person=("https://www.imdb.com/name/nm90000008/",))
    assert films(store) == {"tt90000022", "tt90000055"}
    assert store.counts().labels["Person"] == 1
    assert store.counts().types == {"DIRECTED": 2}


def test_a_title_and_a_person(store: Any) -> None:
    loaded(store, title=("tt90000011",), person=("nm90000008",))
    assert films(store) == {"tt90000011", "tt90000022", "tt90000055"}
    assert store.counts().types["DIRECTED"] == 3


@pytest.mark.parametrize(
    ("years", "found"),
    [("2001", {"tt90000011"}), ("2002-2012", {"tt90000022", "tt90000033"})],
)
def test_years(store: Any, years: str, found: set[str]) -> None:
    loaded(store, years=(years,))
    assert films(store) == found


def test_what_is_asked_for_and_not_there_is_told(store: Any) -> None:
    report = loaded(store, title=("tt0000001", "tt90000011"), person=("nm0000001",))
    assert report.reading.rejected == [
        f"{SETS}/title.basics.tsv: there is no title tt0000001.",
        f"{SETS}/name.basics.tsv: there is no person nm0000001.",
    ]
    assert films(store) == {"tt90000011"}


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"title": ("tt0000001",)}, r"Nothing was loaded\.\n.*there is no title tt0000001\."),
        ({"title": ("tt0000001",), "franchise": ("F",)}, "there is no title tt0000001"),
        ({"years": ("1900",)}, "no title of the years 1900 and no person that is wanted"),
        ({"title": ("tt90000011",), "years": ("1900",)}, "no title of the years 1900"),
        ({"person": ("nm0000001",)}, "there is no person nm0000001"),
    ],
)
def test_where_nothing_of_what_is_asked_for_is_there_no_source_is_written(
    store: Any, options: dict[str, tuple[str, ...]], sentence: str
) -> None:
    with pytest.raises(SourceError, match=sentence):
        loaded(store, **options)
    assert store.counts().nodes == 0


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["title.basics", "name.basics", "title.principals"])
def test_another_encoding_is_told(store: Any, tmp_path: Path, name: str, encoding: str) -> None:
    for file in SETS.iterdir():
        text = file.read_text("utf-8")
        (tmp_path / file.name).write_text(text, encoding if file.stem == name else "utf-8")
    with pytest.raises(SourceError, match=rf"{name}\.tsv:1: the file is no UTF-8 but UTF-16"):
        loaded(store, tmp_path, **BOTH)


def test_one_file_alone(store: Any) -> None:
    loaded(store, SETS / "title.basics.tsv")
    assert store.counts().labels == {"Source": 1, "Film": 3, "Series": 1}
    loaded(store, SETS / "name.basics.tsv", person=("nm90000013",))
    assert store.counts().labels["Person"] == 1
    with pytest.raises(UsageError, match=r"title\.principals\.tsv holds ids alone"):
        loaded(store, SETS / "title.principals.tsv")


def test_a_huge_file_is_not_read_whole(store: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "_MOST_UNFILTERED", 100)
    with pytest.raises(UsageError, match="too large to be loaded whole: say which --title"):
        loaded(store)
    loaded(store, title=("tt90000011",))


def test_no_file_of_imdb(store: Any, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds none of IMDb's files"):
        loaded(store, tmp_path)
    with pytest.raises(UsageError, match="There is no file or folder"):
        loaded(store, tmp_path / "x")


def changed(folder: Path, name: str, old: bytes, new: bytes) -> Path:
    for file in SETS.iterdir():
        body = file.read_bytes()
        (folder / file.name).write_bytes(body.replace(old, new) if file.name == name else body)
    return folder


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        (
            "name.basics.tsv",
            "Léon".encode(),
            b"L\xe9on",
            "name.basics.tsv:4: byte 0xe9 is no UTF-8",
        ),
        ("title.basics.tsv", b"\t98\t", b"\t", "title.basics.tsv:3: the line has 8 cells and the"),
    ],
)
def test_a_broken_line_is_rejected_with_its_number(
    store: Any, tmp_path: Path, name: str, old: bytes, new: bytes, sentence: str
) -> None:
    report = loaded(store, changed(tmp_path, name, old, new), **BOTH)
    assert sentence in report.reading.rejected[0]


@pytest.mark.parametrize(
    ("name", "old", "options"),
    [
        ("title.principals.tsv", b"\tactress", {"person": ("nm90000001",)}),
        ("title.principals.tsv", b"\tactress", {"person": ("nm90000001",), "title": BOTH["title"]}),
        ("title.basics.tsv", b"\t98\t", BOTH),
        ("name.basics.tsv", b"\t1968", {"person": ("nm90000003", "nm90000001")}),
    ],
)
def test_a_broken_line_is_rejected_once(
    store: Any, tmp_path: Path, name: str, old: bytes, options: dict[str, tuple[str, ...]]
) -> None:
    new = b"\t" if old.endswith(b"\t") else b""
    report = loaded(store, changed(tmp_path, name, old, new), **options)
    told = [one for one in report.reading.rejected if "a credit of" not in one]
    assert told
    assert len(told) == len(set(told))
    assert all("the line has" in one for one in told)
    credits_ = [one for one in report.reading.rejected if one not in told]
    assert all("whose line of name.basics was rejected: it is" in one for one in credits_)


def test_a_principal_without_a_category_is_told_as_such(store: Any, tmp_path: Path) -> None:
    folder = changed(tmp_path, "title.principals.tsv", b"\tcomposer\t", b"\t\\N\t")
    unread = loaded(store, folder, **BOTH).reading.unread
    assert unread["principal without a category"] >= 1


def test_credits_of_whom_no_file_tells(store: Any, tmp_path: Path) -> None:
    folder = changed(tmp_path, "name.basics.tsv", b"nm90000003", b"nm90000099")
    report = loaded(store, folder, **BOTH)
    (told,) = report.reading.rejected
    assert re.fullmatch(
        rf"{folder}/title\.principals\.tsv:\d+ \(and 1 more lines\): a credit of nm90000003, "
        r"of whom no line of name\.basics tells: it is left out\.",
        told,
    )
    line = int(told.split(":")[1].split()[0])
    lines = (folder / "title.principals.tsv").read_text(encoding="utf-8").splitlines()
    assert "nm90000003" in lines[line - 1]


@pytest.mark.parametrize("sort", ["tvEpisode", "videoGame"])
def test_what_is_asked_for_and_no_film_is_told(store: Any, tmp_path: Path, sort: str) -> None:
    old = b"tt90000011\tmovie"
    folder = changed(tmp_path, "title.basics.tsv", old, f"tt90000011\t{sort}".encode())
    report = loaded(store, folder, title=("tt90000011", "tt90000033"))
    (told,) = report.reading.rejected
    assert re.fullmatch(
        rf"{folder}/title\.basics\.tsv:\d+: tt90000011 The Glass Harbour is of the type {sort}; "
        r"films and series are loaded\.",
        told,
    )
    assert report.reading.unread[f"title of the type {sort}"] == 1
    assert films(store) == {"tt90000033"}


def test_characters_that_are_no_list_are_left_out(store: Any, tmp_path: Path) -> None:
    folder = changed(tmp_path, "title.principals.tsv", b'["Dr. Petra Lind"]', b'["Dr. Petra')
    report = loaded(store, folder, **BOTH)
    (sentence,) = report.reading.warnings
    assert re.match(r".*title\.principals\.tsv:\d+: ", sentence)
    assert "the characters of Ana Sokolova in Glass Harbour: Low Tide are no list" in sentence


@pytest.mark.parametrize("kind", ["column", "cut off"])
def test_a_wrong_file_is_refused_and_the_store_as_it_was(
    store: Any, tell: Any, tmp_path: Path, kind: str
) -> None:
    loaded(store, title=("tt90000055",))
    before = tell(store)
    if kind == "column":
        folder = changed(tmp_path, "title.basics.tsv", b"startYear", b"year")
        sentence = r"title\.basics\.tsv:1: the column startYear is missing"
    else:
        folder = packed(tmp_path)
        file = folder / "name.basics.tsv.gz"
        file.write_bytes(file.read_bytes()[:-9])
        sentence = r"name\.basics\.tsv\.gz: the packed file ends too early"
    with pytest.raises(SourceError, match=sentence):
        loaded(store, folder, **BOTH)
    assert tell(store) == before


@pytest.mark.shared
def test_real_lines(store: Any, shared: Path) -> None:
    sample = shared / "data" / "imdb" / "sample"
    report = loaded(store, sample)
    assert store.counts().labels["Film"] == 2_000
    assert store.counts().types["ACTED_IN"] > 5_300
    assert len(report.reading.rejected) == 6
    with loregraph.open(":memory:") as other:
        loaded(other, sample, title=("tt9806258",))
        assert {node["name"] for node in other.nodes() if "Character" in node.labels} == {
            "Maya",
            "María",
            "Asgeir",
            "Einar",
        }


def test_years_are_those_of_titles(store: Any, tmp_path: Path) -> None:
    folder = changed(tmp_path, "name.basics.tsv", b"nm90000003", b"nm90000003")
    with pytest.raises(UsageError, match=r"years are those of titles, .* tells of people alone"):
        loaded(store, folder / "name.basics.tsv", years=("1996",))
    assert store.counts().nodes == 0
