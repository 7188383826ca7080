"""Who dies, in which film, and by whose hand; the deaths of real people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.deadly import KILLS, NEARER, STEMS
from loaders.sources.article.extract.death_films import died_in
from loaders.sources.article.extract.doubted_deaths import NEAR_DEATH, is_doubted
from loaders.sources.article.extract.first_names import FEMALE, MALE
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import Found, each, reads, text_entity
from loaders.sources.article.extract.spelling import keys
from loaders.sources.article.extract.stretch import Stretch
from loaders.sources.article.extract.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import View
    from loaders.sources.article.extract.stretch import Where

KILLED: Final = (
    rf"(?:{KILLS.passive}|(?:shot and killed|shot to death|stabbed to death|strangled to death"
    r"|beaten to death|crushed (?:to death|by|under|beneath)|burned (?:alive|to death)"
    r"|poisoned to death|melted(?= by)|bludgeoned to death|bitten to death|eaten (?:alive|by)"
    r"|killed in action"
    r"|buried alive|dispatched(?! to)|shot in the (?:head|heart)|consumed by|engulfed by"
    r"|thrown to (?:his|her|their) deaths?|pushed to (?:his|her) death)\b)"
)
WHOM: Final = (
    r"(?![^\u27e8.;]*, (?:(?:then |and )?[a-z]{2,}(?<!s)s|said|told|was|were|had|has|went|came|got"
    r"|felt|thought|knew|saw) )(?:{ROLE}{C}'s (?:(?!and\b|but\b|in\b"
    r"|as\b|when\b|while\b|before\b|after\b|to\b)[a-z-]+,? ){1,4})?"
    r"{WHOSE}(?P<who>{CS})(?<!'s)(?!'s)"
)
"""Who is killed; ``Rex Hale's sister, Mara`` is not Rex."""
_AUX: Final = (
    "(?:(?:will|is|was|gets|got|are|were|has been|had been|ends up|being|be|been|ultimately"
    "|eventually|later|then|finally|tragically|brutally|also|suddenly|himself|herself"
    "|having been|who|who was|who is|actually|soon|sadly|promptly|violently|heroically"
    "|both|all) ){0,4}"
)
DIES: Final = (
    "(?:dies|died|die|dying|perish(?:es|ed)|is dead|was dead|are dead|lay dead"
    "|passe[sd] away|succumb(?:s|ed) to|drown(?:s|ed)(?! (?:(?:him|her|them|it|the|an?)\\b|\u27e8))"
    "|t(?:akes|ook) an? (?:bullet|arrow|knife|blade"
    "|spear|shot|axe) (?:to|in|through) (?:the|his|her) (?:head|chest|heart|throat|neck)"
    "|bleeds out|bled out"
    "|sacrific(?:es|ed|ing) (?:himself|herself|themselves|his (?:own )?life"
    "|her (?:own )?life)|g[ai]ves? (?:up )?(?:his|her|their) (?:own )?li(?:fe|ves)"
    "|lays? down (?:his|her) life|laid down (?:his|her) life"
    "|los(?:es?|t) (?:his|her|their) li(?:fe|ves)|me(?:ets|t) (?:his|her|their|a"
    "|an) (?:[a-z-]+ ){0,3}(?:end|demise|maker|death|doom)|bit(?:es)? the dust"
    "|(?:does not|doesn't|did not|didn't|won't|will not|never|fail(?:s"
    r"|ed) to) (?:make it (?:(?:out|through|to the end|past|home)(?: alive)?|either|alive|back)"
    r"|survive\b"
    "|live to see|walk away)|(?:falls?|fell|plunge[sd]?|jump(?:s|ed)|leap(?:s|ed|t)|plummet(?:s"
    "|ed)|tumble[sd]|rides?|walks"
    "|walked|drives|drove) to (?:his|her|their) deaths?"
    "|(?:blow|kill)(?:s|ed)? (?:him|her|them)sel(?:f|ves)|blew (?:him|her|them)sel(?:f|ves)"
    "|commit(?:s"
    "|ted) suicide|(?:is|was|are|were) (?:(?:one of )?the (?:(?:only|first|last|next) )?(?:one|ones"
    "|man|woman) (?:who|to) (?:(?:did|does)(?: not|n't) make it|dies?|died|fall)|the (?:first|last"
    "|next|second|third|fourth|only) (?:(?:major |big )?(?:casualty|victim)|(?:[a-z]+ )?to"
    " (?:die|fall|go\\b))|among the (?:dead|fallen"
    "|casualties|victims|first to die))|(?:meets?|met|suffer(?:s|ed)|share[sd]?) (?:the same"
    "|a similar"
    "|an? (?:[a-z]+ )?(?:grim|grisly|gruesome|tragic|terrible|untimely|bloody|fiery)) fate"
    "|pa(?:ys|id) the ultimate price|ma(?:kes|de) the ultimate sacrifice|breath(?:es"
    "|ed) (?:his|her) last|t(?:akes|ook) (?:his|her) last breath|t(?:akes|ook) (?:his"
    "|her) own life|goes? down with|went down with|bows out for good|draws (?:his"
    "|her) last breath"
    "|is no more|kicks the bucket|went out in a blaze of glory"
    "|goes out in a blaze of glory|pa(?:ys|id) (?:for it )?with (?:his|her) life"
    "|c(?:omes|ame) to an? [a-z ,]{0,40}end|is laid to rest|was laid to rest"
    "|falls in battle|fell in battle|dies a hero|bleeds? to death|bled to death|burn(?:s|ed)? to"
    " death|fr(?:eezes|oze) to death|gives? up the ghost|gave up the ghost|(?:is|was|turns up"
    "|ends up|ended up|winds up|wound up|remains?|stays?|stayed) (?:found )?dead|goes to (?:his"
    "|her) death|expires?\\b"
    "|(?:will not|won't|does not|doesn't|did not|didn't) live (?:to|through|past|long)|t(?:akes"
    "|ook) a (?:fatal )?bullet (?:for|meant)|is left to die)"
)
_BY: Final = (
    r"(?:(?:[^\u27e8.;]{0,60}?) (?:by(?! the (?:time|end|way)\b)|at the hands? of|from|thanks"
    r" to|courtesy of"
    "|in (?:the|a) (?:fight|battle|duel|showdown|shootout|confrontation|struggle"
    "|clash) (?:with|against)) {WHOSE}(?P<killer>{CS}))?"
)

_PASSIVE: Final = pattern(
    f"(?<!\u27e9 of )(?<!\u27e9 of the )(?P<who>{{CS}})(?: of (?:the )?(?:{{O}}|{{N}}"
    f"|{{L}}))?{{APP}},? (?:(?:who|both|all|then"
    f"|ultimately|later"
    f"|finally|having|also"
    f"|has|had|have|ends up|ended up) ){{0,3}}(?:is|was|are|were|be|been|being|gets"
    f"|got|getting) {_AUX}{KILLED}{_BY}"
)
_ACTIVE: Final = pattern(
    "(?P<killer>{CS}){APP},? (?:who )?(?:(?:then|ultimately|eventually|later|finally|also"
    "|had|has|brutally|himself|herself|coldly|previously|once|famously|already|just) ){0,3}"
    rf"(?:{KILLS.finite}|dispatch(?:es|ed)|slits? the throat of|puts? a bullet in"
    rf"|(?:stabs?|strangle[sd]) to death) (?:off )?{WHOM}"
)
_AND_KILLS: Final = pattern(
    r"(?P<killer>{C})(?:[^\u27e8.;]|\u27e8[FOLR]\d+\u27e9){0,80}? and (?:then |later "
    "|also )?(?:kills|killed|murders|murdered|executes|executed"
    "|assassinated) {WHOSE}(?P<who>{C})(?!'s)"
)
_RESPONSIBLE: Final = pattern(
    "(?P<killer>{C}),? (?:who )?(?:is|was|being|turns out to be"
    "|is revealed to be) (?:the (?:one|man|woman|person) )?(?:directly "
    "|ultimately )?(?:responsible for|behind|who caused) (?:the (?:death|murder"
    "|killing|assassination) of {WHOSE}(?P<who>{C})"
    "|(?P<whose>{C})'s (?:[a-z]+ )?(?:death|murder|killing|assassination))"
)
_APPOSED: Final = (
    r"(?:, (?:(?:{C}'s|the|an?) (?:[^\u27e8,.;]|\u27e8[OLR]\d+\u27e9){2,40}"
    r"|(?!who\b|and\b|but\b|when\b)[a-z-]+ and (?:[a-z-]+|{C})),"
    r"|, whose [^\u27e8,.;]{2,70},)?"
)
_WHAT_IS: Final = (
    r"(?<!\bin )(?<!\bat )(?<!\bof the )(?<!\bin the )(?<!\bon the )(?<!\bat the )(?<!\bto the )"
    r"(?<!\bfrom the )(?<!\binside the )(?<!\bof )(?<!\binto the )(?<!\bnear the )"
    r"(?<!\b(?:first|third|sixth) )(?<!\bsecond )"
)
"""A name after these words is a place or a thing: ``on the steps of the Palace``."""
_KILLED_OFF: Final = pattern(
    r"\b(?:kill(?:s|ed|ing)?|bump(?:s|ed|ing)|writ(?:es|ten|ing)"
    r"|wrote) off {WHOSE}(?P<who>{CS})(?!'s)"
)
_DIES_AT: Final = pattern(
    rf"{_WHAT_IS}(?P<who>{{CS}})(?: of (?:the )?{{O}})?{_APPOSED},? (?:who )?{_AUX}{DIES}{_BY}"
)
DEAD: Final = re.compile(rf"\u27e9(?:, [^,.;]{{2,60}},)?,? (?:who )?{_AUX}(?:{DIES}|{KILLED})")
"""Somebody dies in a text or is killed there."""
_BUT_DIES: Final = pattern(
    rf"{_WHAT_IS}(?P<who>{{C}})(?:[^\u27e8.;]|\u27e8[FOLR]\d+\u27e9){{0,100}}?,? (?:but|and"
    "|before|only to) (?:will |he |she |then |ultimately |also |eventually |is "
    f"|sadly ){{0,3}}{DIES}"
)
_DEATH_OF: Final = pattern(
    "(?:(?:death|murder|demise|killing|assassination|execution|sacrifice|loss"
    "|passing) of {WHOSE}(?P<who>{CS})|(?P<whose>{C})'s (?:(?!near|apparent|possible"
    "|alleged|presumed|supposed|own|attempted|potential|fake|faked|rumored|eventual"
    "|impending|would-be)[a-z-]+,? ){0,3}(?:death|murder|demise|killing|assassination"
    "|execution|final moments|self-sacrifice|sacrifice(?! (?:of|for))|death scene"
    "|heroic sacrifice|last words"
    "|funeral|burial|(?:fatal|deadly) (?:fall|crash|wounds?|injur(?:y|ies)|shooting|stabbing)))"
    r"(?!bed|ly)(?:,? (?:caused |carried out )?(?:by(?! the (?:time|end|way)\b)|at the hands?"
    r" of) {WHOSE}(?P<killer>{C}))?"
)
_LIST_KILLED: Final = pattern(
    (
        r"(?P<who>{C})(?:,| (?:is|was)) (?:[^\u27e8.;]|\u27e8[ORLS]\d+\u27e9){0,60}?,? "
        "(?:who (?:was|is|had been|is then|was then|gets) )?"
    )
    + KILLED
    + r" (?:in|during|at the end of) (?P<film>{F})"
)
_KILLING: Final = pattern(
    "(?P<clause>(?:[^.;:]){3,160}?),? (?:instantly |accidentally )?killing (?:him|her"
    r"|himself|herself)\b"
)
_SINCE_THE: Final = re.compile(
    r"\b(?:after|following|since|because of|mourn\w*|tribute|honou?r\w*) (?:the |his "
    r"|her )?(?:[a-z-]+ ){0,2}$"
)
"""Before the death of somebody who may well be real."""


def _is_of_aside(view: View, match: re.Match[str] | Told) -> bool:
    """``Iris, egged on by Rex, kills Max``: it is not Rex who does."""
    begins, ends = match.start("killer"), match.end("killer")
    apart = view.text.startswith(", ", ends) and not view.text.startswith(", who ", ends)
    return apart and _GOVERNED.search(view.text, 0, begins) is not None


_GOVERNED: Final = re.compile(
    r"\u27e9, [^,;.]*\b(?:by|with|of|from|to|for|against|under) (?:(?:the|an?|his|her) )?"
    r"(?:[a-z-]+ ){0,2}$"
)
_TWO_CLAUSES: Final = re.compile("^\u27e8[A-Z]\\d+\u27e9, and \u27e8[A-Z]\\d+\u27e9$")
"""``shoots Iris, and Rex kills Max``: no list of two has a comma."""
_PAIR: Final = 2
SOMEBODY: Final = re.compile("\u27e8[CBN]")
"""Without a mark of somebody nobody dies in a sentence."""
_JOINED: Final = re.compile(r" (?:and|nor|&|as well as|along with|alongside|plus) ")
"""Names with commas alone are no list that dies: the last of them does."""


_ACCUSED: Final = re.compile(
    r"\b(?:accus\w+|suspect\w*|blam\w+|framed|charged|convicted|wanted|arrested|acquitted|cleared)"
    r" (?:[a-z]+ )?(?:of|for|with|in)\b"
)
_NEXT_CLAUSE: Final = re.compile(
    r" (?:then |later |also |has |had |is |was |will )*[a-z]+(?:s|ed|es|ew|ot)\b"
)
_LAST_ONE: Final = re.compile(",? and (?:[a-z-]+ ){0,4}\u27e8[CBN]\\d+\u27e9$")
_ASIDE: Final = re.compile(
    r"(\u27e8[CBN]\d+\u27e9)(?: of [a-z ]{2,20})?, (?!(?:and|but|when|while|as|who|whom|with"
    r"|then)\b)"
    r"(?:(?!\b(?:and|but|when|while)\b)[^.;:,])*(?:, )?$"
)
"""``Iris, loyal to her father, Rex, is killed``: Iris is."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words of a death that stand in several places of a sentence.

    Attributes:
        string: the coded text.
        first: where the words begin.
        last: where they end.
        parts: the marks of who dies and who kills, and where they are.
    """

    string: str
    first: int
    last: int
    parts: Mapping[str, tuple[str, int, int]]

    @classmethod
    def of(cls, *matches: re.Match[str]) -> Told:
        """Put together what several matches in one text tell."""
        parts = {
            _MEANS.get(name, name): (words, *match.span(name))
            for match in matches
            for name, words in match.groupdict().items()
            if words
        }
        first, last = min(m.start() for m in matches), max(m.end() for m in matches)
        return cls(matches[0].string, first, last, parts)

    def start(self, name: str = "") -> int:
        """Give where the words begin, or one part of them."""
        return self.parts[name][1] if name else self.first

    def end(self, name: str = "") -> int:
        """Give where the words end, or one part of them."""
        return self.parts[name][2] if name else self.last

    def groupdict(self) -> dict[str, str]:
        """Give the parts that there are."""
        return {name: part[0] for name, part in self.parts.items()}


_TOLD_OF: Final = re.compile("\u27e9, (?:an?|the) [a-z -]{2,40}\u27e8")
"""``kills Mara, a woman Rex loved``: no list."""
_HIS_KIN: Final = re.compile(
    r"\b(?:his|her|their) (?:[a-z-]+ ){0,2}(?:father|mother|brother|sister|son|daughter|wife"
    r"|husband|parents|family|friend|partner|mentor|lover|girlfriend|boyfriend|uncle|aunt),"
)
"""``Iris, out to avenge her father, murdered by Rex``: it is the father who was."""
_MEANS: Final = {"hurt": "who", "done": "who", "maimed": "whose", "shot": "whose", "by": "killer"}


_DOES_ELSE: Final = re.compile(r" (?:had|has|have|was|were) (?!by\b)[a-z]+")
"""``killed by the men Rex had hired``: not by Rex himself."""


def _accused(view: View, match: Where) -> bool:
    return _ACCUSED.search(view.text, max(0, match.start() - 40), match.end()) is not None


def _victims(view: View, match: re.Match[str] | Told) -> list[Entity]:
    """Who dies: of ``kills Iris, and Rex runs`` the first alone."""
    groups = match.groupdict()
    if groups.get("who") and view.text.endswith("whom ", 0, match.start("who")):
        return []
    who = groups.get("who") or groups.get("whose") or ""
    beside = groups.get("who") and view.text.startswith(",", match.end("who"))
    if beside and not _IS_WHO.match(view.text, match.end("who")):
        aside = _ASIDE.search(view.text, 0, match.start("who"))
        who = aside[1] if aside else who
    if (
        groups.get("who")
        and match.end("who") == match.end()
        and _NEXT_CLAUSE.match(view.text, match.end())
    ):
        who = _LAST_ONE.sub("", who)
    if groups.get("who") and match.start() == match.start("who") and view.phrase(who) == "him":
        return []
    victims = view.characters((groups.get("one") or "") + who)
    if who.startswith("\u27e8B"):
        victims = [victim for victim in victims if victim.kind == "character"]
    elif groups.get("who") and match.start() == match.start("who"):
        victims = [] if _HIS_KIN.search(view.text, match.end("who"), match.end()) else victims
    if groups.get("one") or (_JOINED.search(who) and not _TOLD_OF.search(who)):
        return victims
    done_to = groups.get("killer") and groups.get("who")
    if done_to and match.start("killer") < match.start("who"):
        return victims[:1]
    return victims[-1:]


_IS_WHO: Final = re.compile(r", (?:the|an?) [^,;.\u27e8]* who ")
"""``the daughter of Rex, the lord who was killed``: it is Rex who was."""


def deaths(
    view: View, match: re.Match[str] | Told, confidence: float, *, before: bool = False
) -> Iterator[Found]:
    """Give what a wording of a death tells: who dies, in which film, and by whose hand.

    Args:
        view: the sentence.
        match: the words.
        confidence: how sure they are.
        before: whether it was before what is told, in a film that is named or in none.
    """
    groups = match.groupdict()
    victims = _victims(view, match)
    killer = groups.get("killer") or ""
    after = killer and groups.get("who") and match.start("killer") > match.start("who")
    goes_on = after and _DOES_ELSE.match(view.text, match.end("killer"))
    no_killer = killer.endswith("'s") or goes_on or _accused(view, match)
    killers = [] if no_killer else view.characters(killer)
    if _TWO_CLAUSES.search(killer):
        killers = killers[-1:]
    if killer and not after and _is_of_aside(view, match):
        who = subject(view.text, match.end("killer") + 2)
        killers = view.characters(who["who"]) if who else []
    if killer and not after and (nearer := NEARER.match(view.text, match.end("killer"))):
        killers = view.characters(nearer[1]) if nearer.end() <= match.end() else killers
    victims = [victim for victim in victims if victim not in killers]
    if is_doubted(view, match):
        return
    films, sure = died_in(view, match, before=before)
    for victim in victims:
        qualifiers = {"killer": killers[0].name} if len(killers) == 1 else {}
        if films:
            yield from each(
                "dies_in", [victim], films, match, min(confidence, sure), **qualifiers, firm=True
            )
        else:
            yield from each("status", [victim], [text_entity("dead")], match, 0.7, firm=True)
        both = killers if len(killers) == _PAIR and _JOINED.search(killer) else killers[:1]
        yield from each("kills", both, [victim], match, confidence, firm=True)


@reads(f"{STEMS}|crush|buried|eaten|bitten|thrown|consumed|engulfed|fatally")
def is_killed(view: View) -> Iterator[Found]:
    """``Iris Vane is killed by Rex Hale``, ``was killed in the fight with Rex Hale``."""
    for form in (_PASSIVE, _LIST_KILLED) if SOMEBODY.search(view.text) else ():
        for match in form.finditer(view.text):
            yield from deaths(view, match, 0.93)


@reads(
    "kill|murder|sl[ae][yw]|assassinat|execut|shoot|shot|gun|behead|finish|li[fv]e of"
    "|end to|stab|strangl|fatally|poison|impal"
)
def kills(view: View) -> Iterator[Found]:
    """``Rex Hale murders Iris Vane``."""
    for form in (_ACTIVE, _AND_KILLS, _KILLED_OFF):
        for match in form.finditer(view.text):
            yield from deaths(view, match, 0.93)


@reads("responsible|behind|caused")
def responsible(view: View) -> Iterator[Found]:
    """``Rex Hale, who is responsible for the death of Iris Vane``."""
    for match in _RESPONSIBLE.finditer(view.text):
        yield from deaths(view, match, 0.9)


@reads(
    "die|dying|perish|dead|pass|succumb|drown|ble[ed]|sacrific|li(?:fe|ves)|end\\b"
    "|demise|maker|death|doom|dust|make it|survive|live to|walk away|price|breath"
    "|down with|for good|no more|bucket|blaze|laid|battle|bullet"
)
def dies(view: View) -> Iterator[Found]:
    """``Iris Vane dies``, ``gives her life``, ``doesn't make it out alive``, ``meets her end``."""
    forms = ((_DIES_AT, 0.93), (_BUT_DIES, 0.88))
    for form, sure in forms if SOMEBODY.search(view.text) else ():
        for match in form.finditer(view.text):
            before = form is _BUT_DIES and re.search("\u27e8[CN]", view.text[: match.start()])
            if before or _KIN_OF.match(view.text, match.start("who")):
                continue
            yield from deaths(view, match, sure)


_KIN_OF: Final = re.compile(
    r"\u27e8[CN]\d+\u27e9's (?:[a-z-]+ ){0,2}(?:protegee?|student|pupil|trainee|apprentice|friend"
    r"|colleague|partner|boss|mentor|informant|contact|agent|assistant|henchm[ae]n|handler),? "
)
"""``Iris' protegee, who dies``: it is not Iris who does."""


@reads(
    "death|murder|demise|killing|assassination|execution|sacrifice|final moments"
    "|last words|funeral|burial|loss|passing|costs? |robbed|deprived"
)
def death_of(view: View) -> Iterator[Found]:
    """``Iris Vane's death``, ``the murder of Iris Vane at the hands of Rex Hale``."""
    for match in _DEATH_OF.finditer(view.text):
        since = _SINCE_THE.search(view.text, 0, match.start()) is not None
        who = view.characters(match["who"] or match["whose"])
        told = _IN_FILM.match(view.text, match.end()) or (
            not since and "\u27e8F" in view.text[: match.start()]
        )
        if not told and any(_may_be_real(entity, since=since) for entity in who):
            continue
        before = _REMEMBERED.search(view.text, 0, match.start()) is not None
        yield from deaths(view, match, 0.88, before=before)
    for match in _COST_US.finditer(view.text):
        yield from deaths(view, match, 0.86, before=True)


_IN_FILM: Final = re.compile(
    r"[^\u27e8.;,]{0,20}\b(?:in|of) (?:the )?(?:\u27e8D\d+\u27e9's )?\u27e8F"
)


def _may_be_real(entity: Entity, *, since: bool) -> bool:
    """Whether a name of which little is known may be that of somebody who really died."""
    words = keys(entity.name)
    named = len(words) > 1 and (words[0] in MALE or words[0] in FEMALE)
    return not entity.sure and entity.node is None and (since or named)


_REMEMBERED: Final = re.compile(
    r"\b(?:mourn\w*|griev\w*|grief|aveng\w*|reeling|recover\w*"
    r"|coping|cope|obsess\w*|memor\w*)[^.;,]{0,40}$"
)
"""Who is mourned died before."""
_COST_US: Final = pattern(
    r"\b(?:cost|costs|robbed|deprived) (?:us|fans|audiences|the (?:team|crew|family|rebels"
    r"|heroes|world|galaxy))"
    r" (?:of )?(?P<who>{CS})(?!'s)"
)


@reads("killing (?:him|her)")
def killing(view: View) -> Iterator[Found]:
    """``Rex stabs Iris, killing her``; with one name alone it is that one who dies."""
    for match in _KILLING.finditer(view.text):
        people = list(dict.fromkeys(view.characters(match["clause"])))
        where = Stretch(view.text, match.start(), match.end())
        if NEAR_DEATH.search(match[0]) or not 1 <= len(people) <= 2:
            continue
        films, sure = view.near(match.start(), match.end(), reach=70)
        yield from each("dies_in", people[-1:], films[:1], where, min(sure, 0.85), firm=True)
        if len(people) == 2:
            yield from each("kills", people[:1], people[1:], where, 0.86, firm=True)
