"""Which language a text is in, as far as the rules have to know: English or another."""

from __future__ import annotations

import re
from typing import Final

from graph.results.errors import SourceError

_WORDS: Final = {
    "English": "the of and to in is that for with was as his her it on by will be has from at are",
    "German": "der die das und ist nicht mit ein eine von zu den dem wird auf sich des für im",
    "French": "le la les des et est dans une un pour que qui du par sur au avec pas son sera",
    "Spanish": "el la los las y es en de a una un que por con para del se su al como más será",
    "Italian": "il la lo gli e di che è un una per con non del della nel alla sono si più",
    "Portuguese": "o a os as e é de que um uma para com não do da no na em por mais será",
    "Dutch": "de het een en van is in dat op te voor met zijn niet wordt werd aan ook als bij er",
    "Swedish": "och att det som en är av för på med den till inte har om ett",
    "Polish": "w i na z do nie się że jest to od przez dla po oraz jako",
    "Turkish": "ve bir bu için ile de da olarak olan gibi daha çok filmi filminde yeni",
    "Hungarian": "a az és hogy nem is egy volt meg ki csak mint már el ez lesz című szerint",
    "Indonesian": "yang dan di dari dalam untuk pada dengan akan ini itu sebagai karya tidak oleh",
    "Danish": "og at det som en er af for på med den til ikke har om et der blev",
    "Finnish": "ja on ei että se hän oli joka mutta kun niin myös ovat kanssa elokuvan",
    "Romanian": "și în de la cu pe un o este care din nu a fost va fi lui mai",
    "Czech": "a v se na je že s z do o i to jako by ve ale film pro po byl",
}
_KNOWN: Final = {name: frozenset(words.split()) for name, words in _WORDS.items()}
_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_LEAST: Final = 30
"""Of fewer words only what is plainly another language is refused."""
_SEVERAL: Final = 2
"""So many words of another language make a short text one in it."""
_MARKED: Final = 3
"""So many words with letters that English lacks, or"""
_ENOUGH: Final = 12
"""so many without one of the words that English cannot do without, make it no English."""
_IN_NAMES: Final = re.compile(r"(?<=[A-Z]\w)(\w*)(?: [a-z]{1,3}){1,2}(?= [A-Z])")
_LEAST_LATIN: Final = 0.7
"""The share of the letters of an English text that are Latin ones."""


def check_english(text: str, where: str) -> None:
    """Refuse a text in another language.

    Raises:
        SourceError: the rules cannot read it; the sentence names the language.
    """
    letters = sum(map(str.isalpha, text[:20_000]))
    if letters and sum(map(_is_latin, text[:20_000])) < _LEAST_LATIN * letters:
        raise SourceError(f"{where} is in another script: only English articles can be read.")
    words = [word.casefold() for word in _WORD.findall(text[:200_000])]
    if len(words) < _LEAST:
        _check_short(text, where)
        return
    shares = {
        name: sum(word in known for word in words) / len(words) for name, known in _KNOWN.items()
    }
    likeliest = max(shares, key=lambda name: shares[name])
    if shares["English"] >= 0.12 and likeliest == "English":
        return
    if shares["English"] < 0.08 or shares[likeliest] > 1.2 * shares["English"]:
        other = likeliest if likeliest != "English" and shares[likeliest] > 0.1 else "no English"
        raise SourceError(
            f"{where} is {other}, as far as its words tell: only English articles can be read."
        )


def _check_short(text: str, where: str) -> None:
    """Refuse a few words where more of them are of another language than of English.

    Small words inside of names are of no language: ``Luc van den Berg``.
    """
    words = [word for word in _WORD.findall(_IN_NAMES.sub(" ", text)) if word.islower()]
    english = _KNOWN["English"]
    hits = {
        name: sum(word in known - english for word in words)
        - sum(word in english - known for word in words)
        for name, known in _KNOWN.items()
    }
    likeliest = max(hits, key=lambda name: hits[name])
    several = sum(word in _KNOWN[likeliest] - english for word in words) >= _SEVERAL
    told = sum(word in english for word in words)
    marked = sum(not word.isascii() for word in words)
    if hits[likeliest] > 0 and several:
        other = likeliest
    elif (marked >= _MARKED and marked > told) or (not told and len(words) >= _ENOUGH):
        other = "no English"
    else:
        return
    raise SourceError(
        f"{where} is {other}, as far as its few words tell: only English articles can be read."
    )


def _is_latin(char: str) -> bool:
    return char.isalpha() and char < "\u0250"
