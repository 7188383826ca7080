from __future__ import annotations

from loaders.sources.article.extract.coding import code, code_aside, letter
from loaders.sources.article.extract.entities import Entity, Span
from loaders.sources.article.extract.sentences import Sentence


def test_names_become_marks() -> None:
    text = 'Kim Doe (left) saw "Night Ferry" - twice'
    doe, film = Entity("person", "Kim Doe"), Entity("film", "Night Ferry")
    spans = [Span(0, 7, [doe], "P"), Span(20, 31, [film], "F")]
    coded = code(Sentence(0, len(text), text, 0), spans)
    assert coded.full == "\u27e8P0\u27e9 (left) saw \u27e8F1\u27e9, twice"
    assert coded.plain == "\u27e8P0\u27e9 saw \u27e8F1\u27e9, twice"
    assert coded.entities(coded.full) == [doe, film]


def test_asides_and_letters() -> None:
    assert code_aside("a (b) c [d]") == "a c"
    assert letter(Entity("character", "Iris")) == "C"
