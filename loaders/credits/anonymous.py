"""Words for people whom a cast list does not name: a guard, the students, a woman in a bar."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SELVES: Final = frozenset({"self", "himself", "herself", "themself", "themselves", "itself"})
_CROWDS: Final = _words(
    "audience children choir chorus crew crowd dancers ensemble extras guards members people "
    "police singers soldiers staff students troupe voices"
)
_VOICES: Final = _words("voice voices voiceover voiceovers voice-over voice-overs vocals vocal")
_OF_VOICES: Final = _words(
    "additional various other others extra misc miscellaneous multiple several some background "
    "ensemble group crowd incidental over loop adr walla talent role roles cast actor actress "
    "artist work characters character the a an only and"
)
"""Words beside ``Voice`` that say nothing of whose it is."""
_MERE_VOICES: Final = _VOICES | _OF_VOICES
_OCCUPATIONS: Final = _words(
    "accomplice agent aide alien analyst anchor android announcer assassin assistant "
    "attendant attorney baby bailiff barmaid bartender bellboy bodyguard boss bouncer "
    "boyfriend bride brother bully businessman businesswoman bystander cabbie cadet cameraman "
    "caroler cashier chauffeur cheerleader chef child clerk coach commander commando cook cop "
    "coroner corporal customer dad dancer daughter dealer detective diner director doctor "
    "doorman driver elder employee engineer executive extra fan farmer father fighter "
    "firefighter fireman fisherman friend gangster general gentleman girlfriend goer goon "
    "groom guard guest gunman heavy henchman hooker hostess hunter husband inmate interviewer "
    "janitor journalist judge landlord lawyer librarian lieutenant maid manager marine "
    "marshal mechanic medic member mercenary messenger minister monk mother mugger musician "
    "narrator neighbor neighbour newscaster newsreader nun nurse officer official onlooker "
    "operative operator orderly paramedic partygoer passenger passerby patient patron peasant "
    "pedestrian photographer pilot pirate player policeman policewoman porter postman "
    "preacher president priest prisoner professor prostitute racer receptionist recruit "
    "reporter resident robot rookie sailor salesman scientist secretary security senator "
    "sergeant servant sheriff shopkeeper singer sister sniper soldier son spectator stripper "
    "student stuntman surgeon suspect teacher tech technician teen thief thug tourist trainer "
    "trooper vendor villager visitor voice waiter waitress walker warden warrior wife witch "
    "witness wizard worker zombie"
)
_PERSONS: Final = frozenset({"man", "woman", "boy", "girl", "kid", "lady", "guy", "captain"})
"""Words that are an occupation alone, after one of ``_SORTS`` or before a place, not in a name."""
_SORTS: Final = _words(
    "a angry another beautiful big black blind blonde bald dead drunk drunken dying elderly fat "
    "female first large little lone male middle-aged mysterious new old older other pretty second "
    "short small strange tall the third ugly white wounded young younger"
)
_PLACES: Final = frozenset({"in", "at", "on", "with", "from", "outside", "near", "behind", "by"})


def is_self(words: list[str]) -> bool:
    """Tell whether the words say that somebody appears as who they are: `Himself - Host`."""
    return words[0] in _SELVES


def is_crowd(words: list[str]) -> bool:
    """Tell whether the words name many at once, or a mere voice: `Additional Voice #2`.

    >>> is_crowd(["additional", "voice", "#2"]), is_crowd(["computer", "voice"])
    (True, False)
    """
    if words[-1] in _CROWDS or _VOICES.isdisjoint(words):
        return words[-1] in _CROWDS
    return set(_without_number(words)) <= _MERE_VOICES


def is_anybody(words: list[str]) -> bool:
    """Tell whether the words say what somebody is, not who: `Guard #2`, `Old Man in Bar`.

    >>> is_anybody(["guard", "#2"]), is_anybody(["iron", "man"]), is_anybody(["old", "man"])
    (True, False, True)
    """
    words = _without_number(words)
    head = next((n for n, word in enumerate(words) if n and word in _PLACES), len(words))
    last = words[head - 1]
    if last in _OCCUPATIONS:
        return True
    return last in _PERSONS and (head < len(words) or set(words[: head - 1]) <= _SORTS)


def _without_number(words: list[str]) -> list[str]:
    """Leave out what counts them: `#2`, `2`, `II`."""
    end = len(words)
    while end > 1 and words[end - 1].strip("#0123456789iv") == "":
        end -= 1
    return words[:end]
