from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import loregraph
from graph.results.errors import SourceError
from loaders.run import load
from loaders.sources.tmdb import live
from loaders.sources.tmdb.live import Api
from loaders.sources.tmdb.loader import TmdbLoader
from loaders.web.fetch import Secret
from loaders.web.kept import Kept
from loaders.web.visits import Visits

REPLIES = Path(__file__).parent / "replies"
KEY = "0123456789abcdef0123456789abcdef"


def served(site: Any) -> None:
    """Serve the replies as the API would."""
    credits_ = json.loads((REPLIES / "credits_9000002.json").read_bytes())
    film = json.loads((REPLIES / "movie_9000002.json").read_bytes())
    whole = json.dumps({**film, "credits": credits_}).encode()
    site.add("/3/movie/9000002", site.page(whole))
    site.add("/3/movie/9000001", site.page((REPLIES / "movie_9000001.json").read_bytes()))
    collection = (REPLIES / "collection_9000100.json").read_bytes()
    site.add("/3/collection/9000100", site.page(collection))
    site.add("/3/person/9000011", site.page((REPLIES / "person_9000011.json").read_bytes()))
    found = json.dumps({"movie_results": [{"id": 9000001}], "person_results": []}).encode()
    site.add("/3/find/tt90000011", site.page(found))
    site.add("/3/find/tt0000000", site.page(b'{"movie_results": []}'))


def api(site: Any, folder: Path, **more: Any) -> Api:
    def loopback(address: Any) -> bool:
        return bool(address.is_loopback)

    secret = Secret(query={"api_key": KEY})
    visits = Visits(0.001, kept=Kept(folder), allow=loopback, secret=secret)
    return Api(visits, address=site.url("/3"), **more)


@pytest.fixture
def asked(site: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give a function that loads from the local API and gives store and report."""
    served(site)
    made = api(site, tmp_path)

    def from_environment(language: str) -> Api:
        made.language = language
        made._given.clear()
        return made

    monkeypatch.setattr(live.Api, "from_environment", from_environment)

    def run(source: str, **options: tuple[str, ...]) -> Any:
        store = loregraph.open(":memory:")
        return store, load(store, TmdbLoader(), source, options=options)

    return run


def test_a_collection_brings_its_films_with_their_casts(asked: Any, site: Any, tell: Any) -> None:
    store, _ = asked("collection/9000100")
    with store, loregraph.open(":memory:") as other:
        load(other, TmdbLoader(), str(REPLIES))
        assert store.counts().types == other.counts().types
    assert [path.partition("?")[0] for path in site.asked] == [
        "/3/collection/9000100",
        "/3/movie/9000002",
        "/3/movie/9000001",
    ]
    assert all(f"api_key={KEY}" in path for path in site.asked)


def test_an_id_of_imdb_is_found(asked: Any) -> None:
    store, _ = asked("tt90000011")
    with store:
        assert store.lookup("Film", "imdb_id", "tt90000011")


def test_an_unknown_id_of_imdb(asked: Any) -> None:
    with pytest.raises(SourceError, match="TMDB knows nothing by the id tt0000000 of IMDb"):
        asked("tt0000000")


def test_the_language_is_asked_for(asked: Any, site: Any) -> None:
    store, _ = asked("person/9000011", language=("de-DE",))
    store.close()
    assert "language=de-DE" in site.asked[0]


def test_nothing_is_asked_twice(asked: Any, site: Any) -> None:
    for _ in range(2):
        store, _report = asked("movie/9000001")
        store.close()
    assert len(site.asked) == 1


def test_the_key_stands_in_no_error_and_no_file(asked: Any, site: Any, tmp_path: Path) -> None:
    site.add("/3/movie/5", site.page(b"{}", status=401))
    with pytest.raises(SourceError, match="answers 401") as caught:
        asked("movie/5")
    assert KEY not in str(caught.value)
    store, _ = asked("movie/9000001")
    store.close()
    assert all(KEY.encode() not in file.read_bytes() for file in tmp_path.iterdir())


def test_a_busy_api_is_asked_again(asked: Any, site: Any) -> None:
    good = site.pages["/3/movie/9000001"][0]
    site.add("/3/movie/9000001", site.page(status=429, headers={"retry-after": "0"}), good)
    store, _ = asked("movie/9000001")
    with store:
        assert store.counts().labels["Film"] == 1


def test_a_reply_that_is_cut_off(asked: Any, site: Any) -> None:
    site.add("/3/movie/7", site.page(b'{"id": 7, "ti'))
    with pytest.raises(SourceError, match=r"/3/movie/7:1: no JSON in column"):
        asked("movie/7")


def test_both_kinds_of_keys() -> None:
    assert live._secret(KEY).query == {"api_key": KEY}
    assert live._secret("eyJ.abc").headers == {"authorization": "Bearer eyJ.abc"}
