"""By which words a name is a person's or a character's: patterns, and how much they tell."""

from __future__ import annotations

import re
from typing import Final

from loaders.sources.article.extract.deadly import KILLS
from loaders.sources.article.extract.pattern import pattern

_SPEAKS: Final = (
    "(?:said|says|told|tells|explain(?:s|ed)|reveal(?:s|ed)|confirm(?:s|ed)|tweet(?:s"
    "|ed)|post(?:s|ed)"
    "|shared|announce[sd]|recall(?:s|ed)|admit(?:s|ted)|teased?s?|wrote|writes"
    "|star(?:s|red|ring)|(?:is|will be|be) playing|directs"
    "|directed|joke[sd]|discuss(?:es|ed)|stat(?:es|ed)|spoke|is filming|filmed|signed"
    "|has been cast"
    "|was cast|will portray|will play|is set to|joins?|joined|reprises?|reprised"
    "|will reprise|is repped|is known for"
    "|is best known|took to|captioned|plays|played(?! by)|portrays|portrayed(?! by)"
    "|voices|landed|nabbed"
    "|penned|co-wrote|helmed|produced|produces|added|noted|previously|performs? (?:his"
    r"|her|their) own)\b"
)
_ACTS: Final = (
    "(?:dies|died|kills|killed|is killed|was killed|sacrifices|sacrificed|escapes"
    "|escaped|fights|betrays"
    "|betrayed|meets|is captured|is shot|was shot|is murdered|was murdered|tries"
    "|learns|discovers|must"
    r"|realizes|confronts|attacks|rescues|saves|infiltrates|is revealed|survives|survived|wants"
    r"|finds|helps|steals|becomes|falls|stabs|shoots)\b(?![^\u27e8.]{0,60}\u27e8D)"
)

KIN: Final = (
    "son|daughter|child|father|mother|wife|husband|brother|sister|twin|mentor|protege"
    "|apprentice|student|nemesis"
    "|enemy|foe|ally|friend|sidekick|archenemy|arch-nemesis|rival|pupil|widow"
)
DEADLY: Final = (
    r"(?:die[sd]?\b|dying|killed|murdered|slain|drowns|drowned|sacrifice[sd]? (?:him"
    "|her|them)sel|gives? (?:his|her) life"
    "|gave (?:his|her) life|lose their lives|lost (?:his|her) life|loses (?:his"
    "|her) life|me(?:ets|t) (?:his|her) (?:[a-z]+ )?(?:end|demise|death)"
    "|doesn't make it|didn't make it|pays the ultimate|fell to (?:his|her) death"
    r"|gunned down|perishes|perished|left for dead|presumably died|nearly died|survives)"
)
DEADLY_ACTIVE: Final = (
    "(?:kill(?:s|ed)|murder(?:s|ed)|slays|assassinat(?:es|ed)|execut(?:es|ed)|shoots"
    "|stabs|beheads|strangles|poisons)"
)

_OWNS: Final = pattern(r"(⟨N\d+⟩){POSS} (?:own )?(⟨N\d+⟩)")
_CUES: Final = [
    (pattern(
        rf"\b(?:{KILLS.passive}|shot|stabbed|(?:death|dies|died|demise|murder|end"
        rf"|killed) at the hands?"
        r" of)(?: (?:by|to death by))? {ROLE}(⟨N\d+⟩)"), "C", 5),
    (pattern(r"\b(?:his|her|their|whose) (?:old )?character,? (⟨N\d+⟩)"), "C", 5),
    (pattern(r",? as (⟨N\d+⟩),? and (?:also )?as {ROLE}(⟨N\d+⟩)"), "CC", 6),
    (pattern(
        r"(⟨N\d+⟩)(?:, [^.;]{0,90},)?(?: has (?:sadly |tragically )?(?:died|passed away)"
        r"|[^.;⟨]{0,40}, dead at"
        r"| (?:dies|died|dead) at (?:the age of )?\d\d)\b"), "P", 5),
    (pattern(r"(⟨N\d+⟩),? (?:who )?(?:has |had |sadly )?(?:died|passed away)(?:[^⟨.;,]"
             r"|⟨L\d+⟩){0,40} (?:in|on) ⟨D"), "P", 5),
    (pattern(r"(⟨N\d+⟩) (?:disguis(?:es|ed)|masquerad(?:es|ed)) [^⟨.;]{0,20}(⟨N\d+⟩)"), "CC", 5),
    (pattern(
        r"(⟨[PN]\d+⟩),? and (⟨[PN]\d+⟩)(?: (?:back|return|returning|again))? as"
        r" {ROLE}(⟨[CN]\d+⟩) and {ROLE}(⟨[CN]\d+⟩)"), "PPCC", 5),
    (pattern(
        r"(⟨N\d+⟩)(?:,? who)?{NOP}(?<!,)(?<!\bwell)(?<!\bsuch) as (?:{ROLE})(⟨N\d+⟩)"), "PC", 2),
    (pattern(r"(⟨N\d+⟩) as {ROLE}(⟨N\d+⟩)"), "PC", 3),
    (pattern(
        r"\b(?:he|she|⟨[PN]\d+⟩) (?:plays|played|portrays"
        r"|voices), {ROLE}(⟨N\d+⟩)(?=[,.])"), "C", 3),
    (_OWNS, "PC", 2),
    (pattern(
        r"\b(?:play|plays|played|playing|portray|portrays|portrayed|portraying|voices"
        r"|voiced|voicing|play the part of|embod(?:y|ies))(?: the"
        r"| a)? (?:['\"][a-z-]+['\"] )?{ROLE}"
        r"(⟨N\d+⟩)"), "C", 2),
    (pattern(
        r"(⟨N\d+⟩),? (?:who )?{AUX}(?:plays|played(?! by)|play|portrays|portrayed(?! by)"
        r"|portray|reprises?|reprised|voices|voiced(?! by))\b"), "P", 3),
    (pattern(
        r"\b(?:roles?|parts?|characters?|characters? (?:like|such as|including|named"
        r"|called)) (?:of )?{ROLE}(⟨N\d+⟩)"), "C", 2),
    (pattern(
        r"\b(?:played|portrayed|directed|written|produced|helmed|co-written|voiced|penned"
        r"|created|depicted)(?: in (?:[^⟨.;,]|⟨[FRD]\d+⟩){0,40})? {BY}(⟨N\d+⟩)"), "P", 3),
    (pattern(r"(⟨N\d+⟩) (?:is|was) (?:the (?:[a-z-]+ ){1,3})?(⟨N\d+⟩)(?=,? (?:an?|the|who|whose"
             r"|and)\b|[.;]|$)"), "PC", 2),
    (pattern(
        r"\b(?:an?|the) (?:[a-z'-]+ ){0,3}?(?!(?:actor|actress|director|writer|star|producer"
        r"|filmmaker|newcomer|comedian|guy|performer|singer-songwriter|fan|user)\b)[a-z-]+"
        r"(?: from [^.;,]{2,30})? (?:by the name of|named|called|known (?:only )?as) (⟨N\d+⟩)"),
        "C", 2),
    (pattern(r"(⟨N\d+⟩) (?:gives|gave|lends) (?:his|her) voice to"), "P", 3),
    (pattern(
        r"\b(?:part|role|character|one)(?: that| which)? (⟨N\d+⟩) (?:first |once |famously |last )?"
        r"(?:originated|played|made famous|portrayed|made (?:his|her) own|voiced"
        r"|created)\b"), "P", 5),
    (pattern(
        r"\b(?:actors?|actress|stars?|directors?|filmmakers?|writers?|producers?|co-stars?"
        "|screenwriters?|comedian|alum|alumni|alumnus|veterans?|newcomers?|mainstays"
        "|cast members?|(?:cast|stars?|actors|ensemble|additions|newcomers"
        "|members) (?:include[sd]?|including|like|such as|being|are|is)|starring|stars"
        "|opposite|costars?|late|(?:joined|replaced) by|creator|showrunner|writer-director"
        r"|helmer|composer) (⟨N\d+⟩)"), "P", 3),
    (pattern(
        r"\b(?:agents?|villains?|spy|spies|assassins?|antagonists?|protagonists?|hero"
        "|heroes|captain|princess|prince|king|queen|mercenary|operatives?|hacker"
        "|arms dealer|son|daughter|wife|husband|brother|sister|father|mother|killer|victim"
        "|nemesis|foe|character|smuggler|bad guy|big bad|mentor|terrorist|analyst"
        r"|detective|assassin|warlord|crime lord|sorcerer|droid|alien) (⟨N\d+⟩)"), "C", 2),
    (pattern(rf"(⟨N\d+⟩)(?:, [^⟨.]{{0,40}},)? (?:has |have |also |recently "
             rf"|who )*{_SPEAKS}"), "P", 2),
    (pattern(rf"(⟨N\d+⟩) (?:then |finally |ultimately |also )*{_ACTS}"), "C", 1),
    (pattern(
        r"(⟨N\d+⟩){POSS} (?:character|role|casting|performance|co-star|filmography"
        r"|directorial|agent|rep|upcoming|portrayal|instagram|twitter|return|addition)\b"), "P", 2),
    (pattern(
        r"(⟨N\d+⟩){POSS} (?:death|fate|team|murder|killer|demise|sacrifice|funeral"
        r"|crew|mission|past|vault|story|arc|nemesis|revenge)\b"), "C", 1),
    (pattern(r"\b(?:death|fate|murder|demise|killing|assassination"
             r"|arc|story) of {ROLE}(⟨N\d+⟩)"), "C", 1),
    (pattern(
        r"(⟨N\d+⟩)(?:, [^⟨.;]{0,40},)?,? (?:who (?:is|was|will be) |is |was "
        "|will be )?(?:re)?(?:played|portrayed|voiced)(?: [a-z]+ly"
        "| to (?:[a-z]+ ){1,2}effect)? by"),
        "C", 3),
    (pattern(
        r"(⟨N\d+⟩),? (?:who |was |is |has been |gets |were |are |had been |both "
        "|both have |then |ultimately |finally |himself "
        f"|herself )*(?:{DEADLY})(?!{{GAP}}⟨D)"), "C", 2),
    (pattern(rf"(?:{DEADLY_ACTIVE}) (?:{{ROLE}})(⟨N\d+⟩)"), "C", 2),
    (pattern(
        r"(⟨N\d+⟩),? (?:who )?(?:has |had |then |ultimately |finally "
        f"|later )?(?:{DEADLY_ACTIVE}|betray(?:s|ed)|marri(?:es|ed)|poses as|posed as"
        rf"|impersonates) {{ROLE}}(⟨N\d+⟩)"), "CC", 2),
    (pattern(
        r"(⟨N\d+⟩)(?:,| is| was| are| and his| and her)*,? (?:the |an? |his "
        rf"|her )?(?:[a-z-]+ ){{0,3}}(?:{KIN})(?: of| to|,)? {{ROLE}}(⟨N\d+⟩)"), "CC", 2),
    (pattern(
        rf"(⟨N\d+⟩)'s (?:[a-z-]+ ){{0,3}}(?:{KIN}) (?:is|was|has been"
        r"|had been) (⟨N\d+⟩)"), "CC", 2),
    (pattern(rf"(⟨N\d+⟩)'s (?:[a-z-]+ ){{0,3}}(?:{KIN}),? (⟨N\d+⟩)"), "CC", 2),
    (pattern(
        r"(⟨N\d+⟩) and (⟨N\d+⟩) (?:are|were) (?:[a-z-]+ ){0,2}(?:siblings|brothers"
        r"|sisters|twins|enemies|rivals|foes|allies|friends)\b"), "CC", 2),
    (pattern(
        r"(⟨N\d+⟩) (?:is|was|had been) (?:betrayed|trained|killed|murdered|rescued"
        r"|kidnapped|captured|mentored|hunted|recruited) by {ROLE}(⟨N\d+⟩)"), "CC", 2),
    (pattern(
        r"⟨O\d+⟩ (?:[a-z-]+ ){0,2}(?:agent|director|analyst|operative|technician|officer"
        r"|chief) (⟨N\d+⟩)"), "C", 2),
    (pattern(
        r"(⟨N\d+⟩)(?:,| is| was) an? (?:[a-z-]+ ){0,2}⟨O\d+⟩ (?:[a-z-]+ ){0,2}(?:agent"
        "|director|analyst|operative|technician|officer)"), "C", 2),
    (pattern(r"(⟨N\d+⟩),? (?:who was )?last seen (?:in|being)"), "C", 2),
    (pattern(
        r"(⟨N\d+⟩) (?:all |both |also )?(?:die\b|perish\b|(?:remain|stay)s? dead\b|are (?:all "
        r"|both )?(?:dead"
        r"|killed)\b|were (?:all |both )?killed\b|don't make it)(?![^⟨.]{0,60}⟨D)"), "C", 4),
    (pattern(
        r"(⟨N\d+⟩)(?:,? who)? (?:has|had|was)(?:n't| not| never) (?:been )?(?:seen|heard from) "
        r"since"
        ), "C", 2),
    (pattern(
        r"\b(?:bring(?:s|ing)? back|resurrect(?:s|ed)?|return of) (?:the "
        r"|character (?:of )?|[a-z]+ |⟨O\d+⟩ ){1,6}?(⟨N\d+⟩)"), "C", 2),
    (pattern(r"\b(?:bring(?:s|ing)? back|resurrect(?:s|ed)?) (⟨N\d+⟩)"), "C", 1),
    (pattern(r"(⟨N\d+⟩) (?:him|her)self,? (⟨N\d+⟩)"), "CP", 3),
    (pattern(r"(⟨N\d+⟩) (?:actor|actress|portrayer) (⟨N\d+⟩)"), "CP", 3),
    (pattern(
        r"\brole of {ROLE}(⟨N\d+⟩)(?:{NOP}) (?:went|goes|has gone|was given"
        r"|passed) to (⟨N\d+⟩)"), "CP", 3),
    (pattern(
        r"\b(?:directed|written|produced|helmed|penned) by (⟨N\d+⟩)'s (⟨N\d+⟩)"), "CP", 6),
    (pattern(r"(⟨N\d+⟩) \((?:born|age|aged|pictured|left|right|above)\b"), "P", 3),
    (pattern(r"\bin addition to (⟨N\d+⟩)"), "P", 1),
    (pattern(
        r"\b(?:join|joins|joining|joined|cast|casts|casting|hired?|tapped|added|adds"
        r"|recruited|alongside|(?:filming|shooting|shot) with) {DESC}?(⟨N\d+⟩)"), "P", 1),
    (pattern(r"(⟨N\d+⟩){POSS} (?:[a-z-]+ )?⟨[FR]\d+⟩"), "P", 1),
    (pattern(
        r"(⟨N\d+⟩)(?:,? who)? {AUX}(?:(?:co-)?direct(?:s|ed|ing)?|helm(?:s|ed|ing)?"
        r"|(?:co-)?produc(?:e|es|ed|ing)|co-writ(?:e|es|ing|ten)|co-wrote)\b(?! by)"), "P", 3),
    (pattern(r"\b(?:his|her) (⟨N\d+⟩) (?:is|was|will|appears|returns|dies|survives)\b"), "C", 3),
    (pattern(
        r"\b(?:script|screenplay|draft)(?: is| was)? (?:by|from) {DESC}?(⟨N\d+⟩)"), "P", 3),
    (pattern(
        r"(⟨N\d+⟩)(?:,? and ⟨N\d+⟩)? (?:is|are) (?:joining|filming|returning|starring"
        r"|directing|in talks|attached)\b"), "P", 2),
]  # fmt: skip


_ROLE_OF: Final = r"the (?:[a-z'-]+ ){0,3}(?:role|part|mantle|shoes|skin|boots|character|suit) of"
_GOT: Final = (
    r"(?:nab(?:s|bed)|lands?|landed|scores?|scored|snag(?:s|ged)|wins?|won|books?|booked"
    r"|secur(?:es|ed)"
    r"|bag(?:s|ged)|clinch(?:es|ed)|takes?|took|taken|taking|gets?|got|inherit(?:s|ed)|essay(?:s"
    r"|ed|ing)?"
    r"|originat(?:es|ed)|(?:steps?|stepped|stepping|slips?|slipped|slipping) (?:back )?into"
    r"|(?:return(?:s|ed|ing)?|back) (?:to|in)|beat out [^.;⟨]{2,50} for|(?:up|in the running|tapped"
    r"|considered|eyed) for|reclaim(?:s|ed)?|fill(?:s|ed|ing)?|reprised|vacat(?:es|ed))"
)
_EMBODIES: Final = (
    r"(?:essays?|essayed|essaying|inhabits?|inhabited|tackles?|tackled|tackling|incarnates?"
    r"|incarnated"
    r"|(?:gives?|gave|giving) life to|(?:dons?|donned|donning) the [a-z]+ of"
    r"|(?:lends?|lent|lending) (?:his|her|their) (?:voices?|talents?|likeness(?:es)?) to)"
)
_WORKS: Final = (
    r"(?:(?:come|comes|came|coming) (?:aboard|on board)|attached to|boards? ⟨|boarded ⟨|circling"
    r"|exits? ⟨|exited ⟨|(?:dropped|drops?|bows|bowed|pulled) out of|(?:heads?|leads?|leading"
    r"|heading|headlines?|headlining|fronts?|tops) (?:the|its|a|up the) (?:[a-z-]+ ){0,2}(?:cast"
    r"|ensemble|film|movie|line-?up)|out as director|(?:takes?|took|taking) (?:the director's chair"
    r"|the helm|the reins)|in (?:final |early |advanced )?(?:negotiations|talks)|(?:spotted"
    r"|photographed|snapped|pictured) (?:on|at|with|filming|shooting)|(?:wrap(?:s|ped)|finish(?:es"
    r"|ed)|start(?:s|ed)|began|begins) (?:filming|shooting|production|work)|(?:will|can)"
    r" (?:next |also |soon |currently )*be (?:next )?seen (?:in|opposite|alongside)"
    r"|appear(?:s|ed|ing)? (?:opposite|alongside)|shot ⟨F|celebrated (?:the|his|her)|offered the"
    r"|land(?:s|ed) (?:a|the|his|her) (?:[a-z-]+ ){0,3}(?:role|part|lead)|(?:won't|will not"
    r"|will|is) be back\b)"
)
_MORE_CUES: Final = [
    (pattern(
        r"(⟨N\d+⟩)(?:,? who)? {AUX}(?:brings?|bringing|brought) {ROLE}(⟨N\d+⟩) (?:back )?to"
        r" (?:[a-z-]+ )?(?:life|(?:the )?(?:big |silver )?screens?)\b"), "PC", 4),
    (pattern(
        rf"\b(?:stepping|slipping) (?:back )?into {_ROLE_OF} {{ROLE}}(⟨N\d+⟩),? (?:is|will be)"
        r" {DESC}?(⟨N\d+⟩)"), "CP", 5),
    (pattern(
        r"\b(?:taking on|taking over|filling|playing|portraying|landing|inheriting|voicing)"
        rf"(?: {_ROLE_OF}| as)? {{ROLE}}(⟨N\d+⟩),? (?:is|will be) {{DESC}}?(⟨N\d+⟩)"), "CP", 5),
    (pattern(
        r"\b(?:role|part) of {ROLE}(⟨N\d+⟩)(?:{NOP}) (?:went|goes|has gone|was given|passed|fell"
        r"|falls) to {DESC}?(⟨N\d+⟩)"), "CP", 4),
    (pattern(rf"(⟨N\d+⟩)(?:,? who)? {{AUX}}{_GOT} {_ROLE_OF} {{ROLE}}(⟨N\d+⟩)"), "PC", 4),
    (pattern(
        r"(⟨N\d+⟩)(?:,? who)? {AUX}(?:tapped|cast|hired|chosen|picked|eyed|recruited) (?:for|as)"
        r" {ROLE}(⟨N\d+⟩)"), "PC", 3),
    (pattern(rf"(⟨N\d+⟩)(?:,? who)? {{AUX}}{_EMBODIES} {{ROLE}}(⟨N\d+⟩)"), "PC", 4),
    (pattern(
        r"(⟨N\d+⟩)(?:,? who)? (?:(?:is|was|will be|again|now|being|once|to be|been) )+(?:essayed"
        r"|incarnated|brought to life|inhabited|embodied) by {DESC}?(⟨N\d+⟩)"), "CP", 4),
    (pattern(
        r"(⟨N\d+⟩) {AUX}(?:replac(?:es|e|ed|ing)(?! by)|succeed(?:s|ed|ing)?|(?:takes?|took"
        r"|taking) over (?:from|for)|(?:steps?|stepped) in for) {DESC}?(⟨N\d+⟩)(?= as\b)"),
        "PP", 3),
    (pattern(r"(⟨N\d+⟩) is the new (⟨N\d+⟩)(?=[.,;]|$| in\b)"), "PC", 4),
    (pattern(
        r"\b(?:found|cast) (?:its|their|her|his|a) (?:new |next )?(⟨N\d+⟩) in (⟨N\d+⟩)"), "CP", 4),
    (pattern(
        rf"(⟨N\d+⟩)(?:, [^.;⟨]{{0,60}},)?(?:,? who)? {{AUX}}{_WORKS}"), "P", 2),
    (pattern(
        rf"⟨[PN]\d+⟩,? and (⟨N\d+⟩)(?:,? who)? {{AUX}}{_WORKS}"), "P", 2),
    (pattern(
        r"(⟨N\d+⟩){POSS} (?:[a-z-]+ )?(?:credits?|resume|audition|reps|agents|publicist"
        r"|spokesperson|hiring|exit from|departure from|involvement in)\b"), "P", 3),
    (pattern(
        r"(⟨N\d+⟩)(?:,? and ⟨[PN]\d+⟩)? (?:is|are) (?:the |also |both )*(?:leads?|stars?"
        r"|headliners?|co-leads?|co-stars?)\b"), "P", 3),
    (pattern(
        r"(⟨N\d+⟩), (?:his|her|their) (?:[a-z-]+ ){0,2}(?:co-writer|collaborator|co-star"
        r"|writing partner|producer|co-director|cinematographer|editor|composer"
        r"|director)\b"), "P", 3),
    (pattern(
        r"(⟨N\d+⟩), (?:the |an? )?(?:[a-z-]+ ){0,2}(?:star|actor|actress|alum|breakout|director"
        r"|filmmaker|comedian|co-star|screenwriter|producer)"
        r" (?:of|behind|from|known|best)\b(?! (?:the )?⟨[OLN])"),
        "P", 3),
    (pattern(
        r"\b(?:cinematographers?|editors?|(?:production|costume) designers?|casting directors?"
        r"|stunt coordinators?|directors? of photography|cameram[ae]n|makeup artists?"
        r"|choreographers?|composers?) (⟨N\d+⟩)"), "P", 3),
    (pattern(
        r"^(?:also |joining|rounding|completing|aboard|new to|other (?:cast|actors|stars"
        r"|newcomers))[^⟨.;]{0,60}\b(?:is|are|includes?) {DESC}?(⟨N\d+⟩)(?!'s)"), "P", 2),
    (pattern(
        r"\b(?:offered|handed) (⟨N\d+⟩) (?:the|an?) (?:[a-z-]+ ){0,3}(?:leads?|role|part"
        r"|job|gig)\b"), "P", 3),
    (pattern(r"\b(?:pairs|reunites|teams) (⟨N\d+⟩) (?:with|and) (⟨N\d+⟩)"), "PP", 1),
    (pattern(
        r"\b(?:follows|centers on|centres on|revolves around|finds|sees|introduces) {ROLE}(⟨N\d+⟩)"
        r"(?= (?:as (?:he|she|they)|on (?:his|her)|trying|hunted|forced|fighting|facing|battling"
        r"|struggling|return(?:s|ing) (?:to|home)|take|go|join|team|face|fight|try)\b)"), "C", 2),
    (pattern(
        r"(⟨N\d+⟩) (?:then |must |has to |will |also |ultimately |and ⟨[NC]\d+⟩ )*(?:faces? (?:his"
        r"|her|off)|teams? up|sets? out|embarks?|goes on the run|(?:is|are) (?:forced|hunted|tasked"
        r"|on the run|caught up|haunted)|hunts|confronts?|uncovers?|battles?|crosses paths|wakes"
        r"|finds (?:him|her)self|falls in love|races? (?:against|to)|vows?|struggles? to|join"
        r" forces|escapes?|travels? back)\b"), "C", 1),
    (pattern(
        r"\b(?:team(?:s|ing)? up|join(?:s|ing)? forces|in league|fac(?:es?|ing) off|go(?:es)? up"
        r"|squares? off|clash(?:es)?|does battle) (?:with|against) {ROLE}(⟨N\d+⟩)"), "C", 1),
    (pattern(
        r"\b(?:his|her|their) (?:[a-z-]+ ){0,2}(?:friend|nemesis|enemy|foe|rival|mentor|sidekick"
        r"|ally|apprentice|protege|archenemy|love interest|bodyguard),? (⟨N\d+⟩)"), "C", 2),
    (pattern(
        r"(⟨N\d+⟩), (?:the|an?|one of the) (?:[a-z-]+ ){0,3}(?:villains?|antagonist|hero|heroine"
        r"|characters?|big bad|protagonist|main foe)\b(?! of)"), "C", 3),
]  # fmt: skip


def _known_too(cue: re.Pattern[str], letters: str) -> re.Pattern[str]:
    """Let a cue of two names tell one where the other is known."""
    source = cue.pattern
    for letter_ in letters if len(letters) == 2 else "":
        source = source.replace(r"(⟨N\d+⟩)", rf"(⟨[{letter_}N]\d+⟩)", 1)
    return re.compile(source)


OWNED: Final = _known_too(_OWNS, "PC")
CUES: Final = [
    (_known_too(cue, kinds), kinds, weight) for cue, kinds, weight in (*_CUES, *_MORE_CUES)
]
