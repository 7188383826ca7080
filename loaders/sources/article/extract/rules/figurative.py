"""Who makes a film, by figures of speech: ``is at the controls``, ``cranked out the script``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.crew import crafts
from loaders.sources.article.extract.rules.duties import companions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_WHO: Final = (
    r"(?P<who>{GS}){REL},?(?: who|, the (?:last|latter))? (?:(?:{AUX}|once again |also |only "
    r"|again |then |himself "
    r"|herself |this time |has |had |will |is |was |(?:c[ao]me|comes|coming|back|returns?"
    r"|returned|on board"
    r"|in|signed on|hired|enlisted|tapped|recruited|brought (?:in|back)) (?:back )?to )*)"
)
_OF: Final = r"(?: (?:of|on|for|in) (?:the |both |this )?(?P<films>{FS})(?!'s))?"
_CHAIR: Final = (
    r"(?:director's|directing|directorial|captain's|big) (?:chair|seat|job|gig|reins|duties)"
)
_DIRECTS: Final = (
    r"(?:at the (?:controls|reins|megaphone|tiller)|in (?:sole |full )?charge(?= of (?:the "
    r")?\u27e8F)"
    r"|(?:the (?:new )?(?:man|woman|one|person|people|pair|duo) )(?:in charge|calling the shots"
    r"|behind the camera|at the helm)"
    r"|(?:wield|hold|pick|tak)(?:s|es|ed|ing)?(?: up)? the megaphone"
    r"|call(?:s|ed|ing)? [\"']?action[\"']?|(?:the )?captain(?:s|ed|ing)?(?: on| of)?(?= "
    r"(?:this one"
    r"|the (?:film|ship)|\u27e8F))"
    rf"|(?:inherit|land|snag|get|grab|win|fill|occup|assum|handl|tak|keep|held|hold)(?:s|es|ed"
    rf"|ing|ied"
    rf"|ies|e)? (?:over )?(?:the )?{_CHAIR}"
    rf"|(?:given|handed|offered and took|back in|in|promoted to|elevated to|bumped up to) (?:the )?"
    rf"(?:{_CHAIR}|director(?='s|[.,;]|$| (?:of|on|for|after|from)))"
    r"|(?:does|did|do|doing) (?:all )?(?:the )?(?:[a-z]+ and )?the directing|does the directing"
    r"|shar(?:es|ed|ing) (?:the )?direct(?:ing|ion|orial)(?: duties| credit| chores)?"
    r"|roll(?:s|ed|ing)? (?:the )?cameras?|(?:begins?|began|start(?:s|ed)?|finish(?:es|ed)?"
    r"|wrapp(?:ed|ing)"
    r"|continu(?:es|ed)|is|was) (?:shooting|lensing)(?= (?:the )?\u27e8F|(?: next| this| last)? "
    r"?[.,;])"
    r"|(?:steer|guid|bring)(?:s|ed|ing)? (?=(?:the )?\u27e8F\d+\u27e9(?: to the (?:screen"
    r"|big screen))?(?=[.,;]|$| (?:to|with|from|for)\b))"
    r"|(?:mak|shoot|lens|film)(?:es|s|ed|ing) (?:the )?(?P<made>{F})"
    r"(?! (?:scenes?|trailer|her|his|a\b|possible|better|more)))"
)
_NO_FILM: Final = (
    r"(?! of (?!(?:the |both |this )?(?:\u27e8[FS]|film|movie|sequel|project|picture)))"
)
_SCRIPT: Final = (
    r"(?:(?:the|an?|its|his|her|their|this|new|first|latest|shooting|original|early|earlier) ){0,3}"
    r"(?:(?!(?:film|movie|star|role|a|the|in|on|by|with|and|of)\b)[a-z-]+ ){0,1}?"
    r"(?:screenplay|script|draft|treatment|story|adaptation)\b(?! (?:about|that|of|on))"
)
_WRITES: Final = (
    r"(?:(?:author|craft|supply|suppli|furnish|concoct|hatch|develop|conceiv|fashion|provid|shap"
    r"|conjur|deliver|assembl|complet|cranks?|cranked|hammer|knock|bang|bash|cook|dream|dreamt"
    r"|work|cobbl"
    r"|whip|thrash|churn|dash)(?:s|e|es|ed|ied|ies|ing)?(?: (?:out|up|together|in))?"
    rf" {_SCRIPT}"
    rf"|(?:collaborat|team|partner|work)(?:e|es|s|ed|ing)(?: up)?(?: again| together)? on {_SCRIPT}"
    r"|(?:handl|provid|pen|put)(?:e|es|s|ed|ned|ning|ing)? (?:down )?the words|(?:does|did|do|doing"
    r"|handl(?:es|ed|ing)) the (?:writing|adapting|scripting|screenwriting|script)"
    r"|doubl(?:es|ed|ing) as (?:a |the |its )?(?:co-?)?(?:screen)?writer"
    r"|(?:on|remains? on|stays? on|back on|(?:tak|handl|resum|shar|assum|continu|retain"
    r"|split)(?:e|es|ing|ed|s)?"
    r"(?: on)?) (?:the )?"
    r"(?:screen|script)?-?(?:writing|script(?:ing)?) (?:duties|duty|chores)"
    r"|(?:re-?work|adapt|rework|translat|re-?imagin)(?:s|ed|ing)? (?:the )?(?:{P}(?:'s)? "
    r"|{N}(?:'s)? )?"
    r"(?:[a-z-]+ ){0,2}(?:novel|book|comics?|graphic novel|play|story|manga|memoir)\b"
    r"|one of (?:the|its) (?:[a-z]+ ){0,2}(?:screen)?writers\b)"
)
_PRODUCES: Final = (
    r"(?:bankroll(?:s|ed|ing)?|(?:rank|number|count)(?:s|ed|ing)? among (?:the|its|his) "
    r"(?:film's )?"
    r"(?:executive )?producers|among (?:the|its) (?:executive |many )?producers"
    r"|keep(?:s|ing)? (?:an?|his|her|the) (?:executive |exec )?producers? (?:title|credit|role)"
    r"|(?:get|receiv|earn|tak|has|hav|retain)(?:s|es|ed|ing|e)? (?:an?|his|her) (?:executive "
    r"|exec )?"
    r"(?:producer|producing|producer's) (?:title|credit|role)"
    r"|(?:slid|mov|shift|switch|stay|step)(?:e|es|s|ed|ing)?(?: over| on| aside| back| up| "
    r"across)* to"
    r" (?:executive |exec )?produce(?=[.,;]|$| (?:the|with|alongside|instead|only))"
    r"|(?:mov|slid|shift|switch|transition)(?:e|es|s|ed|ing)? (?:over )?(?:in)?to (?:an? |the )?"
    r"(?:executive |exec )?(?:producer|producing)(?:'s)?(?: (?:role|capacity|chair"
    r"|seat))?(?=[.,;]|$)"
    r"|shepherd(?:s|ed|ing)? (?:the (?:film|movie|project|production|pic)|it|\u27e8F\d+\u27e9) for"
    r"|back(?:s|ed|ing)? (?:the (?:film|movie|project)|\u27e8F\d+\u27e9)(?= (?:through|under|via)))"
)
_AGENTS: Final = tuple(
    (kind, pattern(_WHO + words + _OF))
    for kind, words in (
        ("directs", _DIRECTS + _NO_FILM),
        ("writes", _WRITES),
        ("produces", _PRODUCES),
    )
)
_EARLIER: Final = pattern(
    r"\b(?:director|filmmaker|helmer|writer-director) (?P<who>{P}),? whose (?:(?:previous|earlier"
    r"|other"
    r"|recent|past|best-known|directing|directorial|feature) ){0,2}(?:films?|movies?|features?"
    r"|credits?|work"
    r"|pictures|efforts?|resume|filmography)(?: [a-z]+)? (?:include[sd]?|including|ranges? from"
    r"|are|were|is"
    r"|was) (?P<films>{FS})"
)
_BEFORE: Final = pattern(
    r"(?P<who>{P})[^.;]{0,90}? (?:before|after|since|then) (?:making|directing|helming"
    r"|shooting) (?P<films>{FS})"
)
_HAS: Final = pattern(
    r"(?P<films>{F})(?:,? (?:which|that|and))? (?:also )?(?:has|finds|sees|boasts|puts|features"
    r"|with)"
    r" {DESC}?(?P<who>{GS}) (?:back |again |once more |returning )?(?:at the (?:controls|helm"
    r"|reins)"
    r"|behind the (?:camera|lens)|in the (?:director's )?(?:chair|seat|director's chair)"
    r"|calling the shots|directing|in charge)"
)
_SEES: Final = pattern(
    r"\b(?:sees?|finds?|has|have|having|with) {DESC}?(?:creator )?(?P<who>{GS}) (?:(?:both|also"
    r"|back to"
    r"|returning to|again|once again|set to|on board to) )?(?P<work>(?:co-)?(?:direct|produce"
    r"|write|helm"
    r"|executive produce|exec produce|script|pen)(?: and (?:co-)?(?:direct|produce|write))?)"
    r"(?=[.,;]|$| (?:with|alongside|along|together|the|it|from|for|through|under|and)\b)"
    r"(?:(?:,| along| together)? (?:with|alongside) {DESC}?(?P<too>{GS})(?!'s| (?:starring|as"
    r"|in)\b))?"
)
_BY_TRADE: Final = pattern(
    r"(?P<films>{F})(?:,| is| was|, which is)? (?:entirely |largely )?(?:the )?(?:work|handiwork"
    r"|brainchild|creation) of (?:(?:[a-z-]+ |{F} |{R} ){0,3}?(?P<job>helmer|director|filmmaker"
    r"|writer-director) )?(?P<who>{P})"
    r"(?: and (?:(?:[a-z-]+ |{F} ){0,2}?(?P<other>scripter|scribe|writer|screenwriter|producer) )"
    r"(?P<too>{P}))?"
)
_MADE_BY: Final = pattern(
    r"(?P<films>{F})(?:,| is| was| are| were|, which (?:is|was)| being)* (?:(?:being|again|both"
    r"|all|back"
    r"|to|largely|mostly) )*(?P<how>made|shot|lensed|filmed|put together|brought to the screen"
    r"|bankrolled|backed|crafted|steered|shepherded|masterminded|authored|co-?scripted|co-?penned"
    r"|co-?written|co-?directed|co-?helmed|co-?produced|executive produced|exec-?produced)"
    r"(?:[^\u27e8.;,]|\u27e8[LD]\d+\u27e9){0,50}? by {DESC}?(?:{WORK}'s )?(?P<who>{GS})(?!'s)"
)
_HIS_SCRIPT: Final = pattern(
    r"(?<!like )(?<!from )(?P<who>{P})(?: and {P})?(?:(?<='s)|'s) (?:(?:original|spec|first|early"
    r"|earlier"
    r"|new|latest|completed|finished|shooting|much-praised|own) ){0,2}(?:script|screenplay|draft)\b"
    r"(?! (?:pages?|supervisor|for|of|to|doctor|coordinator)\b)"
)
_ALSO_PRODUCER: Final = pattern(
    r"(?P<who>{P}), (?:also|who is also|now|still|once again|again|likewise|himself|herself)"
    r" (?:an? |the |one of the |among the )?(?P<job>(?:executive |exec |co-)?(?:producer|writer"
    r"|director|screenwriter)s?(?: and (?:an? )?(?:producer|writer|director))?)(?: (?:on|of) "
    r"(?P<films>{F}))?,"
)
_ONLY_PRODUCES: Final = pattern(
    r"(?P<who>{P}),? who (?:only |now |still |here |merely |also |just ){1,2}(?P<work>produces"
    r"|directs"
    r"|writes|executive produces)(?: now| here| this time| only)?(?=[,.;]|$)"
)
_UNUSED: Final = re.compile(
    r"^\u27e8P\d+\u27e9's (?:[a-z-]+ )?(?:earlier|previous|discarded|unused|abandoned|rejected) "
    r"|(?:screenplay|script|draft|treatment) (?:was|were|is|(?:has|had) been|got) (?:then |later )?"
    r"(?:dropped|discarded|scrapped|thrown out|binned|abandoned|shelved|rejected|ditched)\b"
)
"""A script of which nothing is left."""
_ON_SCRIPT: Final = pattern(
    r"\b(?:screenplay|script|story|draft)(?: (?:that|which))? (?P<they>he|she|they|{P}) (?:(?:has"
    r"|had|have"
    r"|also|together|once|himself|herself) )*(?:hatch|develop|cook|dream|concoct|devis|craft|pen"
    r"|work"
    r"|co-?wr|wr)(?:ed up|ed|ned|t up|ote|itten|ed out|ed on)(?: together| up)?"
    r" (?:with|alongside) (?:(?:his|her|their) )?{DESC}?(?:(?:older|younger|twin|editor|producer"
    r"|star"
    r"|regular|longtime|frequent) )*(?:brother|sister|wife|husband|partner|collaborator"
    r"|editor)?,? ?"
    r"(?P<who>{GS})(?!'s)"
)


_GENRE: Final = (
    r"(?:the|this|its|his|her) (?:[a-z0-9'-]+ |\u27e8[ORN]\d+\u27e9(?:'s"
    r"|-\u27e8[ORN]\d+\u27e9)?[ -]){0,5}?"
    r"(?:actioner|thriller|pic|picture|film|movie|adventure|sequel|prequel|reboot|drama|comedy"
    r"|blockbuster|tentpole|epic|feature|installment|chapter|threequel|spin-?off|horror|whodunit"
    r"|pic"
    r"|project|flick|follow-up)\b(?! (?:\u27e8|of |series|franchise|called|titled|adaptation"
    r"|trilogy))"
)
_OF_GENRE: Final = pattern(
    r"(?P<who>{GS})(?:, of {F} fame,| of {F} fame| \({F}\))?{REL},?(?: who)? {AUX}"
    r"(?P<work>(?:co-)?(?:direct|helm|produc|steer|shoot|script)(?:s|es|ed|ing)?"
    r"|(?:co-)?(?:wrote|writ(?:es|ing|ten)|pens|penned|penning)|made|makes|making|shot|lens(?:es"
    r"|ed|ing))"
    rf"(?: and (?:co-)?(?:direct|produc|wrote|writ|star)\w*)? (?:{_GENRE}|it(?= (?:in|at|on|for"
    rf"|from)\b))"
)
_STEAD: Final = pattern(
    r"\bin (?:(?:{P}|{N})'s|his|her|their) (?:stead|place) (?:is|are|comes?|will be|was|were"
    r"|stands?)"
    r" (?P<desc>{DESC}?)(?P<who>{GS})(?!'s)"
)
_TOOK_OVER: Final = pattern(
    r"(?P<who>{P}){REL},?(?: who)? {AUX}(?:(?:tak(?:es?|ing|en)|took) over|assum(?:es|ed)"
    r"|inherit(?:s|ed))"
    r"(?: from| for)? {GS} (?:as|in the role of) (?:the )?(?P<job>(?:lead |new |co-)?(?:director"
    r"|writer"
    r"|screenwriter|producer|filmmaker|helmer))\b"
)


def _film(view: View, match: re.Match[str]) -> tuple[list[Entity], float]:
    groups = match.groupdict()
    if told := view.films(groups.get("films") or groups.get("made")):
        return told, 0.88
    films, sure = view.near(match.start(), match.end())
    return films[:1], sure


def _made(
    view: View, match: re.Match[str], kinds: list[str], who: list[Entity], sure: float
) -> Iterator[Found]:
    films, near = _film(view, match)
    for kind in kinds:
        people = who
        if kind == "directs":
            people = [p for p in who if view.article.directs(p) or not view.article.acts(p)]
        yield from each(kind, people, films, match, min(sure, near))


@reads("control|reins|megaphone|tiller|charge|shots|camera|action|captain|chair|seat|direct"
    "|shoot|lens"
       "|steer|guid|shepherd|oversee|bring|mak|film|script|screenplay|draft|story|treatment|words"
       "|writ|adapt|novel|book|comic|bankroll|produc|back|rework")  # fmt: skip
def does(view: View) -> Iterator[Found]:
    """``Kim Doe is at the controls of FILM``, ``handled the words``, ``is bankrolling it``."""
    for kind, form in _AGENTS:
        for match in form.finditer(view.text):
            who = view.subjects(match)
            if _THE_LAST.match(view.text, match.end("who")):
                who = who[-1:]
            if kind != "directs" or "shar" in match[0]:
                who = who + (companions(view, match, who[-1]) if who else [])
            yield from _made(view, match, [kind], who, 0.85)


_THE_LAST: Final = re.compile(",? the (?:last|latter) ")


@reads("whose|before|after|since|then")
def earlier(view: View) -> Iterator[Found]:
    """``director Kim Doe, whose previous films include FILM``, ``... before making FILM``."""
    for match in _EARLIER.finditer(view.text):
        yield from each(
            "directs", view.people(match["who"]), view.films(match["films"]), match, 0.88
        )
    for match in _BEFORE.finditer(view.text):
        who = [p for p in view.people(match["who"]) if view.article.directs(p)]
        yield from each("directs", who, view.films(match["films"]), match, 0.85)


@reads("has|finds|sees?|boasts|puts|features|with|having|have")
def has_at_helm(view: View) -> Iterator[Found]:
    """``FILM has Kim Doe at the controls``, ``which sees Kim Doe produce alongside Sam Roe``."""
    for match in _HAS.finditer(view.text):
        yield from _made(view, match, ["directs"], view.people(match["who"]), 0.88)
    for match in _SEES.finditer(view.text):
        work = match["work"].replace("pen", "penn")
        who = view.people(match["who"]) + view.people(match["too"])
        yield from _made(view, match, crafts(work), who, 0.85)


@reads("by |work of|brainchild|creation of")
def work_of(view: View) -> Iterator[Found]:
    """``FILM, the work of helmer Kim Doe and scripter Sam Roe``, ``made by Kim Doe``."""
    for match in _BY_TRADE.finditer(view.text):
        yield from _made(view, match, ["directs"], view.people(match["who"]), 0.85)
        kinds = crafts((match["other"] or "").replace("scripter", "writer"))
        yield from _made(view, match, kinds, view.people(match["too"]), 0.87)
    for match in _MADE_BY.finditer(view.text):
        how = match["how"]
        kinds = crafts(how.replace("author", "write"))
        if not kinds:
            kinds = ["produces"] if how in ("bankrolled", "backed") else ["directs"]
        who = view.people(match["who"])
        if how in ("shot", "lensed", "filmed"):
            who = [p for p in who if view.article.directs(p)]
        yield from _made(view, match, kinds, who, 0.87)


@reads("direct|helm|produc|steer|shoot|shot|script|wr|pen|ma(?:de|k)|lens|stead|place|over")
def of_genre(view: View) -> Iterator[Found]:
    """``Kim Doe is directing the sci-fi actioner``, ``in Sam Roe's stead is director Kim Doe``."""
    for match in _OF_GENRE.finditer(view.text):
        kinds = crafts(match["work"].replace("steer", "direct")) or ["directs"]
        who = view.subjects(match)
        if not crafts(match["work"]):
            who = [p for p in who if view.article.directs(p)]
        yield from _made(view, match, kinds, who, 0.85)
    for match in _STEAD.finditer(view.text):
        who = view.people(match["who"])
        told = re.search(r"director|filmmaker|helmer", match["desc"] or "")
        who = who if told else [p for p in who if view.article.directs(p)]
        yield from _made(view, match, ["directs"], who, 0.86)
    for match in _TOOK_OVER.finditer(view.text):
        yield from _made(view, match, crafts(match["job"]), view.people(match["who"]), 0.86)


@reads("script|screenplay|draft|story|producer|writer|director|produces|directs|writes")
def by_the_way(view: View) -> Iterator[Found]:
    """``Kim Doe's draft sends``, ``Kim Doe, also a producer, ...``, ``who now only produces``."""
    for match in _HIS_SCRIPT.finditer(view.text):
        if _UNUSED.search(view.text[match.start() : match.end() + 40]):
            continue
        who = [p for p in view.people(match[0]) if not view.article.acts(p)]
        yield from _made(view, match, ["writes"], who, 0.84)
    for match in _ALSO_PRODUCER.finditer(view.text):
        yield from _made(view, match, crafts(match["job"]), view.people(match["who"]), 0.85)
    for match in _ONLY_PRODUCES.finditer(view.text):
        yield from _made(view, match, crafts(match["work"]), view.people(match["who"]), 0.85)
    for match in _ON_SCRIPT.finditer(view.text):
        who = view.people(match["they"]) + view.people(match["who"])
        yield from _made(view, match, ["writes"], who, 0.85)
