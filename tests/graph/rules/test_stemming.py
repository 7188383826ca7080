from __future__ import annotations

import pytest

from graph.rules.stemming import stemmer


@pytest.mark.parametrize(
    ("language", "alike"),
    [
        ("porter", "running runs run"),
        ("german", "häuser haus hauses häusern"),
        ("german", "straße strasse straßen"),
        ("german", "uebung übung"),
        ("german", "schön schöne schönste"),
        ("french", "cheval chevaux"),
        ("french", "manger mangé mangées"),
        ("french", "national nationaux nationale"),
        ("french", "créateur créatrice"),
        ("spanish", "luz luces"),
        ("spanish", "libro libros"),
        ("italian", "storia storie"),
        ("italian", "ragazzo ragazze"),
        ("danish", "hus husene"),
        ("russian", "город городов"),
    ],
)
def test_words_that_have_one_stem(language: str, alike: str) -> None:
    assert len({stemmer(language)(word) for word in alike.split()}) == 1


@pytest.mark.parametrize(
    ("language", "word", "stem"),
    [
        ("german", "neue", "neu"),
        ("german", "quelle", "quell"),
        ("german", "goethe", "goth"),
        ("german", "bauern", "bau"),
        ("french", "actualisation", "actuel"),
        ("french", "folle", "fou"),
        ("french", "vivement", "vive"),
        ("spanish", "mes", "mes"),
        ("italian", "più", "più"),
    ],
)
def test_stems(language: str, word: str, stem: str) -> None:
    assert stemmer(language)(word) == stem
