"""What characters do for a living, as any calling may be told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.callings import callings, is_calling
from loaders.sources.article.extract.kinds import STUDIOS
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads, text_entity
from loaders.sources.article.extract.spelling import keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_WHAT: Final = r"(?P<what>(?:[a-z0-9-]+(?:'s)? ){0,6}[a-z0-9-]+)(?![a-z'])"
_ARTICLE: Final = (
    r"(?:an?|the|one of the|another|your|our|(?:[a-z]+|{L})'s)"
    r" (?!(?:new|next|first|last|only|best|same|perfect|real|greatest|worst|ultimate) )"
)
_APPOSED: Final = pattern(
    r"(?P<who>{C})(?:,| -)? ?(?: (?:of|from) (?:the )?{L},)?(?: is [^,.;\u27e8]{2,40},)?"
    r"(?<=,) (?:(?:now|once|then|formerly|originally|himself|herself|himself now|at first|only"
    r"|who (?:is|was|works as|worked as|has become|became|becomes)(?: now| also| actually"
    r"| secretly)?) )?" + _ARTICLE + _WHAT
)
_BARE: Final = pattern(
    r"(?P<who>{C}), (?P<what>(?:[a-z-]+ ){0,4}[a-z-]+)(?= (?:of|at|for|in|from|who|and)\b|[,.;)]|$)"
)
_IS: Final = pattern(
    r"(?P<who>{C})(?:, (?:who (?:is|was|will be) )?(?:played|portrayed|voiced) by {P})?,?"
    r" (?:who )?(?:(?:is|was|works as|worked as|working as|serves as|had been|used"
    r" to be|becomes?|became|has become|had become|will be|turns out to be|turned out to be"
    r"|turns out"
    r" to have been|is revealed (?:as|to be)|was revealed (?:as|to be)|(?:makes|made|earns|earned)"
    r" (?:his|her) living as|started (?:out )?as|lives as|moonlights as|grows up to be|grew up to"
    r" be|reinvents (?:him|her)self as|introduced as|seen as|finds work as|is working as|is"
    r" employed as|is described as|described as|retrains as|ends up as|gets (?:a job|work) as)"
    r" )(?:(?:now|also|still|actually|really|secretly|once|then|just|only|merely|in fact|by day"
    r"|himself|herself|basically|essentially|currently) ){0,2}" + _ARTICLE + _WHAT
)
_TITLED: Final = re.compile(
    r"(?P<what>(?:(?<![\w'-])[a-z0-9-]+(?:'s)? ){1,6})(?P<who>\u27e8[CN]\d+\u27e9)"
    r"|(?P<trade>(?:(?<![\w'-])[a-z0-9-]+(?:'s)? ){0,5}[a-z0-9-]+), (?P<whom>\u27e8[CN]\d+\u27e9)"
)
_CALLED: Final = pattern(
    r"\b(?:an?|the|another) (?P<what>(?:[a-z-]+(?:'s)? ){0,6}?[a-z-]+)(?: (?:from|in|of|at|with"
    r"|for)"
    r" [^.;,]{2,40}?| and [^.;,]{2,40}?| who [^.;,]{2,60}?)?,? (?:called|named|by the name of"
    r"|known (?:only |simply |just )?(?:as|by the name)|code-?named|nicknamed|dubbed|going by"
    r"|who goes by|who calls (?:him|her)self|who answers to|that goes by)(?: the (?:name|alias)"
    r"(?: of)?| simply| only)? (?:the )?(?P<who>\u27e8[CN]\d+\u27e9)(?!'s)"
)
_ACTORS_ROLE: Final = re.compile(
    r"\b(?:plays?|played|playing|portray\w*|as|role of|part of|character|embod\w+|reprises|voices"
    r"|voicing|voiced)(?: the| an?| of)*(?: (?!the |an? )[a-z-]+){0,3} $"
)
_RANKED: Final = frozenset(
    ["president", "king", "queen", "prince", "princess", "emperor", "empress", "general",
     "captain", "colonel", "lieutenant", "commander", "sergeant", "doctor", "professor", "senator",
     "judge", "mayor", "duke", "duchess", "governor", "officer", "minister", "chancellor",
     "deacon", "viscount", "sheikh", "sultan", "lord", "pope", "viking", "chief", "agent"]
)  # fmt: skip
"""What stands before a name as a rank: it is no more than the name."""
_DONE: Final = frozenset(["guard", "judge", "guide", "coach", "cook", "scout", "nurse", "tutor",
                          "pilot", "doctor", "train", "fence", "host", "model", "master", "mole",
                          "rule", "author", "anchor", "shrink", "broker", "squire", "warden",
                          "usher", "butcher", "steward", "shepherd", "potter"])  # fmt: skip
"""Words that are verbs too."""
_VERBAL: Final = frozenset(["to", "will", "must", "can", "could", "would", "should", "not", "may",
                            "might", "and", "who", "they", "we", "you", "help", "helps", "let",
                            "lets", "make", "makes", "had", "have"])  # fmt: skip
_NOT: Final = re.compile(
    r"\b(?:not|never|n't|isn't|wasn't|if|whether|could|may|might|pretend\w*|pos(?:es|ed|ing)"
    r"|disguis\w+|would|like|as if|mistak\w+|believ\w+|suspect\w*|rumou?r\w*)\b[^,;]*$"
)
_AT_BODY: Final = re.compile(r"(?:of|for|at|with|in|within|from)(?: the)?")
_BODY: Final = re.compile(r" (\u27e8O\d+\u27e9)(?!'s)")


def _found(view: View, what: str, mark: str, match: re.Match[str], sure: float) -> Iterator[Found]:
    yield from each(
        "occupation",
        _figures(view, mark, what),
        [text_entity(what.replace("-of-", " of "))],
        match,
        sure,
        firm=True,
    )


def _figures(view: View, mark: str, what: str) -> list[Entity]:
    """Who may have a calling: of whom nothing is known, only one that is of stories."""
    in_story = is_calling(what.split(), in_story=True) > 0
    return [who for who in view.characters(mark)[-1:] if who.kind == "character" or in_story]


@reads(r"\u27e8[CBN]\d+\u27e9(?: \([^()]*\))?,")
def apposed(view: View) -> Iterator[Found]:
    """``Iris Vane, a brilliant codebreaker``, ``Rex Hale, owner of a chop shop``."""
    texts = dict.fromkeys((view.text, _cut_actors(view.coded.full)))
    for text in texts:
        for match in _APPOSED.finditer(text):
            yield from _said(view, match, 0.9)
        for match in _BARE.finditer(text):
            words = match["what"].split()
            if is_calling(words, in_story=True) == len(words):
                yield from _said(view, match, 0.86)


def _cut_actors(text: str) -> str:
    return re.sub("\u27e8P\\d+\u27e9(?:'s)? \\(", "(", text).replace(") (", ", ")


def _said(view: View, match: re.Match[str], sure: float) -> Iterator[Found]:
    after = match.string[match.end("what") :]
    body = _BODY.match(after)
    named = _NAMED.match(after) and not _WHOM.match(after)
    for what in callings(match["what"] + (" -" if named else "")):
        if _OF_FILM.match(after) and match["what"].rpartition(what)[2].strip().startswith("of"):
            continue
        if body and _AT_BODY.fullmatch(match["what"].rpartition(what)[2].strip()):
            where = [o for o in view.named(body[1]) if keys(o.name) not in STUDIOS]
            yield from each("affiliation", _figures(view, match["who"], what), where, match, sure,
                            firm=True, role=what)  # fmt: skip
        else:
            yield from _found(view, what, match["who"], match, sure)


_OF_FILM: Final = re.compile(" \u27e8F")
"""``the killer of FILM``: no calling."""
_NAMED: Final = re.compile(r" \u27e8[PCNBOLFR]")
"""A name comes next: the last word belongs to it."""
_WHOM: Final = re.compile(
    r" \u27e8[PCNB]\d+\u27e9 (?:(?:has|had|once|first|also|famously|later) )*(?:(?:[a-z]+ed"
    r"|played|fell|met"
    r"|knew|loves?|loved|left|took|gave|calls|wants)\b)"
)
"""``Iris, the pilot Rex fell for``: it is Iris who is one."""
_OF_SOMEBODY: Final = re.compile(r"\u27e8[PCNB]\d+\u27e9, (?:the|an?) [a-z- ]+$")


_ELSEWHERE: Final = re.compile("[^\u27e8.;,]{0,20}\u27e8F")
"""``He was a pilot in FILM``: what an actor was."""


@reads(r"\b(?:is|was|works?|worked|working|serves|been|be|becomes?|became|become|turn|living"
       r"|started|lives|moonlights|as) ")  # fmt: skip
def is_by_calling(view: View) -> Iterator[Found]:
    """``Iris Vane is a marine biologist``, ``who works as a paramedic``."""
    for match in _IS.finditer(view.text):
        if match["who"][1] == "B" and _ELSEWHERE.match(view.text, match.end()):
            continue
        if not _NOT.search(view.text, 0, match.start()):
            yield from _said(view, match, 0.88)


@reads(r"[a-z],? \u27e8[CN]")
def titled(view: View) -> Iterator[Found]:
    """``the weapons designer Iris Vane``, ``plays nurse Iris Vane``."""
    for match in _TITLED.finditer(view.text):
        words = (match["what"] or match["trade"]).split()
        before = view.text[: match.start()] + " ".join(words)
        count = is_calling(words)
        known = is_calling(words, in_story=True)
        if not count or (count == 1 and words[-1] in _RANKED and match["what"]):
            continue
        start = " ".join(words[:-count])
        cue = _ACTORS_ROLE.search(f"{view.text[: match.start()]}{start} ")
        if not (known or cue) or (
            count == 1 and words[-1] in _DONE and not (cue or _DETERMINED.search(start))
        ):
            continue
        if len(words) > count and words[-count - 1] in _VERBAL:
            continue
        if match["trade"] and not (cue or _DETERMINED.search(start)):
            continue
        if before.endswith("'s") or "real-life" in words:
            continue
        name = match.start("who") if match["who"] else match.start("whom")
        if _WHOM.match(view.text, name - 1) and _OF_SOMEBODY.search(before):
            continue
        what, whom = " ".join(words[-count:]), match["who"] or match["whom"]
        if whom[1] == "N" and not (cue or (match["trade"] and not _OF_HIS.search(start))):
            continue
        yield from _found(view, what, whom, match, 0.86)


_OF_HIS: Final = re.compile(r"\b(?:his|her|whose)\b|'s\b")
"""Real people have agents too."""
_DETERMINED: Final = re.compile(
    r"(?:\b(?:the|an?|another|one|his|her|their|its)|'s)(?: [a-z0-9-]+){0,3}$"
)


@reads(r"\b(?:called|named|by the name|known|code-?named|nicknamed|dubbed|going by|goes by"
       r"|calls (?:him|her)self|answers)\b")  # fmt: skip
def called(view: View) -> Iterator[Found]:
    """``a treasure hunter called Iris Vane``, ``a hitman known only as Rex``."""
    for match in _CALLED.finditer(view.text):
        for what in callings(match["what"]):
            yield from _found(view, what, match["who"], match, 0.88)
