from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import loregraph
from graph.model.registry import entity, relationship
from graph.results.errors import SourceError, UsageError
from loaders.base import Reading
from loaders.run import load
from loaders.sources.wikidata.loader import WikidataLoader

HERE = Path(__file__).parent


@pytest.fixture
def store() -> Any:
    with loregraph.open(":memory:") as made:
        yield made


def loaded(store: Any, source: Path, **options: tuple[str, ...]) -> Any:
    return load(store, WikidataLoader(), str(source), options=options)


@pytest.mark.parametrize("name", ["entities", "results"])
def test_input_and_expected(store: Any, tell: Any, name: str) -> None:
    expected = (HERE / f"{name}.expected").read_text(encoding="utf-8").splitlines()
    loaded(store, HERE / name)
    assert tell(store) == expected
    assert not loaded(store, HERE / name).written.changed
    assert tell(store) == expected


@pytest.mark.parametrize("name", ["entities", "results"])
def test_everything_is_of_the_model(name: str) -> None:
    for batch in WikidataLoader().read(str(HERE / name), Reading()):
        for node in batch.nodes:
            model = entity(node.labels[0])
            assert set(node.properties) <= {prop.name for prop in model.properties()}
        for link in batch.relationships:
            relationship(link.type)(start=link.start, end=link.end, **link.properties)


def test_what_is_left_out_is_told(store: Any) -> None:
    report = loaded(store, HERE / "entities")
    book, related = report.reading.rejected
    assert book.endswith("Q571.json: Q571 book: nothing says what it is an instance of.")
    assert related.startswith("1 items are related to and not told of here")
    assert "Q990000999" in related
    assert report.reading.unread == {"item.descriptions": 21, "item.sitelinks": 21,
                                     "statement P2047": 1}  # fmt: skip


def test_names_in_another_language(store: Any) -> None:
    loaded(store, HERE / "entities", language=("de",))
    (film,) = store.lookup("Film", "wikidata_id", "Q990000011")
    assert (film["title"], film["aliases"]) == ("Der Hafen aus Glas", ["The Glass Harbour"])
    (other,) = store.lookup("Film", "wikidata_id", "Q990000022")
    assert other["title"] == "Glass Harbour: Low Tide"


def test_a_deprecated_statement_is_a_rejected_claim_and_no_fact(store: Any) -> None:
    loaded(store, HERE / "entities")
    claims = store.run(
        "MATCH (c:Claim {kind: 'casting', decision: 'rejected'})-[:ABOUT {role: 'object'}]->(p) "
        "RETURN p.name AS name, c.qualifiers AS qualifiers"
    )
    assert claims.single().data() == {
        "name": "John Price",
        "qualifiers": ["statement=P161", "rank=deprecated"],
    }
    assert store.run(
        "MATCH (p {wikidata_id: 'Q990000105'})-[:ACTED_IN]->(f) RETURN count(f) AS n"
    ).single()["n"] == 0  # fmt: skip


def test_what_the_store_knows_is_related_to(store: Any, tmp_path: Path) -> None:
    for name in ("people.json", "films.json"):
        loaded(store, HERE / "entities" / name)
    directed = store.run("MATCH (p)-[:DIRECTED]->(f) RETURN p.name AS who ORDER BY who")
    assert [row["who"] for row in directed] == ["Ingrid Dahl", "Paul Reyes"]


def test_an_old_form_of_an_item(store: Any, tmp_path: Path) -> None:
    item = {"mainsnak": {"datavalue": {"value": {"entity-type": "item", "numeric-id": 5}}}}
    old = {"title": "Q42", "labels": {"en": "A Person"}, "claims": {"P31": [item]}}
    (tmp_path / "old.json").write_text(json.dumps(old))
    loaded(store, tmp_path / "old.json")
    assert store.lookup("Person", "wikidata_id", "Q42")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{}", "no item of Wikidata is here"),
        ('{"entities": {"Q1": {"id": "Q1", "la', "x.json:1: no JSON in column"),
        ('{"id": "L1", "type": "lexeme"}', "no item of Wikidata is here"),
    ],
)
def test_wrong_files(store: Any, tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(SourceError, match=sentence):
        loaded(store, tmp_path / "x.json")
    assert store.counts().nodes == 0


def test_what_stands_among_items_and_is_none_is_told(store: Any, tmp_path: Path) -> None:
    people = json.loads((HERE / "entities" / "people.json").read_bytes())
    strange = [{"id": "P9"}, 5, {"name": "x"}, "a", "b", "c"]
    (tmp_path / "x.json").write_text(json.dumps([people, *strange]))
    report = loaded(store, tmp_path / "x.json")
    assert report.reading.rejected[0] == (
        f"{tmp_path}/x.json: P9, 5, a record without an id, a, b and 1 more are no item."
    )


def test_an_item_without_a_name_writes_nothing(store: Any, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"id": "Q1", "claims": {}}')
    report = loaded(store, tmp_path / "x.json")
    assert report.reading.rejected == [f"{tmp_path}/x.json: Q1: nothing says what it is called."]
    assert store.counts().nodes == 0


def test_an_item_without_a_class_is_what_others_say_or_rejected(store: Any, tmp_path: Path) -> None:
    def item(own: str, name: str, **claims: str) -> dict[str, Any]:
        stated = {
            property_: [
                {
                    "mainsnak": {
                        "snaktype": "value",
                        "property": property_,
                        "datavalue": {"type": "wikibase-entityid", "value": {"id": value}},
                    },
                    "rank": "normal",
                }
            ]
            for property_, value in claims.items()
        }
        labels = {"en": {"language": "en", "value": name}}
        return {"id": own, "type": "item", "labels": labels, "claims": stated}

    film = item("Q991", "Harbor", P31="Q11424", P57="Q992")
    again = item("Q993", "Harbor 2", P57="Q992")
    maker = item("Q992", "Bo Chen", P800="Q993")
    alone = item("Q994", "Nobody")
    (tmp_path / "x.json").write_text(json.dumps([maker, film, again, alone]))
    report = loaded(store, tmp_path / "x.json")
    rejected = [one for one in report.reading.rejected if "an instance of" in one]
    assert [one.split(": ")[1] for one in rejected] == ["Q993 Harbor 2", "Q994 Nobody"]
    made = store.run("MATCH (p)-[:DIRECTED]->(f) RETURN p.wikidata_id + ' ' + f.name AS t")
    assert made.value() == ["Q992 Harbor"]
    assert not store.lookup("Film", "wikidata_id", "Q993")
    assert not loaded(store, tmp_path / "x.json").written.changed


def test_an_item_that_comes_again_without_a_name(store: Any, tmp_path: Path) -> None:
    again = {"id": "Q990000107", "claims": {}}
    films = json.loads((HERE / "entities" / "films.json").read_bytes())
    people = json.loads((HERE / "entities" / "people.json").read_bytes())
    (tmp_path / "x.json").write_text(json.dumps([films, people, again]))
    loaded(store, tmp_path / "x.json")
    assert not loaded(store, tmp_path / "x.json").written.changed
    assert store.counts().types["DIRECTED"] == 2


def test_wrong_options(store: Any, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"--language D!: a language is written|--language d!"):
        loaded(store, HERE / "entities", language=("D!",))
    with pytest.raises(UsageError, match="--item song: it may be character, film"):
        loaded(store, HERE / "results", item=("song",))
    with pytest.raises(UsageError, match="is written Q1234"):
        load(store, WikidataLoader(), "nowhere")
    with pytest.raises(UsageError, match="holds no .json file".replace(".", "[.]")):
        loaded(store, tmp_path)


@pytest.mark.parametrize(
    ("column", "sentence"),
    [("entity", r"say what \?entity is: --item"), ("property", "no column holds items")],
)
def test_in_a_folder_a_result_that_is_not_understood_is_rejected_alone(
    store: Any, tmp_path: Path, column: str, sentence: str
) -> None:
    address = f"http://www.wikidata.org/entity/{'Q1' if column == 'entity' else 'P1'}"
    rows = {"bindings": [{column: {"type": "uri", "value": address}}]}
    (tmp_path / "a.json").write_text(json.dumps({"head": {}, "results": rows}))
    with pytest.raises((SourceError, UsageError), match=sentence):
        loaded(store, tmp_path / "a.json")
    (tmp_path / "b.json").write_bytes((HERE / "entities" / "people.json").read_bytes())
    report = loaded(store, tmp_path)
    assert re.search(sentence, report.reading.rejected[0])
    assert store.counts().labels["Person"] > 1
    (tmp_path / "b.json").write_text("{}")
    with pytest.raises(SourceError, match=rf"no item of Wikidata is here\.\n.*{sentence}"):
        loaded(store, tmp_path)


@pytest.mark.shared
@pytest.mark.parametrize("kind", [(), ("person",)])
def test_a_whole_folder_of_real_files(store: Any, shared: Path, kind: tuple[str, ...]) -> None:
    report = loaded(store, shared / "data" / "wikidata" / "wikibase-sdk", item=kind)
    assert report.written.nodes_created > 5
    assert any("properties_list.json: no column" in one for one in report.reading.rejected)
    asks = any("multi_vars_sparql_results.json: say what" in one for one in report.reading.rejected)
    assert asks == (not kind)


@pytest.mark.shared
def test_real_entities_and_results(store: Any, shared: Path) -> None:
    folder = shared / "data" / "wikidata" / "wikibase-sdk"
    for name in ("Q328212", "Q646148", "Q2112"):
        loaded(store, folder / f"{name}.json")
    (author,) = store.lookup("Person", "imdb_id", "nm4316121")
    assert (author["name"], str(author["born"])) == ("Veronica Roth", "1988-08-19")
    (other,) = store.lookup("Person", "wikidata_id", "Q646148")
    assert str(other["died"]) == "2016-12-31"
    assert store.lookup("Place", "wikidata_id", "Q2112")[0]["name"] == "Bielefeld"
    loaded(store, folder / "results_with_labels_descriptions_and_aliases.json", item=("person",))
    assert store.counts().labels["Person"] > 20


@pytest.mark.shared
@pytest.mark.parametrize(
    "name", ["L525", "P3035", "P50-Q7243", "Q275937", "lexeme_claim", "single_var_sparql_results"]
)
def test_real_files_that_hold_no_item(store: Any, shared: Path, name: str) -> None:
    with pytest.raises((SourceError, UsageError)):
        loaded(store, shared / "data" / "wikidata" / "wikibase-sdk" / f"{name}.json")
    assert store.counts().nodes == 0
