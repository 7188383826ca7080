"""Short forms of titles that are made of initials: ``I:C 3`` and ``IC3`` for ``Iron Comet 3``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.words import BODIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.article.extract.sentences import Sentence

_SMALL: Final = frozenset(("the", "and", "of"))


def initials(words: Sequence[str]) -> str:
    """Give the first letters of the words of a title, small words left out."""
    return "".join(word[0] for word in words if word not in _SMALL).upper()


def short_of(letters: str, sentences: Sequence[Sentence]) -> Iterator[tuple[str, int]]:
    """Find such forms in a text, each with its number; 0 stands for the whole series."""
    if len(letters) < 2:
        return
    form = re.compile(rf"(?<![\w:])({':?'.join(letters)})(?:[ :-]{{0,2}}(\d{{1,2}}))?(?![\w:])")
    for sentence in sentences:
        for match in form.finditer(sentence.text):
            number = int(match[2] or 0)
            if match[0] not in BODIES and (number or (":" in match[0] and not match[2])):
                yield match[0], number
