from __future__ import annotations

import io

import pytest

from graph.exchange.intake import Intake
from graph.exchange.spool import spooled
from graph.exchange.xml_file import MOST_DEPTH, XmlHandler, parse_xml
from graph.results.errors import SourceError

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
FETCH = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
ELSEWHERE = '<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><x/>'


class Heard(XmlHandler):
    """Writes down what it meets."""

    def __init__(self, intake: Intake) -> None:
        super().__init__(intake, "x")
        self.met: list[object] = []

    def begin(self, tag: str, attributes: dict[str, str], line: int) -> None:
        self.met.append((tag, attributes, line))

    def end(self, tag: str) -> None:
        self.met.append(f"/{tag}")

    def text(self, content: str) -> None:
        self.met.append(content)


def heard(text: str | bytes) -> list[object]:
    with spooled() as spool:
        handler = Heard(Intake("a.xml", spool))
        parse_xml(io.BytesIO(text.encode() if isinstance(text, str) else text), "a.xml", handler)
        return handler.met


@pytest.mark.parametrize("text", [BOMB, FETCH, ELSEWHERE])
def test_what_may_hide_attacks_is_refused(text: str) -> None:
    with pytest.raises(SourceError, match=r"a\.xml:1: the file declares a document type"):
        heard(text)


def test_broken_xml_names_its_line() -> None:
    with pytest.raises(SourceError, match=r"a\.xml:2: this is no well-formed XML: mismatched tag"):
        heard("<x>\n<y></x>")
    with pytest.raises(SourceError, match=r"a\.xml:1: .*: no element found"):
        heard("")


def test_names_come_without_their_namespace() -> None:
    assert heard('<x xmlns="u:a" xmlns:b="u:b">\n<b:y c="1" b:d="2">&lt;</b:y></x>') == [
        ("x", {}, 1),
        "\n",
        ("y", {"c": "1", "d": "2"}, 2),
        "<",
        "/y",
        "/x",
    ]


def test_letters_are_what_the_file_says() -> None:
    assert heard('<?xml version="1.0" encoding="cp1252"?><x>é€</x>'.encode("cp1252"))[1] == "é€"
    assert heard("<x>é</x>".encode("utf-16"))[1] == "é"
    with pytest.raises(SourceError, match=r"a\.xml:2: .* not well-formed \(invalid token\)"):
        heard("<x>\né</x>".encode("cp1252"))


def test_another_outermost_element_and_depths_are_refused() -> None:
    with pytest.raises(SourceError, match=r"a\.xml:2: the outermost element is <y> and not <x>"):
        heard("\n<y/>")
    assert heard("<x>" * MOST_DEPTH + "</x>" * MOST_DEPTH)
    with pytest.raises(SourceError, match=r"a\.xml:1: it is more than 200 levels deep"):
        heard("<x>" * (MOST_DEPTH + 1))
