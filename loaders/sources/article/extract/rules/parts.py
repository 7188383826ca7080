"""Who is in the film that is spoken of, by a part that has no name or by words for a cast."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_PARTS: Final = (
    r"(?:villains?|hero|heroines?|antagonists?|leads?|stars?|protagonists?|big bad|love interest"
    r"|narrator|title (?:character|role)|main (?:character|villain)|female lead|male lead)"
)
_HEADED: Final = pattern(
    r"\b(?:cast|ensemble|line-?up|call sheet)(?: (?:of|for) (?:the )?(?P<film>{F}))?,?"
    r"(?: which)? (?:is |are |was |will be |also |being )*(?:headed|led|headlined|toplined"
    r"|fronted"
    r"|topped|anchored|rounded out|completed|filled out"
    r"|bolstered)(?: up)? by {DESC}?(?P<who>{PS})"
)
_IN_LEAD: Final = pattern(
    r"\bwith {DESC}?(?P<who>{PS}) (?:in (?:the |a )?(?:[a-z-]+ )?(?:lead|leads|title roles?"
    r"|leading roles?|lead roles?|starring roles?|main roles?|central roles?)|leading|heading"
    r"|fronting|headlining|at its (?:center|centre|heart)|as (?:the|its)"
    r" (?:new )?" + _PARTS + r")\b"
)
_SEEN_AS: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:appear(?:s|ing|ed)?|turn(?:s|ed)? up|pop(?:s|ped)? up"
    r"|show(?:s|ed)? up|seen|cameo(?:s|ed)?|guest[- ]star(?:s|red)?|co-?star(?:s|red|ring)?"
    r"|star(?:s|red|ring)?|cast|back|return(?:s|ed|ing)?)(?: again| once more| briefly)? as"
    r" (?:an?|the|one of|members? of|his|her|their|its|two|three)\b"
    r"(?! (?:director|producer|writer|executive|result|co-|screenwriter|showrunner))"
    r"(?![^.,;]*\u27e8[CN])"
)
_IS_PART: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:is|are|will be|was|were|plays?|as) )(?:again "
    r"|once again |also )?"
    r"(?:the|its|their|our|an?)(?: new| main| titular| real| latest)? "
    + _PARTS
    + r"(?=[.;,]|$| (?:of the (?:piece|film|movie|story)|this time|again|here|in this|and|who"
    r"|while))"
)
_ABOARD: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:is|are|was|were|will be|has been|have been|also|all"
    r"|both"
    r"|now) ){1,3}(?:on board|aboard|on hand|in the (?:mix|cast|ensemble|line-?up)|part of the"
    r" (?:cast|ensemble)|new to the (?:cast|gang|ensemble|team|franchise|series|fold|mix)"
    r"|among the (?:cast|newcomers|new faces|returnees|stars|new additions)"
    r"|along for the ride|confirmed to (?:return|appear|star))(?: too| as well| again)?"
    r"(?! (?:to|as|for|behind)\b)"
)
_HAS_PART: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:has|had|have|landed?|lands|score[sd]?|snag(?:s"
    r"|ged)|w[io]ns?"
    r"|takes?|took|taken|taking|makes?|made|gets?|got|nab(?:s|bed)|book(?:s|ed)|given|handed)"
    r" (?:an?|the|his|her|their) (?:[a-z'-]+ ){0,3}(?:cameos?|appearance|roles?|part|lead)\b"
    r"(?!(?: [a-z]+)? (?:of|in|as|for|on|to play) )(?! (?:model|in \u27e8O))"
)
_TITLE_ROLE: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:stars?|starring|appears?|appearing|seen|cast|back"
    r"|return(?:s"
    r"|ing)?) in the (?:[a-z-]+ )?(?:title|lead|leading|main|starring|central|titular) (?:roles?"
    r"|parts?)"
    r"(?=[.;,]|$| of the (?:film|movie)| and\b)"
)
_CASTING: Final = pattern(
    r"(?P<who>{P})'s (?:[a-z-]+ )?casting (?:was|is|had been|has been|came|comes|were)"
    r" (?:[a-z]+ly )?"
    r"(?:announced|confirmed|revealed|reported|made|met|first)"
)
_STUNTS: Final = pattern(
    r"(?P<who>{P}),? (?:who )?(?:did|does|performed|performs|doing|performing) (?:all |most "
    r"|many |some"
    r" )?(?:of )?(?:his|her|their) own stunts"
)
_CAMEOS: Final = pattern(
    r"\b(?:cameos?|appearances?|turns?|performances?|support)(?: (?:in"
    r"|for) (?P<film>{F}))? (?:by|from)"
    r" {DESC}?(?P<who>{PS})(?!'s)"
)
_SO_IS: Final = pattern(
    r"(?P<verb>\b(?:back|return\w*|star\w*|appear\w*|join\w*|repris\w*|cast"
    r"|on board)\b[^.;]{0,90}?)"
    r",? (?:and so|as|and neither|so) (?:is|are|does|do|will|has|have|did|was|were) {DESC}?"
    r"(?:the [a-z-]+ )?(?P<who>{PS})(?=[.;,]|$| too| and|\))"
)
_SO_DOES: Final = pattern(
    r"^so (?:is|are|does|do|will|has|have) {DESC}?(?:the [a-z-]+ )?(?P<who>{PS})(?=[.;,]|$| and\b)"
)
_BEFORE: Final = re.compile(
    r"\b(?:back|return\w*|star(?:s|red|ring)|appear\w*|join\w*|repris\w*)\b"
)
_GAPPED: Final = pattern(
    r"{P}[^.;]{0,30}? (?:plays|is playing|will play|played|portrays|stars as|is|as) (?:an?"
    r"|the|her|his)"
    r" [^\u27e8.;,]{2,60}?,? (?:and|while|with) (?P<who>{P})(?: as)?,? (?:an?|the|her|his|its)"
    r" (?!(?:director|producer|writer|screenwriter|composer)\b)[a-z-]+(?=[.;,]|$| (?:of|who"
    r"|and|from"
    r"|with|in))"
)
_RETURNS: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:is|are|will|also|both|all|again|then|set|to) ){0,3}"
    r"(?:returns?|returning|back|come back|coming back)(?: too| as well| again| once more)?"
    r"(?=[.;]|$|, (?:too|as|along|and|while|with)|,? (?:alongside|along with|joined by))"
)
_STARS: Final = pattern(
    r"(?P<who>{PS}){REL},? (?:(?:will|also|all|both|is set to|are set to|set to) ){0,3}"
    r"(?:co-)?(?:stars?|headlines?|toplines?|lead the cast|leads the cast)"
    r"(?=[.;]|$|, (?:and|while|as|with|along)\b| alongside\b| opposite\b| with\b)"
)
_FORMS: Final = (
    _HEADED, _IN_LEAD, _SEEN_AS, _IS_PART, _ABOARD, _HAS_PART, _TITLE_ROLE, _CASTING, _STUNTS,
    _CAMEOS, _SO_IS, _GAPPED, _RETURNS, _STARS,
)  # fmt: skip
_ELSEWHERE: Final = re.compile(
    r"\b(?:on (?:stage|broadway|tv|television)"
    r"|series(?! (?:favou?rites?|regulars?|veterans?|stars?|stalwarts?|mainstays?|newcomers?"
    r"|leads?))"
    r"|sitcom|show|episodes?|music video|game"
    r"|musical"
    r"|stage play|the play|a play|season|podcast|commercial|novel|home|work|school)\b"
)
_MAKERS: Final = re.compile(
    r"\b(?:producer|(?:screen)?writer|director|composer|cinematographer)s?\b"
)
_FILM: Final = re.compile("\u27e8[FSR]\\d")


@reads("cast|ensemble|line-?up|call sheet|lead|fronting|heading|title|starring|main|central|appear"
       "|turn|pop|show|seen|cameo|star|back|return|villain|hero|antagonist|protagonist|big bad"
       "|love interest|narrator|board|on hand|in the mix|newcomers|faces|ride|confirmed|role|part"
       "|stunts|performance|support|so |as |plays")  # fmt: skip
def in_the_cast(view: View) -> Iterator[Found]:
    """``Kim Doe turns up as a villain``, ``the cast is headed by``, ``so is Kim Doe``."""
    for form in _FORMS:
        for match in form.finditer(view.text):
            yield from _acts(view, match)
    before = view.coded.before
    for match in _SO_DOES.finditer(view.text) if before else ():
        if before and _BEFORE.search(before.plain):
            yield from _acts(view, match)


def _acts(view: View, match: re.Match[str]) -> Iterator[Found]:
    named = match.groupdict().get("film")
    films, sure = (
        (view.films(named), 0.92) if named else view.near(match.start(), match.end(), reach=60)
    )
    told = view.text[match.end("who") : match.end()]
    if len(films) != 1 or _ELSEWHERE.search(view.text) or _MAKERS.search(told):
        return
    if not named and not _FILM.search(view.text) and films[0] is not view.article.main:
        sure = min(sure, 0.8)
    people = [p for p in view.subjects(match) if not view.article.directs(p)]
    yield from each("acts_in", people, films, match, min(sure, 0.86))
