from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest

import loregraph
from loregraph.notebook import MOST_DRAWN, MOST_LETTERS, MOST_ROWS

HOSTILE = "</td></table><script>alert(1)</script><img src=x onerror=alert(2)> $\\alpha$ \"'&"


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open() as opened:
        yield opened


def markup(store: loregraph.Store, query: str, **parameters: object) -> str:
    return store.run(query, parameters)._repr_html_()


def text(store: loregraph.Store, query: str) -> str:
    return store.run(query)._repr_mimebundle_()["text/plain"]


def test_a_table_in_html_and_in_text(store: loregraph.Store) -> None:
    shown = markup(store, "UNWIND [1, 2] AS n RETURN n, 'a' + n AS word, null AS none")
    assert re.findall(r"<th>(.*?)</th>", shown) == ["n", "word", "none"]
    assert re.findall(r"<td[^>]*>(.*?)</td>", shown) == ["1", "a1", "", "2", "a2", ""]
    assert "<iframe" not in shown
    assert text(store, "RETURN 1 AS one, 'x' AS word").splitlines()[-1] == "  1  x"


def test_no_text_becomes_markup_or_a_formula(store: loregraph.Store) -> None:
    query = "RETURN $x AS `<b>$x$</b>`, [$x] AS list, {a: $x} AS map"
    shown = markup(store, query, x=HOSTILE)
    assert re.findall(r"<(\w+)", shown) == [
        *("div", "table", "thead", "tr", "th", "th", "th", "tbody", "tr", "td", "td", "td")
    ]
    assert shown.startswith('<div class="tex2jax_ignore mathjax_ignore">')
    assert html.escape(HOSTILE) in shown


def test_many_rows_and_long_texts_are_cut_and_it_says_so(store: loregraph.Store) -> None:
    shown = markup(store, f"UNWIND range(1, {MOST_ROWS + 1000}) AS n RETURN n")
    assert shown.count("<tr>") == MOST_ROWS + 1
    assert "... and 1,000 more rows" in shown
    query = "RETURN reduce(s = '', n IN range(1, 5000) | s + 'x') AS long"
    assert f"{'x' * (MOST_LETTERS - 1)}\u2026</td>" in markup(store, query)
    assert max(map(len, text(store, query).splitlines())) <= 100


def test_what_steers_a_terminal_is_visible(store: loregraph.Store) -> None:
    assert "\x1b" not in text(store, "RETURN '\\u001b[2J' AS x")


def test_elements_are_drawn_in_a_frame_that_reaches_nothing(store: loregraph.Store) -> None:
    store.run("CREATE (:Person {name: $name})-[:KNOWS]->(:Person {name: 'B'})", name=HOSTILE)
    shown = markup(store, "MATCH p = (:Person)-->() RETURN p")
    (frame,) = re.findall(r"<iframe ([^>]*)>", shown)
    sandbox = re.findall(r'sandbox="([^"]*)"', frame)[0].split()
    assert "allow-scripts" in sandbox
    assert "allow-same-origin" not in sandbox
    assert not {word for word in sandbox if word.startswith("allow-top-navigation")}
    (page,) = re.findall(r'srcdoc="([^"]*)"', frame)
    assert html.unescape(page) == store.run("MATCH p = (:Person)-->() RETURN p").picture().html()


def test_too_much_is_not_drawn_and_it_says_what_to_do(store: loregraph.Store) -> None:
    store.run(f"UNWIND range(1, {MOST_DRAWN + 1}) AS n CREATE (:N {{n: n}})")
    shown = markup(store, "MATCH (n) RETURN n")
    assert "<iframe" not in shown
    assert "result.picture().save(" in shown


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("CREATE (:X {n: 1})", "nodes created: 1, properties set: 1, labels added: 1"),
        ("MATCH (n:X) DELETE n", "Nothing was changed."),
        ("MATCH (n) RETURN n", "No rows."),
        ("EXPLAIN MATCH (n) RETURN n", "+AllNodesScan"),
        ("MATCH (n:Nobody) RETURN n", "Nobody"),
    ],
)
def test_what_no_table_says_is_said(store: loregraph.Store, query: str, says: str) -> None:
    assert says in text(store, query)
    assert says in html.unescape(markup(store, query))
