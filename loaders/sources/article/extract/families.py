"""Two of one family who share a surname: ``Ann and Kim Doe`` are two people, the Does are both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_people import craft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.names import Names
    from loaders.sources.article.extract.tokens import Token

Run = tuple[int, int, str, str]
"""Where a name begins and ends among the tokens of a sentence, the name, and what it is."""
_AND: Final = ("and", "&")
_PAIR: Final = 4


def is_pair(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a run of tokens is two first names before one surname."""
    return end - start == _PAIR and tokens[start + 1].lower in _AND


def parted(runs: Sequence[Run], tokens: Sequence[Token], names: Names) -> Iterator[Run]:
    """Give the runs of a sentence, of a pair each of the two, the first with the surname too.

    Args:
        runs: where names stand.
        tokens: the tokens of the sentence.
        names: what the text calls people; whoever it calls by a first name alone keeps that.
    """
    for start, end, name, kind in runs:
        if not is_pair(tokens, start, end):
            yield start, end, name, kind
            continue
        first = tokens[start].text
        second = " ".join(token.text for token in tokens[start + 2 : end])
        full = f"{first} {tokens[end - 1].text}"
        known = bool(craft(full))
        if (
            (craft(second) and not known)
            or names.has_first(first, alone=not known)
            or _is_told(tokens, start)
        ):
            full = first
        for one in (full, second):
            names.count(one)
        yield start, start + 1, full, "name"
        yield start + 2, end, second, "name"


def _is_told(tokens: Sequence[Token], start: int) -> bool:
    """Whether the word before tells who one is, and nothing of the other: ``the nanny Iris``."""
    before = tokens[start - 1].text if start else ""
    return before.isalpha() and before.islower() and before not in _BEFORE_BOTH


_BEFORE_BOTH: Final = frozenset(
    ["by", "and", "with", "from", "of", "to", "for", "in", "brothers", "sisters", "siblings",
     "twins", "directors", "writers", "producers", "filmmakers", "duo", "team", "couple", "spouses",
     "cousins", "screenwriters", "that", "as", "when", "while", "both", "but", "creators"]
)  # fmt: skip


def family(tokens: Sequence[Token], start: int, end: int, names: Names) -> list[Entity]:
    """Give all who have a surname that a text writes as that of several: ``the Does``."""
    alone = end - start == 1 and start > 0 and tokens[start - 1].lower == "the"
    plural = tokens[start].text
    if not alone or not plural.endswith("s"):
        return []
    found = names.by_surname(plural.removesuffix("s")) or names.by_surname(
        plural.removesuffix("es")
    )
    return found if len(found) > 1 else []
