"""Who directs a film, told by whose it is: ``Kim Doe's FILM``, ``Kim Doe's 2006 film``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_people import BOTH, DIRECTS
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_YEAR_FILM: Final = pattern(
    "(?P<who>{P})'s (?P<date>{D})(?:'s)? (?:[a-z-]+ ){0,2}(?:film|movie|sequel"
    r"|threequel|installment|entry|outing|blockbuster|reboot)\b(?! \u27e8)"
)
_OWN: Final = pattern(
    "(?P<who>{P})'s (?P<date>{D} )?(?:[a-z-]+ ){0,3}(?P<films>{F})"
    "|(?P<other>{P})[ -](?P<work>directed|helmed) (?P<made>{F})"
)


@reads("film|movie|sequel|installment|entry|outing|blockbuster|reboot")
def film_of_year(view: View) -> Iterator[Found]:
    """``in Kim Doe's 2006 film``: the one that is spoken of."""
    for match in _YEAR_FILM.finditer(view.text):
        film = view.coded.film
        if len(film) == 1 and (film[0] is not view.article.main or film[0].number == 1):
            yield from each("directs", view.people(match["who"]), view.coded.film, match, 0.85)
            yield from each("released", view.coded.film, view.named(match["date"]), match, 0.85)


_APPOSED: Final = pattern(
    r"(?P<film>{F}),[\"']? (?P<who>{P})'s (?:[a-z-]+ |{R} |{D} |{O}'s |{F} ){0,6}?(?:films?"
    r"|movies?|pictures?"
    r"|outings?|sequels?|follow-up|threequel|installment|instalment|entry|take|version|epic"
    r"|blockbuster"
    r"|spin-?off|prequel|misfire|drama|thriller|adaptation|reboot|remake|comedy|musical|feature"
    r"|pic|hit"
    r"|flop)\b(?! (?:as|since|star|role|with \u27e8))"
)
_WAS_DEBUT: Final = pattern(
    r"(?P<film>{F})(?:, [^.;\u27e8]{3,50},)?,? (?:(?:which|that|is|was|marks|marked|will be"
    r"|being) ){1,3}"
    r"(?P<who>{P})'s (?:[a-z-]+ )?(?:feature|directorial|directing|filmmaking) (?:film )?(?:debut"
    r"|bow)\b"
)


@reads("\u27e9's ")
def apposed(view: View) -> Iterator[Found]:
    """``FILM, Kim Doe's third and last BATMAN picture``, ``FILM was Kim Doe's feature debut``."""
    for form in (_APPOSED, _WAS_DEBUT):
        for match in form.finditer(view.text):
            who = [p for p in view.people(match["who"]) if not view.article.acts(p)]
            yield from each("directs", who, view.films(match["film"]), match, 0.82, firm=True)


@reads("\u27e9's ")
def whose_film(view: View) -> Iterator[Found]:
    """``Kim Doe's sequel was about to open``: of somebody who does not act in it."""
    for match in _WHOSE_FILM.finditer(view.text):
        if _AND_ONE.search(view.text, 0, match.start()) or _BY_AUTHOR.search(
            view.text, 0, match.start()
        ):
            continue
        if not match["film"] and _OF_SOMEBODY.search(view.text, 0, match.start()):
            continue
        main = view.article.main
        if "untitled" in match[0] and main is not None and not main.name.startswith("Untitled"):
            continue
        films = _whose(view, match)
        for person in view.people(match["who"]):
            if len(films) == 1 and (view.article.directs(person) or not view.article.acts(person)):
                yield from each("directs", [person], films, match, 0.82, firm=True)
                if match["date"] and not match["film"]:
                    yield from each("released", films, view.named(match["date"]), match, 0.82)
    for match in _CLOSES.finditer(view.text):
        who = [p for p in view.people(match["who"]) if not view.article.acts(p)]
        yield from each("directs", who, view.films(match["film"]), match, 0.82, firm=True)


def _whose(view: View, match: re.Match[str]) -> list[Entity]:
    """Which film ``Doe's ...`` is."""
    if match["film"]:
        return view.films(match["film"])
    series = view.article.series
    if match["original"]:
        return [view.article.works.first(series)] if series is not None else []
    if apposed := _NAMED.match(view.text, match.end()):
        return view.films(apposed[1])
    if followed := _FOLLOWS.search(view.text, 0, match.start()):
        main = view.article.main
        second = followed["next"] and main is not None and main.number == 2
        return [view.article.works.first(series)] if second and series is not None else []
    told = list(_A_FILM.finditer(view.text, 0, match.start()))
    others = [film for m in told for film in view.films(m[0]) if film not in view.coded.film]
    if others and not match["next"]:
        return []
    if match["next"] in ("remake", "reboot"):
        remade = _A_FILM.match(view.text, match.end() + 1)
        return view.films(remade[0]) if remade else []
    near = view.films(told[-1][0]) if match["next"] and told else []
    return near or list(view.coded.film)


_FOLLOWS: Final = re.compile(
    r"(?:(?P<next>\b(?:sequel|follow-up)|\u27e9) to|\b(?:prequel to|remake of|reboot of"
    r"|version of|successor to|update of|take on)) (?:the )?(?:late )?$"
)
"""``the sequel to Kim Doe's 1998 film``: that is the one before."""
_NAMED: Final = re.compile(
    r", (?:[a-z-]+ ){0,2}(\u27e8F\d+\u27e9)(?=[,.;]|$| (?:is|was|will|has|opens|arrives|picks|sees"
    r"|follows|takes|begins|starts|had|hits|came|comes))"
)
"""``Kim Doe's sequel, FILM, ...``."""
_OF_SOMEBODY: Final = re.compile(r"\u27e9, who [^,;.]*$")
"""``Kim Doe, who missed out on a part in Sam Roe's reboot, ...``: a film of another text."""
_AND_ONE: Final = re.compile("\u27e8[PBN]\\d+\u27e9(?:,| and|, and) $")
"""``Kim Doe and Sam Roe's film``: who of them does what is not said."""
_BY_AUTHOR: Final = re.compile(
    r"\b(?:adapt\w*|based on|inspired by|retelling of|version of|translation of|take on|author of)"
    r" (?:of )?(?:the )?$"
)
"""``an adaptation of Kim Doe's FILM``: Doe wrote the book."""
_A_FILM: Final = re.compile("\u27e8F\\d+\u27e9")
_WHOSE_FILM: Final = pattern(
    r"(?P<who>{P})'s (?!(?:first|last|next|previous|earlier|other|favou?rite|best|biggest|most"
    r"|own|many|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final)\b)"
    r"(?:(?:(?!(?:novels?|books?|story|credits?|roles?|is|are|was|for|of|in|to|from|with|at|on"
    r"|by)\b)[a-z-]+"
    r"|(?P<date>{D})) ){0,3}?(?:(?P<film>{F})(?! (?:role|character|co-star))|(?:film|movie|sequel"
    r"|(?:remake|reboot)\b(?! of )"
    r"|threequel)\b(?! to | \u27e8[PCNOL])|(?P<original>original)\b(?! (?:[a-z-]+ )?\u27e8"
    r"| (?:plan|idea|script"
    r"|version"
    r"|cast|cut|draft|choice|role|series|name|contract|character|run|song|score|music|deal"
    r"|take|look|costume|suit))"
    r"|(?P<next>follow-up|sequel|prequel|reboot|remake) (?:to|of)\b)"
    r"(?! (?:career|debut|star|role|company|studio|about|to come|as\b|from {D}|from (?:the|19"
    r"|20)))"
)
_CLOSES: Final = pattern(
    r"(?P<film>{F}) (?:[a-z]+ )?(?:wraps up|clos(?:es|ed)|conclud(?:es|ed)|complet(?:es|ed)|caps"
    r"|capped|ends|ended|finish(?:es|ed)|rounds off|began|begins|opened|kick(?:s|ed) off"
    r"|launch(?:es|ed)|started) (?P<who>{P})'s (?:[a-z-]+ ){0,3}(?:trilogy|saga|quadrilogy"
    r"|series)\b"
)


def _by_a_stranger(view: View, match: re.Match[str], who: list[Entity]) -> bool:
    """``Kim Doe's FILM`` in full, of somebody who is told of once, and of another film."""
    if len(who) != 1 or who[0].kind != "person" or " " not in who[0].name or not match["who"]:
        return False
    told = sum(who[0] in span.entities for coded in view.article.coded for span in coded.spans)
    main = view.article.phrases.upcoming
    other = all(film is not main for film in view.films(match["films"]))
    return told == 1 and other and not view.article.acts(who[0])


@reads(r"\u27e9(?:'s|-directed| directed|-helmed) ")
def own(view: View) -> Iterator[Found]:
    """``Kim Doe's 1996 masterpiece FILM`` of somebody who is a director in the text."""
    for match in _OWN.finditer(view.text):
        who = view.people(match["who"] or match["other"])
        films = view.films(match["films"] or match["made"])
        if (
            match["work"]
            or (match["date"] and who and not view.article.acts(who[0]))
            or (who and view.article.directs(who[0]))
            or re.search(r"masterpiece|classic|reboot|original", match[0])
            or _by_a_stranger(view, match, who)
        ):
            yield from each("directs", who, films, match, 0.88, firm=True)


_PIECE_BY: Final = pattern(
    r"(?P<film>{F})(?: to (?:date|come))? by {DESC}?(?P<who>{GS})(?!'s)(?P<more>,? after"
    r" (?:{D}'s )?{F}"
    r"(?:(?:,| and|, and) (?:{D}'s )?{F})*)?"
)
_IS_FILM: Final = re.compile(
    r"\u27e8[RF]\d+\u27e9(?:'s)? (?:[a-z-]+ )?(?:film|movie|feature|picture|sequel|outing|effort)$"
)


@reads(r"\u27e8F\d+\u27e9(?:,|(?: to [a-z]+)?) by ")
def film_by(view: View) -> Iterator[Found]:
    """``FILM is the third SERIES film by Kim Doe, after FILM and FILM``."""
    for match in _PIECE_BY.finditer(view.text):
        if _IS_FILM.search(view.phrase(match["film"])):
            films = view.films(match["film"]) + view.films(match["more"])
            yield from each("directs", view.people(match["who"]), films, match, 0.88)
    for match in _BY_ONE.finditer(view.text):
        who = [
            p for p in view.people(match["who"])
            if not view.article.acts(p) and p.craft in ("", DIRECTS, BOTH)
        ]  # fmt: skip
        if not _BOOK.search(view.text):
            yield from each("directs", who, view.films(match["film"]), match, 0.82)


_BY_ONE: Final = pattern(r"(?P<film>{F}), by (?:director )?(?P<who>{P}),")
"""``FILM, by Kim Doe, opens in May``."""
_BOOK: Final = re.compile(r"\b(?:novels?|books?|story|comics?|author|novelist|play|score|songs?)\b")
