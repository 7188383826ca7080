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


def is_spin_off(title: str, text: str) -> bool:
    """Tell whether a text calls a film of that title a spin-off: ``Ashfall, the spin-off``."""
    return re.search(_IS_SPIN_OFF.format(re.escape(title)), text) is not None


_SPIN_OFF: Final = re.compile(r"['\"]?(?:'s)? (?:[a-z-]+ )?spin-?off\b", re.IGNORECASE)
_IS_SPIN_OFF: Final = (
    r"\b{0}['\"]?,? (?:(?:which |that )?(?:is|was|will be) )?(?:the|an?|its) (?:[a-z-]+ ){{0,3}}"
    r"spin-?off\b(?! of {0})"
)


def series_follows(title: str, text: str, *, spun_off: bool = False) -> bool:
    """Tell whether a text speaks of the films that are called by a title.

    Args:
        title: what may be the name of a series.
        text: a sentence.
        spun_off: whether the title is itself the one of a spin-off.
    """
    return any(
        re.match(
            r"['\"]?(?:'s)? (?:action |film |movie |spy |horror "
            "|superhero )*(?:franchise|saga|trilogy"
            r"|films|movies|sequels|film series|series|(?:cinematic )?universe)\b",
            text[match.end() : match.end() + 40],
        )
        or (not spun_off and _SPIN_OFF.match(text, match.end()))
        or (_NEXT_BEFORE.search(text[max(0, match.start() - 30) : match.start()]))
        for match in re.finditer(re.escape(title), text)
    )


def counts_only(title: str, text: str) -> bool:
    """Tell whether a text has a name for films only with a number: ``the fifth Iris movie``."""
    of_it = re.findall(rf"(.{{0,30}})\b{re.escape(title)}\b(.{{0,12}})", text)
    named = [(b, a) for b, a in of_it if _FILM_AFTER.match(a)]
    return bool(named) and all(_NTH_BEFORE.search(before) for before, _ in named)


_FILM_AFTER: Final = re.compile(r"['\"]? (?:film|movie|instal?lment|picture|sequel)\b")
_NTH_BEFORE: Final = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th|next|latest|upcoming"
    r"|another) ['\"]?$"
)
_NEXT_BEFORE: Final = re.compile(
    r"\b(?:the|its) (?:next|latest|upcoming|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth) ['\"]$|\b(?:every|each|any|all|several|many|other) ['\"]?$"
)
_SERIES_AFTER: Final = re.compile(
    r"['\"]?(?:'s)? (?:action |film |movie |spy |horror |superhero |feature "
    "|sci-fi )*(?:franchise|saga"
    "|trilogy|films|movies|sequels|series|universe|features|installments|flicks|team"
    "|crew|stars|veterans"
    "|film series|debut|spinoff|spin-off|reboot|relaunch|revival|remake|prequel|fans|sequel|movie"
    "|film|installment|mainstays|newcomer"
    r"|newcomers|world|lore|history|faithful)\b"
)
_FILM_BEFORE: Final = re.compile(
    r"(?:\b(?:(?:writer|director|producer|maker|screenwriter|composer)s? of|release of"
    r"|premiere of|debut of|first|original|(?:19"
    r"|20)\d\d(?:'s)?(?: (?:film|movie|masterpiece|original"
    "|hit|classic))?"
    r"|classic|masterpiece|initial|(?:sequel|prequel|follow-up|successor) to|directed|helmed"
    r"|who made|wrote|(?:beginning|starting|began|started|kicked off|kicking off|launched) with"
    r"|co-wrote|penned|starred in|appeared in|debuted in)|last year's"
    r"|\b(?:played|portrayed|voiced) (?:by |the )?(?:[A-Z][\w.'-]+ ){1,4}in"
    r"|\b(?:[Ii]n|from|of) (?:[A-Z][\w.-]+ ){1,3}?[A-Z][\w.-]+'s?),? (?:the )?['\"]?$"
)
_FILMS: Final = re.compile(r"['\"]? (?:films|movies|franchise|series|saga)")
_AND_ITS: Final = re.compile(
    r"['\"]? \((?:19|20)\d\d\)|,? and its (?:\d{4} )?(?:sequel|follow-up|prequel|successor)"
    r"|,? (?:first )?(?:came out|was released|premiered|debuted|arrived|hit theaters|bowed"
    r"|opened) (?:in|on|to|back)\b|['\"]? from (?:19|20)\d\d\b"
    r"|['\"]?(?:,|,? and| &) ['\"]?(?:[A-Z][\w&':-]* (?:of |the |and )*){1,6}(?:2|II|III)\b"
    r"|['\"]?,? (?:which )?(?:was|became|proved) an? (?:[a-z-]+ ){0,2}(?:hit|success|smash"
    r"|sensation|phenomenon|flop|bomb|surprise)\b"
    r"|['\"]?,? (?:which )?(?:won|grossed|earned|made|cost|took in|ended|opens|begins"
    r"|was nominated"
    r"|was directed|also starred|starred)\b"
)
_APPOSED: Final = re.compile(
    r"^['\"]?, (?:based|written|directed|helmed|starring|produced|adapted|inspired)[^,.;]{3,60},"
)
"""``COMET, based on a novel by Kim Doe, was released``: between commas stands what it is like."""
_ENDS: Final = re.compile(
    r"['\"]?(?:[,.;:)]|$| (?:was|is|and|in|to|as|by|came|for|with|from|but|film|movie|had|has)\b)"
)
"""After ``the first COMET`` a noun makes another thing of it: ``the first Comet villain``."""


def names_series(after: str) -> bool:
    """Tell whether what follows a title makes the series of it: ``the COMET films``."""
    return _SERIES_AFTER.match(after) is not None


def stands_in(before: str, after: str) -> bool:
    """Tell whether something is said to be in what a name means: ``died in COMET, shot by Rex``."""
    return _IN.search(before) is not None and _HALT.match(after) is not None


_IN: Final = re.compile(r"\bin ['\"]?$")
_HALT: Final = re.compile(r"['\"]?[,.;)]")


def means_first(before: str, after: str) -> bool:
    """Tell whether the name of a series means its first film: ``in Kim Doe's COMET``.

    Args:
        before: the words before it.
        after: the words after it.
    """
    if _AND_ITS.match(_APPOSED.sub("", after, 1)):
        return True
    if not _FILM_BEFORE.search(before) or _FILMS.match(after):
        return False
    ordinal = before.rstrip(" '\"").endswith(("first", "original"))
    return not ordinal or _ENDS.match(after) is not None
