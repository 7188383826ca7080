"""What follows from a claim that is accepted: nodes and relationships of the model.

One function a kind, found by its name. What was planned or expected is marked as uncertain; what is
denied, rumoured or only quoted stays a claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.claims.case import Case, date_of
from graph.claims.moved import is_finer, moved_to, renamed
from graph.model.cast import ActedIn, AppearsIn, Played
from graph.model.registry import RELATIONSHIPS
from graph.model.relations import MemberOf
from graph.model.story import Character, HappensAt, LastSeenIn, TakesPartIn
from graph.model.works import Directed, Follows, PartOf, Produced, Wrote
from graph.values.ids import make_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.claims.case import Meaning
    from graph.claims.existing import Existing
    from graph.claims.standing import StandingClaim
    from graph.model.partial_date import PartialDate

_FIRM: Final = frozenset({"stated", "planned", "expected"})
_STATUS: Final = {
    "announced": "announced",
    "pre-production": "announced",
    "filming": "filming",
    "wrapped": "wrapped",
    "released": "released",
    "cancelled": "cancelled",
}
_CINEMAS: Final = frozenset({None, "theatres", "theaters", "cinemas", "cinema", "theatrical"})
"""Channels that are no other release than the general one."""
_BETWEEN_CHARACTERS: Final = frozenset(
    name.lower()
    for name, model in RELATIONSHIPS.items()
    if model.starts == (Character,) and model.ends == (Character,)
)


_JOINING: Final = frozenset(
    ["a", "an", "as", "being", "for", "once", "the", "then", "was", "when", "where", "while", "who"]
)
"""Words that stand before a role and are no part of it."""


def meaning(claim: StandingClaim, existing: Existing) -> Meaning:
    """Give what follows from a claim, were it accepted."""
    case = Case(claim, existing)
    kind = str(claim.properties["kind"])
    firmness = claim.properties.get("modality") or "stated"
    if firmness not in _FIRM:
        case.meaning.note = f"it is {firmness}, so it stays a statement and no fact follows from it"
    elif kind in _BETWEEN_CHARACTERS:
        _between(case, kind)
    elif kind in _KINDS:
        _KINDS[kind](case)
    else:
        case.meaning.note = "no fact follows from a claim of this kind: it stays a statement"
    _note(case)
    return case.meaning


def _note(case: Case) -> None:
    """Say what nothing follows from; where nothing does at all, no name is taken over either."""
    found = case.meaning
    if not case.spoken:
        found.nodes.clear()
        found.became.clear()
    notes = [found.note] if found.note else []
    if case.unfit:
        stays = "of that nothing" if case.spoken else "nothing"
        notes.append(f"{'; '.join(case.unfit)}: {stays} was or is written")
    if not case.spoken and not notes:
        notes = ["what it is about is not known well enough: it stays a statement"]
    found.note = "; ".join(notes)


def _between(case: Case, kind: str) -> None:
    first, second = case.end("subject", "character"), case.end("object", "character")
    if first and second and first != second:
        case.relate(RELATIONSHIPS[kind.upper()], first, second)


def _acts_in(case: Case) -> None:
    person, film = case.end("subject", "person"), case.film()
    if person and film:
        case.told(person, also=("Actor",))
        archive = True if case.text("archive") else None
        case.relate(ActedIn, person, film, archive=archive)


def _plays(case: Case) -> None:
    person, character = case.end("subject", "person"), case.end("object", "character")
    film = case.film("film")
    if not person or not character:
        return
    case.told(person, also=("Actor",))
    case.relate(Played, person, character, films=(film,) if film else ())
    if film:
        case.relate(ActedIn, person, film)
        case.relate(AppearsIn, character, film, played_by=(person,))


def _appears_in(case: Case) -> None:
    character, film = case.end("subject", "character"), case.film()
    if character and film:
        case.relate(AppearsIn, character, film)


def _credit(model: type[Directed | Wrote | Produced]) -> Callable[[Case], None]:
    def draw(case: Case) -> None:
        person, film = case.end("subject", "person"), case.film()
        if person and film:
            case.told(person, also=(model.person_label,))
            case.relate(model, person, film, credit=case.text("credit"))

    return draw


def _release(case: Case) -> None:
    film, day = case.film("subject"), case.date()
    channel, other = case.text("channel"), elsewhere(case.claim)
    if case.text("superseded"):
        case.meaning.note = "it speaks of a plan that was given up: it stays a statement"
    elif day is None:
        case.meaning.note = f"the date {case.value()} has no year: it stays a statement"
    elif film and other:
        event = make_id("event", "release", film.partition(":")[2], other, str(day))
        name = f"Release of {case.name(film)}: {other}"
        more = {"channel": channel, "country": case.text("country"), "from": day}
        case.happening(event, film, name=name, kind="release", realm="production", **more)
    elif film:
        known = case.existing.node(film)
        waits = case.doubt and not (known and known[0].get("status"))
        case.told(film, released=day, **({"status": "announced"} if waits else {}))


def elsewhere(claim: StandingClaim) -> str | None:
    """Give the country or the channel of a release that is not the general one."""
    channel = claim.qualifiers.get("channel")
    return claim.qualifiers.get("country") or (channel if channel not in _CINEMAS else None)


def _delayed(case: Case) -> None:
    film = case.film("subject")
    if film:
        day = case.date()
        known = case.existing.move(film, day) if day else None
        event = known or make_id("event", "delay", film.partition(":")[2], case.value())
        if known and day:
            _more_exactly(case, known, day)
        name = f"{case.name(film)} is put off to {case.value()}"
        more = {"cause": case.text("reason"), "summary": case.claim.properties.get("summary")}
        case.happening(event, film, name=name, kind="delay", realm="production", **more)


def _more_exactly(case: Case, event: str, day: PartialDate) -> None:
    """Let an event that is known be told by a more exact date than the one in its name."""
    name = case.existing.name(event)
    before = moved_to(name)
    if before is not None and is_finer(day, before):
        case.meaning.renamed[event] = renamed(name, day)


def _status(case: Case) -> None:
    if case.value() == "dead":
        case.meaning.note = "it does not say in which film: it stays a statement"
        return
    film, word = case.film("subject"), _STATUS.get(case.value().casefold())
    if film and word:
        case.told(film, status=word)


def _filmed_at(case: Case) -> None:
    film, place = case.film("subject"), case.end("object", "place")
    if film and place:
        parts = (film.partition(":")[2], place.partition(":")[2])
        event = case.existing.shoot(film, place) or make_id("event", "filming", *parts)
        name = f"Filming of {case.name(film)} in {case.claim.ends['object'].name}"
        case.happening(event, film, name=name, kind="filming", realm="production")
        case.relate(HappensAt, event, place)


def _event(case: Case) -> None:
    film = case.film()
    if film:
        event = make_id("event", film.partition(":")[2], case.value()[:60])
        day = date_of(case.text("date") or "")
        name, more = case.value(), {"from": day, "summary": case.claim.properties.get("summary")}
        case.happening(event, film, name=name, kind="note", realm="production", **more)


def _returns_in(case: Case) -> None:
    character, film = case.end("subject", "character"), case.film()
    if not character or not film:
        return
    parts = (character.partition(":")[2], film.partition(":")[2])
    known = case.existing.event("return", "returnee", character, film)
    name = f"{case.claim.ends['subject'].name} comes back"
    event = known or make_id("event", "return", *parts)
    case.happening(event, film, name=name, kind="return", realm="story")
    case.take_part("subject", "returnee", event)
    case.relate(AppearsIn, character, film)
    last = case.film("last_seen")
    if last and last != film:
        case.relate(LastSeenIn, event, last)


def _dies_in(case: Case) -> None:
    character, film = case.end("subject", "character"), case.film()
    if character and film:
        event = _death(case, ("subject", "killer"), character, film)
        if not case.existing.killers(event) and not case.claim.ends.get("killer"):
            for killer, source in case.existing.told_killers(character, event):
                case.relate(TakesPartIn, killer, event, role="killer", sources=(source,))


def _death(case: Case, roles: tuple[str, str], character: str, film: str) -> str:
    """Tell of somebody's death in a film, by the roles of victim and killer; give the event."""
    parts = (character.partition(":")[2], film.partition(":")[2])
    known = case.existing.event("death", "victim", character, film)
    name = f"{case.claim.ends[roles[0]].name} dies"
    event = known or make_id("event", "death", *parts)
    case.happening(event, film, name=name, kind="death", realm="story")
    case.take_part(roles[0], "victim", event, "character")
    killer = _killer(case, roles[1], event)
    case.relate(AppearsIn, character, film)
    if killer is not None:
        case.relate(AppearsIn, killer, film)
    return event


def _killer(case: Case, role: str, event: str) -> str | None:
    """Name the killer, and give who it is where it is a character.

    Where another one is known, that one stays, and this is a statement.
    """
    end, known = case.claim.ends.get(role), case.existing.killers(event)
    if end is None:
        return None
    if known and case.existing.meant(end) not in known:
        stays = ", ".join(known.values())
        said = f"the claim says {end.name}, and stays a statement beside it"
        case.meaning.note = f"{case.existing.name(event)}: the killer stays {stays}; {said}"
    else:
        case.take_part(role, "killer", event)
        return case.meant(end) if end.kind == "character" else None
    return None


def _kills(case: Case) -> None:
    victim, killer = case.end("object", "character"), case.claim.ends.get("subject")
    if not victim or killer is None:
        return
    told = case.existing.death_film(case.claim)
    film = case.film("film") or (case.meant(told[0]) if told and not told[1] else None)
    if film:
        _death(case, ("object", "subject"), victim, film)
    elif told:
        case.meaning.note = "the film that it speaks of was rejected: it stays a statement"
    elif event := case.existing.event("death", "victim", victim, None):
        _killer(case, "subject", event)
    else:
        case.meaning.note = "in which film is not said, and not known: it stays a statement so far"


def _lifetime(name: str) -> Callable[[Case], None]:
    def draw(case: Case) -> None:
        person, day = case.end("subject", "person"), case.date()
        if person and day:
            case.told(person, **{name: day})

    return draw


def _affiliation(case: Case) -> None:
    character, organization = case.end("subject", "character"), case.end("object", "organization")
    if character and organization:
        case.relate(MemberOf, character, organization, role=_office(case.text("role")))


def _office(text: str | None) -> str | None:
    """Give a role without the words that join it to a sentence: ``when director``."""
    words = (text or "").split()
    while words and words[0].casefold() in _JOINING:
        del words[0]
    return " ".join(words) or None


def _occupation(case: Case) -> None:
    character = case.end("subject", "character")
    if character and case.value():
        case.told(character, occupation=case.value())


def _part_of(case: Case) -> None:
    film, franchise = case.film("subject"), case.end("object", "franchise")
    if film and franchise:
        case.relate(PartOf, film, franchise, number=_number(case.text("number")))


def _follows(case: Case) -> None:
    later, earlier = case.film("subject"), case.film()
    if later and earlier and later != earlier:
        case.relate(Follows, later, earlier)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 4 else None


_KINDS: Final[dict[str, Callable[[Case], None]]] = {
    "acts_in": _acts_in,
    "plays": _plays,
    "appears_in": _appears_in,
    "directs": _credit(Directed),
    "writes": _credit(Wrote),
    "produces": _credit(Produced),
    "release_date": _release,
    "delayed": _delayed,
    "status": _status,
    "filmed_at": _filmed_at,
    "event": _event,
    "returns_in": _returns_in,
    "dies_in": _dies_in,
    "kills": _kills,
    "died": _lifetime("died"),
    "born": _lifetime("born"),
    "affiliation": _affiliation,
    "occupation": _occupation,
    "part_of": _part_of,
    "follows": _follows,
}
