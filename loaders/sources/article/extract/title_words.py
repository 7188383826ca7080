"""Words that stand beside titles, and words that stand beside people and places."""

from __future__ import annotations

import re
from typing import Final

from loaders.sources.article.extract.words import HOUSES

_WORKS: Final = (
    "(?:film|movie|sequel|prequel|threequel|comedy|drama|thriller|blockbuster|biopic|classic"
    "|musical|hit|smash|reboot|remake|flick|feature|picture|masterpiece|installment|instalment"
    "|entry|outing|franchise-starter|series|miniseries|sitcom|show|spin-off|spinoff|epic|western"
    "|rom-com|adventure|fantasy|whodunit|actioner|slasher|chiller|documentary|adaptation"
    "|tentpole|dramedy|romance|mystery)"
)
_HOUSE: Final = (
    "(?:" + "|".join(sorted(map(re.escape, HOUSES - {"X", "Max", "People", "Time Magazine"}),
                            key=len, reverse=True)) + ")"
)  # fmt: skip
_STARS: Final = (
    "(?:starr?(?:ed|ing|s|red)?|appear(?:ed|ing|s)?|cameo(?:ed|s|ing)?|co-star(?:red|ring|s)?)"
)
_MAKES: Final = (
    "(?:(?:co-)?(?:direct|helm|produc|writ|headlin|toplin|script)(?:e|es|ed|ing|s|ten)?"
    "|(?:co-)?wrote|penn?(?:ed|s|ing)?|shoot(?:s|ing)?|film(?:s|ing))"
)
_SHOOT: Final = (
    "(?:filming|production|principal photography|shooting|cameras? (?:to )?(?:roll|rolls|rolling)"
    "|work|post-production|pre-production|reshoots|development|cameras)"
)
_OUT: Final = (
    "(?:will |would |to |is set to |is expected to |has |finally |officially |now )*"
    "(?:hit|open|arriv|land|bow|debut|premier|releas|drop|swing|fl[iy]|rac|blast|slither|crash"
    "|storm|roll|sail|launch|stream|slid|mov|shift|c[oa]m)(?:e|es|s|ed|d|ing|n)?(?: out)?"
)
_WHERE: Final = (
    r"(?:(?:in|into|on|at|to|exclusively|nationwide|worldwide|only|the|select|u\.s\.|global) )*"
    r"(?:theat(?:er|re)s|cinemas|big screen|streaming|imax|vod|digital|Netflix|Disney\+|IMAX)"
)
_WHEN: Final = (
    r"(?:(?:on|in|this|to|from|for|until|by|next|early|late|[A-Z][a-z]+day,|a|its) )*"
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|(?:19|20)\d\d|Christmas Day"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|spring|summer|fall|autumn|winter|month|year)\b"
)
_DAY: Final = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|\d{1,2} (?:Jan|Feb|Mar|Apr"
    r"|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?:Christmas|(?:19|20)\d\d)\b)(?:[\s\d,.]|[a-z]{2}\b)*"
)
"""A day, a month or a year of a release."""
_CREATIVES: Final = (
    "(?:stars?|alums?|alumnus|alumna|actors?|actress|directors?|helmers?|veterans?|breakouts?"
    "|scribes?|writers?|producers?|screenwriters?|co-stars?|filmmakers?|co-writers?|showrunner"
    "|creator|leads?|standout|newcomer|franchise star|writer-director)"
)
_NAME: Final = r"[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}"
_ADJECTIVES: Final = "(?:(?!and |or |to )[a-z-]+ ){0,4}?"


def _cues(ending: str, *cues: tuple[int, str]) -> list[tuple[int, re.Pattern[str]]]:
    return [(weight, re.compile(f"(?:{cue}){ending}")) for weight, cue in cues]


BEFORE_WORK: Final = _cues(
    r"(?: ['\"]?|['\"])$",
    (4, (r"\b(?:formerly|previously|originally|initially|once|earlier|first|also|re|tentatively"
        r"|provisionally|officially|newly|now)[- ]?(?:titled|entitled|(?:called|known as|named"
        r"|referred to as|announced as|billed as|dubbed)(?= (?:the )?['\"]?$))")),
    (4, (r"\b(?:working|original|former|alternate|alternative|new|final|official|international)"
        r" title(?: (?:of|was|is|being|for the film is))?,?(?: the)?")),
    (2, (r"\b(?:who|he|she|they|whom (?:he|she))(?: (?:had|has|also|then|once|later|earlier))*"
        r" (?:made|did)(?: the)?")),
    (3, rf"\b{_WORKS}s?,?(?: titled| called| entitled| dubbed)?"),
    (3, rf"\b(?:(?:19|20)\d\d|last year|this year|next year)'s(?: {_WORKS})?"),
    (3, rf"\b{_HOUSE}'s?(?: (?!and |or )[a-z-]+){{0,5}}"),
    (3, rf"\b{_STARS} in(?: both)?"),
    (3, (r"\b(?:stars?|director|creator|writer|lead|breakout|co-star|helmer|maker)s? of"
        r"(?: (?:the|last year's|this year's))?(?: [A-Z][a-z]+-(?:nominated|winning)"
            r"| (?:hit|acclaimed"
        r"|beloved|smash|cult|upcoming|recent))*")),
    (3, r"\b(?:last|next|recently|currently|best|first) (?:be )?(?:seen|known) (?:in|for)"),
    (3, (rf"(?:, seen in|\b(?:credits|features|films) (?:also )?include)(?: {_NAME} and)?")),
    (3, (rf"\b(?:dated|moved|pushed|delayed|slated|undated|landed|acquired|bought|boarded) {_NAME}"
        r"(?:'s|(?<=s)')(?: (?!and |or )[a-z-]+){0,2}")),
    (2, r"\b(?:rewrite|circling|out of|departed)"),
    (3, (r"\b(?i:adaptation|film version|screen version|remake|reboot|revival|reimagining"
          "|retelling) of"
        rf"(?: {_NAME}(?:'s?)?)?(?: (?:the|his|her|an?))?(?: (?!and |or )[a-z-]+){{0,3}}"
        rf"(?: {_NAME}(?:'s?)?)?(?: (?!and |or |in |by |from )[a-z-]+){{0,3}}")),
    (3, (r"\b(?i:cast|star|stars|director|production|shoot|filming|wrapped|shooting|shot"
        r"|cameras|script|trailer|work|leads?|role|roles|part|parts|join(?:s|ed|ing)?|star(?:s"
        r"|red|ring)?"
        rf"|appear(?:s|ed|ing)?)(?: (?:of|in|on|for|to|up|rolling|at))? {_NAME}(?:'s|')"
        r"(?: (?!and |or )[a-z-]+){0,4}")),
    (2, (r"\b(?:previously|also|last|first|once|next|recently) (?:made|directed|helmed|wrote|shot"
        r"|produced|starred in|appeared in)")),
    (2, rf"\b{_MAKES}(?: both| the)?"),
    (2, (r"\b(?:seen in|[a-z]*roles? (?:in|for|on)|known for|turn in|performances? in|(?:part"
        r"|lead|leads|villain"
        r"|heroine?|cameo|credits?) in|credits (?:also )?include|(?:cast|featured|involved) in"
        r"|debut (?:in"
        r"|with|on)|attached to|aboard|board(?:s|ed|ing)|sign(?:s|ed)? (?:on|up) (?:for|to)"
        r"|on board for|return(?:s|ed|ing)? (?:in|for)|back (?:in|for)|helm of|fresh off|behind"
        r"|retitled|titled|exit(?:s|ed|ing)|release|reprise [a-z' ]+ in)")),
    (3, (r"\b(?:sequel|prequel|follow-up|followup|successor|threequel|spinoff|spin-off) (?:to|of)"
        rf"(?: (?:19|20)\d\d's)?(?: {_NAME}(?:'s|(?<=s)')(?: (?!and |or )[a-z-]+){{0,2}})?")),
    (4, (r"\b(?:film|movie|sequel|installment|instalment|entry|project) (?:will be|is|has been"
        r"|is to be|is now|is officially) (?:called|titled|named)")),
    (3, (rf"\b(?i:the|a|an|its|new|first) {_ADJECTIVES}(?:events|cast|set|sets|script|screenplay"
        rf"|release|premiere"
        r"|production|trailer|teaser|footage|making|director|star|stars|success|plot|ending|story"
        r"|crew|writers?|producers?|finale|climax|villain|hero|end|sequence|scenes?|release date"
        r"|poster|photos?|images?|filming|shoot|ensemble|leads?|villain) (?:of|for|from|in|on)")),
    (3, (r"\b(?i:trailers?|script|screenplay|release date|teaser|tickets|footage|posters?|photos?"
        r"|villains?|cast members|director|writer|producer|star|lead|look) (?:for"
        r"|of|from|in|on|at)|\b(?i:roles?|parts?) (?:in|on)")),
    (3, (rf"\b(?i:{_SHOOT})(?: (?:has|have|is|are|will|to|soon|now|finally|officially|just))*"
        r"(?: (?:begun|beg[ai]ns?|start(?:s|ed)?|wrap(?:s|ped)?|kick(?:s|ed)? off|commenced?"
        r"|under ?way|got under ?way|resum(?:es|ed)|paused|halted|finished))?"
        rf"(?: (?:in|at|near|around) {_NAME}(?:, {_NAME})?)? (?:on|for|of)")),
    (3, (r"\b(?:[Rr]ights|sales|(?:introduc|sell|shop|tout|pitch)ing buyers) (?:to|on|for)")),
    (3, (r"\b(?:first time since|(?:not|n't|never) (?:been )?seen since|(?:unseen|absent) since"
        r"|(?:events"
        r"|victims|survivors|aftermath|end|finale|climax|close) of|last (?:seen|appeared) in)")),
    (2, (r"\b(?:push(?:ed|es)|pull(?:ed|s)|delay(?:ed|s)|postpon(?:ed|es)|bump(?:ed|s)|dat(?:ed"
        r"|es)|slat(?:ed|es)"
        r"|reschedul(?:ed|es)|shelv(?:ed|es)|releas(?:ed|es|ing)|roll(?:s|ing)? on|reunit(?:ed"
        r"|es|ing)(?: with [^.;,]{3,60})? on)")),
    (2, (r"\b(?:sell(?:s|ing)|shopping|launch(?:es|ed|ing)"
        r"|announc(?:e[ds]?|ing)|promot(?:e[ds]?|ing)|develop(?:s|ed|ing)|acquir(?:es|ed)"
        r"|wrapped"
        r"|complet(?:es|ed|ing)|unveil(?:s|ed|ing)|finish(?:es|ed|ing)|greenlit|making)")),
    (1, r"\b(?i:in|on|for|of|from|join(?:s|ed|ing)?)"),
    (2, (r"\b(?:as|played|plays|playing|portrayed|portraying|voiced) (?:[a-z]+ ){0,3}[A-Z][\w.'-]+"
        r"(?: [A-Z][\w.'-]+){0,3}(?:,? in| on)(?: the)?")),
    (2, r"(?:\b[A-Z][\w.'-]+|\)) in"),
    (3, (r"\b[Ii]n [A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3}(?:'s|(?<=s)')(?: (?:upcoming|new|next"
        r"|latest|own|short|classic|acclaimed|hit|[a-z]+-[a-z]+))*")),
    (1, r"\b[A-Z][\w.-]+'s(?: (?:upcoming|new|next|latest|own))*"),
    (2, (r"\b(?:Oscars?|Emmys?|Globes?|[Aa]wards?|[Nn]ominations?|[Nn]ominated|[Nn]ods?|[Ww]ins?"
        r"|[Ww]on) for")),
    (2, (rf"\b{_HOUSE} (?:has |have |will |is |are )?(?:slated|dated|set|pulled|pushed|moved"
        r"|delayed|releas(?:e|ing|ed)|taken|greenlit|acquired|dates|sets|moves|delays)")),
)  # fmt: skip
AFTER_WORK: Final = _cues(
    r"\b",
    (4, (r"['\"]?,? (?:was |which was |is |then )?(?:formerly|previously|originally|initially|once"
        r"|earlier|tentatively|provisionally) (?:known|titled|entitled|called|referred to|named"
        r"|announced|billed)")),
    (3, (r"['\"]?, (?:an?|the|his|her|their) (?:[\w-]+ ){0,5}?(?:adaptation|remake|retelling"
        r"|reimagining|reboot|sequel|prequel|spin-?off|follow-up) (?:of|to)")),
    (3, (r"['\"]?, (?:an?|the|his|her|their) (?:(?!of )[a-z-]+ ){0,5}?(?:film|movie|thriller|drama"
        r"|comedy|horror|western|musical|documentary|biopic|romance)(?=[.,;]| (?:about|from|by|set"
        r"|with|in|which|that|who|where|he|she|they|starring|directed|written|based|due|to be"
        r"|inspired|produced|featuring|for [A-Z])\b)")),
    (3, r"['\"]? (?:will )?reunites? [A-Z]"),
    (3, (r"['\"]?, (?:out|in cinemas|in theaters|in theatres|opening|now showing|now playing)"
        r" (?:(?:now|today|tomorrow|this|next|in|on|from|nationwide)\b|(?=[A-Z][a-z]+day\b))")),
    (2, (r"['\"]?,? from (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
        r"[A-Z][\w'-]+ [A-Z][\w'-]+(?! (?:to|until)\b)")),
    (2, r"['\"]?,? from (?:[a-z-]+ ){0,3}(?:director|filmmaker|writer-director|helmer)s? [A-Z]"),
    (3, (r"['\"]?(?:'s(?= (?:cast|premiere|trailer|teaser|poster|release|script|set|production"
        r"|shoot)))? (?:action |film |movie |spy |horror |superhero |animated |official "
        r"|new |feature |live-action |stand-?alone |solo )?(?:franchise"
        r"|saga|trilogy|quadrilogy|universe|films?|movies?|sequels?|prequel|reboot|cast|spinoff"
        r"|spin-off|threequel|series|installment|instalment|entry|remake|premiere|trailer|teaser"
        r"|poster|release date|set photos?|script|screenplay|ensemble|production|shoot"
        r"|reshoots|soundtrack|set)")),
    (2, rf"['\"]? {_CREATIVES} (?=[A-Z])"),
    (3, r"['\"]?(?:'s)? fame\b"),
    (3, r",? in which (?=[A-Z]|s?he\b|they\b)"),
    (3, (rf"['\"]?, (?:an?|the|his|her|their|its) (?:[a-z-]+ ){{0,3}}(?:{_NAME})-(?:directed"
        r"|helmed|scripted|penned|written|produced|starring|led|toplined|fronted|backed|set)")),
    (3, (r"['\"]?, (?:the|his|her|their|an?) (?:[\w-]+ ){0,2}?(?:directorial |feature |directing"
        r" |solo |first |English-language )*(?:debut(?! album)|second feature|first feature"
        r"|sophomore feature|feature|latest)(?: (?:film|feature))? (?:of|from|by) ")),
    (3, rf"['\"]?, {_NAME}(?:'s|(?<=s)') (?:[a-z-]+ ){{0,3}}(?:follow-up|debut|feature|return)\b"),
    (3, rf"['\"]?, its (?:[a-z-]+ ){{0,4}}{_WORKS}"),
    (3, r"['\"]? \((?:(?:19|20)\d\d|in theaters|in cinemas|out|opening|due)"),
    (3, (r"['\"]?(?:, (?:with|starring|featuring)[^.;]{3,140}?,)?"
        r" (?:is |was |has been |will be |being |are )(?:[a-z]+ )?(?:directed|helmed"
        r"|co-directed|produced"
        r"|penned|co-written|written|scheduled|slated|dated|due|pushed|delayed|moved up|postponed"
        r"|released|filmed|shot on|greenlit|in (?:post-|pre-)?production|in development|in theat"
        r"|in cinemas|in the works|now playing|now in|currently shooting|based on|led by|set for"
        r"|out)")),
    (2, (r" (?:is |was )(?:[a-z]+ )?(?:shooting|filming|eyeing"
        r"|shot(?! (?:with an?|by|dead|at|down|through|and|to death|in the (?:head|heart|chest"
        r"|back|face))\b)"
        r"|set in|set to (?:be|open|hit"
        r"|arrive|shoot|film"
        r"|begin)|expected to (?:open|hit|arrive|be))")),
    (3, (r",? (?:which |that )?(?:also |will |will also |currently )?(?:co-)?(?:stars?|features?"
        r"|reunites|introduces) (?:[a-z-]+ ){0,4}(?=[A-Z][\w.-]+ [A-Z])")),
    (3, (r", (?:directed|helmed|starring|toplined|co-starring|written|penned|produced|which"
        r" (?:also )?(?:stars|opens|hits|arrives|is (?:due|set|slated|scheduled|directed)))")),
    (3, rf" {_OUT} (?:[a-z]+ ){{0,2}}?{_WHERE}"),
    (4, (r"(?:, (?:with|starring|featuring|directed by)[^.;]{3,140}?,)?"
        rf" (?:{_OUT}|goes|went|slip(?:s|ped)|push(?:es|ed)|jump(?:s|ed)|bump(?:s|ed))"
        rf"(?: (?:back|up|forward))? from (?:its )?{_DAY} ?(?:date )?to {_DAY}")),
    (3, (r"['\"]? (?:off|from|onto|back on) (?:the|its) (?:[a-z]+ ){0,2}(?:schedule|calendar"
        r"|slate)")),
    (1, r" opposite (?=[A-Z])"),
    (1, r" in (?:19|20)\d\d(?=[,.;)]| and)"),
    (3, (r",? (?:which |that )?(?:opens|opened|premieres|premiered|bows|bowed)(?: [a-z]+){0,5}"
        rf" (?:on|in) {_DAY}")),
    (2, (rf"['\"]?,? (?:{_OUT}|out|due|in theaters|in cinemas|is|was|gets|sets|secures|lands"
        rf"|dated),? {_WHEN}")),
    (2, (r" (?:tells|follows|centers|revolves|picks up|takes place|marks the|hails from|comes from"
        r"|earned|grossed|earns|wrapped|has wrapped|(?:begins|starts|began|kicks off|is set to"
        r" (?:begin|start)) (?:filming|shooting|production)|has sold|recast|gave us|casts"
        r"|introduced"
        r"|introduces|will introduce|films in|shoots in|has found|will shoot|will film"
        r"|does not yet|doesn't (?:yet|open|arrive|have)|ends with|ended with|opens with"
        r"|brings back|will bring|will see|went into|cost|cast|shoots|made \$)")),
    (1, r" (?:adds|added|gets|sees|saw|won|marks|begins|starts|ends|killed off|revealed)"),
    (2, (r"['\"]? (?:will |to |is set to |also |first |then )*(?:premiere[sd]?|bow(?:s|ed)?"
        r"|streams|begins? streaming"
        r"|opens? (?:in|on|at|across|wide|nationwide)|(?:has |was |is |been )*(?:shifted|pushed"
        r"|pulled"
        r"|delayed|bumped|postponed|moved (?:back|up|from|its)))")),
    (2, (r"['\"]?, which (?:was|is|had been|will) (?:now )?(?:supposed|scheduled|set|due|slated"
        r"|be released|open"
        r"|hit|arrive)")),
    (3, r" (?:adds|added|casts|recruits|taps)(?= [A-Z][^.;]* to (?:the|its) )"),
    (3, (rf", (?:an?|the) (?:[a-z-]+ ){{0,4}}{_WORKS}"
        r"(?:,? (?:starring|directed|from|about|set|based"
        r"|written|co-starring|that|which|featuring|helmed))")),
    (3, (r", an? (?:[a-z-]+ ){0,3}(?:film|movie|production|thriller|sequel"
    r"|prequel)(?= (?:directed|that"
        r"|starring|written|produced|made|about|from|by)|, (?:opened|appeared|came|was|is))")),
    (3, rf", {_NAME}'s (?:[a-z-]+ ){{0,4}}{_WORKS}"),
    (3, r" is the [a-z-]+ (?:film|movie|installment|entry|chapter|sequel)"),
)  # fmt: skip
AFTER_SERIES: Final = re.compile(
    r" (?:film |movie )?(?:franchise|saga|trilogy|films|movies|series|universe)\b"
)
"""What follows the name of somebody that is the name of films too."""
_PEOPLE_VERBS: Final = (
    "(?:said|says|told|tells (?!the story|of |a )|explained|revealed|recalled|admitted|joked"
    "|tweeted|posted|wrote"
    "|shared|thinks|knows|plays?|played|portray(?:s|ed)|voice[sd]|reprise[sd]?|stars? (?:as|in"
    "|opposite|alongside|with)|starred|co-star(?:s|red)|join(?:s|ed)|direct(?:s|ed)|helm(?:s|ed)"
    "|penned|pens|signed|returns? as|serves? as|took to|known|tapped|hired|cast|attached|repped"
    "|will (?:star|direct|write|produce|play|reprise|return as|portray)|set to (?:play|star"
    "|direct"
    "|write|produce|reprise)|best known|directing|producing|writing|playing|portraying|reprising"
    "|starring|joining|on board|aboard|coming back|recurring|headlin(?:es|ed)|landed|nabbed"
    "|boarding|exited|making|in talks|lives"
    "|was born|was injured|died|passed away|has (?:directed|played|starred|written))"
)
BEFORE_OTHER: Final = _cues(
    " $",
    (4, (r"^(?:But |And |Back )?(?i:in|at|by|during|throughout|towards?|after|before) [^,;.]{0,50}"
         r"\b(?i:film|movie|sequel|prequel|original|entry|installment|chapter|one),")),
    (3, (r"\b(?i:actors?|actress|directors?|filmmakers?|writers?|producers?|screenwriters?"
         r"|co-stars?"
        r"|newcomers?|comedian|composer|singer|author|writer-director|alum|veteran|villain|hero"
        r"|heroine|agent|assassin|(?:played|portrayed|directed|written|produced|helmed|penned"
        r"|voiced"
        r"|led|toplined|joined) by|starring|opposite|alongside|named|mr\.|mrs\.|ms\.|dr\.|captain"
        r"|commander|president|ceo|chief|brother|sister|wife|husband|son|daughter|mother|father"
        r"|(?:novel|script|screenplay|story) (?:by|from)|pilot|queen|king|prince|princess|late"
        r"|costars?)")),
    (3, (r"\b(?:(?<!well )(?<!such )(?<!same )as(?! well)|plays?|playing"
        r"|portray(?:s|ing|ed)?" r"|role of" r"|part of|character of|(?:mask|mantle|shoes"
        r"|boots|cape|guise|shadow) of|voices)(?: the"
        r"| a| an)?(?: (?!of |on |for |in )[a-z-]+){0,3}")),
    (4, (r"\b(?:sons?|daughters?|brother|sister|wife|husband|mother|father|nephew|niece|widow"
        r"|child|children) of")),
    (4, (r"\b(?:shores?|islands?|city|town|village|coast|streets|nation|country|republic|beach"
        r"|government|people|capital|border|mountains|presidents?|dictator|ruler|governor|mayor"
        r"|ambassador|king|queen) of(?: the)?")),
    (4, r"\b(?:is|are|was|were) (?:[a-z]+ )?set in"),
    (3, r"\b(?i:residents|villagers|locals|onlookers|townsfolk|people|crowds) (?:in|of)"),
    (2, (r"\b(?:filming|shooting|filmed|shot|streets|city|town|suburb|outskirts|born|lives|based"
        r"|location|head(?:ed|s)|moved|flew)(?: [a-z]+){0,2} (?:in|of|outside|near|to)")),
    (2, (r"\b(?:stars?|casting|added|adds|features?|featuring|introduc(?:es|ing)"
        r"|(?<!credits )includes?"
         r"|including"
        r"|cast|told|at|by|via|tapped|hired)")),
    (2, (r"\b(?i:by|starring|stars?|actors|alongside|opposite|with|producers|directors|writers)"
        r" [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}(?:, [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2})*,?(?: "
        r"and| &|,)")),
    (4, (r"\b(?:script(?:ed)?|screenplay|story|written|directed|produced|penned|helmed|adapted) by"
         r" [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,2}(?:, [A-Z][\w.'-]+(?:"
         r" [A-Z][\w.'-]+){1,2})*,? (?:and|&)")),
    (2, r"\b(?i:an?)"),
    (1, r"\b(?:with|also|and)"),
)  # fmt: skip
AFTER_OTHER: Final = _cues(
    r"(?!\w)",
    (3, (rf"(?:,? who)?(?: (?:has|have|had|also|is|was|been|will|recently|officially|be|now"
        rf"|previously|reportedly|currently))* {_PEOPLE_VERBS}(?! by| on location)")),
    (3, (r",? (?:best known|known for|to (?:direct|star|write|produce|play|helm|pen|join|portray"
        r"|lead|replace|return))")),
    (3, r",? (?:who|whom|whose)"),
    (3, r"'s? (?:[a-z-]+ ){0,2}(?:script|screenplay|draft) (?:for|of)"),
    (3, r", (?:aged? )?\d\d,"),
    (4, r" (?:and [A-Z]\w+ )?(?:distribution |theatrical |sales )?rights\b"),
    (3, (r"(?:'s|') (?:character|role|performance|wife|husband|death|fate|son|daughter|agent"
        r"|casting|co-star|return|career|portrayal|brother|sister|mother|father|stunt|sacrifice)")),
    (3, r"'s? (?:[a-z-]+ ){0,3}(?:film|movie|sequel|remake|reboot|adaptation|follow-up|take)\b"),
    (2, r" (?:\((?:[A-Z][\w.-]+ [A-Z]\w*|[\"'])|as [A-Z][\w.-]*)"),
    (2, (r" (?:is |was |gets )?(?:dies|died|killed|kills|betrays|murdered|sacrifices|survives"
         r"|fights"
        r"|escapes|meets|discovers|marries|fakes|nearly)")),
    (3, r", (?:the |an? )(?:[a-z-]+ )*(?:actor|actress|agent|pilot|director|villain|character)"),
    (2, r", [A-Z][a-z]+(?=[,.]| [a-z])(?<!Inc)(?<!Jr)"),
    (4, r"'s? (?:[a-z-]+ ){0,2}[\"'][A-Z][\w-]*"),
    (4, (r" (?:(?:has |will )?(?:begins?|starts?|began|started|finish(?:es|ed)|wrapped|begin|start)"
        r" (?:shooting|filming|work|production) (?:on )?[\"']?(?:the )?[\"']?[A-Z][\w-]*"
        r"|(?:was|were|has been|is|gets|got) (?:recently )?(?:spotted|seen|photographed|snapped)"
        r"|(?:will|to) bring [A-Z]\w*|(?:is|was) (?:out|in) as|has found (?:his|her|their))")),
)  # fmt: skip
