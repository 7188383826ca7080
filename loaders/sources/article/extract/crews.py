"""Who makes films and does not act: a director who is back is back to direct."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_people import ACTS, DIRECTS
from loaders.sources.article.extract.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.article import Article
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.rule import Found

_ACTS: Final = pattern(
    r"\b(?:(?:co-)?star(?:s|red|ring)?\b|play(?:s|ed|ing)?\b|portray|repris|cameo|voic|cast as"
    r"|role|opposite"
    r"|actor|actress| as {C})"
)
_MAKES: Final = pattern(
    r"{P} (?:[a-z]+ ){0,5}(?:direct(?:orial|ing) (?:feature )?debut|to (?:(?:re|co-)?write"
    r"|pen|direct"
    r"|helm|produce|script|polish|score|edit|adapt|finish|complete|oversee)\b|{HELM}|as (?:an? "
    r"|the |its )?"
    r"(?:(?:executive|exec|co-?|new) ?)?(?:directors?|producers?|(?:screen)?writers?|helmer)\b)"
)
"""What somebody does who is no actor there: ``hired to pen FILM``."""
_BACK: Final = pattern(
    r"\b(?:return(?:s|ed|ing)?|back|on board|sign(?:s|ed)? on|board(?:s|ed|ing)|com(?:e|es"
    r"|ing) back"
    r"|came back|attached|rejoin\w*)\b"
)


def _called_director(coded: Coded, one: Found) -> bool:
    """``star Kim Doe and director Sam Roe are back``: Roe is back to direct."""
    return any(
        one.subject in coded.entities(match[1])
        for match in _DIRECTOR.finditer(one.text, max(0, one.start - 12), one.end)
    )


def _made_by(coded: Coded, one: Found) -> bool:
    """``FILM sees Kim Doe return to the director's chair``: what stands after the words read."""
    after = _POST.search(one.text, one.start)
    return after is not None and after.start() < one.end and one.subject in coded.entities(after[1])


_POST: Final = pattern(
    r"({P})(?:, (?:its|the film's|{F}'s) (?:director|writer|producer|filmmaker)"
    r"| (?:back |once again )?(?:return(?:s|ing)?|step(?:s|ping)?|back|tak(?:e|es|ing))"
    r" (?:back )?(?:in|to|into|behind|at)?"
    r" ?(?:the director's (?:chair|seat)|the helm|the camera|directing)"
    r"| (?:co-|executive |exec )?(?:produce|direct|write|helm|script)\b)"
)
_DIRECTOR: Final = pattern(r"\b(?:director|filmmaker|helmer) ({P})")


def _owned(one: Found) -> bool:
    """``Kim Doe's FILM``: by Doe, unless the text has Doe among the actors."""
    return one.kind == "directs" and one.confidence <= _BY_POSSESSIVE


_BY_POSSESSIVE: Final = 0.82
_CREDITS: Final = re.compile(
    r"(?:\u27e8C\d+\u27e9 )?(?:executive |co-|associate )?(?:producer|writer|director"
    r"|screenwriter)s?: "
)
"""``Producers: Kim Doe (STUDIO), Sam Roe (STUDIO)``: nobody plays the studio."""
_BESIDE_CREW: Final = re.compile(
    r"\bas (?:[a-z-]+ )*(producer|writer|director)s?,? (?:and )?(?:joined by|alongside|along with) "
    r"(?:\u27e8[PN]\d+\u27e9(?:, | and |, and )?)*$"
)
"""``return as producers, joined by Kim Doe``."""
_KINDS: Final = {"producer": "produces", "writer": "writes", "director": "directs"}
_OF_CAST: Final = frozenset(("acts_in", "plays"))
_HIS_HERO: Final = re.compile("\u27e8[PNB]\\d+\u27e9(?:'s)? (?:[a-z-]+ )*\u27e8C\\d+\u27e9$")
"""``Kim Doe's Iris`` of a director: a film without a mark of one, and no part of hers."""
_TOLD: Final = 0.88
"""Somebody who is told so surely, and more than once, to be in a film may produce it too."""
_IN_BRACKETS: Final = 0.75
"""``Kim Doe (FILM) will direct``: FILM is one that Doe made, not one that Doe is in."""
CREW: Final = frozenset(("directs", "writes", "produces"))
"""Kinds of who makes a film."""


def _of_main(article: Article, coded: Coded, one: Found) -> Found:
    """Read who makes a film that the sentence does not name as the one the text is about.

    ``Kim Doe did a rewrite``, after a sentence on what an earlier film told.
    """
    main = article.main
    if one.kind not in CREW or main is None or one.object is main or article.phrases.scattered:
        return one
    over = article.phrases.is_over(main) or main not in (article.phrases.upcoming, main)
    text = _WHO.sub("", coded.plain)
    earlier = not over and _is_earlier(article, one) and coded.film == [one.object]
    if earlier and _AT_WORK.search(text) and not _FILM.search(text):
        return replace(one, object=main)
    if over or _SPEAKS_ON.search(text) or coded.film != [one.object]:
        return one
    before = coded.before
    if _FILM.search(text) or before is None or _STARTS.search(before.plain):
        return one
    return replace(one, object=main)


def _is_earlier(article: Article, one: Found) -> bool:
    """Whether a fact is told of an earlier film of the series than the main one."""
    main = article.main
    return (
        main is not None and one.object.base == main.base
        and (one.object.number or 1) < (main.number or 0)
    )  # fmt: skip


_AT_WORK: Final = re.compile(
    r"\b(?:is|are|was|were) (?:also )?(?:expected|set|due|slated|confirmed) to return\b"
    r"|\u27e9,? (?:also |again |once more )?(?:directs|produces|writes|co-writes|helms|(?:is"
    r"|are) (?:also |again"
    r" |both |all )?(?:directing|producing|writing|helming)|will (?:also |again )?(?:direct"
    r"|produce|write))\b"
)
"""``Kim Doe directs``: the film that is made now, whichever was named last."""
_WHO: Final = re.compile(r",? who [^;.]*?,(?= [a-z]+(?:s|ed|ing)\b)")
_FILM: Final = re.compile("\u27e8[FS]")
_SPEAKS_ON: Final = re.compile(
    r"\b(?:it|its|that one|both|back then|there|first|original|second|third|again|too|also)\b"
    "|\u27e8D"
)
"""Words with which a text goes on about the film that it has named last."""
_STARTS: Final = re.compile("^(?:[a-z]+ ){0,3}\u27e8F|^(?:in|for|on) [^,]*\u27e8F\\d+\u27e9")
"""A sentence that begins with another film: those after it are of that one."""


_BEHIND: Final = re.compile(r"\bbehind the (?:camera|lens)\b")


def _behind_it(one: Found, found: Iterable[tuple[Coded, Found]]) -> bool:
    """Whether who is behind the camera only holds it: the text has another director."""
    if one.kind != "directs" or not _BEHIND.search(one.text, one.start, one.end):
        return False
    told = [f for _, f in found if f.kind == "directs" and f.object is one.object and f is not one]
    same = [f for f in told if f.subject is one.subject]
    return len(told) > len(same) and all(_BEHIND.search(f.text, f.start, f.end) for f in same)


def by_craft(
    article: Article, found: Iterable[tuple[Coded, Found]]
) -> Iterator[tuple[Coded, Found]]:
    """Give the facts, those about the cast only of people who act as far as the text tells."""
    found = list(found)
    cast = {id(one.subject) for _, one in found if one.kind in ("acts_in", "plays")}
    plays = {id(one.subject) for _, one in found if one.kind == "plays"}
    makers = {id(one.subject) for _, one in found if one.kind in CREW and not _owned(one)}
    sentences = {
        (id(one.subject), id(coded))
        for coded, one in found
        if one.kind == "acts_in" and one.confidence >= _TOLD
    }
    told = Counter(subject for subject, _ in sentences)
    found = [(coded, _of_main(article, coded, one)) for coded, one in found]
    for coded, one in (f for f in found if not _behind_it(f[1], found)):
        words = one.text[one.start : one.end]
        stars = told[id(one.subject)] > 1 and not article.directs(one.subject)
        makes = article.directs(one.subject) or (article.makes_only(one.subject) and not stars)
        acts = id(one.subject) in cast or one.subject.craft == ACTS
        if _owned(one) and acts and not makes:
            yield coded, replace(one, kind="acts_in")
            continue
        if one.kind == "acts_in" and one.confidence <= _IN_BRACKETS and id(one.subject) in makers:
            continue
        if one.kind == "acts_in" and _MAKES.search(words) and not _ACTS.search(words):
            continue
        if one.kind == "acts_in" and _made_by(coded, one) and not _ACTS.search(words):
            continue
        if one.kind == "acts_in" and _called_director(coded, one) and id(one.subject) not in plays:
            if _BACK.search(words):
                yield coded, replace(one, kind="directs", confidence=min(one.confidence, 0.85))
            continue
        if one.kind in _OF_CAST and _CREDITS.match(coded.plain):
            continue
        if one.kind == "acts_in" and (beside := _BESIDE_CREW.search(one.text, 0, one.end)):
            yield coded, replace(one, kind=_KINDS[beside[1]], confidence=min(one.confidence, 0.85))
            continue
        if one.kind in _OF_CAST and one.subject.craft == DIRECTS and _HIS_HERO.match(words):
            continue
        only = article.makes_only(one.subject) and not stars
        if one.kind != "acts_in" or not only or _ACTS.search(words):
            yield coded, one
        elif article.directs(one.subject) and _BACK.search(words):
            yield coded, replace(one, kind="directs", confidence=min(one.confidence, 0.85))
