"""Who takes part in a film, by what is said of somebody where no film need be named.

``Kim Doe has come aboard the cast``, ``Doe has landed a key role``, ``Doe and Sam Roe are attached
to star``: the film is the one that the sentence names, else the one that is spoken of.
"""

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

_HELPS: Final = (
    r"(?:(?:will|would|is|are|was|were|has|have|had|be|been|being|to|also|all|both|each|now|once"
    r"|again|once more|then|too|likewise|next|set|due|slated|scheduled|expected|confirmed"
    r"|announced|poised"
    r"|ready|still|just|already|first|even|said|going|back|about|sure|certain|due|agreed|locked in"
    r"|lined up|in line|on board|in turn|this time|most|last|newly|[a-z]+ly) ){0,7}?"
)
_CAST: Final = (
    r"(?:cast|ensemble|line-?up|call sheet|roster|troupe|fold|fray|fun|party|mix|ranks|franchise"
    r"|film|movie|sequel|prequel|project|production|picture|feature|series|saga|reboot|remake"
    r"|spin-?off|threequel|pic|team|group|gang|voice cast|list|adventure|ride)"
)
_PART: Final = (
    r"(?:roles?|parts?|cameos?|leads?|villains?|antagonist|protagonist|baddie|bad guy|big bad"
    r"|heroine"
    r"|hero|love interest|appearance|lead villain|gig)"
)
_WHEN: Final = (
    r"(?:,? (?:(?:earlier|later|early|late|last|this|back|just|only) (?:[a-z]+ ){0,2}[a-z]+"
    r"|(?:in|on) \u27e8D\d+\u27e9|recently|yesterday|today|(?:two|three|four|a few|several)"
    r" [a-z]+ ago)"
    r",?)?"
)
_A: Final = r"(?:(?:an?|the|his|her|their|its|one of the|some of the|two|another|this|that) )"
_ADJ: Final = r"(?:(?!(?:as|in|for|of|with|to|by|on|at|and|or)\b)[a-z'-]+,? (?:and |but )?){0,5}?"
_DOES: Final = (
    r"(?:attached(?: to (?:star|appear|lead|headline|co-star|feature|act|the|it)\b)?"
    r"|(?<=n )cast(?= (?:in|as|for|opposite|alongside|to)\b|[.,;]|$)"
    r"|(?<=e )cast(?= (?:in|as|for|opposite|alongside)\b|[.,;]|$)"
    r"|(?:com(?:e|es|ing)|came|jump(?:s|ed|ing)?|hop(?:s|ped|ping)?|climb(?:s|ed|ing)?|brought"
    r"|got) (?:aboard|on board)"
    rf"|board(?:ed|s|ing) (?:the |its |this )(?:[a-z-]+ ){{0,3}}?{_CAST}"
    r"|sign(?:ed|s|ing) (?:on|up|aboard)(?! to (?:direct|write|produce|score|pen|helm))"
    rf"|join(?:s|ed|ing)? (?:the|its|an?|this|their) (?:[a-z'-]+ |\u27e8[RO]\d+\u27e9"
    rf" ){{0,4}}?{_CAST}"
    r"|join(?:s|ed|ing)? (?:him|her|them|\u27e8[PB]\d+\u27e9) (?=(?:in|as) (?:an?|the) )"
    r"|(?<=[sne] )(?:invited|brought|welcomed|lured|tempted|coaxed) (?:aboard|on board)"
    rf"|(?<=[nesd] )(?:tapped|hired|recruited|enlisted|booked|chosen|selected|picked|drafted|named"
    rf"|brought in|roped in|secured|snapped up|signed|set|confirmed|announced|wanted|added"
    rf"|introduced){_WHEN} (?:for|in|as) {_A}{_ADJ}{_PART}"
    rf"|joined(?: up)?{_WHEN} (?:in|for|as) {_A}{_ADJ}{_PART}"
    r"|(?:a )?part of(?= (?:the |both |all )?(?:[a-z-]+ ){0,2}\u27e8F)"
    rf"|(?:land(?:s|ed|ing)?|nab(?:s|bed)?|bag(?:s|ged)?|snag(?:s|ged)?|snap(?:s|ped) up"
    r"|scor(?:es|ed)|secur(?:es|ed)"
    rf"|w[io]ns?|clinch(?:es|ed)|got|gets|tak(?:es|ing) on|t(?:ake|akes|ook|aking)(?: on|"
    rf" up)?|fill(?:s|ed)|ha(?:s|ve|d)"
    rf"|grab(?:s|bed)?|pick(?:s|ed) up|in) {_A}{_ADJ}{_PART}(?! (?:reversal|model|in (?:life"
    rf"|society)"
    rf"|on \u27e8O))"
    r"|ha(?:ve|d) (?:[a-z-]+ ){0,3}?(?:roles|parts|cameos)\b"
    rf"|mak(?:e|es|ing) {_A}(?!way|money)(?:[a-z-]+ ){{0,3}}?(?:cameo|appearance"
    rf"|debut(?! (?:as|at the helm|behind|in the director))|bow|entrance)"
    r"|made a (?:[a-z-]+ ){0,2}(?:cameo|appearance)"
    rf"|(?:pop(?:s|ped|ping)?|show(?:s|ed|ing)?|turn(?:s|ed|ing)?) up (?:briefly )?in {_A}{_ADJ}"
    rf"{_PART}"
    r"|(?:co-)?stars?(?= (?:in it|too|as well|together|again|once more|opposite|alongside)\b|[.;]"
    r"|$)"
    r"|headlin(?:es?|ing)|toplin(?:es?|ing)"
    rf"|(?:lead(?:s|ing)?|head(?:s|ing)?(?: up)?|front(?:s|ing)?|anchor(?:s|ing)?) (?:the|its|an?)"
    r" (?:[a-z'-]+ |\u27e8[RO]\d+\u27e9 ){0,4}?(?:cast|ensemble|line-?up|film|movie|pack|bill|trio"
    r"|sequel)"
    rf"|(?:round(?:s|ing)?|fill(?:s|ing)?) out (?:the|its)|complet(?:es?|ing) the (?:[a-z-]+"
    rf" ){{0,3}}"
    r"(?:cast|line-?up|ensemble|trio|quartet|line up)"
    rf"|(?<=[esd] )(?:(?:a )?(?:part|member) of|among|in|on) (?:the|its|their|this) "
    r"(?:[a-z'-]+ |\u27e8[RO]\d+\u27e9 ){0,4}?(?:cast|ensemble|call sheet|roster|line-?up)"
    r"|beat(?:s|ing)?(?: out)? (?:[^\u27e8.;]|\u27e8[PN]\d+\u27e9){2,80}? (?:for|to (?:land|bag"
    r"|win|nab"
    r"|get|secure)) the (?:[a-z-]+ ){0,3}?(?:role|part|lead|job|gig)"
    r"|step(?:s|ped|ping) in(?= (?:as|to replace|to fill|instead|for)\b|[.,;]|$)"
    r"|(?<=[esd] )in it\b|(?<=[esd] )along for the ride)"
)
_DOING: Final = pattern(
    rf"(?P<who>{{PS}})(?!'s){{REL}},?(?: (?:who|that))?(?:'ll|'ve|'re)? (?P<how>{_HELPS}"
    rf"(?P<does>{_DOES}))\b"
)
_BACK: Final = pattern(
    rf"(?P<who>{{PS}})(?!'s){{REL}},?(?: who)?(?:'ll|'ve|'re)? (?P<how>{_HELPS}(?P<does>(?<=[es]"
    rf" )back\b"
    r"(?! (?:from|in (?:the|his|her) (?:day|director)|behind|at the helm|home|to back"
    r"|to (?:direct|write|produce|score|pen|helm|edit))|,? (?:calling|writing|directing))"
    r"|(?:com(?:e|es|ing)) back\b(?! (?:from|to (?:direct|write|produce|life)|as "
    r"(?:an? )?(?:director"
    r"|writer|producer)))|(?:return|appear|feature|reappear)(?:ing)?\b(?! (?:from|to (?:direct"
    r"|write|produce|life|his|her|the (?:director|helm))|as (?:an? |the )?(?:executive"
    r" )?(?:director"
    r"|writer|producer|helmer|composer)))))"
)
_PLAYS_SOME: Final = pattern(
    rf"(?P<who>{{PS}})(?!'s){{REL}},?(?: who)? (?P<how>{_HELPS}(?P<does>(?:play|portray|voic)(?:s"
    rf"|es?|ing)? "
    r"(?!(?:guitars?|pianos?|records|gigs|venues|clubs|matches|pranks|games|cards|sports"
    r"|instruments|songs|shows|clips|roles|parts|concerts|tricks|drums"
    r"|favou?rites|dates|things|villains and|hardballs|its|his|less)\b)(?:[a-z-]+ ){0,2}?"
    r"(?:[a-z-]{2,}s|men|women|children|kids|people))"
    r"(?=[.,;]|$| (?:in|who|from|too|on|with|and|at|opposite|alongside)\b))"
)
_MAKERS_WORK: Final = re.compile(
    r",? (?:(?:is|are|also|will|and|both|all|set) )*(?:to )?(?:direct|writ|produc|helm|scor|pen\b"
    r"|pens"
    r"|script|compos|edit"
    r"|adapt|shoot the|as (?:an? |the |its )?(?:(?:executive|exec|co-) ?)?(?:producer|director"
    r"|writer"
    r"|screenwriter|composer|helmer|editor|showrunner|cinematographer))"
)
_JOB: Final = re.compile(
    r"\b(?:composer|cinematographer|editor|director|filmmaker|producer|writer|screenwriter"
    r"|coordinator|designer|supervisor|author|novelist|showrunner|creator|scribe|helmer|duo"
    r"|executives?|exec|chief|president|chairman|ceo)s? (?:(?:of|on|behind|for) (?:the )?"
    r"\u27e8[FSR]\d+\u27e9,? )?(?:\u27e8[PN]\d+\u27e9(?:,| and) )?$"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:on (?:stage|broadway|tv|television)|sitcom|episodes?|podcast|musical|stage play"
    r"|miniseries|tv series|season|novel|album|song|series regular|limited series|pilot for"
    r"|streaming series|the series)\b"
)
_OF_TITLE: Final = re.compile(r"\b(?:your|my|our|how|i|we) $")
"""What stands before somebody only in a title: ``How I Met Your Mother``."""
_UNKNOWN: Final = re.compile(
    r" (?:to|for|in|on|of|aboard|with)(?: (?:the|an?|his|her|its))? (?:[a-z-]+ ){0,3}"
    r"(?:[\"']"
    r"|\u27e8[NC]\d+\u27e9(?!'s|,? (?:and|or) ))"
)
"""Something is named that nothing tells to be a film: it is not the one that is spoken of."""
_ONCE: Final = re.compile(r"\bhad (?:[a-z]+ )?been\b")
"""``had been attached``: that is over."""
_NOUN_ROLE: Final = re.compile(r"\b(?:direct|writ|produc|script|screenplay|helm|filmmak)\w*")


@reads("attached|cast|board|sign|join|tapped|hired|recruit|enlist|book|chosen|select|pick|draft"
       "|role|part|cameo|lead|villain|antagonist|protagonist|baddie|bad guy|big bad|hero|appearance"
       "|debut|bow|entrance|star|headlin|toplin|round|fill|complet|ensemble|line-?up|in it|ride"
       "|beat|back|return|appear|feature|play|portray|voic|gig|love interest|fold|fun")  # fmt: skip
def takes_part(view: View) -> Iterator[Found]:
    """``Kim Doe has landed a key role``, ``Doe and Sam Roe are attached to star``."""
    if _ELSEWHERE.search(view.text):
        return
    for form, sure in ((_DOING, 0.86), (_BACK, 0.85), (_PLAYS_SOME, 0.84)):
        for match in form.finditer(view.text):
            if _MAKERS_WORK.match(view.text, match.end()) or _NOUN_ROLE.search(match["how"]):
                continue
            if _JOB.search(view.text, 0, match.start()) or _OF_TITLE.search(
                view.text, 0, match.start()
            ):
                continue
            if _UNKNOWN.match(view.text, match.end()) or _ONCE.search(match["how"]):
                continue
            films, near = film_of(view, match.start("does"), match.end())
            people = players(view.article, view.subjects(match))
            if form is _BACK:
                people = [p for p in people if p.kind == "person"]
            yield from each("acts_in", people, films, match, min(sure, near))
