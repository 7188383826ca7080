"""Who else is in a film: those whom the others are joined by, who are new to a series, its stars.

The film is the one that the sentence names, else the one that is spoken of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.players import ONLY_TRIED
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_CAST: Final = (
    r"(?:cast|ensemble|line-?up|roster|call sheet|troupe|faces|names|actors|actresses|stars|players"
    r"|performers|newcomers?|veterans|regulars|favou?rites|returnees|additions|recruits|co-stars"
    r"|castmates|others|who's who|talents?|thespians)"
)
_OTHERS: Final = (
    r"(?:cast|ensemble|line-?up|roster|faces|actors|actresses|stars|players|performers|newcomers?"
    r"|veterans|regulars|returnees|additions|recruits|co-stars|others who(?: (?:are|is) (?:new"
    r"|coming|joining|back)(?: to"
    r" (?:the )?(?:{R}(?: [a-z]+)?|cast|franchise|series|fold))?)?|others (?:new|back|cast)"
    r"|cast members)"
)
_NAMELY: Final = pattern(
    rf"\b{_CAST}\b(?P<gap>(?:[^\u27e8.;:]"
    rf"|\u27e8[FSROLD]\d+\u27e9){{0,60}}?),? (?:among them(?: are| is)?"
    r"|among whom are|including|such as|like|in the form of|from|namely) {DESC}?(?P<who>{PS})(?!'s)"
)
_JOINED: Final = re.compile(
    r"\b(?:join\w*|alongside|with|lead\w*|led|head\w*|cast|return\w*|back|star\w*|featur\w*"
    r"|includ\w*"
    r"|add\w*|welcom\w*|surround\w*|support\w*|boast\w*|reunit\w*|round\w*|fill\w*|aboard|board)\b"
)
_MADE_OF: Final = pattern(
    r"\b(?:cast|ensemble|line-?up|roster|call sheet|troupe)(?: (?:of"
    r"|for) (?:the )?(?P<film>{F}))?,?"
    r" (?:(?:that|which|who|is|are|was|will|now|already|also|has been|itself|further) ){0,4}"
    r"(?:made up of|comprised of|compris(?:es?|ing)|consist(?:s|ing) of|count(?:s|ing)"
    r"|number(?:s|ing)|boast(?:s|ing)|featur(?:es?|ing)|includ(?:es?|ing)|bolstered by|completed by"
    r"|filled out by|rounded out by|packed with|stacked with|full of|takes? in|sporting"
    r"|contain(?:s|ing)|has) (?:the likes of |such names as |names like |actors like )?"
    r"{DESC}?(?P<who>{PS})(?!'s)"
)
_STAND: Final = (
    r"(?:cast|ensemble|line-?up|film|movie|mix|fray|fold|fun|ride|sequel|party|action|frame|leads?"
    r"|lead role|title role|list|roster|picture|story|newcomers|returnees|others|new faces"
    r"|familiar faces|additions|new additions|newbies|supporting (?:cast|players|roles)|call sheet)"
)
_FIRST: Final = pattern(
    r"(?:^|[,;:] |\band |\bbut |\bwhile )(?:(?:and|but|also|back|once again|again|new|now|likewise"
    r"|meanwhile) )*"
    r"(?:on ?board|aboard|along for the ride|returning|back(?: (?:in action|in the saddle|again|for"
    r" more))?|(?:in|among|part of|joining|rounding out|filling out|completing|leading|heading"
    r"|topping"
    r"|adding to|new to|swelling|entering|boarding) (?:the|its|their|this|a) (?:[a-z-]+ ){0,3}?"
    + _STAND
    + r"|joining (?:them|him|her|{PS})|taking over(?: as the lead| the lead| as lead)?|in the"
    r" (?:lead|title role|leading role|lead role|starring role)|(?:playing|opposite"
    r"|beside) (?:him|her"
    r"|them))(?: (?:too|again|as well|here|so far|this time(?: around| out)?|in supporting roles"
    r"|for the ride))?(?: (?:of|in|for|on) (?:the )?(?P<film>{F}))?,? (?:is|are|will be|comes?)"
    r" {DESC}?(?P<who>{PS})(?!'s)"
)
_AMONG: Final = pattern(
    r"\bwith {DESC}?(?P<who>{PS}) (?:also |all |both |again )*(?:among (?:the|its|those|a|several"
    r"|many)"
    r" (?:[a-z-]+ ){0,4}?"
    + _OTHERS
    + r"|on ?board|aboard|new to (?:the|this) (?:[a-z-]+ )?(?:cast|world|franchise|series"
    r"|universe|saga"
    r"|fold|ensemble)|along for the ride|in the (?:supporting )?(?:cast|ensemble)|rounding out"
    r" (?:the|its) (?:[a-z-]+ )?(?:cast|ensemble|leads)|filling out the cast|completing the cast)\b"
)
_WHEN: Final = (
    r"(?: (?:too|as well|again|already|more recently|recently|soon after|since|now|later|earlier"
    r"|last (?:year|month|week|fall|summer|spring)|this (?:year|month|week)|in {D}))?"
    r"(?=[.;,]|$| and\b| as (?:an?|the|his|her|\u27e8)| while\b| for the\b)"
)
_FEATURE: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:will|also|all|both|likewise|set to|too|have|has) ){0,3}"
    r"(?:(?<=also )(?:feature|appear)s?|(?:co-)?star too|feature too|appear too"
    r"|mak(?:e|es|ing) up the (?:rest|remainder|balance)|signed (?:up|on)|joined up|c[ao]me aboard"
    r"|c[ao]me on board|jumped aboard|got on board|boarded)" + _WHEN
)
_IS_IN: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:will|also|all|both|likewise|too|have|has|now) ){0,3}"
    r"(?:is|are|be|been)(?: (?:also|all|both|likewise|again|now|set to be))?"
    r" (?:among the (?:[a-z-]+ ){0,3}"
    + _OTHERS
    + r"|(?:in|part of|among) (?:the|its|their|this|an?) (?:[a-z/-]+,? (?:and )?){0,4}?(?:cast"
    r"|ensemble)|(?:in|part of) (?:it|this one|that one|the thing)|on ?board"
    r"|filming (?:it|with (?:him|her|them)))" + _WHEN
)
_FILMING: Final = pattern(
    r"\b(?:filming|shooting|been shot|being shot|on set) with {DESC}?(?P<who>{PS})(?!'s)"
)
_FORMS: Final = (
    (_FILMING, 0.84),
    (_MADE_OF, 0.86), (_FIRST, 0.86), (_AMONG, 0.85), (_FEATURE, 0.84), (_IS_IN, 0.84),
)  # fmt: skip
_NOT_BACK: Final = re.compile(r"\b(?:not|never|n't|no longer|neither|nor)\b[^\u27e8]*$")
_MAKER: Final = re.compile(
    r"\b(?:produc|direct|writ|screenwrit|compos|cinematograph|editor|helm|executive|crew|script"
    r"|filmmak)\w*"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:on (?:stage|broadway|tv|television)|sitcom|episodes?|podcast|musical|stage play"
    r"|the play|a play|miniseries"
    r"|tv series|season|novel|album|song)\b"
)


_AS_MAKER: Final = re.compile(
    r"(?:to|as) (?:an? |the |its |his |her )?(?:[a-z-]+ ){0,2}?(?:produc|direct|writ|screenwrit"
    r"|compos|helm|edit"
    r"|showrunner|script|cinematograph)"
)


def _film(view: View, match: re.Match[str]) -> tuple[list[Entity], float]:
    if match.groupdict().get("film"):
        return view.films(match["film"])[:1], 0.92
    start = match.end("who") if "'s \u27e8" in match["who"] else match.start()
    films, sure = view.near(start, max(start, match.end()), reach=60)
    return (films, sure) if len(films) == 1 else ([], 0.0)


def _acts(view: View, match: re.Match[str], sure: float) -> Iterator[Found]:
    if ONLY_TRIED.search(view.text, 0, match.start()):
        return
    said = match[0].replace(match["who"], " ")
    after = view.text[match.end() : match.end() + 50].lstrip(" ,")
    if _MAKER.search(said) or _MAKER.match(after) or _AS_MAKER.match(after):
        return
    if _ELSEWHERE.search(view.text):
        return
    films, near = _film(view, match)
    named = view.people(match["who"])
    if len(named) == 2 and ", and " in match["who"]:
        named = named[1:]
    people = [p for p in named if not view.article.makes_only(p)]
    yield from each("acts_in", people, films, match, min(sure, near))


_MAY: Final = re.compile(r"\b(?:could|might|may|would|should|rumou?r\w*|hop(?:e|es|ed|ing))\b")


@reads("cast|ensemble|line-?up|roster|call sheet|troupe|faces|names|actors|actresses|stars|players"
       "|performers|newcomer|veterans|regulars|favou?rites|returnees|additions|recruits|castmates"
       "|others|talent|thespians|who's who")  # fmt: skip
def namely(view: View) -> Iterator[Found]:
    """``joined by plenty of familiar faces, among them Kim Doe and Sam Roe``."""
    for match in _NAMELY.finditer(view.text):
        before = view.text[: match.start("who")]
        if _JOINED.search(before) and not _MAY.search(before):
            yield from _acts(view, match, 0.85)


@reads("cast|ensemble|line-?up|roster|call sheet|troupe|board|along|return|back|join|taking|lead"
       "|title|playing|opposite|beside|among|part of|new to|round|fill|complet|feature|appear"
       "|star|mak"
       "|in it"
       "|in this|in that|filming|shooting|shot|on set|sign|jump|starring|with")  # fmt: skip
def in_company(view: View) -> Iterator[Found]:
    """``with an ensemble that includes Kim Doe``, ``Also onboard are``, ``Doe is in it too``."""
    for form, sure in _FORMS:
        for match in form.finditer(view.text):
            if not _NOT_BACK.search(view.text, 0, match.start("who")):
                yield from _acts(view, match, sure)


_STAR: Final = pattern(
    r"(?:^|[,;:] (?:and |but |while |as )?|\b(?:and|by|with|that|from|of|for|when|because|since"
    r"|after"
    r"|as) )"
    r"(?:(?:his|her|their|its|fellow|lead|returning|longtime|series|franchise|original) )*"
    r"(?P<noun>co-?stars?|stars?|cast ?mates?|cast members?|leading (?:man|lady|men|ladies)"
    r"|lead (?:actor|actress)|scene partners?),? (?P<who>{PS})(?!'s (?:wife|husband|son|daughter"
    r"|father|mother|brother|sister|agent|manager|rep|publicist|former|new|other|latest|next))"
)


@reads("star|cast|leading|lead actor|lead actress|partner")
def star_of_it(view: View) -> Iterator[Found]:
    """``director Ann Poe and star Kim Doe``, ``her co-stars Sam Roe and Rob Low``."""
    main = view.article.main
    for match in _STAR.finditer(view.text):
        if main is None or view.article.phrases.scattered or _ELSEWHERE.search(view.text):
            continue
        told = {id(f) for f in view.films(view.text)} or {id(f) for f in view.coded.film}
        if told == {id(main)} or (not view.films(view.text) and view.coded.film == [main]):
            named = [p for p in view.people(match["who"]) if " " in p.name or p.node]
            people = named if match["noun"].endswith(("s", "men", "ladies")) else named[:1]
            people = [p for p in people if not view.article.makes_only(p)]
            yield from each("acts_in", people, [main], match, 0.84, firm=True)


_NEW_HERE: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:(?:(?:the|among the|one of the|some of the|another"
    r"|an?) )?"
    r"(?:[a-z-]+ ){0,2}(?:additions?|newcomers?|recruits?|arrivals?|new members?|new faces?)"
    r"|new|join(?:s|ing)?|(?<=has )joined|(?<=have )joined|mak(?:es?|ing) (?:his|her|their)"
    r" (?:[a-z-]+ ){0,2}(?:debut|appearance|bow|entrance)|debut(?:s|ing)|enter(?:s|ing)|board(?:s"
    r"|ing))"
    r" (?:(?:to|in|into|of) )?(?:the )?(?:{R}(?: (?:franchise|series|saga|world|universe|family"
    r"|fold"
    r"|films?|movies?|cast|crew|ensemble))?|franchise|saga|fold|family)"
    r"(?!'s|,? (?:in|with|for|back in|via|from|since|as of) (?:[a-z-]+ ){0,3}(?:\u27e8[DFS]|\d)"
    r"| (?:star"
    r"|director|actor|veteran|film|movie|spinoff))"
)
_WITH_FILM: Final = re.compile("\u27e8[FS]\\d")


@reads("addition|newcomer|recruit|arrival|member|face|new |join|debut|appearance|bow|entrance|enter"
       "|board")  # fmt: skip
def new_to_series(view: View) -> Iterator[Found]:
    """``Kim Doe makes her first appearance in the series``: in the film that is to come."""
    film = view.article.phrases.upcoming or view.article.main
    if film is None or view.article.phrases.scattered or _WITH_FILM.search(view.text):
        return
    for match in _NEW_HERE.finditer(view.text):
        if _ELSEWHERE.search(view.text) or _MAKER.search(match[0]):
            continue
        people = [p for p in view.people(match["who"]) if not view.article.makes_only(p)]
        yield from each("acts_in", people, [film], match, 0.84)


_WAS_IN: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:also|had|has|have|will|only|both|all|never) ){0,2}"
    r"(?:is|are|was|were|been|be)(?: (?:only|also|previously|last|briefly|once|both|already"
    r"|never))?"
    r" in (?P<film>(?:the )?(?:(?:very|first|original|latest|previous|{D}'s) )*{WS})(?!'s)"
)


@reads(r"\b(?:is|are|was|were|been|be)(?: [a-z]+)? in ")
def was_in(view: View) -> Iterator[Found]:
    """``Kim Doe was only in FILM``, ``Sam Roe, who is in FILM and FILM``."""
    for match in _WAS_IN.finditer(view.text):
        people = [p for p in view.subjects(match) if not view.article.makes_only(p)]
        yield from each("acts_in", people, view.films(match["film"]), match, 0.88)
