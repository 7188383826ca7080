"""Who is in the film that is spoken of, by lists and nouns where no verb of casting stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.tenses import told_in_past

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_ASKED: Final = re.compile(
    r"\b(?:who|which|what)\b[^?]*\b(?:back|return\w*|com(?:es?|ing)|cast|star\w*|in it|join\w*|new"
    r"|appear\w*|aboard|on board|show\w* up|in the (?:film|movie))\b[^?]*\?$"
)
_ANSWER: Final = pattern(
    r"^(?:well|obviously|naturally|first and foremost|for a start|for starters)?,? ?{DESC}?"
    r"(?P<who>{PS})(?P<then>,? (?:and|plus|as well as),? [^\u27e8.;]{3,50}, (?P<too>{PS}))?"
)
_COLON: Final = pattern(
    r"\b(?:faces|names|newcomers|players|additions|recruits|returnees|back|returning|aboard"
    r"|ensemble|line-?up|call sheet|confirmed|signed up|new to|joining|starring|cast)\b"
    r"(?:[^\u27e8.:;]|\u27e8[RF]\d+\u27e9){0,40}: {DESC}?"
    r"(?P<who>{PS})(?!'s)"
)
_SET: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:is|are|was|were|will be|has been|have been|all|both"
    r"|already|now|also|likewise|currently) ){1,4}(?:in|set|attached|confirmed|locked in|cast"
    r"|signed(?: up| on)?|on the call sheet)(?: too| as well| already)?(?=[.;]|$|, (?:and|with"
    r"|while))"
)
_LOOK: Final = pattern(
    r"\b(?:(?:look|watch|listen) (?:out )?for|keep an eye out for|room (?:as well |too |also )?for"
    r"|(?:you can|you'll|we'll|we|viewers will|audiences will|fans will) (?:also |even |briefly )?"
    r"(?:see|spot|hear|glimpse)) {DESC}?(?P<who>{PS}) (?:in|as|among|behind|on|at|for)\b"
)
_MOMENT: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:gets?|has|have|had|gets to have|enjoys?|steals?|given) "
    r"(?:an?|one|the|another|two|some|his|her|their) (?:[a-z-]+ ){0,4}?(?:scenes?|fights?|moments?"
    r"|set pieces?|entrance|farewell|lines?|monologue|(?:part|role) to play)\b(?! (?:of"
    r"|with) \u27e8F)"
)
_ROLE: Final = (
    r"(?:hit ?man|super-?spy|secret agent|gunman|gunslinger|detective|archaeologist|henchm[ae]n"
    r"|henchwom[ae]n|villain(?:ess)?|baddie|bad guy|antagonist|assassin|anarchist"
    r"|analyst|billionaire|scientist|spy|thief|cop|soldier|mercenary|pilot|hacker|warlord|gangster"
    r"|mobster|crime lord|tycoon|terrorist|arms dealer|smuggler|warrior|witch|wizard|sorcerer"
    r"|vampire"
    r"|monster|alien|android|robot|droid|princess|queen|king|prince|emperor|gladiator|sheriff"
    r"|killer"
    r"|bounty hunter|psychopath|heroine|hero|antihero|protagonist|love interest|title character)"
)
_HIS: Final = pattern(
    r"(?P<who>{P})'s (?!(?:first|last|best|biggest|favou?rite|own|next|other|many) )"
    rf"(?:[a-z-]+ ){{0,3}}?{_ROLE}\b(?! (?:film|movie|in \u27e8O|era|years|days|role|persona))"
)
_OUTING: Final = pattern(
    r"(?P<film>{F}),? (?:(?:is|was|will be|marks|as) )?(?P<who>{P})'s (?:[a-z-]+ ){1,4}?(?:outing"
    r"|turn|appearance|bow|stint|performance|go-round|time) (?:as|in the (?:role|part))\b"
)
_FORMS: Final = (
    (_COLON, 0.86), (_SET, 0.84), (_LOOK, 0.84), (_MOMENT, 0.82), (_HIS, 0.82), (_OUTING, 0.88),
)  # fmt: skip
_OLD_CAST: Final = re.compile(
    r"cast (?:of|from) (?:the )?\u27e8F\d+\u27e9[^:]*\b(?:back|return\w*|repris\w*)"
)
"""``the cast of FILM is back: ...``: in the one to come."""
_ELSEWHERE: Final = re.compile(
    r"\b(?:on (?:stage|broadway|tv|television)|sitcom|episodes?|podcast|musical|interview|novel"
    r"|said|says|told|tells)\b"
)
_UNMADE: Final = re.compile(r"^[^\u27e8]{0,20}\b(?:direct|produc|writ|helm|script|duties)\w*")


@reads(":|face|name|newcomer|player|addition|recruit|return|back|aboard|ensemble|line-?up"
       "|call sheet|confirmed|sign|in|set|attached|locked|cast|look|watch|listen|eye|room"
       "|see|spot|hear|glimpse|get|has|had|have|enjoy|steal|given|'s")  # fmt: skip
def listed(view: View) -> Iterator[Found]:
    """``There are new faces too: Kim Doe and Sam Roe``, ``Kim Doe is already set``."""
    for form, sure in _FORMS:
        for match in form.finditer(view.text):
            if _UNMADE.match(view.text, match.end()) or _ELSEWHERE.search(view.text):
                continue
            told = view.films(match[0]) or (view.coded.film if form is _COLON else [])
            main = view.article.phrases.upcoming
            if form is _COLON and main is not None and _OLD_CAST.search(match[0]):
                told = [main]
            if form is _HIS and not view.films(view.text) and _goes_back(view, match):
                continue
            films, near = (told, sure) if told else view.near(match.start(), match.end())
            people = [p for p in view.subjects(match) if not view.article.makes_only(p)]
            yield from each("acts_in", people, films[:1], match, min(sure, near))


def _goes_back(view: View, match: re.Match[str]) -> bool:
    """Whether a clause tells only what was, in a text about a film that is to come."""
    main = view.article.main
    to_come = main is not None and main is view.article.phrases.upcoming
    return to_come and view.coded.film == [main] and told_in_past(view.text, 0, match.start())


@reads(r"^[^.]*\u27e8[PN]")
def answer(view: View) -> Iterator[Found]:
    """``So who is coming back? Kim Doe, plus Sam Roe``: of the film that is spoken of."""
    before = view.coded.before
    if before is None or not _ASKED.search(before.plain):
        return
    match = _ANSWER.match(view.text)
    if match is not None:
        main = view.article.phrases.upcoming
        films = [main] if main is not None else view.coded.film
        people = view.people(match["who"]) + view.people(match["too"])
        yield from each("acts_in", people, films[:1], match, 0.86)
