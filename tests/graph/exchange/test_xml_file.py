from __future__ import annotations

import io
from xml.sax.handler import ContentHandler

import pytest

from graph.exchange.xml_file import parse_xml
from graph.results.errors import SourceError

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
FETCH = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'


@pytest.mark.parametrize("text", [BOMB, FETCH])
def test_what_may_hide_attacks_is_refused(text: str) -> None:
    with pytest.raises(SourceError, match=r"a\.xml:1: the file declares a document type"):
        parse_xml(io.BytesIO(text.encode()), "a.xml", ContentHandler())


def test_broken_xml_names_its_line() -> None:
    with pytest.raises(SourceError, match=r"a\.xml:2: this is no well-formed XML"):
        parse_xml(io.BytesIO(b"<x>\n<y></x>"), "a.xml", ContentHandler())
