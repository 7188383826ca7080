"""A store in which everything wants to be code: on every view it is shown as what it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import expect

import loregraph
from viz.shown import straight

pytestmark = pytest.mark.browser

EVIL = (
    "</script><script>window.__evil=1</script>",
    "<img src=x onerror='window.__evil=2'>",
    "<svg/onload=window.__evil=3>",
    "javascript:window.__evil=4",
    "{{constructor.constructor('window.__evil=5')()}} ${window.__evil=5} <%= 5 %>",
    "<style>*{display:none}</style><link rel=stylesheet href=//evil.example/x.css>",
    "\u202eabc\u2028\u2029\ufeff\u0007 \u0301\u0301 \U000e0041",
    "--><!--<script>window.__evil=6</script><iframe src=javascript:window.__evil=6>",
    "'\"`;window.__evil=7//\\",
    "</textarea></pre></title><base href=//evil.example/><form action=//evil.example>",
    "__proto__",
    "expression(window.__evil=8);}body{background:url(//evil.example/y.png)}",
)
NO_ELEMENTS = (
    "iframe, object, embed, base, form[action], body style, body link, img:not([src^='data:']), "
    "script:not([src^='/static/']), [onerror], [onload], [onclick], meta[http-equiv]"
)
BROKEN = """() => ({
    evil: window.__evil ?? null,
    polluted: ({}).polluted ?? null,
    elements: [...document.querySelectorAll(%s)].map((one) => one.outerHTML.slice(0, 120)),
    links: [...document.querySelectorAll('a[href], area[href]')].map((one) => one.protocol)
        .filter((one) => one !== 'http:' && one !== 'https:'),
    foreign: [...document.querySelectorAll('a[href]')].map((one) => one.host)
        .filter((host) => host !== location.host && host !== 'example.org'),
})"""
CLEAN = {"evil": None, "polluted": None, "elements": [], "links": [], "foreign": []}


def hostile(path: Path) -> None:
    """Fill a store: every label, type, key, name, value and address is hostile."""
    with loregraph.open(path) as store:
        for place, text in enumerate(EVIL):
            store.run(STORY.replace("LABEL", name_of(text)), given(place, text))
        store.run(ORDER)


ORDER = "MATCH (a:Film), (b:Film) WHERE a.number = b.number + 1 CREATE (a)-[:FOLLOWS]->(b)"
STORY = """
CREATE (s:Source {id: 'source:' + $place, name: $text, url: $url, licence: $text,
                  attribution: $text, publisher: $text})
CREATE (x:Franchise {id: 'franchise:' + $place, name: $text})
CREATE (f:Film:LABEL {id: 'film:' + $place, name: $text, title: $text, number: $number,
                      released: date('2020-01-01'),
                      image: $url, aliases: [$text], sources: [s.id], LABEL: $text})
CREATE (p:Person:LABEL {id: 'person:' + $place, name: $text, sources: [$text], image: $text})
CREATE (c:Character {id: 'character:' + $place, name: $text, occupation: $text, sources: [s.id]})
CREATE (e:Event {id: 'event:' + $place, name: $text, kind: $text, realm: 'story', summary: $text,
                 sources: [s.id]})
CREATE (k:Claim {id: 'claim:' + $place, name: $text, summary: $text, sentence: $text, kind: $text,
                 value: $text, modality: 'stated', decision: $decision, outcome: $text,
                 confidence: 0.7, sources: [s.id]})
CREATE (k)-[:ABOUT {role: 'subject'}]->(f), (k)-[:STATED_IN]->(s), (k)-[:SAID_BY]->(p)
CREATE (f)-[:PART_OF]->(x), (p)-[:LABEL {LABEL: $text, role: $text}]->(c)
CREATE (p)-[:ACTED_IN {roles: [$text], sources: [s.id]}]->(f), (c)-[:APPEARS_IN]->(f)
CREATE (p)-[:PLAYED {films: [f.id]}]->(c), (f)-[:HAS_EVENT]->(e)
CREATE (c)-[:TAKES_PART_IN {role: $text}]->(e)
"""


def name_of(text: str) -> str:
    """Write a text as a name in Cypher."""
    return "`" + text.replace("\\", "\\\\").replace("`", "``") + "`"


def plain(text: str | None) -> str:
    """Write a text as a line: a name is one on every page."""
    return " ".join((text or "").split())


def given(place: int, text: str) -> dict[str, Any]:
    url = "https://example.org/" if place % 2 else f"javascript:window.__evil=9//{text}"
    decision = ("proposed", "accepted")[place % 2]
    return {"place": str(place), "text": text, "number": place, "url": url, "decision": decision}


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory, serving: Any, chromium: str) -> Iterator[str]:
    del chromium  # where there is no browser nothing is started
    path = tmp_path_factory.mktemp("hostile") / "lore.db"
    hostile(path)
    with serving(path, "--workers", "1", "--write") as running:
        yield running.url


def look(view: Any, where: str) -> None:
    assert view.page.evaluate(BROKEN % json.dumps(NO_ELEMENTS)) == CLEAN, where


def test_what_every_view_shows(open_view: Any, url: str) -> None:
    view = open_view("/", url=url)
    view.expected = ("404", "400", "422")
    page = view.page
    expect(page.locator(".posters li")).to_have_count(len(EVIL))
    shown = page.locator(".posters strong").all_text_contents()
    assert {EVIL[0], EVIL[1], EVIL[7]} <= set(shown)
    look(view, "start")
    for path in (
        "/ask",
        "/claims",
        "/claims?show=accepted",
        "/claims?show=disagreements",
        "/ask/cast?film=film:0",
        "/ask/story?view=graph",
    ):
        view.go(path)
        page.wait_for_timeout(150)
        look(view, path)


def test_the_page_of_every_hostile_thing(open_view: Any, url: str) -> None:
    view = open_view("/", url=url)
    for place, text in enumerate(EVIL):
        kind = ("film", "character", "person", "source", "event", "claim")[place % 6]
        view.go(f"/node?id={kind}:{place}")
        assert plain(view.page.locator("h1").text_content()) == plain(straight(text))
        look(view, text)
    view.go("/node?id=character:1")
    expect(view.page.locator(".chips")).to_be_visible()
    view.page.wait_for_timeout(200)
    look(view, "neighbourhood")


def test_what_is_found_and_what_an_address_holds(open_view: Any, url: str) -> None:
    view = open_view("/", url=url)
    view.expected = ("404", "400", "422", "403")
    for text in (EVIL[1], EVIL[8]):
        view.page.locator("#seek").fill(text[:12])
        expect(view.page.locator("#seek-list [role=option]").first).to_be_visible()
        look(view, text)
    for text in (EVIL[0], EVIL[1], EVIL[9]):
        asked = urlencode({"film": text, "view": text, "node": text})
        for path in (
            f"/ask/cast?{asked}",
            f"/ask/{quote(text, safe='')}",
            f"/node?id={quote(text)}",
            f"/{quote(text, safe='')}",
            f"/claims?show={quote(text)}&source={quote(text)}&least={quote(text)}",
        ):
            view.go(path)
            look(view, path)


def test_hostile_queries_and_what_they_answer(open_view: Any, url: str) -> None:
    view = open_view("/", url=url)
    view.expected = ("404", "400", "422", "403")
    every = "MATCH p = (a)-[r]->(b) RETURN a, r, b, p, a.name AS " + name_of(EVIL[1])
    for given_text, shape in ((every, "graph"), (every, "table"), (every, "raw")):
        view.go(f"/query?{urlencode({'text': given_text, 'view': shape})}")
        view.page.wait_for_timeout(400)
        look(view, shape)
    for text in (EVIL[0], EVIL[9]):
        parameters = json.dumps({"x": text, text: text})
        view.go(f"/query?{urlencode({'text': f'RETURN $x AS {name_of(text)}', 'p': parameters})}")
        view.go(f"/query?{urlencode({'text': text})}")
        view.page.wait_for_timeout(200)
        assert view.page.locator("textarea").first.input_value() == text
        look(view, text)


def test_a_script_that_gets_in_is_refused(open_view: Any, url: str) -> None:
    view = open_view("/", url=url)
    view.expected = ("Content Security Policy",)
    view.page.evaluate(
        """() => {
            const script = document.createElement('script');
            script.textContent = 'window.__evil = 1';
            document.body.append(script);
            document.body.setAttribute('onclick', 'window.__evil = 2');
            document.body.click();
        }"""
    )
    assert view.page.evaluate("window.__evil") is None
    assert len([line for line in view.complaints if "Content Security Policy" in line]) >= 2
