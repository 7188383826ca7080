"""What is not sure: talks, offers, wishes of a studio, rumours, and what nobody has confirmed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.own_clause import film_of
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_AUX: Final = (
    r"(?:(?:is|are|was|were|has|have|had|be|been|being|will|also|still|both|now|reportedly"
    r"|currently|already|apparently|allegedly|all|recently|once|first|then|again|later|among those"
    r"|among the names|(?:said|understood|thought|believed|reported) to have|said to be"
    r"|understood to be|believed to be|thought to be|reported to be"
    r"|rumou?red to be|as well|long|not|never|remains?) ){0,4}"
)
_TALKING: Final = (
    r"(?:(?:early|final|advanced|preliminary|active|exclusive|ongoing|late-stage|serious|initial"
    r"|last-minute|deep|informal|very|the) )*(?:talks|negotiations|discussions|conversations)"
)
_OPEN: Final = pattern(
    rf"(?P<who>{{PS}})(?:'s)?{{REL}},?(?: who)? {_AUX}(?P<how>in {_TALKING}|negotiating"
    r"|in (?:contention|the (?:running|mix|frame|hunt)|line|consideration)(?= (?:for|to)|[.,;]|$)"
    r"|(?:being )?(?:circling|eyeing|eyed)\b(?! (?:an?|for an?) (?:[a-z]+ ){0,2}\u27e8D)"
    r"|(?<=is |as |en |ng |re |be |ce |ly |so |er |st |ll |ed )(?:courted|considered|sought|wooed"
    r"|tipped|floated|mooted|wanted"
    r"|approached|targeted|shortlisted|pursued|discussed|mentioned|linked (?:with|to)|looked at|"
    r"(?<!once )offered|first choice)\b"
    r"(?! by )|under consideration|up for\b(?= the| a)"
    r"|(?:near(?:ing|s)?|close to|clos(?:ing|es) in on|finali[sz]ing|working out|on the verge of"
    r"|closing) (?:signing (?:on)?|joining|(?:a|his|her|their|the|an) (?:[a-z]+ )?deals?)"
    r"|(?:on|at the top of) (?:the|a|its|his|her|their) (?:studio's )?(?:short-?list|wish ?list"
    r"|list)"
    r"|(?:emerge[sd]? as )?(?:the|a|an|its|his|her|their|one of the) (?:[a-z-]+ "
    r"|\u27e8O\d+\u27e9's "
    r"|[a-z]+'s |early ){0,4}?(?:(?:first|top|leading|preferred|number one)"
    r" (?:choice|pick|candidate|contender|target)"
    r"|front-?runners?|favou?rites?|contenders?|candidates?|(?<!\ban excellent )(?<!\bgreat )"
    r"(?<!\bperfect )(?:choice|pick))\b(?= (?:to|for)|[.,;]|$)"
    r"|rumou?red\b|(?:may|might|could)(?: also| yet| very| well| still| even| soon| all| both"
    r"| be set to)*"
    r" (?:return|appear|make|show up|be (?:back|joining|returning|reprising|coming (?:back|aboard)"
    r"|playing|starring|making|stepping|heading|boarding|directing|in (?:it|this|the))"
    r"|join|reprise|pop up|turn up|come back|be in|be part|star|play|direct|helm)\b"
    r"|yet to (?:be (?:confirmed|announced|cast)|sign|commit|close|confirm|agree|decide)"
    r"|(?:hopes?|hoping|wants?|would (?:love|like)|keen|eager|hopeful) (?:to|of) (?:return|be back"
    r"|come back|coming back|reprise|direct|join|star|appear|make)\w*)"
)
_TALKS_WITH: Final = pattern(
    r"\b(?:in|held|holding|had|opened|entered|begun|began|having)(?: [a-z-]+){0,3} (?:talks"
    r"|negotiations|discussions|conversations) with {DESC}?(?P<who>{PS})(?!'s)"
)
_NOUN: Final = pattern(
    r"\b(?:talks|negotiations|discussions|conversations|(?:no|without a|yet to (?:sign|close"
    r"|reach|make)"
    r" a) deal) (?:are |were |is )?"
    r"(?:ongoing |still |under ?way |in place |continuing |to bring back )*(?:with"
    r"|for) {DESC}?(?P<who>{PS})(?!'s)"
    r"|(?P<whose>{P})'s (?:deal|involvement|casting|return|participation|contract|offer|attachment)"
    r" (?:has |is |was |had )?(?:yet to be|not been|not yet|still being|fell|fallen|remains?"
    r"|unconfirmed|being negotiated|far from|uncertain|up in the air)"
)
_STUDIO: Final = pattern(
    r"\b(?:rumou?r mill|studio|bosses|producers?|director|filmmakers?|team|company"
    r"|\u27e8O\d+\u27e9|casting"
    r"|executives?|production|marvel|disney|\u27e8P\d+\u27e9),? (?:(?:is|are|was|were|has|have|had"
    r"|been|also|now|reportedly|currently|still|both|said to be|believed to be) ){0,4}(?:eyeing"
    r"|eyes|courting|considering|considered|looking at|wooing|pursuing|targeting|chasing"
    r"|circling|keen on|interested in|negotiating with|approached|offered|sought|wants?|wanted"
    r"|after|made an offer to|reached out to|met with|has (?:his|her|its) eye on|linked|link)"
    r" (?:the (?:part|role|job|film|gig) to )?{DESC}?(?P<who>{PS})(?!'s)(?= (?:for|to|as|about|over"
    r"|in)\b|[.,;]|$)"
)
_OFFERED: Final = pattern(
    r"\b(?:first |originally |initially )?(?:offered|offer (?:is |was |went |has gone )?out"
    r"|went out"
    r"|sent) to {DESC}?(?P<who>{PS})(?!'s)"
)
_UNCLEAR: Final = pattern(
    r"\b(?:un(?:clear|known|certain|confirmed|decided)|not (?:yet )?(?:clear|known|certain"
    r"|confirmed"
    r"|sure|said|decided|been (?:announced|confirmed|decided|said|revealed))|too early to (?:say"
    r"|tell|know)|remains? to be seen|no (?:reports?|word|news|indications?|confirmation|sign"
    r"|official word|suggestion|hint|guarantee)s?(?: on| of| yet| so far| from| about| as"
    r" to)*|doesn't say|did not say|didn't say|won't say|would not say|wouldn't say|nobody knows"
    r"|anyone's guess|up in the air|rumou?rs?|speculation|talk|whispers?|hopes?|calls"
    r"|(?:amid|despite|following|after|are|were|been|the|these|those|recent|earlier|unconfirmed|by"
    r"|conflicting|previous|with|some|several|multiple|to|from) reports|claims)(?: at this "
    r"(?:point|stage|time)| for now| right now| (?:has|have) (?:it|long"
    r" been))?,?(?: (?:if|whether|that|about|for|on|of|to see))?"
    r" (?:or not )?{DESC}?(?P<who>{PS})"
    r"(?!'s)(?P<rest>(?:[^\u27e8.;]|\u27e8[ROD]\d+\u27e9){0,60}?(?P<what>{FS}))?"
)
_WHETHER: Final = pattern(
    r"\bwhether (?:or not )?{DESC}?(?P<who>{PS})(?:{REL}),? [^.;]{3,80}?\b(?:remains? (?:to be seen"
    r"|unclear|uncertain|unknown|a mystery|open|an open)|is (?:unclear|unknown|not known|not clear"
    r"|another|anyone's|uncertain|still)|has not been|hasn't been|nobody|we don't)"
)
_RUMOURED_IN: Final = re.compile(r"rumou?r|speculat|talk|whisper|hope|calls|reports?|claims")
_LEAVES: Final = re.compile(
    r" (?:would|will|had|has|might|may|was|is|could)? ?(?:drop|leav|left|quit|exit|depart|walk"
    r"|pull|bow)"
)
_ANOTHER: Final = re.compile(
    r"[^.;\u27e8]{0,30}\b(?:a|any) (?:second|third|fourth|fifth|sixth|seventh|sequel|another"
    r"|further)\b"
)
_HOW_MUCH: Final = re.compile(
    r"(?:'ll| will| would| is| gets)? (?:only|just|merely|simply|(?:[a-z]+ ){0,3}(?:bigger|larger"
    r"|smaller|more|brief(?:ly)?|cameo))\b"
)
"""``whether Kim Doe will only make a cameo``: how large the part is, is open, and not that."""
_BACK: Final = re.compile(
    r"\b(?:return|back|appear|reprise|join|star|cameo|play|involved|part of|cast|direct|film|movie"
    r"|sequel|role|show up|coming|feature)"
)


_TO_BE: Final = re.compile(r" to (?:be (?:an?|the|his|her|playing|portraying)|play|portray)\b")
"""What is rumoured is who somebody plays, not that somebody is in it."""


@reads("talks|negotiat|discussions|conversations|conten|running|mix|frame|line|considera"
    "|circling|ey(?:e|ing)"
       "|court|consider|sought|woo|tipped|float|moot|want|approach|target|list|pursu|link|look"
       "|offer|up for|near|clos|finali|verge|choice|pick|front|favo|candidate|rumou?r|may |might"
       "|could|yet to|hop(?:e|ing)|would|keen|eager|working out")  # fmt: skip
def is_open(view: View) -> Iterator[Found]:
    """``Kim Doe is in talks to join FILM``, ``is being eyed``, ``was offered the part``."""
    for match in _OPEN.finditer(view.text):
        if match["how"].startswith("rumo") and _TO_BE.match(view.text, match.end()):
            continue
        if _BY_OTHERS.match(match["how"]) and _DID.search(match[0]):
            continue
        if _UNKNOWN.match(view.text, match.end()):
            continue
        films = film_of(view, match.start("how"), match.end())[0]
        films = films or view.ahead(match, match.start("how"))[0]
        told = view.characters(view.text[match.end() : match.end() + 60])
        what = films[:1] or [role for role in told if role.kind == "character"][:1]
        yield from each("not_confirmed", view.subjects(match), what, match, 0.85)


_UNKNOWN: Final = re.compile(
    r"(?:(?<=circling)|(?<=eyeing)) \u27e8[PN]\d+\u27e9'?s? (?:[a-z-]+ ){0,2}"
    r"\u27e8[CNLO]\d+\u27e9"
)
"""``circling Kim Doe's NAME``: that is a film which is not known for one."""
_BY_OTHERS: Final = re.compile(
    r"(?:courted|considered|sought|wooed|floated|mooted|wanted|approached|targeted|pursued"
    r"|discussed|mentioned|linked|looked at)\b"
)
"""What is done to somebody by a studio."""
_DID: Final = re.compile(
    r"\u27e9 (?:(?:has|have|had|also|once|first|again|later|never|recently|already|long|then|both"
    r"|now) )+[a-z]+$|(?<!\u27e9) (?!.*\b(?:is|are|was|were|be|been|being)\b)[a-z]+ "
    r"(?:discussed|mentioned|considered|wanted)$"
)
"""``Kim Doe had first discussed it``: what somebody did."""


@reads("talks|negotiat|discussions|conversations|deal|involvement|casting|return|participation"
    "|contract"
       "|offer|attachment")  # fmt: skip
def talks(view: View) -> Iterator[Found]:
    """``The studio has been in talks with Kim Doe``, ``Kim Doe's deal fell through``."""
    for form in (_TALKS_WITH, _NOUN, _OFFERED):
        for match in form.finditer(view.text):
            groups = match.groupdict()
            films = view.ahead(match, match.start())[0]
            who = view.people(groups.get("who") or groups.get("whose"))
            yield from each("not_confirmed", who, films[:1], match, 0.84)


@reads("eye|link|court|consider|looking|woo|pursu|target|chas|circling|keen|interested|negotiat"
    "|approach|offer"
       "|sought|want|after|reached|met with")  # fmt: skip
def wanted(view: View) -> Iterator[Found]:
    """``The studio is courting Kim Doe for the lead``."""
    for match in _STUDIO.finditer(view.text):
        films = view.ahead(match, match.start())[0]
        yield from each("not_confirmed", view.people(match["who"]), films[:1], match, 0.82)


@reads("un(?:clear|known|certain|confirmed|decided)|not |no |n't|early|remains?|nobody|anyone"
    "|in the air|rumou?r"
       "|specul|talk|whisper|hopes?|calls|reports?|claims|whether")  # fmt: skip
def unclear(view: View) -> Iterator[Found]:
    """``It is not clear whether Kim Doe will return``, ``no word on Kim Doe``."""
    for form in (_UNCLEAR, _WHETHER):
        for match in form.finditer(view.text):
            said = view.text[match.end() : match.end() + 70]
            if _RUMOURED_IN.match(match[0]) and not _BACK.search(match[0] + said):
                continue
            if _ANOTHER.match(view.text, match.end()) or _LEAVES.match(view.text, match.end()):
                continue
            if _HOW_MUCH.match(view.text, match.end("who")):
                continue
            what = match.groupdict().get("what")
            films = view.films(what) if what else view.ahead(match, match.start())[0]
            yield from each("not_confirmed", view.people(match["who"]), films[:1], match, 0.86)


_TRIED: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:has|had|have|was|were|is|are|also|both|all|been|due|set"
    r"|going"
    r"|scheduled|supposed|to|recently|reportedly|once) ){0,5}(?:audition(?:s|ed|ing)?|screen-?"
    r" ?test(?:s|ed|ing)?|tested|tried out|read(?= for)|vied|lobbied|campaigned|competed"
    r"|shortlisted"
    r"|(?:the )?(?:last|other) (?:one|name|two|actors?|actress)s? (?:left )?in the running)"
    r"(?= (?:for|with|to|alongside|opposite|against)\b|[.,;]|$)(?! for (?:the )?(?:fun|laughs"
    r"|oscar))(?! (?:with|opposite|alongside|against) [^\u27e8.;,]{0,30}\b(?:finalists|candidates"
    r"|actors|contenders|hopefuls|newcomers|actresses)\b)"
)


_A_FILM: Final = re.compile("\u27e8F")


@reads("audition|test|tried out|read |vied|lobbied|campaigned|competed|shortlisted|in the running")
def tried_out(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe tested for the role``: of the film that is spoken of."""
    for match in _TRIED.finditer(view.text):
        main = view.article.phrases.upcoming or view.article.main
        films = view.ahead(match, match.end("who"))[0]
        if main is not None and not _A_FILM.search(view.text, match.end()):
            films = [main]
        who = [p for p in view.subjects(match) if not view.article.makes_only(p)]
        yield from each("not_confirmed", who, films[:1], match, 0.84, firm=True)
