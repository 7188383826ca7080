"""Who plays whom, by parentheses: ``Iris Vane (Kim Doe)``, ``Kim Doe (Iris Vane, a pilot)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.asides import in_passing
from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.modality import doubt
from loaders.sources.article.extract.pattern import between, pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.tenses import told_in_past
from loaders.sources.article.extract.well_known import is_well_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_ALONE: Final = pattern(
    r"(?<!by)(?<!from)(?<!via)(?<!photo)(?<!credit)(?<!director)(?<=[a-z]) "
    r"\((?P<who>\u27e8[PN]\d+\u27e9(?:, \u27e8[PN]\d+\u27e9)*"
    r"(?:,? (?:and|&) \u27e8[PN]\d+\u27e9)?)\)"
)
_CHARACTER: Final = pattern(
    r"(?P<whom>{C})(?:'s)?(?: (?:of|from) (?:the )?(?:{O}|{L}))?"
    r" \((?P<who>{P})(?:'s character)?[^()]*\)"
)
_ACTOR: Final = pattern(
    r"(?P<who>{P})(?:'s)? \((?:as |playing |[a-z-]+ )?(?P<whom>{C})(?=[),;]"
    r"| and | ?/ ?)(?![^()]*\u27e8P)[^()]*\)"
)
_HEADING: Final = re.compile(
    r"(?:#?\d{1,2}[.):]+ )?⟨P\d+⟩ \((?:as |the )?⟨[CNLR]\d+⟩(?: ?/ ?[^()]+)?\)"
)
"""A heading that names an actor with a role: several of them go through a cast."""


def _cast_list(view: View, match: re.Match[str]) -> bool:
    """Whether ``Kim Doe (Iris)`` names a role: one word alone may be another film of hers."""
    role = view.span(match["whom"]).entities[0]
    if _CREDITS_HERE.match(match.string, match.start()):
        return False
    if _titles(view, match):
        return False
    if len(view.article.fitting(_HEADING)) > 1 and _HEADING.fullmatch(view.coded.full):
        return not is_well_known(role.name)
    told = role.node or len(role.forms) > 1
    if not told and (_credits(view) or is_well_known(role.name)):
        return False
    if told or len(role.name.split()) > 1 or len(role.name) == 1:
        return True
    if _the_role(view, match) or _is_role_list(view):
        return True
    listed = _LISTING.search(view.coded.full)
    return not match[0].split("(")[0].rstrip().endswith("'s") and bool(listed)


def _written(view: View, mark: str) -> tuple[str, str]:
    """What stands before and after a name in the sentence as it was written."""
    span, sentence = view.span(mark), view.coded.sentence
    start, end = span.start - sentence.start, span.end - sentence.start
    return sentence.text[:start], sentence.text[end:]


def _titles(view: View, match: re.Match[str]) -> bool:
    """``Kim Doe (Iron Comet, Red Rain)``: what has capitals after a comma is no description."""
    role = view.span(match["whom"]).entities[0]
    after = _written(view, match["whom"])[1]
    return (
        not role.node
        and re.match(r"['\"]?, ['\"]?[A-Z][a-z]+(?: [A-Z]|['\"]?[,)])", after) is not None
    )


def _the_role(view: View, match: re.Match[str]) -> bool:
    """``Kim Doe (the Jackal)``: a title has a capital article."""
    return _written(view, match["whom"])[0].endswith("(the ")


def _credits(view: View) -> bool:
    """Whether what stands in parentheses after people are mostly films that they made."""
    text = view.coded.full
    films = len(_CREDITS.findall(text)) - view.coded.sentence.text.count("(the ")
    return films * 2 >= len(_BRACKETED.findall(text)) if films > 0 else False


_BRACKETED: Final = re.compile("\u27e8[PN]\\d+\u27e9 \\([^()]*\\)")
_CREDITS_HERE: Final = re.compile(
    "⟨[PN]\\d+⟩(?:'s)? \\(⟨[CN]\\d+⟩, (?:and )?(?:the )?⟨[FSCNRO]\\d+⟩(?:[),]| and )"
)
"""``Kim Doe (Iris, Dust and Bone)``: a list of what she was in."""


def _is_role_list(view: View) -> bool:
    """Whether three or more have one name each in parentheses, none a title that is known."""
    pairs = [view.span(m["whom"]).entities[0] for m in _ACTOR.finditer(view.coded.full)]
    return len(pairs) > 2 and not any(is_well_known(e.name) for e in pairs)


_CREDITS: Final = re.compile(
    r"\u27e8[PN]\d+\u27e9 \((?:[^()]*\u27e8[FS]|the |[^()]*\u27e9 (?:and|of)\b|\u27e8O"
    r"|(?!(?:as|an?|his|her|playing|play|played|voice|voicing|portraying|who|born|aged?|aka|seen"
    r"|mr|mrs"
    r"|ms|dr|lt|sgt|capt|captain|general|agent|the)\b)[a-z' ]+ \u27e8[CN])"
)
"""``Kim Doe (FILM)``, ``Sam Roe (Dust and Bone)``: the others of the list are credits too."""
_SINCE: Final = pattern(
    r"\b(?:since|before|after|unlike|like|than|besides) (?:the )?(?:{D}(?:'s)? )?"
    "(?:[a-z-]+ ){0,3}{F}"
)
_LISTING: Final = re.compile(
    r"\b(?:cast|stars?|starring|return\w*|back|aboard|on board|include\w*|join\w*|like"
    r"|such as|alongside|play\w*|feature\w*)\b"
)


@reads(r"\(")
def in_parentheses(view: View) -> Iterator[Found]:
    """``Iris Vane (Kim Doe)``, ``Kim Doe (Iris Vane, a pilot)``."""
    for found in (_CHARACTER, _ACTOR):
        for match in found.finditer(view.coded.full):
            if found is _ACTOR and not _cast_list(view, match):
                continue
            if found is _ACTOR and (_of_others(view, match) or _is_maker(view, match)):
                continue
            if found is _ACTOR and _IS_ANOTHER.match(match.string, match.end()):
                continue
            people, roles = view.people(match["who"]), view.characters(match["whom"])
            yield from each("plays", people, roles, match, 0.95, firm=True)
            films = view.films(match[0].partition("(")[2]) or _story_film(view, match)
            if films and not doubt(view.coded, view.coded.full, match.start(), match.start()):
                yield from each("acts_in", people[:1], films, match, 0.86)


def _of_others(view: View, match: re.Match[str]) -> bool:
    """``Kim Doe (Iris, FILM) and Sam Roe (FILM)``: what each of them was in before."""
    own = bool(view.films(match[0].partition("(")[2]))
    return own and len(_CREDITED.findall(view.coded.full)) > 1


def _is_maker(view: View, match: re.Match[str]) -> bool:
    """``The script comes from Kim Doe (Red Rain)``: what she made before."""
    makes = _MAKER.search(match.string, 0, match.start("who"))
    return makes is not None and all(not view.article.acts(p) for p in view.people(match["who"]))


_MAKER: Final = re.compile(
    r"\b(?:(?:script|screenplay|story|draft|adaptation|rewrite|revisions)(?: [a-z]+){0,4}"
    r" (?:by|from|to)"
    r"|(?:directed|written|penned|produced|scripted|helmed|shot|scored|edited) by|(?:directors?"
    r"|(?:screen)?writers?|producers?|helmer|filmmaker|scribe|composer|cinematographer))"
    r" (?:\u27e8[PN]\d+\u27e9(?: \([^()]*\))?(?:, | and |, and ))*(?:[a-z]+ ){0,2}$"
)
_CREDITED: Final = re.compile("\u27e8[PN]\\d+\u27e9 \\((?:[^()]*, )?(?:the )?\u27e8[FSR]\\d+\u27e9")
_BEGINS: Final = re.compile(
    "\u27e8F\\d+\u27e9(?= (?:[a-z]+ ){0,2}(?:picks|opens|begins|starts|follows|sees"
    "|finds|tells|has|is set|centers|ends|takes place)\\b)"
)
"""A sentence that tells what happens in the film that it begins with."""
_IS_ANOTHER: Final = pattern(
    r",? (?:is|plays|will play|stars as|returns as|portrays|has been cast as|as|will be) {ROLE}{C}"
)
"""``Kim Doe (Silver Fox) plays Iris Vane``: what she was in before."""
_LONG_AGO: Final = re.compile("(?<!\u27e9, )\\bhad (?:[a-z]+ )?[a-z]{3,}\\b[^,.;]{0,60}(?:, )?$")
"""What had happened before the story of the film that is spoken of."""


_HEAD_OF: Final = re.compile(
    r"\b(?:head|leader|boss|members?|agents?|assassins?|chief|founder|ruler) of (?:the )?⟨F\d+⟩"
)
"""``the head of SPECTRE``: a body of a story is called like a film."""
_OF_FILM: Final = pattern(
    r", (?:the|an?) (?:[a-z-]+ ){1,4}(?:of|from|in) (?:the )?(?:[a-z-]+ )?(?P<film>{F})"
)
"""``Iris (Kim Doe), the villain of FILM``."""


def _to_come(view: View) -> bool:
    main, phrases = view.article.main, view.article.phrases
    ours = main is not None and view.coded.film == [main]
    return ours and main is phrases.upcoming


_CLAUSES: Final = re.compile("(?:, (?:and|but|while|whereas) |; )(?=(?:[a-z]+ ){0,2}\u27e8F)")
"""Where the sentence goes on to another film."""
_WHO_CLAUSE: Final = re.compile(
    r", (?:who|whose) [^;.]*?\u27e9, (?=(?!and |but |with |as |which )[a-z]{2,} )"
)
"""``Kim Doe, who made FILM, is back``: what tells only who she is."""


def _story_film(view: View, match: re.Match[str]) -> list[Entity]:
    """The film of somebody in a story: not one that only a clause about others names."""
    if _LONG_AGO.search(match.string, 0, match.start()):
        return []
    told = view.films(_WHO_CLAUSE.sub(" ", _SINCE.sub("", _HEAD_OF.sub(" ", view.text))))
    after = match.string[match.end() :]
    if own := _OF_FILM.match(after):
        return view.films(own["film"])
    clause = re.search(
        r"[,;] (?:the (?:part|role|character) (?:that|which)|who|whom|whose|which|but|while) ",
        after,
    )
    if clause and not view.films(_SINCE.sub("", match.string[: match.end() + clause.start()])):
        told = []
    if len({id(f) for f in told}) > 1:
        begin, end = between(_CLAUSES, match.string, match.start(), match.end())
        told = view.films(_SINCE.sub("", match.string[begin:end])) or told
    if _OF_YEAR.match(after):
        return []
    begins = _BEGINS.match(view.text)
    if begins and not in_passing(view.text, 0, begins.end()) and told:
        told = view.films(begins[0])
    recap = view.article.of_deaths
    if not told and not recap and _to_come(view) and told_in_past(match.string):
        return []
    named = {id(f): f for f in told or view.coded.film}
    return list(named.values()) if len(named) == 1 else []


_OF_YEAR: Final = pattern(
    r"(?:[^.;()\u27e8]|\u27e8[CNF]\d+\u27e9){0,60} in (?:the )?(?:{D}(?:'s)?|original|first)"
    r" (?:[a-z-]+ ){0,2}(?:film|movie|pic|picture|original|classic|hit)\b(?!s| series)"
)
"""``Iris (Kim Doe), his friend in the 1986 film``: in that one."""
_LETTER: Final = pattern(r"(?<!\w)(?P<letter>[a-z]) \((?P<who>{P})\)")


@reads(r"(?<!\w)[a-z] \(\u27e8[PN]\d+\u27e9\)")
def called_by_letter(view: View) -> Iterator[Found]:
    """``M (Kim Doe)``: a role whose name is one letter."""
    for match in _LETTER.finditer(view.coded.full):
        letter = match["letter"].upper()
        if re.search(rf"(?<!\w){letter} \($", _written(view, match["who"])[0]):
            role = Entity("character", letter, sure=True, forms={letter})
            people = view.people(match["who"])
            yield from each("plays", people, [role], match, 0.9, firm=True)
            yield from each("acts_in", people, _story_film(view, match), match, 0.86)


@reads(r"[a-z] \(\u27e8[PN]\d+\u27e9(?:\)|,| and)")
def somebody_played(view: View) -> Iterator[Found]:
    """``He meets a woman in a shop (Kim Doe)``: no name is given to the role."""
    for match in _ALONE.finditer(view.coded.full):
        films = view.films(view.text) or view.coded.film
        people = [e for e in view.people(match["who"]) if " " in e.name]
        if len({id(f) for f in films}) == 1:
            yield from each("acts_in", people, films[:1], match, 0.8)
