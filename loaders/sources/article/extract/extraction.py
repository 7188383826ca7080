"""From a text to its facts: read it, ask every rule about every sentence, weigh the answers."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract import rules
from loaders.sources.article.extract.appearing import appearances
from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.bared import bared, of_subject
from loaders.sources.article.extract.calendar_facts import entries
from loaders.sources.article.extract.completing import completed
from loaders.sources.article.extract.crews import CREW, by_craft
from loaders.sources.article.extract.ensembles import ensembles
from loaders.sources.article.extract.facts import Extraction, Fact, Mention
from loaders.sources.article.extract.film_series import with_series
from loaders.sources.article.extract.gossip import is_taken_back
from loaders.sources.article.extract.known_people import (
    known_actors,
    known_directors,
    parts_of_main,
)
from loaders.sources.article.extract.leftovers import leftovers
from loaders.sources.article.extract.modality import doubt, firmness, is_hearsay, is_quoted
from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.postponed import postponed
from loaders.sources.article.extract.refuted import is_refuted
from loaders.sources.article.extract.risen import risen
from loaders.sources.article.extract.rule import RULES, View
from loaders.sources.article.extract.rules.moving import ITSELF
from loaders.sources.article.extract.sections import players
from loaders.sources.article.extract.semicolons import listed
from loaders.sources.article.extract.standing import standing
from loaders.sources.article.extract.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.values.temporal import Date
    from loaders.sources.article.extract.article import Article
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.gazetteer import Gazetteer
    from loaders.sources.article.extract.rule import Found, Rule

_ = rules  # importing the package registers its rules
_OF_DATES: Final = ("release", "moving", "same_dates", "scheduling", "slots", "studios")
_DATE_RULES: Final = [rule for rule in RULES if rule.name.partition(".")[0] in _OF_DATES]
LONGEST: Final = 60_000
"""So many characters are read as one article; what is longer is read piece by piece."""

_CASTING: Final = frozenset(("acts_in", "plays", "directs", "writes", "produces"))


_OF_A_FILM: Final = (CREW & _CASTING) | {"acts_in", "filmed_at"}
_OF_STORIES: Final = frozenset(
    ("kills", "child_of", "spouse_of", "sibling_of", "ally_of", "enemy_of", "mentor_of", "betrays")
)
"""Whose kin and whose killer somebody is hangs on small words, and is never called sure."""
_UNSURE: Final = 0.88
_HEARD: Final = 0.75
"""What is only reported to be so is expected, and no more."""
_CAST: Final = frozenset(("acts_in", "plays"))


def _goes_on_without(found: Found) -> bool:
    """``She will not return as Iris Vane``: she has played her."""
    words = found.text[max(0, found.start - 60) : found.end]
    return _AGAIN.search(words) is not None and "den" not in words


_WHO_DID: Final = re.compile(
    r"\u27e9,? who (?:has |had |once |first |also )?(?:played|portrayed|voiced)\b"
)
"""A clause that tells who somebody is: what the sentence denies or doubts is something else."""
_WORD_END: Final = re.compile(r"\w*")
_PAST: Final = re.compile(
    r"\b(?:(?<!to have )(?<!have )(?:played|portrayed|voiced|starred|appeared|directed"
    r"|wrote))\b(?! by)"
)
"""What somebody did is no rumour, even where a rumour is told in the same breath."""
_AGAIN: Final = re.compile(r"\b(?:return|repris|back\b|again|no longer)")


def extract(
    text: str, known: Gazetteer, published: Date | None, address: str | None = None
) -> Extraction:
    """Give what a text says.

    Args:
        text: clean text of an article: its title first, paragraphs apart.
        known: the names that the graph knows.
        published: the day of the article, which tells what films were out; dates stay as the text
            says them.
        address: where the article stands: its words tell what the text is about.
    """
    told = f"{text}\n{address}" if address else text
    known = with_series(known, told, published.year if published else None)
    facts: list[Fact] = []
    aliases: dict[str, list[str]] = {}
    for offset, part in _parts(text):
        article = read(part, known, address)
        facts += [_moved(fact, offset) for fact in weigh(_facts(article, part))]
        for name, forms in _aliases(article).items():
            aliases[name] = sorted({*aliases.get(name, ()), *forms})
    return Extraction(list(completed(_films_first(weigh(facts)), published)), aliases)


def _films_first(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Leave out a doubtful part of somebody whose place in a film is told to be doubtful."""
    doubtful = {
        fact.subject.name
        for fact in facts
        if fact.kind == "not_confirmed" and fact.object.kind == "film"
    }
    for fact in facts:
        part = fact.kind == "not_confirmed" and fact.object.kind == "character"
        if not (part and fact.modality == "rumoured" and fact.subject.name in doubtful):
            yield fact


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Cut a text that is far longer than an article at ends of lines."""
    start = 0
    while len(text) - start > LONGEST:
        cut = max(text.rfind(end, start + LONGEST // 2, start + LONGEST) for end in "\n ") + 1
        cut = cut or start + LONGEST
        yield start, text[start:cut]
        start = cut
    yield start, text[start:]


def _moved(fact: Fact, offset: int) -> Fact:
    return replace(fact, start=fact.start + offset, end=fact.end + offset) if offset else fact


def _facts(article: Article, text: str) -> Iterator[Fact]:
    found = [(coded, one) for coded in article.coded for one in _asked(coded, article)]
    found += postponed(found)
    found += risen(article, found)
    found += listed(article, found)
    found += ensembles(article, found)
    found += players(article, found)
    found += known_actors(article, found)
    found += known_directors(article, found)
    found = list(by_craft(article, (*found, *appearances(article, found))))
    found += parts_of_main(article, found)
    found += leftovers(article, list(found))
    denied, told = _denied(article), _told_below(article)
    for coded, one in standing(found):
        if id(coded) in denied and one.kind in _CASTING:
            continue
        if coded.sentence.heading and one.kind in _CAST and id(one.subject) not in told:
            continue
        fact = _fact(one, coded, text)
        if fact is not None:
            yield fact if _is_of_main(one, article) else _unsure(fact)


def _told_below(article: Article) -> set[int]:
    """Who is named below the headings, or known: what a headline has alone may be no name."""
    below = [coded for coded in article.coded if not coded.sentence.heading]
    return {
        id(entity)
        for coded in article.coded
        for span in coded.spans
        for entity in span.entities
        if not below or not coded.sentence.heading or entity.node or entity.craft
    }


def _is_of_main(found: Found, article: Article) -> bool:
    """Whether what is told of a film is told of the one that the text is about.

    Of other films it is told in passing, and then the words beside them are often of the main one.
    """
    return found.kind not in _OF_A_FILM or article.main in (found.subject, found.object)


def _unsure(fact: Fact) -> Fact:
    return replace(fact, confidence=min(fact.confidence, _UNSURE))


def _denied(article: Article) -> set[int]:
    """The sentences that pass on what the next one denies: ``Somebody swore ... He isn't.``."""
    return {
        id(one)
        for one, after in pairwise(article.coded)
        if not one.sentence.heading and is_taken_back(one.full, after.full)
    }


def _asked(coded: Coded, article: Article) -> Iterator[Found]:
    """Ask every rule whose words a sentence has."""
    view = View(coded, article, coded.plain)
    if article.calendar and (entered := list(entries(view))):
        yield from entered
        yield from (found for found in _told(view) if found.kind not in ("released", "delayed"))
        return
    yield from _told(view)


def _told(view: View) -> Iterator[Found]:
    coded = view.coded
    if "\u27e8D" in view.text and (short := bared(view.text)) != view.text:
        yield from _dated(View(coded, view.article, short))
    told = [
        found for one in _answers(view, coded.full)
        if (found := _of_leader(one, coded)) is not None
        and not (_is_of_sequel(found, coded) or _is_of_other(found))
    ]  # fmt: skip
    yield from told
    if (short := of_subject(view.text)) != view.text:
        yield from _besides(View(coded, view.article, short), told)


def _besides(view: View, told: Sequence[Found]) -> Iterator[Found]:
    """Ask what is told of the subject once its description is left out, and was not before."""
    seen = {(one.kind, id(one.subject)) for one in told}
    for found in _answers(view, view.text):
        own = found.kind == "acts_in" and found.object is view.article.main
        if own or (found.kind, id(found.subject)) not in seen:
            yield replace(found, confidence=min(found.confidence, _UNSURE))


def _dated(view: View) -> Iterator[Found]:
    """Ask the rules for dates alone: of a sentence from which something was taken."""
    for found in _answers(view, view.coded.full, _DATE_RULES):
        yield replace(found, confidence=min(found.confidence, _BARED))


def _answers(view: View, words: str, asked: Sequence[Rule] = RULES) -> Iterator[Found]:
    """Give what rules find in a sentence: only those are asked whose words stand in it."""
    for rule in asked:
        if rule.words.search(words):
            yield from rule.read(view)


def _is_of_other(found: Found) -> bool:
    """``NAME, which was to come first, opens on DATE``: that is not the film spoken of before."""
    if found.kind not in ("released", "delayed") or not _LEADS.match(found.text):
        return False
    told = _RELATIVE.sub("", found.text[: found.end])
    return "\u27e8F" not in told and not _ITSELF.search(told)


_LEADS: Final = re.compile(
    r"[\"']*\u27e8[CN]\d+\u27e9[*\"']*(?:,? which|,? (?:is|was|will|has|had|now|opens?|comes?"
    r"|moves?|shifts?|arrives?|stays?|goes|hits|lands|bows|debuts|premieres)) "
)
_RELATIVE: Final = re.compile(r", which [^,]*,")
_ITSELF: Final = re.compile(ITSELF)
_BARED: Final = 0.9


def _of_leader(found: Found, coded: Coded) -> Found | None:
    """``Kim Doe, who made FILM with Sam Roe, is back``: it is not Roe who is, but Doe."""
    told = _GOES_ON.match(found.text, found.start)
    clause = _CLAUSE.search(found.text, 0, found.start) if told else None
    if clause is None:
        return found
    leader = coded.entities(clause["who"])
    if found.kind not in _CASTING or len(leader) != 1 or found.subject in leader:
        return None
    return replace(found, subject=leader[0], confidence=min(found.confidence, _UNSURE))


def _is_of_sequel(found: Found, coded: Coded) -> bool:
    """``walked off the FILM sequel``, ``joins FILM star Kim Doe``: what is said is not of FILM."""
    if found.kind not in _OF_MAKING or not _SEQUEL.match(found.text, found.end):
        return False
    last = MARK.search(found.text, max(found.start, found.text.rfind("\u27e8", 0, found.end)))
    return last is not None and found.object in coded.spans[int(last[2])].entities


_OF_MAKING: Final = CREW | {"acts_in", "not_confirmed"}
_SEQUEL: Final = re.compile(
    r"[\"']? (?:sequel|prequel|threequel|follow-up|reboot|remake|spin-?off)s?\b"
    r"|[\"']? (?:[a-z]+-(?:winning|nominated) )?(?:(?:writer-)?director|filmmaker|helmer|writer"
    r"|scribe|creator|producer|screenwriter|star|actor|actress|alum|breakout|veteran|editor"
    r"|cinematographer|composer)s? \u27e8[PN]\d+\u27e9"
)
_GOES_ON: Final = re.compile(
    r"\u27e8[PBN]\d+\u27e9(?: (?:in|on|for) (?:the )?\u27e8[FS]\d+\u27e9)?, (?:is|are|was|were|will"
    r"|has|have|also|returns?|joins?|now|then|takes|produced|directed|wrote|made"
    r"|helmed|co-wrote|penned|did|does|played|starred|took) "
)
_CLAUSE: Final = re.compile(
    r"(?P<who>\u27e8[PBN]\d+\u27e9), who [^,;.]*\b(?:with|to|by|for|from|opposite|alongside"
    r"|under|like) (?:the late |[a-z]+ )?$"
)


def _only_counted(found: Found, coded: Coded) -> bool:
    """Whether a film is one of ``the first eight films``, and nothing else in the text names it."""
    counted = [
        span
        for span in coded.spans
        if len(span.entities) > _TWO and " first " in f" {span.phrase} "
    ]
    return any(
        one.kind == "film" and not one.forms and one.number != 1 and one in span.entities
        for one in (found.subject, found.object)
        for span in counted
    )


_TWO: Final = 2


def _fact(found: Found, coded: Coded, text: str) -> Fact | None:
    sentence = coded.sentence
    kind, confidence = found.kind, found.confidence
    if is_refuted(kind, found.text, found.start, found.end) or _only_counted(found, coded):
        return None
    modality = firmness(found.text, found.start, found.end)
    qualifiers = dict(found.qualifiers)
    reason = None if found.firm else doubt(coded, found.text, _told_from(found), found.end)
    if found.firm and is_quoted(coded, found.text, found.start):
        reason = "quoted"
    if kind == "plays" and reason == "denied" and _goes_on_without(found):
        reason = None
        qualifiers.pop("film", None)
    whole = _WORD_END.match(found.text, found.end)
    words = found.text[found.start : whole.end() if whole else found.end]
    if kind == "plays" and reason and _WHO_DID.search(words) and reason != "quoted":
        reason = None
    if reason == "rumoured" and kind in _CASTING and _PAST.search(words):
        return None
    if reason == "rumoured" and kind == "acts_in" and _is_company(found, coded):
        reason, confidence = None, min(confidence, _UNSURE)
    if reason == "rumoured" and kind in _CAST and is_hearsay(found.text, found.start, found.end):
        reason, modality, confidence = None, "expected", min(confidence, _HEARD)
    if reason in ("denied", "rumoured") and kind not in _CASTING and kind != "not_confirmed":
        return None
    if reason is not None:
        modality = reason
        if reason in ("denied", "rumoured") and kind in _CASTING and found.object.kind != "text":
            kind, confidence = "not_confirmed", min(confidence, 0.6)
            if reason == "denied":
                qualifiers["negated"] = True
        elif kind != "not_confirmed":
            confidence = min(confidence, 0.4)
    if kind == "plays" and _OFFICE.fullmatch(found.object.name):
        return None
    if kind in _OF_STORIES or "\u27e8B" in words:
        confidence = min(confidence, _UNSURE)
    for entity in (found.subject, found.object):
        guessed = entity.kind == "film" and not entity.forms
        if guessed or (entity.kind in ("person", "character") and not entity.sure):
            confidence = min(confidence, _UNSURE)
    return Fact(
        kind, found.subject.mention, found.object.mention, qualifiers, sentence.start, sentence.end,
        text[sentence.start : sentence.end], modality, round(confidence, 2),
        _speaker(coded, modality),
    )  # fmt: skip


_OFFICE: Final = re.compile(
    r"(?:(?:the|US|U\.S\.|UK|IMF|CIA|Vice|Prime|First|Deputy|Madam|Mr\.?) )*(?:Secretary|President"
    r"|Minister|Director|Chief|Senator|Governor|Ambassador|Admiral|General|Colonel|Lady)"
)
"""Nobody is called by an office alone."""


def _told_from(found: Found) -> int:
    """Where what is told begins: ``Doe is in talks to star in FILM, to be directed by Sam Roe``."""
    made = _MADE_BY.search(found.text, found.start, found.end) if found.kind in CREW else None
    return made.end() if made else found.start


_MADE_BY: Final = re.compile(
    r", (?:(?:which|who) )?(?:(?:is|was|will|would|to|being|be|been|had|eventually|ultimately|later"
    r"|now|again|instead) )*(?:directed|helmed|written|penned|produced"
    r"|scripted)(?= by\b)"
)


def _is_company(found: Found, coded: Coded) -> bool:
    """``Kim Doe is in talks to join Sam Roe in FILM``: Sam Roe is in it."""
    joined = _JOINED.search(found.text, 0, found.end)
    after = coded.entities(joined["who"]) if joined else []
    return found.subject in after


_JOINED: Final = pattern(
    r"\b(?:talks|negotiat\w+|circling|eyed|considered|rumou?red|offered|might|may|could"
    r"|deal)\b[^.;]{0,60}?"
    r"\b(?:join(?:ing)?|opposite|alongside|next to|with) {DESC}?(?P<who>{GS})"
)


def _speaker(coded: Coded, modality: str) -> Mention | None:
    if modality != "quoted":
        return None
    outside = "".join(coded.full.split('"')[:: 2 if not coded.sentence.quoted else 1])
    people = [e for e in coded.entities(outside) if e.kind in ("person", "organization")]
    return people[0].mention if len(people) == 1 else None


def _aliases(article: Article) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entity in (*article.works.entities, *article.names.entities):
        forms = sorted(entity.forms - {entity.name})
        if forms:
            found.setdefault(entity.name, []).extend(forms)
    return found
