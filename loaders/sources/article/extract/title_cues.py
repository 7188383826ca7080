"""Titles by what is said of them: words beside a name that only a film has, or only somebody.

A name in capitals may be a film, a person, a character or a place. Each sentence of the text may
tell: what tells of films and what tells of others is counted, and the count decides.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.first_names import FEMALE, MALE
from loaders.sources.article.extract.spelling import folded, key
from loaders.sources.article.extract.well_known import is_well_known
from loaders.sources.article.extract.words import (
    BODIES,
    BODY_ENDINGS,
    CALENDAR,
    HOUSES,
    JOBS,
    PEOPLES,
    PLACES,
    STARTERS,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from loaders.sources.article.extract.sentences import Sentence

CAP: Final = r"(?:[A-Z\u00c0-\u00de][\w&-]*|\d{1,3}\b)"
"""A word of a title: with a capital, or a number."""
_SMALL: Final = r"(?:of the|of a|of|the|a|to the|to|and the|&)"
RUN: Final = rf"{CAP}(?:(?: (?:of the|of|the|to|to the|&))? {CAP}){{0,5}}"
"""Words with capitals, and small words between them."""
_RUNS: Final = re.compile(
    rf"(?<![\w'&-]){CAP}(?:(?: {_SMALL})? {CAP}){{0,6}}(?:'s(?: {_SMALL})? {CAP}(?:(?: "
    rf"{_SMALL})? {CAP}){{0,3}})?"
)
WORKS: Final = (
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
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|(?:19|20)\d\d"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|spring|summer|fall|autumn|winter|month|year)\b"
)
_CREATIVES: Final = (
    "(?:stars?|alums?|alumnus|alumna|actors?|actress|directors?|helmers?|veterans?|breakouts?"
    "|scribes?|writers?|producers?|screenwriters?|co-stars?|filmmakers?|co-writers?|showrunner"
    "|creator|leads?|standout|newcomer|franchise star|writer-director)"
)
_ADJECTIVES: Final = "(?:(?!and |or |to )[a-z-]+ ){0,4}?"


def _cues(ending: str, *cues: tuple[int, str]) -> list[tuple[int, re.Pattern[str]]]:
    return [(weight, re.compile(f"(?:{cue}){ending}")) for weight, cue in cues]


_BEFORE_WORK: Final = _cues(
    r"(?: ['\"]?|['\"])$",
    (3, rf"\b{WORKS}s?,?(?: titled| called| entitled| dubbed)?"),
    (3, rf"\b(?:(?:19|20)\d\d|last year|this year|next year)'s(?: {WORKS})?"),
    (3, rf"\b{_HOUSE}'s?(?: (?!and |or )[a-z-]+){{0,5}}"),
    (3, rf"\b{_STARS} in(?: both)?"),
    (2, rf"\b{_MAKES}(?: both| the)?"),
    (2, (r"\b(?:seen in|[a-z]*roles? (?:in|for|on)|known for|turn in|performances? in|(?:part"
        r"|lead|leads|villain"
        r"|heroine?|cameo|credits?) in|credits (?:also )?include|(?:cast|featured|involved) in"
        r"|debut (?:in"
        r"|with|on)|attached to|aboard|board(?:s|ed|ing)|sign(?:s|ed)? (?:on|up) (?:for|to)"
        r"|on board for|return(?:s|ed|ing)? (?:in|for)|back (?:in|for)|helm of|fresh off|behind"
        r"|retitled|titled|exit(?:s|ed|ing)|release|reprise [a-z' ]+ in)")),
    (3, (r"\b(?:sequel|prequel|follow-up|followup|successor|threequel|spinoff|spin-off) (?:to|of)"
        r"(?: (?:19|20)\d\d's)?")),
    (3, (rf"\b(?i:the|a|an|its|new|first) {_ADJECTIVES}(?:events|cast|set|sets|script|screenplay"
        rf"|release|premiere"
        r"|production|trailer|teaser|footage|making|director|star|stars|success|plot|ending|story"
        r"|crew|writers?|producers?|finale|climax|villain|hero|end|sequence|scenes?|release date"
        r"|poster|photos?|images?|filming|shoot|ensemble|leads?|villain) (?:of|for|from|in|on)")),
    (3, (r"\b(?i:trailers?|script|screenplay|release date|teaser|tickets|footage|posters?|photos?"
        r"|villains?|cast members|director|writer|producer|star|lead|look) (?:for"
        r"|of|from|in|on|at)|\b(?i:roles?|parts?) (?:in|on)")),
    (3, rf"\b(?i:{_SHOOT}) (?:on|for|of)"),
    (2, (r"\b(?:push(?:ed|es)|pull(?:ed|s)|delay(?:ed|s)|postpon(?:ed|es)|bump(?:ed|s)|dat(?:ed"
        r"|es)|slat(?:ed|es)"
        r"|reschedul(?:ed|es)|shelv(?:ed|es)|releas(?:ed|es|ing)|roll(?:s|ing)? on|reunit(?:ed"
        r"|es|ing) on)")),
    (2, (r"\b(?:announc(?:e[ds]?|ing)|promot(?:e[ds]?|ing)|develop(?:s|ed|ing)|acquir(?:es|ed)"
        r"|wrapped"
        r"|complet(?:es|ed|ing)|unveil(?:s|ed|ing)|finish(?:es|ed|ing)|greenlit|making)")),
    (1, r"\b(?i:in|on|for|of|from|join(?:s|ed|ing)?)"),
    (2, (r"\b(?:as|played|plays|playing|portrayed|portraying|voiced) (?:[a-z]+ ){0,3}[A-Z][\w.'-]+"
        r"(?: [A-Z][\w.'-]+){0,3},? (?:in|on)(?: the)?")),
    (2, r"(?:\b[A-Z][\w.'-]+|\)) in"),
    (3, (r"\b[Ii]n [A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3}'s(?: (?:upcoming|new|next|latest|own|short"
        r"|classic|acclaimed|hit))*")),
    (1, r"\b[A-Z][\w.-]+'s(?: (?:upcoming|new|next|latest|own))*"),
    (2, (r"\b(?:Oscars?|Emmys?|Globes?|[Aa]wards?|[Nn]ominations?|[Nn]ominated|[Nn]ods?|[Ww]ins?"
        r"|[Ww]on) for")),
    (2, (rf"\b{_HOUSE} (?:has |have |will |is |are )?(?:slated|dated|set|pulled|pushed|moved"
        r"|delayed|releas(?:e|ing|ed)|taken|greenlit|acquired|dates|sets|moves|delays)")),
)  # fmt: skip
_AFTER_WORK: Final = _cues(
    r"\b",
    (3, (r"['\"]?(?:'s(?= (?:cast|premiere|trailer|teaser|poster|release|script|set|production"
        r"|shoot)))? (?:action |film |movie |spy |horror |superhero |animated |official "
        r"|new )?(?:franchise"
        r"|saga|trilogy|quadrilogy|universe|films?|movies?|sequels?|prequel|reboot|cast|spinoff"
        r"|spin-off|threequel|series|installment|instalment|entry|remake|premiere|trailer|teaser"
        r"|poster|release date|set photos?|script|screenplay|ensemble|production|shoot"
        r"|reshoots|soundtrack|set)")),
    (2, rf"['\"]? {_CREATIVES} (?=[A-Z])"),
    (3, r"['\"]? \((?:(?:19|20)\d\d|in theaters|in cinemas|out|opening|due)"),
    (3, (r"['\"]? (?:is |was |has been |will be |being |are )(?:[a-z]+ )?(?:directed|helmed"
        r"|co-directed|produced"
        r"|penned|co-written|written|scheduled|slated|dated|due|pushed|delayed|moved up|postponed"
        r"|released|filmed|shot on|greenlit|in (?:post-|pre-)?production|in development|in theat"
        r"|in cinemas|in the works|now playing|now in|currently shooting|based on|led by|set for"
        r"|out)")),
    (2, (r" (?:is |was )(?:[a-z]+ )?(?:shooting|filming|eyeing|shot|set in|set to (?:be|open|hit"
        r"|arrive|shoot|film"
        r"|begin)|expected to (?:open|hit|arrive|be))")),
    (3, (r",? (?:which |that )?(?:also |will |will also |currently )?(?:co-)?(?:stars?|features?"
        r"|reunites|introduces) (?:[a-z-]+ ){0,4}(?=[A-Z][\w.-]+ [A-Z])")),
    (3, (r", (?:directed|helmed|starring|toplined|co-starring|written|penned|produced|which"
        r" (?:also )?(?:stars|opens|hits|arrives|is (?:due|set|slated|scheduled|directed)))")),
    (3, rf" {_OUT} (?:[a-z]+ ){{0,2}}?{_WHERE}"),
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
    (3, (r", an? (?:[a-z-]+ ){0,3}(?:film|movie|production|thriller|sequel"
    r"|prequel)(?= (?:directed|that"
        r"|starring|written|produced|made|about|from|by)|, (?:opened|appeared|came|was|is))")),
    (3, r" is the [a-z-]+ (?:film|movie|installment|entry|chapter|sequel)"),
)  # fmt: skip
_AFTER_SERIES: Final = re.compile(
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
_BEFORE_OTHER: Final = _cues(
    " $",
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
    (2, (r"\b(?:filming|shooting|filmed|shot|streets|city|town|suburb|outskirts|born|lives|based"
        r"|location|head(?:ed|s)|moved|flew)(?: [a-z]+){0,2} (?:in|of|outside|near|to)")),
    (2, (r"\b(?:stars?|casting|added|adds|features?|featuring|introduc(?:es|ing)"
        r"|(?<!credits )includes?"
         r"|including"
        r"|cast|told|at|by|via|tapped|hired)")),
    (2, (r"\b(?i:by|starring|stars?|actors|alongside|opposite|with|producers|directors|writers)"
        r" [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}(?:, [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2})*,?(?: "
        r"and| &|,)")),
    (2, r"\b(?i:an?)"),
    (1, r"\b(?:with|also|and)"),
)  # fmt: skip
_AFTER_OTHER: Final = _cues(
    r"(?!\w)",
    (3, (rf"(?:,? who)?(?: (?:has|have|had|also|is|was|been|will|recently|officially|be|now"
        rf"|previously|reportedly|currently))* {_PEOPLE_VERBS}(?! by| on location)")),
    (3, (r",? (?:best known|known for|to (?:direct|star|write|produce|play|helm|pen|join|portray"
        r"|lead|replace|return))")),
    (3, r",? (?:who|whom|whose)"),
    (3, r"'s? (?:[a-z-]+ ){0,2}(?:script|screenplay|draft) (?:for|of)"),
    (3, r", (?:aged? )?\d\d,"),
    (3, (r"(?:'s|') (?:character|role|performance|wife|husband|death|fate|son|daughter|agent"
        r"|casting|co-star|return|career|portrayal|brother|sister|mother|father|stunt|sacrifice)")),
    (3, r"'s? (?:[a-z-]+ ){0,3}(?:film|movie|sequel|remake|reboot|adaptation|follow-up|take)\b"),
    (2, r" (?:\((?:[A-Z][\w.-]+ [A-Z]|[\"'])|as (?=[A-Z]))"),
    (2, (r" (?:is |was |gets )?(?:dies|died|killed|kills|betrays|murdered|sacrifices|survives"
         r"|fights"
        r"|escapes|meets|discovers|marries|fakes|nearly)")),
    (3, r", (?:the |an? )(?:[a-z-]+ )*(?:actor|actress|agent|pilot|director|villain|character)"),
    (2, r", [A-Z][a-z]+(?=[,.]| [a-z])(?<!Inc)(?<!Jr)"),
    (4, r"'s? (?:[a-z-]+ ){0,2}[\"'](?=[A-Z])"),
)  # fmt: skip
HOUSE_KEYS: Final = {key(house) for house in HOUSES}
"""Studios, papers and sites, as they are compared."""
PLACE_KEYS: Final = {key(place) for place in PLACES}
ENOUGH: Final = 2
"""So much weight of the words beside a name makes a title of it; of a single word, one more."""
_REACH: Final = 110


@dataclass(slots=True)
class _Tally:
    """What the words beside the names of a text tell, so far.

    Attributes:
        works: how much tells that a name is a work.
        others: how much tells that it is somebody or something else.
        series: the names that are those of series of films.
        last: the last words of names, which may be surnames.
        alone: how often a name makes a whole run of capitals.
        listed: for a name that stands in a list of credits, the names of its sentence.
    """

    works: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)
    series: set[str] = field(default_factory=set)
    last: set[str] = field(default_factory=set)
    alone: Counter[str] = field(default_factory=Counter)
    listed: dict[str, set[str]] = field(default_factory=dict)

    def weigh(self, title: str, before: str, after: str) -> None:
        """Count what the words on both sides of a name tell."""
        works = self.works
        works[title] += _weight(_BEFORE_WORK, before, after, _AFTER_WORK)
        works[title] += bool(works[title] and _SHAPED.search(title) and not self.alone[title])
        works[title] += 2 * (works[title] in (1, 2) and is_well_known(title))
        self.others[title] += _weight(_BEFORE_OTHER, before, after, _AFTER_OTHER)
        if " " in title:
            self.last.add(title.rsplit(maxsplit=1)[-1])
        if _AFTER_SERIES.match(after):
            self.series.add(title)


def titled(
    sentences: Iterable[Sentence], trim: Callable[[str, bool], str]
) -> Iterator[tuple[str, bool]]:
    """Give the names that the words beside them show to be works, and whether they are series.

    Args:
        sentences: the text; headings are no witnesses, for their capitals mean nothing.
        trim: takes the words from the front that are no part of a title.
    """
    tally = _Tally()
    for text in (sentence.text for sentence in sentences if not sentence.heading):
        beside: set[str] = set()
        for match in _RUNS.finditer(text):
            for start, end in _pieces(match):
                leads = not text[:start].strip(" \"'(") and not _WHOSE_STAR.match(text, end)
                title = trim(text[start:end], leads)
                begin = end - len(title)
                before, after = text[max(0, begin - _REACH) : begin], text[end : end + _REACH]
                if not title or _is_part(title, before, after):
                    continue
                tally.weigh(title, before, after)
                beside.add(title)
                if _IN.search(before):
                    tally.listed.setdefault(title, beside)
                tally.alone[title] += (start, end) == match.span()
    yield from _told(tally)


def _is_part(title: str, before: str, after: str) -> bool:
    """Tell whether a name goes on before or after, so that it is no title as it stands."""
    return bool(
        (" to " in title and before.endswith("from "))
        or _GOES_ON.match(after)
        or _AFTER_COLON.search(before)
        or _COLON.match(after)
    )


def _told(tally: _Tally) -> Iterator[tuple[str, bool]]:
    works, others, listed = tally.works, tally.others, tally.listed
    found = [t for t in works if _is_work(t, works, others, tally.last)]
    found += [t for t in listed if works[t] > others[t] and plausible(t) and listed[t] & {*found}]
    for title in _whole(found, tally.alone, tally.series):
        yield title, False
    for title in tally.series:
        if is_name(title.split()):
            yield title, True


def _is_work(title: str, works: Counter[str], others: Counter[str], last: set[str]) -> bool:
    """Weigh what tells of a work against what tells of somebody; a surname alone is no title."""
    single = " " not in title
    against = others[title] + (3 if single and title in last else 0)
    return works[title] >= ENOUGH + single and works[title] > against and plausible(title)


def _whole(titles: list[str], alone: Counter[str], series: set[str]) -> list[str]:
    """Leave out the part of a title that never stands alone, and what only runs on after one."""
    gone = {
        title
        for title in titles
        if len(parts := _LOOSE.split(title)) > 1
        and {*parts} <= {*titles}
        and (parts[-1] in series or " and the " not in title)
    }
    for title in [t for t in titles if t not in gone]:
        for part in titles:
            if len(part) < len(title) and f" {part} " in f" {title} ":
                gone.add(title if alone[part] and alone[title] < 2 else part)
    return [title for title in titles if title not in gone]


def _weight(
    before: list[tuple[int, re.Pattern[str]]],
    left: str,
    right: str,
    after: list[tuple[int, re.Pattern[str]]],
) -> int:
    """Give what the words on either side tell: of each side the strongest."""
    return max((w for w, cue in before if cue.search(left)), default=0) + max(
        (w for w, cue in after if cue.match(right)), default=0
    )


def _pieces(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Give a run of capitals, and its parts around small words that may stand outside a title."""
    owner, _, owned = match[0].partition("'s ")
    if owned and not _INNER.search(owner):
        yield match.start(), match.start() + len(owner)
        yield match.end() - len(owned), match.end()
        return
    dated = _DATED.search(match[0])
    yield match.start(), match.start() + (dated.start() if dated else len(match[0]))
    for small in _LOOSE.finditer(match[0]):
        yield match.start(), match.start() + small.start()
        yield match.start() + small.end(), match.end()


_GOES_ON: Final = re.compile(r" (?:del?|di|da|du|dei|della|la|le|von|van|al|el|sur|am) [A-Z]")
"""A place or a person, not a title, goes on so."""
_WHOSE_STAR: Final = re.compile(
    r" (?:stars?|alum|alumnus|alumna|actor|actress|creator|veteran|co-star|breakout) [A-Z]"
)
"""What begins a sentence and stands before this is a title from its first word on."""
_AFTER_COLON: Final = re.compile(r"\b[A-Z][\w']*: $")
_COLON: Final = re.compile(r": [A-Z]")
_DATED: Final = re.compile(rf" (?i:{'|'.join(sorted(CALENDAR))})$")
_INNER: Final = re.compile(r"^The | (?:of|and|the|to) ")
"""What begins like a title goes on after a possessive: ``Kim Lund and the Fisher's Ring``."""
_LOOSE: Final = re.compile(r" (?:to|to the|and the|of a) (?=[A-Z\d])")


_IN: Final = re.compile(r"(?:\b[A-Z][\w.'-]+|\)) in $")
"""``Kim Doe in FILM, Sam Roe in FILM``: where one is a title, the others are."""
_SHAPED: Final = re.compile(r"^The | (?:of|to) ")
"""Small words in the middle, or an article with a capital, are those of a title more often."""


def is_somebody(title: str, sentences: Iterable[Sentence]) -> bool:
    """Tell whether the words beside a name, wherever it stands, are those beside a person."""
    told = 0
    for sentence in sentences:
        for match in re.finditer(re.escape(title), sentence.text):
            before, after = sentence.text[: match.start()], sentence.text[match.end() :]
            told += _weight(_BEFORE_OTHER, before[-_REACH:], after, _AFTER_OTHER)
            told -= _weight(_BEFORE_WORK, before[-_REACH:], after, _AFTER_WORK)
    return told > 0


def is_name(words: list[str]) -> bool:
    """Tell whether words look like the name of a person."""
    return 2 <= len(words) <= 3 and folded(words[0]) in MALE | FEMALE and not words[-1].isdigit()


TALE: Final = re.compile(r"An? [A-Z].* (?:Story|Mystery|Tale|Adventure|Saga)")
"""``FILM: A SERIES Story``: what stands after the colon names the series."""


def plausible(title: str) -> bool:
    """Tell whether a name that only the words beside it show to be a title may be one."""
    words = title.split()
    if TALE.fullmatch(title) and not is_well_known(title):
        return False
    house = words[-1].isupper() and key(words[-1]) in HOUSE_KEYS
    if len(words) > 1 and (words[-1] in BODY_ENDINGS or house):
        return False
    if any(w in BODIES or (w.isupper() and w.isalpha() and len(words) == 1) for w in words):
        return False
    places = [key(part) in PLACE_KEYS for part in title.split(" to ")]
    if key(title) in HOUSE_KEYS or places[0] or is_name(words):
        return False
    if len(words) == 1:
        low = words[0].lower()
        return not (
            low in STARTERS or low in CALENDAR or low in PEOPLES or low in JOBS or low in MALE
            or low in FEMALE or low.isdigit()
        )  # fmt: skip
    return not all(w.lower() in STARTERS or w.lower() in PEOPLES for w in words)
