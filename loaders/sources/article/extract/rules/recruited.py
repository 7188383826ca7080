"""Whom a film gets: ``the studio has recruited Kim Doe for the sequel``, ``we get Sam Roe``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.own_clause import film_of
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.players import players
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_PART: Final = (
    r"(?:roles?|parts?|cameos?|leads?|villains?|antagonist|protagonist|heroine|hero|cast|ensemble"
    r"|love interest|film|movie|sequel|project|fun|mix|fold|fray|roster|line-?up|franchise|team)"
)
_TAKEN: Final = pattern(
    r"\b(?:recruit(?:s|ed|ing)?|enlist(?:s|ed|ing)?|tap(?:s|ped|ping)?|hir(?:es?|ed|ing)|cast(?:s"
    r"|ing)?"
    r"|sign(?:s|ed|ing)(?: up| on)?|add(?:s|ed|ing)?|rop(?:es|ed|ing) in|draft(?:s|ed|ing)? in"
    r"|lur(?:es|ed|ing)(?: back)?|land(?:s|ed|ing)?|secur(?:es|ed|ing)|snag(?:s|ged)?|nab(?:s|bed)?"
    r"|bring(?:s|ing)?(?: in| back| on)?|brought(?: in| back| on)?|pick(?:s|ed|ing)?|cho(?:se"
    r"|oses|osing)"
    r"|set(?:s|ting)?|book(?:s|ed|ing)?|found|finds?|unveil(?:s|ed)?|snap(?:s|ped) up|reel(?:s"
    r"|ed) in"
    r"|welcom(?:es|ed|ing)) {DESC}?(?P<who>{PS})(?!'s) (?:back )?(?:as|for|in|to|into|on|aboard) "
    r"(?:(?:the|its|an?|another|his|her|their|this|fill|take on|lead|round out|join|head(?:"
    r" up)?|front"
    r"|headline|star in|be) )*(?:[a-z-]+ |\u27e8[ROD]\d+\u27e9(?:'s)? ){0,5}?"
    rf"(?:{_PART}\b|(?P<film>{{F}}))(?! (?:school|studio|festival))"
)
_GET: Final = pattern(
    r"\b(?:we(?:'ll| will|'re)?|you(?:'ll| will)?|fans(?: will)?|audiences(?: will)?|viewers(?:"
    r" will)?"
    r"|it|which|film|movie|sequel|trailer|teaser|\u27e8[FS]\d+\u27e9|gives us|treats us to)(?: "
    r"(?:also"
    r"|now|even|all|then|finally|to|going|can|do|also get to|get to))* ?(?:get(?:s|ting)?|giv"
    r"(?:es|en)"
    r"|see(?:s|ing)?|meet(?:s|ing)?|ha(?:s|ve)|find(?:s)?|us|hears?|offers?|serves? up|throws? in"
    r"|adds? in|adds?|features?|stars?) (?:us |up )?{DESC}?(?P<who>{PS})(?!'s) (?:in (?:an?|the"
    r"|his|her|their) (?:[a-z-]+ ){0,3}(?:roles?|parts?|cameos?)|back in action|as (?:an?|the|his"
    r"|her"
    r"|their|one of|himself|herself|{C}))\b"
)
_TALENTS: Final = pattern(
    r"\b(?:features?|featuring|boasts?|boasting|including|includes?|benefits from|uses|showcases"
    r"|with|has|have) (?:the|vocal|voices?|an all-star|a stacked|a starry|such)? ?(?:[a-z-]+ ){0,2}"
    r"(?:talents?|voices?|vocals|services|likes|presence|names|luminaries|heavyweights)"
    r"(?: of| like| as| such as) {DESC}?(?P<who>{PS})(?!'s)"
)
_AS_KIN: Final = pattern(
    r"(?:, |\band )(?:with |alongside |plus |and )?{DESC}?(?P<who>{P}) as (?:an?|the|his|her|their"
    r"|its|one of) (?:[a-z'-]+ |\u27e8[ORLCB]\d+\u27e9(?:'s)? ){0,5}?(?:father|mother|brother"
    r"|sister"
    r"|son|daughter|wife|husband|boss|villain(?:ess)?|leader|chief|head|friend|pilot|agent|rival"
    r"|mentor"
    r"|cop|detective|soldier|general|commander|captain|warlord|assassin|queen|king|princess|prince"
    r"|scientist|doctor|hero(?:ine)?|antagonist|nemesis|ally|partner|killer|thief|spy|hacker"
    r"|mercenary|smuggler|politician|senator|president|lawyer|teacher|professor|billionaire|tycoon"
    r"|version|love interest|girlfriend|boyfriend|uncle|aunt|cousin|neighbou?r|sheriff|officer"
    r"|operative|handler|guardian|warrior|witch|wizard|monster|robot|android|stranger|woman|man"
    r"|girl"
    r"|boy|kid|teenager)\b"
)
_CAST: Final = re.compile(
    r"\b(?:star\w*|play\w*|cast|repris\w*|return\w*|role|features?|co-star\w*|portray\w*|ensemble"
    r"|joined|alongside|opposite| as \u27e8[CN])"
)
_MAKERS: Final = re.compile(
    r"\b(?:direct\w*|writ(?:e|es|er|ers|ing|ten)|produc\w+|helm\w*|scor\w+|pen\b|script\w*"
    r"|screenplay|compos\w*|edit\w*|considered|talks|shortlist\w*|rumou?r\w*|wanted|hop(?:e|ed|es"
    r"|ing)"
    r"|stage|musical|broadway|tv series|season|episode|oversee|rewrite)\b"
)
_FORMS: Final = ((_TAKEN, 0.86), (_GET, 0.84), (_TALENTS, 0.84))


@reads("recruit|enlist|tap|hir|cast|sign|add|rop|draft|lur|land|secur|snag|nab|br[io]|pick|cho|set"
       "|book|found|find|unveil|snap|reel|welcom|get|giv|see|meet|ha[sv]|hear|offer|serve|throw"
       "|feature|star|boast|includ|benefit|use|showcase|with")  # fmt: skip
def recruited(view: View) -> Iterator[Found]:
    """``The studio has recruited Kim Doe for the sequel``, ``we also get Sam Roe as a warlord``."""
    for form, sure in _FORMS:
        for match in form.finditer(view.text):
            after = view.text[match.end() : match.end() + 40]
            if _MAKERS.search(match[0]) or _MAKERS.search(after.partition(",")[0]):
                continue
            named = match.groupdict().get("film")
            films, near = (
                (view.films(named), 0.92) if named else view.near(match.start(), match.end(), 60)
            )
            if len(films) == 1:
                people = players(view.article, view.people(match["who"]))
                yield from each("acts_in", people, films, match, min(sure, near))


@reads(r" as (?:an?|the|his|her|their|its|one of) ")
def as_somebody(view: View) -> Iterator[Found]:
    """``Kim Doe stars as Iris Vane, with Sam Roe as her father``: no name is given to the role."""
    for match in _AS_KIN.finditer(view.text):
        if not _CAST.search(view.text, 0, match.start() + 2) or _MAKERS.search(view.text):
            continue
        films, near = view.near(match.start(), match.end(), 60)
        if len(films) == 1:
            people = players(view.article, view.people(match["who"]))
            yield from each("acts_in", people, films, match, min(near, 0.85))


_DEBUT: Final = pattern(
    r"\b(?:marks|features|is|includes|sees|serves as|will be|represents) (?:the )?(?:[a-z-]+ "
    r"|\u27e8[RLO]\d+\u27e9(?:'s)? ){0,3}?(?:(?:debut|comeback|return|appearance|performance|role"
    r"|bow|screen debut) (?:of|for|by)|introduction of) {DESC}?(?P<who>{PS})(?!'s)"
)
_BACK_AS: Final = pattern(
    r"\b(?:(?:brings?|brought|bringing|welcom(?:es|ed|ing)) back|returns? of|introduc(?:es?|ed|ing)"
    r"|reintroduc(?:es?|ed|ing)|features?|featuring|includ(?:es?|ing)|sees|appearance (?:by|of"
    r"|from)"
    r"|cameo (?:by|of|from)|arrival of|follows?|following) (?P<who>{P})'s (?:[a-z-]+ ){0,3}"
    r"(?P<whom>{C})(?!'s)"
)
_DIRECTORIAL: Final = re.compile(r"\b(?:directorial|directing|directoral|writing|producing)\b")


@reads("debut|comeback|return|appearance|performance|role|bow|introduc|br[io]|welcom|featur|includ"
       "|sees|cameo|arrival|follow")  # fmt: skip
def debut_of(view: View) -> Iterator[Found]:
    """``The film marks the acting debut of Kim Doe``, ``brings back Sam Roe's Max``."""
    for form, sure in ((_DEBUT, 0.85), (_BACK_AS, 0.85)):
        for match in form.finditer(view.text):
            if _DIRECTORIAL.search(match[0]):
                continue
            films, near = film_of(view, match.start(), match.end())
            people = players(view.article, view.people(match["who"]))
            yield from each("acts_in", people, films, match, min(near, sure))
