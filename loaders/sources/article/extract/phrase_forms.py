"""The phrases that mean films, as patterns: ``the seventh installment``, ``both films``."""

from __future__ import annotations

import re
from typing import Final

from loaders.sources.article.extract.pattern import pattern

_ORDINAL: Final = (
    "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    "|twelfth|thirteenth"
    r"|(?:twenty|thirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|\d{1,2}(?:st|nd|rd|th))"
)
_CARDINAL: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten)"
_NOUN: Final = (
    "(?:films?|movies?|installments?|instalments?|entr(?:y|ies)|chapters?|outings?"
    "|adventures?|pictures?"
    r"|sequels?|flicks?|features?|blockbusters?|pics?|prequels?|threequels?)\b"
)
_ADJECTIVE: Final = (
    "(?:(?:upcoming|untitled|still-untitled|official|live-action|main|final|final and"
    "|new|next|latest"
    "|forthcoming|newest|long-awaited|highly anticipated|highly-anticipated"
    "|long-delayed|anticipated"
    r"|action|spy|superhero|sci-fi|science fiction|science-fiction|fantasy|comic-book|crime"
    r"|star-studded"
    r"|big-budget|horror|big-screen|blockbuster|yet-to-be-titled"
    r"|hotly anticipated"
    "|and final|feature|action-packed|hit|original|back-to-back|more|further"
    "|additional|currently untitled"
    r"|animated|action spy|globe-trotting|consecutive) )"
)
_OF: Final = (
    r"(?: (?:in|of|to|from) (?:the |[a-z]+'s )?(?:[a-z-]+ ){0,3}⟨R(?P<of>\d+)⟩(?: "
    "(?:franchise|series|saga"
    "|films?|movies|universe|trilogy))*| (?:in|of) (?:the|this|that"
    "|its) (?:[a-z-]+ ){0,2}(?:franchise|series|saga))?"
)
_TO_BE: Final = (
    r"(?! (?:(?:in|of) (?:the )?(?:series|franchise|saga|⟨R\d+⟩) )?(?:without|not to|since"
    r"|to (?:be|feature|star|have|not))\b)"
)
"""``the first film in the series without Kim Doe``: any film may be that."""
NUMBERED: Final = pattern(
    rf"(?:(?<!\ba )|(?={_ORDINAL} {_ADJECTIVE}*⟨[RF]\d+⟩ ))\b"
    r"(?:(?:the|its|this|that|his) )?(?:(?:series|franchise|saga)'?s? )?"
    rf"(?P<ordinal>{_ORDINAL})(?:,? (?:and|&|or"
    f"|/) (?P<second>{_ORDINAL}|{_CARDINAL}))?"
    rf" {_ADJECTIVE}*(?:⟨[RF](?P<in>\d+)⟩(?:'s)? )?{_ADJECTIVE}*(?P<noun>{_NOUN})"
    rf"(?! as (?:007|the |⟨[CNRP])){_TO_BE}{_OF}"
)
"""``the seventh installment``, ``the seventh and eighth films``."""
BOTH: Final = re.compile(
    r"(?P<who>\b(?:direct(?:s|ed|ing)|helm(?:s|ed|ing)|wr(?:ites|ote|iting)|produc(?:es|ed|ing)|in"
    r"|for) )both(?=[.,;!]|$| and )"
)
"""``Kim Doe is directing both``, after words on two films."""
NTH: Final = pattern(
    r"(?:(?<=^)|(?<=; )|(?<=, and )|(?<=, while )|(?<=, with )|(?<= and ))"
    rf"the (?P<ordinal>{_ORDINAL})"
    r"(?=,? (?:goes|moves|shifts|will|opens|which|has|had|is|was|follows|comes|arrives|lands|hits"
    r"|bows|now|from|slides|gets|heads|to|for|on|in) (?!the cast|a row|line))"
)
"""``The seventh goes from DATE to DATE, the eighth ...``, after words on films."""
BARE: Final = pattern(
    rf"\b(?:the|its|this|a) {_ADJECTIVE}*(?:(?P<ordinal>{_ORDINAL})|(?P<when>next"
    rf"|upcoming|new|forthcoming|latest|newest)) {_ADJECTIVE}*⟨R(?P<in>\d+)⟩"
    "(?! (?:franchise|series|saga|films|movies|trilogy|universe|team|crew|cast|star"
    "|films'|trailer|poster|fan))"
)
"""``the next SERIES``."""
FIRST_OF: Final = pattern(
    rf"\b(?:all (?:of )?|both (?:of )?)?(?:the|both|its|his"
    rf"|her) (?:first|original) (?P<count>{_CARDINAL}) {_ADJECTIVE}*(?:⟨[RF](?P<in>\d+)⟩(?:'s)? )?"
    rf"{_ADJECTIVE}*{_NOUN}{_OF}"
)
"""``the first two films``."""
_FILMS: Final = (
    "(?:films|movies|installments|instalments|entries|chapters|outings|adventures|pictures"
    "|features|pics|flicks|sequels|parts|ones)"
)
_NO_MORE: Final = (
    r"(?=[,.;:)?!]|$| (?:were|was|had|have|has|and|in|with|which|that|but|for|as|by|too|came|before"
    r"|again|also|he|she|they|is|are|will)\b)"
)
BACK: Final = pattern(
    rf"\b(?:(?:all|both|each|every one)(?: {_CARDINAL})?(?: of)? )?(?:the|its|his|her|their) "
    rf"{_ADJECTIVE}?(?P<which>previous|last|past|prior|earlier|other|preceding|first|original) "
    rf"(?P<count>{_CARDINAL})(?: {_ADJECTIVE}*(?:⟨R(?P<in>\d+)⟩(?:'s)? )?{_ADJECTIVE}*{_FILMS}\b"
    rf"{_OF}|{_NO_MORE})"
)
"""``the previous two``, ``the other three films``."""
ALL_BACK: Final = pattern(
    rf"\b(?:both|each|every|all)(?: (?P<count>{_CARDINAL}))?(?: of)? "
    rf"(?:(?:the|its|his|her|their) )?(?:previous|prior|earlier|preceding) {_ADJECTIVE}*"
    rf"(?:⟨R(?P<in>\d+)⟩ )?{_NOUN}{_OF}"
)
"""``both previous films``, ``all three of the earlier films``."""
ALL_OF: Final = pattern(
    rf"\b(?:all|both) (?:(?P<count>{_CARDINAL}) )?(?:of (?:those|them|these)\b(?! (?:[a-z]|⟨))"
    rf"|(?:of (?:the|his|her|its|their|those|these) )?(?:⟨R(?P<in>\d+)⟩(?:'s)? )?"
    rf"{_ADJECTIVE}*{_FILMS}\b)"
)
"""``all four of those``, ``all three films``."""
SEQUELS: Final = pattern(
    rf"\b(?:the|its|both|all|his|her|their)(?: of)?(?: the| its)? (?P<count>{_CARDINAL})"
    r" (?:earlier |previous )?sequels\b"
)
"""``the two sequels``."""
FIRST_ONE: Final = pattern(
    r"\bthe (?:very )?(?:first|original) one(?! (?:of|to)\b)|(?P<who>\b(?:directed|helmed|made"
    r"|wrote|penned|produced|co-wrote|starred in|appeared in|was in|were in|seen in|did) "
    r"(?:only )?)"
    rf"the (?:first|original){_NO_MORE}|\bthe first (?:part|half){_NO_MORE}"
    r"|\bthe first(?= (?:was|had been) (?:both |also )?(?:directed|written|helmed|made"
    r"|produced|shot)"
    r"\b)"
)
"""``who directed the first``, ``since the first one``."""
TALE: Final = pattern(
    r"^(?:(?:and|but|while|meanwhile|elsewhere|so far),? )?the (?!first|last|same|story|rest)"
    r"(?:[a-z-]+ |⟨[ODL]\d+⟩(?:'s)? ){0,4}?"
    r"(?:[a-z]+-)?(?P<noun>adaptation|comedy|drama|dramedy|thriller|musical|biopic|romance|western|whodunit"
    r"|slasher|space opera|rom-com|mystery|ensemble|sci-fi|horror|fantasy|tale"
    r"|adventure|spectacle|title|story|caper|origin story|creature feature|release|offering)"
    r"(?: of ⟨[PN]\d+⟩'s (?:[a-z-]+ ){0,4}[a-z-]+| about [^,.;]{1,60})?"
    r"(?=,? (?:which|directed|helmed|written|from|starring|featuring|based|set) |,? (?:also |now "
    r"|currently |originally |previously |first |then )?(?:stars|features|follows|centers|marks"
    r"|reunites|opens|hits|arrives|bows|debuts|premieres|is (?:directed|helmed|set|based|due|slated"
    r"|scheduled|written|produced|being|a|the|expected|also|now|currently)|was|will|has|had|sees"
    r"|tells|also|went|goes|moves|moved|comes|shoots|wrapped|begins|began|brings)\b)"
)
"""``The adaptation of Kim Doe's novel stars ...``: the film is told by what it is."""
OF_TALE: Final = pattern(
    r"(?P<who>\b(?:in|of|for|to|on|board|join|joins|joined|joining|direct|directs|directing|helm"
    r"|leads|leading|aboard) )the (?:(?:[a-z]+-[a-z]+|romantic|supernatural|psychological"
    r"|crime|heist|spy|war|period|historical|musical|indie|independent|dark|gothic|survival"
    r"|disaster|monster"
    r"|zombie|vampire|sports|racing|boxing|legal|political|erotic|animated|action|superhero|sci-fi"
    r"|fantasy|horror|buddy|road|family|feature|upcoming|forthcoming|new|ensemble|biographical"
    r"|science fiction|mystery|revenge|prison|hostage|western|satirical|black|teen|christmas) )+"
    r"(?P<noun>thriller|drama|comedy|western|musical|biopic|adaptation|whodunit|slasher|dramedy"
    r"|adventure|epic|mystery|romance|film|movie|feature|picture|pic|flick|actioner|caper|fantasy"
    r"|satire|tale|chiller|tentpole|extravaganza|blockbuster|project)\b"
    r"(?!,? (?:(?:called|titled) )?⟨[FSR]|,? (?:series|franchise|genre|world|industry|festival"
    r"|awards|category|community|show|hit|classic)\b)"
)
"""``Kim Doe is in the time-travel epic``."""
THAT_ONE: Final = re.compile(
    r"(?P<who>\b(?:in|of|for|from|on) )that one\b(?! (?:of|to)\b)|(?<![a-z] )\bthat one\b"
    r"(?=,? (?:was|had|starred|came|featured|ended|opened|made|took|told|also|arrived|grossed|is"
    r"|will|has|opens|hits|lands|comes|arrives|won't|isn't|which)\b)"
    r"|\bthe same (?:film|movie|picture)\b"
)
"""The film that was named last: ``in that one``."""
IT_WAS: Final = re.compile(
    r"(?:(?:and|but) )?it (?:(?:also|then|first|even) )*(?:followed|starred|featured|told|grossed"
    r"|earned|made|opened|took in|came out|ended|saw|introduced|went on|won|picked up|brought"
    r"|boasted|centered|co-starred|debuted|arrived|received|was (?:also )?(?:directed"
    r"|written|penned|helmed|released|produced|nominated|shot|filmed|followed"
    r"|a (?:[a-z-]+ ){0,2}(?:hit|success|smash)))\b"
)
"""A film of the past that has just been named is spoken of on."""
ITS_CAST: Final = re.compile(
    r"\bits (?:[a-z-]+ ){0,3}(?:cast|ensemble|stars|line-?up|leads|director)\b"
    r"|^(?:also )?(?:starring|featured|appearing|co-starring)\b"
)
PAIR: Final = pattern(
    r"\b(?:both (?:of )?(?:the |these |those |his |its )?|(?:(?:the|his|its|a|an|their"
    f"|these|for) )?{_ADJECTIVE}*"
    rf"(?<!first )(?<!last )(?<!previous )(?<!past )(?<!other )(?<!original )(?:two|pair of"
    rf"|duo of|2) ){_ADJECTIVE}*(?:⟨R(?P<in>\d+)⟩ )?(?:films|movies"
    "|sequels|installments"
    r"|pictures|instalments|entries|features)\b|\b(?:the|its) (?:upcoming |next |new "
    r"|back-to-back )*sequels\b(?! to)"
)
"""``both films``."""
NEXT: Final = pattern(
    r"\b(?:(?:the|its|this|his|a|their|an) )?(?P<when>next|upcoming|new|forthcoming"
    f"|latest|newest|current) {_ADJECTIVE}*"
    rf"(?:⟨[RF](?P<in>\d+)⟩(?:'s)? )?{_ADJECTIVE}*(?P<noun>{_NOUN}){_OF}"
)
"""``the upcoming film``."""
THE: Final = pattern(
    rf"\b(?P<the>the|this|that(?! production\b)) {_ADJECTIVE}*(?:⟨R(?P<in>\d+)⟩ )?(?P<who>⟨[PN]\d+⟩"
    f"(?:'s)? )?{_ADJECTIVE}*"
    r"(?P<noun>film|movie|sequel|follow-up(?! to (?:[a-z'-]+ |⟨D\d+⟩(?:'s)? ){0,4}⟨F)|feature"
    r"|picture(?<!back in the picture)(?<!out of the picture)(?<!into the picture)|pic|flick"
    "|installment|instalment|blockbuster|project"
    r"|production|threequel|prequel|entry|spin-?off|reboot|epic|tentpole|actioner"
    r"|remake)\b(?!,? \u27e8[FS])(?! (?:industry|series"
    "|franchise|studio"
    r"|maker|star\b|buff|fans?\b))"
    rf"(?P<of> (?:to|of|in) ⟨[FR]\d+⟩)?"
)
"""``the film``, ``this sequel``."""
PREVIOUS: Final = pattern(
    r"\b(?:the|its|his|her|their) (?:immediately |two )?(?:previous|preceding|prior|earlier"
    r"|last) (?:[a-z-]+ ){0,2}?(?:⟨R(?P<in>\d+)⟩ )?"
    r"(?P<noun>films?|movies?|installments?|instalments?|entry|entries|chapters?|outings?|trilogy"
    r"|sequels?|picture)\b(?! (?:of|in) (?:the|his|her|their|this) | (?:were|was|had been|are) )"
)
"""``the previous film``."""
SEQUEL_TO: Final = pattern(
    r"(?P<who>⟨[PN]\d+⟩'s |(?<!\w)(?:the|an?|this|its|his|her) )(?:[a-z-]+ ){0,4}?(?:sequel"
    r"|prequel"
    r"|follow-up|followup|successor) to (?:both )?(?:the |his |her |own |⟨[PN]\d+⟩'s "
    r"|⟨D\d+⟩(?:'s)? "
    r"|last year's |[a-z-]+ ){0,5}?⟨F(?P<of>\d+)⟩(?!,? ⟨F)(?!, (?:called|titled))"
    r"(?:,? and (?:⟨D\d+⟩(?:'s)? )?⟨F(?P<last>\d+)⟩(?= (?:was|is|will|has|had|opens)\b))?"
)
"""``Kim Doe's sequel to FILM``, ``the follow-up to FILM and FILM``."""
YEARLY: Final = pattern(
    r"\b(?:the|its|that) (?:⟨D(?P<day>\d+)⟩|(?P<year>(?:19|20)\d\d)) (?:[a-z-]+ ){0,2}?(?:film"
    r"|movie|epic|hit|blockbuster|thriller|smash|classic|actioner|adventure|outing|feature"
    r"|sequel|original|installment|instalment|reboot|remake|prequel|entry)\b"
    r"(?!,? ⟨F| (?:called|titled|releases?|slate|calendar|season|line))"
)
"""``the 2011 film``."""
ORIGINAL: Final = pattern(
    r"\bthe (?:very )?(?:first|original) (?:[a-z-]+ )?(?:movie|film|hit|classic|blockbuster|smash"
    rf"|smash hit|picture|outing|entry|installment|flick)\b{_TO_BE}"
    r"|(?:\bthe|⟨D(?P<day>\d+)⟩'s) (?:very )?original\b(?= [,.]|[,.;:)]|$| (?:was|had|has|came"
    r"|opened|starred|grossed|did|introduced|ended|with|and|in|for|as|which|who|but|when|back|that"
    r"|were|by|more|some|⟨[DPN])\b)"
    r"|(?P<who>⟨[PN]\d+⟩'s (?:⟨D\d+⟩(?:'s)? )?)original\b"
    r"(?=[,.;)]|$| (?:film|movie|and|was|is|as|more|some|back|in|from|with|⟨D))"
)
"""``the original``."""
PART: Final = pattern(r"\bpart (?P<ordinal>one|two|three|four|five|six|[1-6])\b")
"""``part two``."""
SERIES: Final = pattern(
    r"\b(?:the|this|that|its|their) (?:[a-z-]+ ){0,2}(?:franchise|saga|film series"
    r"|series|trilogy)\b(?!,? ⟨)"
)
"""``the franchise``."""
IS: Final = re.compile(
    "\u27e8F(\\d+)\u27e9(?: \\(\u27e8D\\d+\u27e9\\),?)?(?:, (?:directed|helmed|starring|from)"
    " [^;.]{0,60})?,?(?: (?:is|was"
    "|marks|will be|serves as|became|as))? $"
)
"""``FILM is``, before what it is."""
ITS_SEQUEL: Final = re.compile(
    r"\b(?P<it>(?:both )?it and )?(?:its|the film's|the movie's) "
    r"(?:(?:direct|immediate|planned|upcoming|untitled) )?"
    r"(?:sequel|follow-?up|successor)\b(?! (?:to|of)\b|,? (?:(?:called|titled|named) )?⟨F)"
)
"""``with its sequel following in June``."""
NAMED: Final = re.compile(
    ",? (?:(?:simply |just |also )?(?:titled|called) |will be (?:called|titled) |is (?:now "
    "|officially )*(?:called|titled) |has been (?:called|titled) |entitled |dubbed "
    r"|known as |the |now titled )?(?:(?:⟨D\d+⟩"
    r"|last year|this year)'s )?⟨F(\d+)⟩"
)
"""What may stand between a phrase and the title that it means."""
TURNS_OUT: Final = re.compile(
    r"[^\u27e8.;:,]{0,30} (?:is|was|will be|would be) (?:to be )?[\"']?\u27e8F(\d+)\u27e9"
    r"(?=[\"'.,;]|$)"
)
"""``The next SERIES film in cinemas will be FILM``."""
SET_BESIDE: Final = re.compile(r"\b(?:between|before|after|following) (?:the events of )?$")
"""``It takes place between the first two films``: it is another one."""
INTRODUCED: Final = re.compile(
    r", (?:\u27e8[PN]\d+\u27e9's (?:[a-z-]+ ){0,3}(?:film|movie|remake|reboot|sequel|take"
    r"|adaptation|drama"
    r"|thriller|comedy|spin-?off)\b|(?:directed|written|helmed|starring) |which (?:stars"
    r"|is directed)\b)"
)
"""A film that is said to be somebody's is what goes on to be spoken of."""
STARS: Final = re.compile(r"(?:'s)? (?:stars?|actors?|actress|alum|creator|director|helmer)\b")
"""After a film of others, this tells who somebody is."""
REMADE: Final = ("remake of ", "reboot of ", "version of ", "sequel to ", "follow-up to ")
NEW_ONES: Final = re.compile(r"\b(?:new|next|joining|coming)\b")
LOOKS_BACK: Final = re.compile(
    r"\b(?:last (?:saw|met|left|seen)"
    r"|when (?:we|audiences|viewers|fans) (?:first|last))\b"
)
"""What audiences remember happened in the film before."""
CAPTION: Final = re.compile("\u27e8[PCN]|\\b(?:on the set|photo|image|picture|still|spinoff)")
"""A line that tells who is seen is no heading of a part."""
WITH_YEAR: Final = re.compile(
    "\u27e8D(?P<day>\\d+)\u27e9's (?:[a-z-]+ ){0,2}\u27e8F(?P<film>\\d+)\u27e9"
    "|\u27e8F(?P<first>\\d+)\u27e9[\"']? (?:\\(|in |from )\u27e8D(?P<then>\\d+)\u27e9"
)
KIN: Final = pattern(
    r"(?<=\u27e9), (?:the |an? |his |her )?(?:[a-z-]+ ){0,3}(?:son|daughter|grandson"
    r"|granddaughter|wife|husband"
    r"|brother|sister|nephew|niece|widow|child|father|mother|cousin|partner) (?:of"
    r"|to) (?:the )?(?:late )?(?:\u27e8[A-Z]\d+\u27e9 )?(?:[a-z-]+ ){0,3}\u27e8P\d+\u27e9"
    r"(?:[^.;,\u27e8]|\u27e8[CFSROLD]\d+\u27e9){0,90},"
)
"""Whose kin somebody is that plays or directs: it is not the kin who does."""
COUNTED: Final = re.compile(r"#?\d{1,2}[.)]?")
AHEAD: Final = re.compile(
    "(?:(?:and |but )?it (?:was|is|wasn't) (?:[a-z-]+ ){1,6})?(?:[a-z-]+,? "
    "|\u27e8[DO]\\d+\u27e9(?:'s)? |\u27e8[PN]\\d+\u27e9's ){0,4}$"
    "|.*\\b(?:there(?: is|'s| was| will be| comes)|next (?:up )?(?:is|comes)|then (?:there's|comes)"
    "|up next,?) (?:[a-z-]+ |\u27e8[PNDO]\\d+\u27e9(?:'s)? ){0,4}[\"']?$"
)
"""A film that is not the main one is what goes on to be spoken of where it begins a sentence."""
IN_TIME: Final = re.compile(
    r"(?: to (?:reach|open|hit|arrive|land|come|get|bow|premiere|debut|play|go)\b"
    r"|(?: that \u27e8[PCNB]\d+\u27e9 [^\u27e8.;,]{3,40})? since\b"
    r"| in (?:(?:more than|almost|nearly|over|about|some) )?(?:an? |[a-z0-9-]+ )"
    r"(?:years?|decades?|generation)\b)"
)
"""``the first SERIES film in seven years``."""
DONE: Final = re.compile(
    r",? (?:which )?(?:featured|starred|co-starred|grossed|earned|made|took|ended|opened"
    r"|came out)\b"
)
"""What a film did that is out."""
STARTED: Final = re.compile("[\"']?⟨F(\\d+)⟩")
THE_FILM: Final = re.compile(r"\b(?:the|this) (?:[a-z-]+ )?(?:film|movie|picture|sequel), $")
OTHER_KIND: Final = re.compile(
    r" (?:[a-z-]+ )?(?:spin-?offs?|standalone|stand-alone|anthology|stor(?:y|ies)|tv"
    r"|television|game"
    r"|comics?|novel|book|show|animated|musical|remake|reboot)\b"
)
"""``the first SERIES spin-off``: not the first film of the series."""
SOMEBODYS: Final = re.compile("(?:\u27e8[PNB]\\d+\u27e9's|\\b(?:his|her|their)) $")
"""``Kim Doe's fifth film``: of hers, not of the series."""
AMONG_SOME: Final = re.compile(
    r" (?:of (?:the|this|that|a) (?:new|modern|current|latest|post-)|since|with(?:out)? \u27e8P"
    r"|of \u27e8D|(?:of|in) (?:his|her|their|\u27e8[PN]\d+\u27e9's)(?: |\b)|by \u27e8[PN]"
    r"|to (?:be (?:directed|made|shot|set)"
    r"|feature|star)\b)"
)
"""``the second film of the new era``: not the second of all."""
BESIDES: Final = re.compile(
    r"\u27e8F\d+\u27e9[^\u27e8]*(?:\u27e8[D]\d+\u27e9[^\u27e8]*)*,? "
    r"(?:and|while|with|before|whereas) $"
)
"""``FILM opens in May and the sequel ...``: that is another one."""
UNSAID: Final = re.compile(
    r"\bthe (?:latter(?! (?:of|is|are|was|as|who|play\w*|portray\w*|cast|two|three))|former"
    r"(?=[,.;]| (?:was|had|has|will))|sequel|prequel"
    r"|threequel|follow-up)\b(?! to (?:the |both )?(?:[a-z-]+ |\u27e8[DPO]\d+\u27e9(?:'s)? "
    r"){0,4}\u27e8[FR])"
)
"""Words for a film of which the text does not say which it is."""
APPOSED: Final = re.compile("\u27e8F(\\d+)\u27e9(?: \\(\u27e8D\\d+\u27e9\\))?,[\"']? $")
"""``FILM, the 2011 entry``: one film."""
RELATIVE: Final = re.compile(
    r", (?:who|whose|whom) [^,;.]*$|\b(?:character|role|part|man|woman|one|team|actor) (?:that"
    r"|which"
    r"|whom) [^,;.]*$"
    r"|, (?:the|an?) (?:[a-z-]+ ){1,4}(?:s?he|they|⟨[PBN]\d+⟩) (?:has |had )?(?:first|last|once"
    r"|originally|previously|famously|memorably) (?:played|portrayed|voiced|originated|met"
    r"|brought to"
    r" life) (?:[a-z]+ )?$"
)
"""What only tells who somebody is."""
