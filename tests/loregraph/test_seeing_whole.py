"""Nothing of later films in any way out, and all that seen films have in it."""

from __future__ import annotations

import base64
import gzip
import re
from pathlib import Path
from typing import Any

import pytest

import loregraph
from graph.results.errors import UsageError
from loregraph.asking import ask, open_library
from loregraph.seeing import known_store

TITLES = (
    "Mission: Impossible",
    "Mission: Impossible 2",
    "Mission: Impossible III",
    "Ghost Protocol",
    "Rogue Nation",
    "Fallout",
    "Mission: Impossible - Dead Reckoning",
    "The Final Reckoning",
)
OFTEN = (1, 5)
NAMED = frozenset({"Character", "Person", "Film", "Series", "Organization"})
CAST = frozenset({"ACTED_IN", "APPEARS_IN", "DIRECTED", "PRODUCED", "WROTE", "HAS_EVENT"})
FIRST = {
    "film": "Film",
    "character": "Character",
    "person": "Person",
    "organization": "Organization",
    "source": "Source",
    "speaker": "Person",
    "first": "Film",
    "second": "Film",
    "one": "Person",
    "other": "Person",
}
WORDS = re.compile(r"\w+")


def unpacked(page: Path) -> str:
    text = page.read_text("utf-8")
    packed = re.findall(r">([A-Za-z0-9+/=]{200,})<", text)
    return text + "".join(gzip.decompress(base64.b64decode(one)).decode() for one in packed)


def answers(store: Any) -> str:
    """Give what all questions answer; those that ask for something are given what comes first."""
    found = []
    for question in open_library(()).questions():
        given = {}
        for name in (one.name for one in question.parameters if one.required):
            ids = sorted(node["id"] for node in store.nodes() if FIRST[name] in node.labels)
            given[name] = ids[(name in ("second", "other")) % len(ids)]
        try:
            found.append(str(ask(question, store, given, write=False, timeout=None).rows))
        except UsageError as error:
            found.append(str(error))
    return "\n".join(found)


def seen_works(nodes: list[Any], number: int) -> set[str]:
    return {
        node["id"]
        for node in nodes
        if node.get("number", 99) <= number or node["id"].startswith("series:mission")
    }


def facts(edges: list[Any], seen: set[str]) -> set[tuple[str, str, str]]:
    """Give who takes part in these works, and what happens in them."""
    return {
        (edge.start_node["id"], edge.type, edge.end_node["id"])
        for edge in edges
        if (edge.type in CAST and {edge.start_node["id"], edge.end_node["id"]} & seen)
        or (edge.type == "PLAYED" and seen & set(edge["films"]))
    }


def later_texts(gone: list[Any], kept: list[Any]) -> list[str]:
    """Give the ids, summaries and sentences of what was left out, and the names nobody else has."""
    words = {word for node in kept for word in WORDS.findall(str(node.get("name")))}
    found = [str(node[key]) for node in gone for key in ("summary", "sentence") if key in node]
    for node in gone:
        found.append(node["id"])
        if NAMED & node.labels and not set(WORDS.findall(node["name"])) <= words:
            found.append(node["name"])
    return found


def standing(names: list[str], text: str) -> list[str]:
    """Give the names that stand in a text as whole words."""
    near = [one for one in names if one in text]  # most are in none, and this is fast
    return [one for one in near if re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", text)]


@pytest.mark.parametrize(
    "number",
    [n if n in OFTEN else pytest.param(n, marks=pytest.mark.slow) for n in range(1, 9)],
)
def test_seen_films_are_whole_and_later_ones_nowhere(cli: Any, tmp_path: Path, number: int) -> None:
    title = TITLES[number - 1]
    with loregraph.open(cli.store) as store:
        nodes, edges = list(store.nodes(by_id=True)), list(store.relationships(by_id=True))
    said: list[str] = []
    known = known_store(loregraph.open(cli.store), [title], said.append)
    with known:
        kept, told = list(known.nodes()), list(known.relationships())
        texts = [answers(known)]
    assert said == []
    seen = seen_works(nodes, number)
    assert {node["id"] for node in kept if "number" in node} | {
        node["id"] for node in kept if node["id"].startswith("series:mission")
    } == seen
    assert facts(edges, seen) - facts(told, seen) == set()
    assert [one for one in (*kept, *told) if not one.get("sources")] == []
    for name in ("a.graphml", "a.jsonl", "a.yaml"):
        place = tmp_path / name
        assert cli("export", str(place), "--seen", title).exit_code == 0
        texts.append(place.read_text("utf-8"))
    page = tmp_path / "a.html"
    assert cli("show", "-o", str(page), "--seen", title).exit_code == 0
    texts.append(unpacked(page))
    ids = {node["id"] for node in kept}
    gone = later_texts([node for node in nodes if node["id"] not in ids], kept)
    assert [found for text in texts if (found := standing(gone, text))] == []
