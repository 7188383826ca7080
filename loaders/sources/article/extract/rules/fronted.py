"""Who takes part in a film, where the sentence begins with it: ``Set to appear are Kim and Sam``.

``Also along for the ride is Kim Doe``, ``Playing the villain will be Doe``, ``First up is Doe``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.players import players
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_BEGINS: Final = (
    r"(?:^|[;:] |, (?:and |but |while |with )?|\b(?:and|but|while) )"
    r"(?:(?:and|but|also|then|now|meanwhile|likewise|next|once again|again|newly|already|even"
    r"|still) )*"
)
_FORMS: Final = (
    r"(?:set|confirmed|expected|slated|due|scheduled|announced|signed(?: on| up)?|attached|tapped"
    r"|lined up|cast|booked|recruited|enlisted|brought in|hired|chosen|poised"
    r"|locked in|ready|in line|definitely|officially|certain|sure|featured|featuring|appearing"
    r"|co-starring|starring|returning|coming back|back|joining|reuniting|re-teaming|reteaming"
    r"|reprising|playing|portraying|voicing|rounding out|filling out|completing|making up"
    r"|leading|heading(?: up)?|headlining|toplining|fronting|taking on|taking up|taking part"
    r"|stepping in(?:to)?|making (?:his|her|their|an?)|supporting|opposite|alongside"
    r"|on board|aboard|on hand|in tow|in (?:the|its|this) (?:[a-z-]+ ){0,3}(?:cast|mix|ensemble"
    r"|roles?|line-?up|film|movie)|among (?:the|its|those|this) (?:[a-z-]+ ){0,4}?(?:newcomers"
    r"|cast|stars|faces|additions|returnees|names|actors|players|performers|ensemble|recruits"
    r"|returning|back|joining|new|confirmed|announced|set)|new to the (?:[a-z-]+ ){0,3}(?:cast"
    r"|franchise|series|fold|mix|ensemble|film|saga|team|gang)|new (?:this time|here)"
    r"|along for the ride|confirmed|part of the (?:[a-z-]+ ){0,3}(?:cast|ensemble))"
)
_GAP: Final = (
    r"(?:(?! (?:is|are|was|were|will|has|have) )(?:[^\u27e8.;:!?,]|\u27e8[A-EG-Z]\d+\u27e9)){0,70}?"
)
_FRONTED: Final = pattern(
    rf"{_BEGINS}(?P<how>{_FORMS})\b(?P<gap>{_GAP}(?P<film>{{F}})?{_GAP}),? "
    r"(?:is|are|will be|comes?|(?:will|would) also be) (?:also |none other than |once again )?"
    r"{DESC}?(?P<who>{PS})(?!'s)"
)
_ROLE: Final = pattern(
    rf"{_BEGINS}(?:playing|portraying|voicing|returning as|back as|stepping in(?:to the (?:shoes"
    r"|role|part|boots) of| as)|taking (?:on|over)(?: the (?:role|part|mantle) of| as)?|reprising"
    r" the (?:role|part) of|starring as|appearing as|in the (?:role|part) of|cast as"
    r"|embodying|filling the shoes of) {ROLE}(?P<whom>{C})(?: (?:again|once more|this time"
    r"|on screen)| (?:in|for) (?P<film>{F}))?,? (?:is|will be|comes) (?:also |none other than )?"
    r"{DESC}?(?P<who>{P})(?!'s)"
)
_NEXT: Final = pattern(
    r"^(?:and |but )?(?:(?:first|next|last|last but not least|up first|finally|then|also|lastly"
    r"|first off|best of all|leading the pack|topping the list|at the top of the list"
    r"|chief among them|foremost among them)(?: up)?,? (?:is|are|comes|we have|there's|there is"
    r"|there are)|(?:(?:and |but )?then |also )?there(?:'s|'re| is| are| will be)(?: also| now)?"
    r"|we(?:'ve)? (?:also )?(?:have|got)) {DESC}?(?P<who>{PS})"
    r"(?=[.;]|$|, (?:who|whose|the|an?|fresh|best|known|last|star|former|back)\b| (?:as|who)\b)"
)
_ABOUT_CAST: Final = re.compile(
    r"\b(?:cast|newcomers?|faces|joining|join(?:s|ed)?|additions?|returning|ensemble|line-?up"
    r"|roster|stars?|players|actors|recruits|on board|aboard|new (?:blood|characters?)|back)\b"
)
_MAKERS: Final = re.compile(
    r"\b(?:direct\w*|writ\w+|produc\w+|helm\w*|scor\w+|pen\b|script\w*|screenplay|compos\w*|edit\w*"
    r"|camera|behind the|crew|filmmak\w*|cinematograph\w*|costume|shortlist|running|contention"
    r"|talks|considered|rumou?r\w*|candidates?|favou?rites?|stage|song|series regulars?)\b"
)
_NOT: Final = re.compile(r"\b(?:not|n't|no longer|never|nor|neither)\b")


def _film(view: View, match: re.Match[str]) -> tuple[list[Entity], float]:
    if match["film"]:
        return view.films(match["film"])[:1], 0.92
    if "\u27e8R" in match[0] and (main := view.article.phrases.upcoming):
        return [main], 0.86
    named = view.films(view.text[: match.start("who")])
    films = named[-1:] or _spoken_of(view)
    return (films, 0.86) if len(films) == 1 else ([], 0.0)


def _spoken_of(view: View) -> list[Entity]:
    """The film that the text is about, unless it goes on about another."""
    main = view.article.phrases.upcoming
    if main is None or view.article.phrases.scattered:
        return list(view.coded.film)
    return [main] if main in view.coded.film or not view.article.phrases.is_over(main) else []


@reads(r"\b(?:is|are|be|comes?) ")
def fronted(view: View) -> Iterator[Found]:
    """``Set to appear beside her are Kim Doe and Sam Roe``: in the film that is spoken of."""
    for match in _FRONTED.finditer(view.text):
        said = match[0][: match.start("who") - match.start()]
        if _MAKERS.search(said) or _NOT.search(said):
            continue
        films, sure = _film(view, match)
        people = players(view.article, view.people(match["who"]) + view.people(match["gap"]))
        yield from each("acts_in", people, films, match, min(sure, 0.86))


@reads("playing|portraying|voicing|returning as|back as|stepping|taking|reprising|starring as"
       "|appearing as|role of|part of|cast as|embodying|filling")  # fmt: skip
def playing_is(view: View) -> Iterator[Found]:
    """``Stepping into the shoes of Iris Vane is Kim Doe``: Doe plays her."""
    for match in _ROLE.finditer(view.text):
        people, roles = view.people(match["who"]), view.characters(match["whom"])
        yield from each("plays", people, roles, match, 0.92)
        films, sure = _film(view, match)
        yield from each("acts_in", people, films, match, min(sure, 0.86))


@reads(r"\bfirst|next|last|finally|then|there|we |best of all|pack|list|chief|foremost|also")
def next_is(view: View) -> Iterator[Found]:
    """``First up is Kim Doe``, ``Then there's Sam Roe``: where the text goes through a cast."""
    match = _NEXT.match(view.text)
    if match is None or _MAKERS.search(view.text):
        return
    around = [c for c in (view.coded.before, view.coded.above) if c is not None]
    if not any(_ABOUT_CAST.search(c.plain) and not _MAKERS.search(c.plain) for c in around):
        return
    films, sure = _film_of_text(view)
    people = [p for p in players(view.article, view.people(match["who"])) if " " in p.name]
    yield from each("acts_in", people, films, match, min(sure, 0.82))


def _film_of_text(view: View) -> tuple[list[Entity], float]:
    main = view.article.phrases.upcoming or view.article.main
    if main is None or view.article.phrases.scattered:
        return [], 0.0
    return [main], 0.84
