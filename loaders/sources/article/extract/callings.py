"""What people of a story do for a living: which words are callings."""

from __future__ import annotations

import re
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORDS: Final = _words(
    """
    academic accountant acrobat adventurer agent alchemist ambassador analyst anarchist
    android anthropologist antiquarian apothecary archaeologist archer architect aristocrat
    assassin astronaut astronomer astrophysicist attorney auctioneer aviator babysitter
    bailiff baker ballerina bandit banker barber barkeep barkeeper bartender beekeeper bellboy
    bellhop billionaire biochemist biologist bioterrorist blacksmith blogger bodyguard bookie
    bookkeeper bookseller botanist bouncer brawler broker bureaucrat burglar businessman
    businessperson businesswoman butcher butler cabbie captain caretaker carpenter
    cartographer castaway centurion chancellor chaplain chauffeur cheerleader chef chemist
    chieftain choreographer cleric clerk climber coach codebreaker colonel colonist commander
    commando concierge conman conservationist constable contractor cook cop coroner counsellor
    counselor courier cowboy cowgirl craftsman criminal criminologist cryptographer cultist
    curator cyberterrorist cyborg dancer deacon dean defector dentist deputy deserter
    detective dictator diplomat dispatcher diver doctor doorman dressmaker drifter driver
    druid duchess duke economist electrician emperor empress engineer entomologist
    entrepreneur environmentalist exorcist explorer exterminator falconer farmer farmhand
    felon fence ferryman financier firefighter fireman fisherman fixer forger frontiersman
    fugitive fundraiser gambler gamekeeper gamemaker gangster gardener general geneticist
    geologist ghostwriter gladiator governess governor gravedigger grifter groundskeeper guard
    guerrilla guide gunman gunrunner gunslinger gymnast hacker handler handyman headhunter
    headmaster headmistress healer heiress henchman henchwoman herbalist herder hermit
    highwayman historian hitman hitwoman homesteader hooker horticulturist hostess hotelier
    housekeeper housewife hunter huntress hypnotist illusionist immunologist industrialist
    informant innkeeper inspector instructor interpreter interrogator inventor investigator
    jailer janitor jeweler jockey judge jurist killer king kingpin knight laborer landlady
    landlord laundress lawman lawyer lecturer librarian lieutenant lifeguard linguist lobbyist
    locksmith longshoreman lookout lumberjack machinist mafioso magician magizoologist maid
    mailman majordomo manservant marine marksman markswoman matador mathematician mayor
    mechanic mechanist medic mercenary merchant messenger metallurgist meteorologist midwife
    milkman millionaire miner minister missionary mobster mogul mole monk moonshiner mortician
    motorcyclist mutineer mystic nanny naturalist navigator necromancer neurologist
    neuroscientist neurosurgeon ninja nobleman noblewoman nun nurse nursemaid nutritionist
    obstetrician oceanographer officer oligarch operative ornithologist outlaw paleontologist
    paramedic paranormalist parapsychologist pastor pathologist peacekeeper pediatrician
    pharmacist philanthropist physician physicist pianist pickpocket pilot pioneer pirate
    plumber poacher policeman policewoman politician pope postman potter preacher president
    priest priestess prince princess principal prioress privateer professor profiler prophet
    prosecutor prospector prostitute psychiatrist psychic psychologist psychotherapist
    publican publicist puppeteer quartermaster queen rabbi racer racketeer radiologist rancher
    ranger ratcatcher realtor receptionist recruiter regent repairman repairwoman researcher
    revolutionary robber robot roboticist ronin roughneck ruler rustler saboteur safecracker
    sailor salesman saleswoman samurai scavenger scholar schoolboy schoolgirl schoolteacher
    scientist scout sculptor seamstress secretary seismologist senator sergeant servant shaman
    sharpshooter sheikh shepherd sheriff shipbuilder shipwright shopkeeper showgirl showman
    shrink skater slaver sleuth smuggler sniper socialite sociologist soldier
    sommelier sorcerer sorceress spacefarer spaceman spiritualist spy spymaster squire
    stagehand statesman steward stewardess stockbroker stonemason stormtrooper stowaway
    strategist streamer stripper student stuntman submariner sultan superagent superintendent
    superspy supervillain surgeon surveyor swindler swordsman swordswoman tailor tattooist
    swordmaster taxidermist teacher technician telepath terrorist therapist thief thug toymaker
    tracker trader trafficker trainee trainer translator trapper treasurer tribute trickster
    trillionaire trooper trucker tutor tycoon tyrant underboss undersecretary undertaker
    usurper vagabond valet veterinarian vicar viceroy vigilante viking violinist virologist
    viscount vlogger volcanologist waiter waitress warden warlock warlord warrior watchmaker
    watchman weaponsmith weatherman whistleblower widower witch wizard woodcutter woodsman
    wrangler zealot zookeeper zoologist
    """
)
"""Callings that hardly anybody has of whom news of films tell."""
_REAL: Final = _words(
    """
    anchor artist athlete author boxer comedian composer designer editor footballer host
    influencer journalist musician novelist painter photographer podcaster poet
    programmer quarterback rapper reporter singer songwriter stylist surfer wrestler writer
    """
)
"""Callings that people of the news have too."""
_SEVERAL: Final = _words(
    """
    aid-worker air-traffic-controller arms-dealer army-medic bar-owner bell-boy bookshop-owner
    bookstore-owner bounty-hunter business-owner casino-owner chess-prodigy chief-of-police
    chief-of-staff chop-shop-owner club-owner college-student computer-whiz con-artist con-man
    con-woman construction-worker crew-member crime-boss crime-lord cult-leader cult-member
    demolitions-expert dock-worker double-agent drug-dealer drug-lord electronics-whiz
    explosives-expert factory-worker field-agent film-star fire-chief first-officer
    flight-attendant flight-instructor freedom-fighter gallery-owner game-show-host
    gang-leader gang-member grad-student graduate-student gun-for-hire head-of-security
    head-of-state high-school-student hired-gun hit-man hotel-owner jedi-knight jedi-master
    jedi-padawan law-student lighthouse-keeper loan-shark martial-arts-expert math-whiz
    media-mogul medical-student medicine-man mine-worker mob-boss movie-star naval-officer
    office-worker oil-worker park-ranger personal-assistant piano-prodigy police-captain
    police-chief pop-star prime-minister private-eye private-investigator ranch-owner
    real-estate-mogul rebel-leader relief-worker resistance-leader restaurant-owner
    right-hand-man right-hand-woman rock-star salon-owner science-officer second-in-command
    secret-agent secret-service-agent secretary-of-defense secretary-of-state sex-worker shop-owner
    single-dad single-father single-mom single-mother sith-lord soap-star social-worker
    stay-at-home-mom steel-worker store-owner surveillance-expert talent-scout talk-radio-host
    talk-show-host tech-whiz test-subject venture-capitalist vice-president war-hero
    war-veteran weapons-expert whiz-kid
    """
)
"""Callings of several words, each written with hyphens here."""
_ENDS: Final = re.compile(
    r"[a-z]{3,}(?:ologist|ographer|mancer|smith|hunter|keeper|breaker|slayer|tamer|whisperer)"
)
_TRADES: Final = _words(
    """
    expert specialist whiz prodigy dealer instructor officer operative worker tracker trainer
    designer developer broker attendant collector runner counselor lord boss player fighter racer
    rider columnist consultant salesman captain champion master wrangler controller manager
    supervisor administrator scout guru magnate tycoon mogul baron owner executive trader
    maker hunter keeper rancher hand
    """
)
"""What is a calling with a word before it: ``weapons expert``, ``shop owner``."""
_NO_TRADE: Final = _words(
    """
    a an the one its his her their this that new old same best worst first last next only top big
    main key true great real second third final rightful former sole dark evil sinister lead
    """
)
_ENDS_PHRASE: Final = _words(
    """
    who whom whose that which with without from in at on for and or but nor by of to as is was are
    were has had will would must can could gets finds turned against under into like than when
    while after before since until during about among named called known code-named nicknamed
    dubbed out still now then once back sent hired bent caught hell-bent set born torn hidden
    stuck lost driven sworn drawn taken given grown left so because whom's just already also down
    he she they it we you i
    """
)
"""Words that end what somebody is."""
_PARTICIPLE: Final = re.compile(r"[a-z-]{3,}(?:ed|ing|ly)")


def is_calling(words: list[str], *, in_story: bool = False) -> int:
    """Give how many of the last words are a calling; none is 0.

    Args:
        words: a phrase, in lower case.
        in_story: whether only what hardly anybody of the news is may count.
    """
    for count in (4, 3, 2):
        if len(words) >= count and "-".join(words[-count:]) in _SEVERAL:
            return count
    last = words[-1].removeprefix("ex-") if words else ""
    if last in _WORDS or last in _SEVERAL or _ENDS.fullmatch(last):
        return 1
    if last in _REAL and not in_story:
        return 1
    return 2 if last in _TRADES and len(words) > 1 and words[-2] not in _NO_TRADE else 0


def callings(phrase: str) -> list[str]:
    """Give what the words after an article say that somebody is.

    >>> callings("brilliant codebreaker who works at a museum")
    ['brilliant codebreaker']
    >>> callings("single mother and former nurse")
    ['single mother', 'former nurse']
    >>> callings("detective story")
    []
    """
    found: list[str] = []
    words = phrase.split()
    start = 0
    for at, word in enumerate(words):
        if word in _ENDS_PHRASE and at > start:
            if word == "and":
                start = at + 1 + (words[at + 1 : at + 2] in (["a"], ["an"], ["the"]))
                continue
            break
        after = words[at + 1] if at + 1 < len(words) else "of"
        ends = after in _ENDS_PHRASE or _PARTICIPLE.fullmatch(after)
        if at >= start and ends and is_calling(words[start : at + 1]):
            found.append(" ".join(words[start : at + 1]))
            if after != "and":
                break
    return found
