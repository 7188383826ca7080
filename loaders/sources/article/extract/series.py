"""Words beside a title that make it the title of a series of films."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.sources.article.extract.tokens import Token

_FILM_WORDS: Final = frozenset(
    [
        "franchise",
        "series",
        "saga",
        "trilogy",
        "film",
        "films",
        "movie",
        "movies",
        "sequel",
        "universe",
        "installment",
    ]
)


def of_series(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word for films follows: ``the next Comet movie``, of ``The Comet``."""
    return at < len(tokens) and tokens[at].text in _FILM_WORDS


def series_follows(title: str, text: str) -> bool:
    """Tell whether a text speaks of the films that are called by a title."""
    return any(
        re.match(
            r"['\"]?(?:'s)? (?:action |film |movie |spy |horror "
            "|superhero )*(?:franchise|saga|trilogy"
            r"|films|movies|sequels|film series|series|spinoff|spin-off"
            r"|(?:cinematic )?universe)\b",
            text[match.end() : match.end() + 40],
        )
        or (_NEXT_BEFORE.search(text[max(0, match.start() - 30) : match.start()]))
        for match in re.finditer(re.escape(title), text)
    )


_NEXT_BEFORE: Final = re.compile(
    r"\b(?:the|its) (?:next|latest|upcoming|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth) ['\"]$|\b(?:every|each|any|all|several|many|other) ['\"]?$"
)
