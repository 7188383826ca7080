from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import loregraph
from graph.results.errors import SourceError
from loaders.run import load
from loaders.sources.wikidata import live
from loaders.sources.wikidata.entity import entities
from loaders.sources.wikidata.live import Api
from loaders.sources.wikidata.loader import WikidataLoader
from loaders.web.visits import Visits

ENTITIES = Path(__file__).parent / "entities"


@pytest.fixture
def api(site: Any, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Serve our items as the API does; give the ids of each request."""
    known = {
        each["id"]: each
        for file in ENTITIES.glob("*.json")
        for each in entities(json.loads(file.read_bytes()))
    }
    asked: list[list[str]] = []

    class Pages(dict[str, Any]):
        def get(self, path: str, default: Any = None) -> Any:
            if "?" not in path:
                return super().get(path, default)
            ids = path.split("ids=")[1].partition("&")[0].split("%7C")
            asked.append(ids)
            found = {own: known.get(own, {"id": own, "missing": True}) for own in ids}
            return [site.page(json.dumps({"entities": found, "success": 1}).encode())]

    site.pages = Pages()

    def of(language: str) -> Api:
        visits = Visits(0.001, allow=lambda address: address.is_loopback)
        return Api(visits, language, site.url("/w/api.php"))

    monkeypatch.setattr(live.Api, "of", of)
    return asked


def test_an_item_comes_with_what_it_is_related_to(api: list[list[str]]) -> None:
    with loregraph.open(":memory:") as store:
        report = load(store, WikidataLoader(), "Q990000011")
        assert api[0] == ["Q990000011"]
        assert len(api) == 2
        assert {"Q990000107", "Q990000201", "Q990000300"} <= set(api[1])
        assert store.counts().types["ACTED_IN"] == 4
        (director,) = store.run("MATCH (p)-[:DIRECTED]->() RETURN p.name AS n, p.imdb_id AS i")
        assert director.values() == ["Ingrid Dahl", "nm90000007"]
        assert report.reading.rejected == []
        assert not load(store, WikidataLoader(), "Q990000011").written.changed


def test_an_item_that_is_not_there(api: list[list[str]]) -> None:
    with loregraph.open(":memory:") as store:
        report = load(store, WikidataLoader(), "Q7")
        assert report.reading.rejected[0].endswith("there is no item Q7.")
        assert store.counts().nodes == 0


def test_fifty_at_a_time(api: list[list[str]]) -> None:
    found = list(Api.of("en").items(f"Q{number}" for number in range(1, 121)))
    assert len(found) == 120
    assert [len(ids) for ids in api] == [50, 50, 20]


def test_a_refusal_is_a_sentence(site: Any) -> None:
    site.add("/api", site.page(b'{"error": {"code": "maxlag", "info": "Waiting for a replica"}}'))
    visits = Visits(0.001, allow=lambda address: address.is_loopback)
    with pytest.raises(SourceError, match=r"Wikidata refuses: Waiting for a replica\. Try again"):
        list(Api(visits, address=site.url("/api")).items(["Q1"]))
