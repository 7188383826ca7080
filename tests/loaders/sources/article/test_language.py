from __future__ import annotations

import pytest

from graph.results.errors import SourceError
from loaders.sources.article.language import check_english

ENGLISH = "The film is set to be released in May, and it will be the third of its kind for her. "
OTHERS = {
    "German": "Der Film wird im Mai in die Kinos kommen, und es ist der dritte, den sie dreht. ",
    "French": "Le film sortira en mai dans les salles et c'est le troisi\u00e8me pour elle. ",
    "Spanish": "La pel\u00edcula se estrena en mayo en los cines y es la tercera que hace. ",
    "Italian": "Il film uscir\u00e0 a maggio nelle sale e per lei \u00e8 il terzo con lui. ",
    "Dutch": "De film komt in mei uit en het is de derde die zij maakt met een van hen. ",
}

SHORT = {
    "Dutch": "Bo Chen speelt Otto in Harbor 7. De film van Ann Lee draait vanaf 12 juli 2023 in de "
    "bioscoop. Er werd gefilmd in Rome en Lisboa.",
    "no English": "Bo Chen, Harbor 7 filminde Otto rol\u00fcnde. Ann y\u00f6netmenli\u011findeki "
    "film sinemalarda. \u00c7ekimler Roma'da yap\u0131ld\u0131.",
    "Indonesian": "Bo Chen berperan sebagai Otto dalam Harbor 7. Film karya Ann Lee akan tayang di "
    "bioskop pada 12 Juli 2023.",
    "Hungarian": "Bo Chen alak\u00edtja Ott\u00f3t a Harbor 7 c\u00edm\u0171 filmben. Ann filmje "
    "az id\u00e9n ker\u00fcl a mozikba.",
}


def test_english_passes_also_with_many_names() -> None:
    check_english(ENGLISH * 4, "x")
    check_english("Ann Lee as Captain Iris\nBo Chen as Otto\n" * 3, "x")


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_named(language: str) -> None:
    with pytest.raises(SourceError, match=f"x is {language}.*only English"):
        check_english(OTHERS[language] * 4, "x")


@pytest.mark.parametrize(
    "text",
    [
        "\u0424\u0438\u043b\u044c\u043c \u0432\u044b\u0439\u0434\u0435\u0442",
        "\u65b0\u4f5c\u306f\u6765\u5e74",
    ],
)
def test_another_script_is_told(text: str) -> None:
    with pytest.raises(SourceError, match="another script"):
        check_english(text, "x")


@pytest.mark.parametrize("language", OTHERS)
def test_a_short_text_in_another_language_is_refused_too(language: str) -> None:
    with pytest.raises(SourceError, match="only English"):
        check_english(OTHERS[language], "x")


@pytest.mark.parametrize("language", SHORT)
def test_a_few_words_tell_their_language(language: str) -> None:
    with pytest.raises(SourceError, match=f"x is {language}, as far as"):
        check_english(SHORT[language], "x")


def test_a_short_english_text_passes_with_foreign_names() -> None:
    check_english(ENGLISH, "x")
    check_english("Ana de la Torre and Luc van den Berg join El Camino", "x")


def test_few_words_tell_nothing() -> None:
    check_english("Der Film", "x")
