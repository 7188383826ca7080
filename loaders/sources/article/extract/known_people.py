"""Whom everybody knows, in a text about one film: they are of it, if nothing else is told.

``Kim Doe is of course the woman under the cowl`` has no word of acting in it, and ``Sam Roe has
gone back behind the camera`` none that says of which film.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.crews import CREW
from loaders.sources.article.extract.earlier import UNKNOWN
from loaders.sources.article.extract.film_people import ACTS, DIRECTS
from loaders.sources.article.extract.modality import doubt
from loaders.sources.article.extract.pattern import MARK, between
from loaders.sources.article.extract.phrase_forms import UNSAID
from loaders.sources.article.extract.players import PLAYED_BEFORE
from loaders.sources.article.extract.rule import Found, View
from loaders.sources.article.extract.tenses import told_in_past

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.article import Article
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity

_TOLD: Final = CREW | {"not_confirmed", "replaces", "died", "born"}
"""Kinds of facts after which nothing is left to guess."""
_ELSEWHERE: Final = re.compile(
    r"\b(?:exit\w*|dropp?\w* out|depart\w*|declin\w+|turned down|pass(?:ed|es) on|beat(?:ing|s)?"
    r"|runners?-up|went home|empty-handed|rumou?r\w*|talks|negotiat\w+|linked|consider\w*"
    r"|candidates?|favou?rites? (?:to|for)|offered|wanted|approached|eyed|replac\w+|took over"
    r"|tak\w+ over|succeed\w*|inherit\w*|instead of|former(?:ly)?|originally|originated|died|dies"
    r"|obituary|predecessors?|used to|last played|earlier|audition\w*|tested|tests"
    r"|front-?runners?|contenders?|finalists?|host(?:s|ed)?(?! them)"
    r"|interview\w*|wife|husband|girlfriend|boyfriend|dat(?:es|ing)|married|also stars? in"
    r"|best known|next be seen|can be seen|next (?:film|movie|project)|tribute|rival|nominat\w+"
    r"|starrer|vehicle|opposite in|unlike|compar\w+|reminiscent|legacy|generation|years ago"
    r"|frontrunners?|tests?\b|tested|cross-?over|mentioned|been asked|met with|up for|back then"
    r"|original|broke out|theme song|novel|broadway|album|fame|walked|repped|forgets?"
    r"|previously|without|no one|nobody|search\w*|favou?rites|bets|stepped in|nowhere|moved on"
    r"|stays? (?:at )?home|hardly|made it|post-credits?|convention|fans? of|admirers? of|era"
    r"|footsteps"
    r"|(?:title|theme|end) (?:song|track)|song|soundtrack|sings?|sang|singers?|it was"
    r"|back in the day|in the past|decades?|once(?! again| more)|lobbied|campaign\w*|dreams?"
    r"|dreamed|praise[sd]?"
    r"|congratulat\w+|tweet(?:s|ed)|used to|fellow nominees?|inspired by|impression"
    r"|wished|like (?:a|the) (?:young )?|name (?:keeps|has|was|is|came|comes)"
    r"|as (?:\u27e8P\d+\u27e9 )?(?:did|does) (?:with|in|on)"
    r"|front-?runners?|contenders?|tests|no crossover|trilogy|final (?:scene|shot)|not been"
    r"|made famous|next year|had (?:[a-z]+ )?(?:played|portrayed|voiced)"
    r"|in \u27e8O\d+\u27e9's|remains to be seen|years? later)\b"
)
_NEWS: Final = re.compile(
    r"\b(?:seen|spotted|join(?:ed|s)?|added|announced|cast|confirmed|film(?:ed|ing)|shot|shooting"
    r"|set|unveiled|revealed|tapped|photographed|snapped|pictured|signed|boarded)\b"
)
"""What is told of a cast in the past, and is news."""
_SURE: Final = 0.76


def known_actors(
    article: Article, found: Iterable[tuple[Coded, Found]]
) -> Iterator[tuple[Coded, Found]]:
    """Give ``acts_in`` for known actors of whom no rule has said anything, where a cast is told."""
    main, found = article.main, list(found)
    if main is None or article.phrases.scattered:
        return
    has_cast = any(one.kind == "acts_in" and one.object is main for _, one in found)
    told = {
        id(end)
        for _, one in found
        for end in (one.subject, one.object)
        if one.kind in _TOLD or one.object is main
    }
    for places in _named(article, ACTS, told):
        clear = [
            place for place in places
            if _is_clear(article, main, place.coded) and not _is_history(article, place)
        ]  # fmt: skip
        of_it = has_cast or any(_is_listed(place) for place in clear)
        if clear and of_it and not any(_is_away(place) for place in places):
            yield clear[0].coded, _found("acts_in", main, clear[0])


def parts_of_main(
    article: Article, found: Iterable[tuple[Coded, Found]]
) -> Iterator[tuple[Coded, Found]]:
    """Give ``acts_in`` for who plays somebody in a text about one film, if nothing else is told."""
    main, found = article.main, list(found)
    if main is None or article.phrases.scattered:
        return
    placed = {id(one.subject) for _, one in found if one.kind in _PLACED}
    players: dict[int, set[int]] = defaultdict(set)
    for _, one in found:
        if one.kind == "plays":
            players[id(one.object)].add(id(one.subject))
    retold = any(one.kind in ("dies_in", "kills") and one.object is main for _, one in found)
    for coded, one in found:
        if one.kind != "plays" or id(one.subject) in placed or "film" in one.qualifiers:
            continue
        if article.makes_only(one.subject) or article.directs(one.subject):
            continue
        if (
            len(players[id(one.object)]) == 1
            and _is_of_main(main, coded, one)
            and (retold or not _is_over(one))
        ):
            placed.add(id(one.subject))
            told = Found("acts_in", one.subject, main, one.start, one.end, _SURE, text=one.text)
            yield coded, replace(told, firm=True)


_PLACED: Final = CREW | {"acts_in", "not_confirmed", "died", "replaces"}


def _is_of_main(main: Entity, coded: Coded, one: Found) -> bool:
    """Whether a sentence that tells of a part names no other work, and leaves no doubt."""
    works = [e for e in coded.entities(coded.full) if e.kind in ("film", "series")]
    if any(work is not main for work in works):
        return False
    if _LAST_TIME.search(one.text) or UNSAID.search(coded.plain):
        return False
    if _PLAYED.search(one.text, one.start, one.end):
        return False
    return doubt(coded, one.text, one.start, one.end) in (None, "quoted")


def _is_over(one: Found) -> bool:
    begin, end = between(_EDGE, one.text, one.start, one.end)
    return told_in_past(one.text, begin, end)


_LAST_TIME: Final = re.compile(
    r"\b(?:last time|hasn't|(?:has|have) not|no crossover|had|t(?:akes?|ook|aking) over|replac\w+"
    r"|set (?:after|before)|twice|held|later|went to|vacated|yet to be"
    r"|in (?:the )?\u27e8D\d+\u27e9(?:'s)? (?:[a-z-]+ ){0,2}(?:film|movie|pic|original|classic"
    r"|hit))\b|\u27e8[OCN]\d+\u27e9, (?:out|due|opening|coming|released) \u27e8D"
)
"""What is told of other films, or of who was there before."""
_PLAYED: Final = re.compile(r"\b(?:played|portrayed|voiced)\b(?! by)")
"""``has played Iris twice``, ``which Kim Doe played``: before the film that is spoken of."""


def known_directors(
    article: Article, found: Iterable[tuple[Coded, Found]]
) -> Iterator[tuple[Coded, Found]]:
    """Give ``directs`` for the one known director whom a text without another has at work."""
    main, found = article.main, list(found)
    if main is None or article.phrases.scattered:
        return
    if any(one.kind == DIRECTS and one.object is main for _, one in found):
        return
    told = {id(one.subject) for _, one in found if one.kind in _TOLD}
    working = [
        place for places in _named(article, DIRECTS, told) for place in places
        if _is_clear(article, main, place.coded) and not _is_away(place) and _is_at_work(place)
    ]  # fmt: skip
    if len({id(place.person) for place in working}) == 1:
        yield working[0].coded, _found(DIRECTS, main, working[0])


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a text names somebody whom everybody knows."""

    coded: Coded
    mark: re.Match[str]
    person: Entity


def _named(article: Article, craft: str, told: set[int]) -> list[list[_Place]]:
    """Give where people of a craft are named, of whom nothing is told yet."""
    named: dict[int, list[_Place]] = {}
    for coded in article.coded:
        for mark in MARK.finditer(coded.plain):
            for person in coded.entities(mark[0]) if mark[1] != "B" else ():
                if person.craft == craft and id(person) not in told:
                    named.setdefault(id(person), []).append(_Place(coded, mark, person))
    return list(named.values())


def _found(kind: str, film: Entity, place: _Place) -> Found:
    mark, text = place.mark, place.coded.plain
    return Found(kind, place.person, film, mark.start(), mark.end(), _SURE, {}, text, firm=True)


def _is_listed(place: _Place) -> bool:
    """Whether somebody stands in a sentence with several who act: it tells of a cast."""
    people = {id(p) for p in place.coded.entities(place.coded.plain) if p.craft == ACTS}
    return len(people) >= _SEVERAL


_SEVERAL: Final = 5


def _is_clear(article: Article, main: Entity, coded: Coded) -> bool:
    """Whether a sentence names no other work, and is about the main film."""
    view = View(coded, article, coded.plain)
    works = view.films(_OWNER.sub("", coded.plain))
    if UNKNOWN in view.named(coded.plain):
        return False
    if any(work is not main for work in works) or coded.sentence.heading:
        return False
    return bool(works) or coded.film == [main]


_OWNER: Final = re.compile("\u27e8[FS]\\d+\u27e9's (?=\u27e8P)")
"""Whose somebody is tells only who that is: ``Ashfall's Kim Doe``."""


def _clause(place: _Place) -> tuple[int, int]:
    return between(_EDGE, place.coded.plain, place.mark.start(), place.mark.end())


def _is_away(place: _Place) -> bool:
    """Whether a clause tells of another time or film, or of a doubt."""
    coded, text, mark = place.coded, place.coded.plain, place.mark
    begin, end = _clause(place)
    if _OF_HIS_TIME.match(text, mark.end()) or _KIN_OF.search(text, 0, mark.start()):
        return True
    if PLAYED_BEFORE.search(text, 0, mark.start()) or _AS_FOR.match(text):
        return True
    if _ANOTHERS.match(text, mark.end()) or _SEEN_IN_OTHER.match(text, mark.end()):
        return True
    if _ELSEWHERE.search(text, begin, end) or doubt(coded, text, begin, end) == "denied":
        return True
    return doubt(coded, text, mark.start(), end) not in (None, "quoted")


_ANOTHERS: Final = re.compile(
    r"'s (?:[a-z-]+ ){0,3}?(?:shoes|boots|footsteps|place|role|part|successor|predecessor"
    r"|replacement|son|daughter|brother|sister|wife|husband|father|mother|version|company|fans?)\b"
)
"""``steps into Kim Doe's shoes``: Doe is what the film was before."""
_OF_HIS_TIME: Final = re.compile(
    r" (?:years|era|days|films?|movies?|trilogy|version|one|vehicle|classic|original|picture"
    r"|series|run|tenure)\b"
)
_AS_FOR: Final = re.compile(
    r"as for [^.;]*\b(?:isn't|not|never|won't|hasn't|nor|neither|aren't|denied|denies)\b"
)
"""``As for Kim Doe, ...``, which goes on to deny something of her."""
_KIN_OF: Final = re.compile(
    r"\b(?:son|daughter|child|wife|husband|brother|sister|widow|partner|nephew|niece|mother|father"
    r"|grandson|granddaughter|cousin|fiancee?) (?:of|to) (?:the )?(?:late )?"
    r"(?:\u27e8[A-Z]\d+\u27e9 )?"
    r"(?:[a-z-]+ ){0,3}$"
)
"""``, the son of Kim Doe``: that tells only who somebody is."""
"""``in the Kim Doe years``, ``the Kim Doe film``: another one."""


_SEEN_IN_OTHER: Final = re.compile(
    r"(?:[^\u27e8.;,]){2,40} in (?:the )?(?:\u27e8[PN]\d+\u27e9's )?(?:\u27e8D\d+\u27e9's )?[\"']?"
    r"\u27e8F\d+\u27e9"
)
"""``Kim Doe popped her claws in FILM``: it is that one that she belongs to."""


def _is_history(article: Article, place: _Place) -> bool:
    """Whether a clause tells what was, in a text about a film that is to come."""
    begin, end = _clause(place)
    text = place.coded.plain
    over = told_in_past(text, begin, end) and not _NEWS.search(text, begin, end)
    return over and article.main is article.phrases.upcoming


def _is_at_work(place: _Place) -> bool:
    begin, end = _clause(place)
    text = place.coded.plain
    return bool(_WORK.search(text, begin, end)) and not _OTHER_WORK.search(text, begin, end)


_WORK: Final = re.compile(
    r"\b(?:behind|camera|lens|helm\w*|action|direct\w*|chair|shots|filmmakers?|reteam\w*|reunit\w*"
    r"|shot (?:it|in|by)|saga|concluding|third|vision|call(?:s|ing)|reins|wheel|megaphone"
    r"|in charge|stag(?:es|ing)|shoot(?:s|ing)?)\b"
)
_OTHER_WORK: Final = re.compile(
    r"\b(?:produc\w*|script\w*|writ\w*|wrote|screenplay|pen(?:s|ned|ning)|bankroll\w*|compos\w*"
    r"|president|chief|head|studio|first|each|both|years)\b"
)
_EDGE: Final = re.compile(r"[;:.!?](?= |$)|, (?:and|but|while|which|although|though) ")
