from __future__ import annotations

import re

import pytest

from loregraph.formats.footnotes import Footnotes, WikiReferences
from queries.why import Cited

PAPER = Cited("source:paper", "Paper: it", "Paper", "2021-03", "https://paper.example/a?b=c")
FILM = Cited("source:film:x", "X", "Studio", "2018-07-27")
HOSTILE = Cited(
    "source:}}]]\n|1",
    "a|b]](x) [[y]] {{z}} <ref name='q'>\n| -- ''w'' ~~~~ http://t.example",
    "}}</ref><script>",
    "2021-13",
    "https://e.example/a b|c]]}}<x>'\"\n\\)~~~~(__TOC__",
)


def test_footnotes_are_numbered_by_first_use() -> None:
    notes = Footnotes()
    assert [notes.mark(one) for one in (FILM, PAPER, FILM)] == ["[^1]", "[^2]", "[^1]"]
    assert list(notes.below()) == [
        "\n",
        "[^1]: X, Studio, 2018-07-27\n",
        "[^2]: [Paper: it](https://paper.example/a?b=c), Paper, 2021-03\n",
    ]


def test_references_are_whole_once() -> None:
    references = WikiReferences()
    assert references.mark(PAPER) == (
        '<ref name="paper">{{cite web |url=https://paper.example/a?b=c |title=Paper: it'
        " |publisher=Paper |date=March 2021}}</ref>"
    )
    assert references.mark(PAPER) == '<ref name="paper" />'
    assert references.mark(FILM) == (
        '<ref name="film-x">{{citation |title=X |publisher=Studio |date=2018-07-27}}</ref>'
    )
    assert "".join(references.below()) == "\n{{reflist}}\n"


def test_without_sources_nothing_stands_below() -> None:
    assert [*Footnotes().below(), *WikiReferences().below()] == []


def test_names_of_references_differ_and_are_no_numbers() -> None:
    references = WikiReferences()
    marks = [references.mark(Cited(id_, "x")) for id_ in ("source:a b", "source:a:b", "12", "☃")]
    names = [mark.split('"')[1] for mark in marks]
    assert names == ["a-b", "a-b-2", "source-12", "source"]


def test_nothing_of_a_source_becomes_markdown() -> None:
    notes = Footnotes()
    notes.mark(HOSTILE)
    line = list(notes.below())[1]
    assert line.count("\n") == 1
    assert "<" not in line
    address = re.search(r"(?<!\\)\]\((\S*)\), ", line)
    assert address is not None
    assert not set(address[1]) & set("()[]<>|'\"\\ ")
    assert line.index("](https://e.example/a%20b%7Cc%5D") > 0


def test_nothing_of_a_source_becomes_wikitext() -> None:
    written = WikiReferences().mark(HOSTILE)
    fields = re.fullmatch(
        r'<ref name="[\w-]+">\{\{cite web \|url=(.*) \|title=(.*)'
        r" \|publisher=(.*) \|date=(.*)\}\}</ref>",
        written,
    )
    assert fields is not None
    for field in fields.groups():
        assert not set(field) & set('[]{}|<>"\n')
        assert "''" not in field
        assert "~~" not in field
        assert "__" not in field
    assert "://" not in fields[2]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://x.example", "//x", "https://", "", "http://[x"]
)
def test_only_addresses_of_the_web_are_links(url: str) -> None:
    source = Cited("source:x", "X", url=url)
    notes = Footnotes()
    notes.mark(source)
    assert list(notes.below())[1] == "[^1]: X\n"
    assert WikiReferences().mark(source) == '<ref name="x">{{citation |title=X}}</ref>'
