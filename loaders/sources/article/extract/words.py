"""General lists of words: the calendar, places, studios and press, words that begin sentences.

They hold what any English text may use; the names of a franchise come from the graph and the text.
"""

from __future__ import annotations

import re
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset((*text.split(), *text.replace("'", "").split()))


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(part.split()) for part in text.split(","))


MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
"""The number of a month by its name or its abbreviation."""

CALENDAR: Final = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov
    dec christmas thanksgiving easter halloween hanukkah ramadan memorial labor independence
    valentine summer winter spring fall autumn eid diwali deepavali pongal onam holi dussehra
    sankranti ugadi
    """)

FUNCTION_WORDS: Final = _words("""
    a about above according accordingly across actually additionally admittedly after afterwards
    again against ahead all almost along alongside already also although always among amongst an
    and another any anyone anything anyway apart apparently are around as aside at away back based
    be because been before behind being below beneath beside besides best better between beyond
    big both but by can check clearly click come coming congratulations considering consequently
    could currently despite did do does doing done down due during each earlier early either
    elsewhere enter especially essentially even eventually ever every everybody everyone
    everything evidently exactly except expect fans few filming finally find first following for
    fortunately forget four from fun further furthermore get give given go going good granted
    great guess had half has have having he hence her here herself hey him himself his hopefully
    how however i if image in including indeed initially inside instead interestingly into
    ironically is it its itself just keep know last lastly late later latest least less let lets
    like likewise long look looking lots luckily made make making many maybe me mean meanwhile
    might mind more moreover most mostly much must my naturally near nearly neither never
    nevertheless new news next no nobody none nonetheless nor not nothing notably now obviously of
    off oh ok okay old on once one only onto or original originally other others otherwise our out
    outside over overall own part particularly per perhaps photo please plus possibly presumably
    previously probably production quite rather read really recall recent recently regardless
    released reportedly reports rest right rumors sadly same say says second see seeing seemingly
    several shall share she should similarly simply since six so some somebody someone something
    sometimes somewhere soon speaking specifically still strangely such sure surely surprisingly
    take taking tell ten than thankfully thanks that the their them themselves then there
    thereafter therefore these they thing things think third this those though three through
    throughout thus till to today together tomorrow tonight too toward towards try turns two
    typically ultimately under understandably unfortunately unless unlike until up upon us using
    usually various very via wait want warning was watch watching we well were what whatever when
    whenever where whereas wherever whether which while who whoever whole whom whose why will with
    within without wondering work would wow years yes yesterday yet you young your yours
    claim claims suggestions
    film-goers filmgoers moviegoers movie-goers cinemagoers cinema-goers theatergoers viewers
    """)
"""Words of every text that may begin a sentence with a capital and are no name."""

NEWS_WORDS: Final = _words("""lensing
    locations location shooting shot helmed penned scripting
    cameras details sources insiders reps reactions theaters theatres cinemas rehearsals photography
    executives spoilers clips footage posters trailers teasers tickets whispers reshoots writing
    directing producing adaptation screenplay script dialogue talks negotiations discussions
    reshoots exteriors interiors unit
    actor actors actress actresses additional although announced asked audience audiences award
    behind believe born box breaking bring bringing caption cast casting character characters
    cinema co-star co-stars comics coming confirmed continue created credit critics crew cue day
    days dear deadline director directors directed does don't didn't doesn't isn't can't won't
    wasn't aren't couldn't wouldn't he's she's it's i'm i've i'd i'll we're we've we'll they're
    they've that's there's what's who's here's let's you're you'll you've editor's ending episode
    episodes exclusive explosive fan fantastic fate film filmmaker filmmakers films final five
    follow former franchise full future game gallery getty happy hear heroes hero history home
    host interview invested interview joined joining julien killer leading leaked legacy listen
    live locals local meet missing months movie movies music newcomer newcomers official origin
    other parts personally photos pic picture pictures plans plot playing premiere principal
    producer producers publicity quick ready related remember rumor rumour rumors rumours report
    returning review reviews role scene
    scenes screen screenwriter scroll season sequel series set seven shot show
    shows sign spoiler spoilers star stars starring stay story studio stunt stunts subscribe super
    eight nine thirteen fourteen fifteen sixteen eighteen thirty forty fifty dozens hundreds decades
    talking team teaser theatrical ticket time title titled top trailer twelve twenty twice
    upcoming release update updated veteran video viewers villain villains visit watch week weeks
    welcome writer writers written year yeah post-credits post-credit mid-credits
    """)
"""Words of film news that may begin a sentence with a capital and are no name."""

STARTERS: Final = FUNCTION_WORDS | NEWS_WORDS
"""All words that may begin a sentence with a capital and are no name."""


HEADLINE_VERBS: Final = _words("""
    joins joined replaces replacing returns returning reveals shows confirms teases adds casts
    stars wraps explains talks says breaks gets lands signs boards reprises plays teams reunites
    die survive
    exits departs eyes dies kills survives faces fights takes makes begins starts ends drops hits
    debuts joining cast set eyed addresses hints opens delayed pushed moves confirmed starring
    directs producing writing films filming shares posts delays dates sets bumps postpones pulls
    shifts lands celebrates discusses wants responds recalls explained revealed teased addressed
    announced unveiled reacts slams praises leave leaves heads visits quits quit halts halt named
    play
    """)
"""Verbs that headlines write with a capital, after a name."""

PLACES: Final = _phrases("""
    Afghanistan, Africa, Alabama, Alaska, Albania, Algeria, Amsterdam, Andorra, Angola,
    Antarctica, Argentina, Arizona, Arkansas, Armenia, Asia, Athens, Atlanta, Atlantic, Auckland,
    Austin, Australia, Austria, Azerbaijan, Bahamas, Bahrain, Baltimore, Bangkok, Bangladesh,
    Barbados, Barcelona, Bavaria, Beijing, Belarus, Belfast, Belgium, Belgrade, Berlin, Bermuda,
    Birmingham, Bogota, Bolivia, Bombay, Bosnia, Boston, Botswana, Brazil, Bristol, Britain,
    British Columbia, Brooklyn, Brussels, Bucharest, Budapest, Buenos Aires, Bulgaria, Burbank,
    Cairo, Calgary, California, Cambodia, Cambridge, Cameroon, Canada, Cannes, Cape Town, Cardiff,
    Caribbean, Casablanca, Chengdu, Chicago, Chile, China, Cincinnati, Cleveland, Cologne,
    Colombia, Colorado, Connecticut, Copenhagen, Corfu, Cornwall, Costa Rica, Croatia, Cuba,
    Cyprus, Czech Republic, Dallas, Delaware, Delhi, New Delhi, Denmark, Denver, Derbyshire,
    Detroit, Dominican Republic, Dorset, Dubai, Earth, Abu Dhabi,
    Dublin, Dubrovnik, Ecuador, Edinburgh,
    Egypt, England, Estonia, Ethiopia, Europe, Fiji, Finland, Florence, Florida, France,
    Frankfurt, Geneva, Genoa, Georgia, Germany, Ghana, Glasgow, Greece, Greenland, Guatemala,
    Haiti, Hamburg, Hampshire, Havana, Hawaii, Hertfordshire, Hollywood, Hong Kong, Houston,
    Hungary, Iceland, Idaho, Illinois, India, Indiana, Indianapolis, Indonesia, Iowa, Iran, Iraq,
    Ireland, Israel, Istanbul, Italy, Jaipur, Jakarta, Jamaica, Japan, Jerusalem, Johannesburg,
    Jordan, Kansas, Kathmandu, Kazakhstan, Kent, Kentucky, Kenya, Kolkata, Korea, South Korea,
    North Korea, Kuala Lumpur, Kuwait, Kyiv, Kyoto, Lake District, Laos, Las Vegas, Latvia,
    Lebanon, Leeds, Libya, Lisbon, Lithuania, Liverpool, Ljubljana, London, Long Island, Los
    Angeles, Louisiana, Luxembourg, Lyon, Macau, Madrid, Maine, Malaysia, Mali, Malta, Manchester,
    Manhattan, Marrakech, Marseille, Maryland, Massachusetts, Matera, Mauritius, Melbourne,
    Memphis, Mexico, Mexico City, Miami, Michigan, Middle East, Milan, Minneapolis, Minnesota,
    Mississippi, Missouri, Monaco, Mongolia, Montana, Montenegro, Montreal, Morocco, Moscow,
    Mozambique, Mumbai, Munich, Myanmar, Namibia, Naples, Nashville, Nebraska, Nepal, Netherlands,
    Nevada, New England, New Hampshire, New Jersey, New Mexico, New Orleans, New South Wales, New
    York, New York City, New Zealand, Nicaragua, Nigeria, North America, North Carolina, North
    Dakota, Northern Ireland, North Yorkshire, Norway, Ohio, Oklahoma, Oman, Ontario, Oregon,
    Orlando, Osaka, Oslo, Oxford, Pacific, Pakistan, Palestine, Panama, Paraguay, Paris,
    Pennsylvania, Peru, Philadelphia, Philippines, Phoenix, Pinewood, Pittsburgh, Poland,
    Portland, Portugal, Prague, Puerto Rico, Qatar, Quebec, Queensland, Reykjavik, Rhode Island,
    Riga, Rio de Janeiro, Romania, Rome, Russia, Rwanda, Salzburg, San Diego, San Francisco, Santa
    Fe, Santiago, Sarajevo, Sardinia, Saudi Arabia, Scandinavia, Scotland, Seattle, Senegal,
    Seoul, Serbia, Shanghai, Sicily, Singapore, Slovakia, Slovenia, Somalia, South Africa, South
    America, South Carolina, South Dakota, Southeast Asia, Spain, Sri Lanka, St. Petersburg,
    Stockholm, Sudan, Surrey, Sussex, Svalbard, Sweden, Switzerland, Sydney, Syria, Taipei,
    Taiwan, Tallinn, Tanzania, Tennessee, Texas, Thailand, Tibet, Tokyo, Toronto, Trinidad,
    Tunisia, Turin, Turkey, Tuscany, U.K., UK, U.S., US, U.S.A., USA, Uganda, Ukraine, United Arab
    Emirates, United Kingdom, United States, Uruguay, Utah, Uzbekistan, Vancouver, Vatican,
    Venezuela, Venice, Vermont, Vienna, Vietnam, Virginia, Wales, Warsaw, Washington, Washington
    D.C., Wellington, West Virginia, Wisconsin, Wyoming, Yemen, Yorkshire, Zagreb, Zambia,
    Zimbabwe, Zurich, Leavesden, Shepperton, Elstree, Cardington, Bovingdon, Longcross, Bath,
    Whitby,
    Brighton, Durham, Salisbury, Gloucester, Canterbury, Inverness, Glencoe, Aberdeen, Dundee,
    Galway, Wicklow, Limerick, Northumberland, Snowdonia, Lanzarote, Tenerife, Fuerteventura, Gran
    Canaria, Canary Islands, Almeria, Andalusia, Seville, Granada, Mallorca, Ibiza, Valencia,
    Bilbao, Porto, Madeira, Azores, Palermo, Puglia, Bologna, Trieste, Lake Como, Amalfi, Tivoli,
    Cinecitta, Babelsberg, Dresden, Leipzig, Stuttgart, Nice, Normandy, Brittany, Innsbruck,
    Interlaken, Zermatt, Bergen, Tromso, Gothenburg, Krakow, Wroclaw, Brno, Bratislava, Plovdiv,
    Thessaloniki, Santorini, Mykonos, Crete, Wadi Rum, Petra, Amman, Ouarzazate, Tangier, Rabat,
    Essaouira, Gold Coast, Brisbane, Perth, Adelaide, Tasmania, Queenstown, Rotorua, Matamata,
    Dunedin, Christchurch, Hanoi, Saigon, Phuket, Krabi, Chiang Mai, Bali, Manila, Busan, Nagoya,
    Hokkaido, Okinawa, Goa, Udaipur, Jodhpur, Rajasthan, Kerala, Ladakh, Fayetteville, Wilmington,
    Brunswick, Macon, Fresno, Sacramento, Oakland, Pasadena, Long Beach, Malibu, Monument Valley,
    Death Valley, Moab, Albuquerque, Las Cruces, Tucson, Reno, Salt Lake City, Buffalo, Staten
    Island, Queens, Bronx, Newark, Hoboken, Atlantic City, Ottawa, Winnipeg, Halifax,
    Newfoundland, Nova Scotia, Alberta, Manitoba, Banff, Drumheller, Whistler, Oahu, Maui, Kauai,
    Medellin, Cartagena, Lima, Cusco, Patagonia, Nassau, Fort Macleod, Abu Simbel, Giza, Luxor,
    Doha, Riyadh, Ulaanbaatar, Addis Ababa, Nairobi, Lagos, Accra, Dakar, Durban,
    Hyderabad, Odisha, Chennai, Bengaluru, Bangalore, Kochi, Karachi, Lahore, Dhaka, Colombo,
    Dover, Plymouth, Exeter, Southampton, Portsmouth, Norwich, Nottingham, Sheffield,
    Newcastle, Sunderland, Swansea, Anglesey, Isle of Skye, Skye, Isle of Man, Cotswolds,
    Oxfordshire, Wiltshire, Buckinghamshire, Berkshire, Essex, Suffolk, Norfolk, Devon,
    Somerset, Cumbria, Lancashire, Gloucestershire, Warwickshire, Lincolnshire, Donegal,
    Connemara, County Kerry, Nantes, Bordeaux, Toulouse, Lille, Strasbourg, Avignon, Provence,
    Corsica, Antwerp, Ghent, Bruges, Rotterdam, Utrecht, The Hague, Graz, Linz, Basel,
    Lausanne, Zakopane, Gdansk, Lodz, Zadar, Kotor, Budva, Varna, Odesa, Lviv, Tbilisi,
    Yerevan, Baku, Beirut, Tel Aviv, Fez, Marrakesh, Agadir, Kigali, Kampala, Windhoek, Harare,
    Pretoria, Soweto, Stellenbosch, Málaga, Alicante, Cádiz, Zaragoza, Basque Country, Galicia,
    Catalonia, Girona, La Palma, Menorca, Sintra, Algarve, Siena, Pisa, Bari, Taormina, Capri,
    Stromboli, Rimini, Tampa, St. Louis, Kansas City, Oklahoma City, Tulsa, Omaha, Des Moines,
    Milwaukee, Louisville, Knoxville, Chattanooga, Baton Rouge, Shreveport, Little Rock, El
    Paso, San Antonio, Santa Monica, Santa Clarita, Palm Springs, San Jose, Spokane, Boise,
    Honolulu, Anchorage, Rochester, Cape Cod, Martha's Vineyard, Nantucket, Coney Island,
    Harlem, Times Square, Guadalajara, Oaxaca, Tijuana, Cancun, Tulum, Acapulco, Quito,
    Caracas, Sao Paulo, São Paulo, Montevideo, Valparaiso, Santo Domingo, San Juan, Shenzhen,
    Guangzhou, Chongqing, Hangzhou, Nanjing, Qingdao, Jeju, Incheon, Daegu, Fukuoka, Sapporo,
    Hiroshima, Yokohama, Pattaya, Penang, Langkawi, Cebu, Hobart, Cairns, Byron Bay, Canberra,
    Fremantle, Coober Pedy, Santa Barbara, Napa Valley, Joshua Tree, Mojave, Saint Petersburg,
    Siberia, Transylvania, Bohemia, Moravia, Lapland, Faroe Islands, Shetland, Orkney,
    Hebrides, Outer Hebrides, Highlands, Scottish Highlands, Lofoten, Alps, Dolomites,
    Pyrenees, Himalayas, Andes, Sahara, Amazon rainforest, Louvre, Buckingham Palace
    """)
"""Countries, states, regions and cities."""

LANDSCAPES: Final = _words("""
    Islands Beach Valley Castle Airport Mountains Desert Palace Bridge Harbor Harbour Falls
    Canyon Coast Peninsula Province County Cathedral Backlot Island Stadium Square Station Fjord
    Sound Glacier Gorge Cliffs Caves Monastery Abbey Airfield Aerodrome Lagoon Gardens Docks Dunes
    Sands Boulevard Avenue Ranch Volcano Reservoir Plains Marina Pier
    """)
"""Last words of the names of places."""

BEFORE_LANDSCAPES: Final = _words("Lake Mount Cape Isle Port Fort Gulf Strait Lago Monte")
"""First words of the names of places."""

PEOPLES: Final = _words("""
    african american arab argentinian armenian asian australian austrian belgian brazilian british
    bulgarian canadian chilean chinese colombian croatian cuban czech danish dutch egyptian
    english european finnish french german greek hungarian icelandic indian indonesian iranian
    iraqi irish israeli italian jamaican japanese jewish kenyan korean latin latino lebanese
    malaysian mexican moroccan nigerian nordic norwegian oscar-winning pakistani persian peruvian
    polish portuguese romanian russian scottish serbian slavic soviet spanish swedish swiss syrian
    thai turkish ukrainian venezuelan vietnamese welsh western
    aussie brit briton dane kiwi scot swede yank
    """)
"""Adjectives of peoples."""

QUARTERS: Final = _words("""
    north south east west northern southern eastern western central latin
    """)
"""What may stand before the adjective of a people: ``North American``."""

HOUSES: Final = _phrases("""
    20th Century, 20th Century Fox, 20th Century Studios, A24, ABC, AMC, AMC+, Academy,
    Academy Award, Academy Awards, Amazon, Amazon Prime, Amazon MGM Studios, Amazon Studios,
    Annapurna, Apple, Apple TV+, Associated Press, BAFTA, BBC, Blumhouse, Box Office Mojo,
    Blu-ray, British Film Institute, Broadway, CBS, CNN, CinemaCon, Cinemark, CinemaBlend,
    Cineworld, Collider, Columbia, Columbia Pictures, Comic-Con, ComicBook.com, Comic Book
    Movie, Coronavirus, Covid, COVID, COVID-19, D23, DC, Daily Mail, DVD, Deadline, Deadline
    Hollywood, Discord, Digital Spy, Disney, Disney+, DreamWorks, DreamWorks Animation, Emmy,
    Empire, Empire Magazine, Entertainment Tonight, Entertainment Weekly, Emmys, Eon, Eon
    Productions, EW, Facebook, Fandango, Fox, Focus Features, GQ, Golden Globe, Golden Globes,
    Google, Guardian, HBO, HBO Max, HBO's, Hollywood, Hollywood Reporter, The Hollywood
    Reporter, Wall Street Journal, Hulu, IGN, IMAX, IMDb, IndieWire, Instagram, LA Times,
    Legendary, Legendary
    Pictures, Lionsgate, Los Angeles Times, Lucasfilm, MGM, MTV, Marvel, Marvel Studios, Max,
    Metro-Goldwyn-Mayer, Miramax, NBC, Netflix, New Line, New Line Cinema, New York Times, The
    New York Times, Nickelodeon, Oscar, Oscars, Orion, Paramount, Paramount Pictures,
    Paramount+, Peacock, People, Pixar, Pixar Animation Studios, Podcast, Prime Video, Reddit,
    Reuters, RogerEbert.com, Rotten Tomatoes, SAG-AFTRA, SAG, Screen Rant, ScreenRant,
    Searchlight, Showtime, Sky, Skydance, Skydance Media, Sony, Sony Pictures, Spotify, Star+,
    Starz, Summit, Summit Entertainment, Super Bowl, THR, TMZ, TNT, The Guardian, The
    Independent, The Sun, The Times, The Telegraph, The Wrap, TheWrap, Thunder Road, TikTok,
    Time Magazine, Total Film, TriStar, TriStar Pictures, StudioCanal, LuckyChap, FilmNation,
    Sundance, SXSW, Telluride, TIFF, Monkeypaw, Monkeypaw Productions, Neon, Mubi, Bleecker
    Street, IFC, AGBO, Bad Robot, Syncopy, Lightstorm, Amblin, Working Title, Film4, BBC Film,
    Pathé, Gaumont, Toho, Shudder, STX, Screen Gems, Apple Original Films, Black Bear, 21
    Laps, Hello Sunshine, MRC, Atomic Monster, Platinum Dunes, Constantin Film, Row K,
    Crunchyroll, Tubi, Roku, Screen Daily, Screen International, Polygon, Gizmodo, Slashfilm,
    MovieWeb, CBR, Nerdist, Den of Geek, Radio Times, NME, Esquire, Rolling Stone, Bloomberg,
    Forbes, The Playlist, BuzzFeed, ITV, Channel 4, Blackbear, Searchlight Pictures, Focus,
    Maximum Effort, Plan B, Tribeca, Twitter, USA Today, Universal, Universal Pictures, Vanity
    Fair, Variety, Village Roadshow, Vulture, Vogue, WGA, Walt Disney, Walt Disney Pictures,
    Walt Disney Studios, Warner, Warner Bros, Warner Bros., Warner Bros. Discovery, Warner
    Bros. Pictures, Weinstein, WhatsApp, Wikipedia, X, YouTube, AGC, AGC Studios, Anonymous
    Content, Anton, Arte, Arte France, BBC Films, BFI, Bankside, Bankside Films, CAA, CAA Media
    Finance, Canal+, Charades, Cinetic, Cornerstone, Cornerstone Films, Diaphana, Element Pictures,
    Embankment, Embankment Films, Entertainment One, Filmax, Fremantle, Goodfellas, HanWay, HanWay
    Films, Ingenious, Kinology, Les Films Du Losange, Le Pacte, Magnolia, Memento, MK2, MK2 Films,
    Number 9 Films, Oscilloscope, Participant, Protagonist, Protagonist Pictures, Rai Cinema,
    Range Media Partners, Republic Pictures, Rocket Science, Roadside Attractions, Screen
    Australia, Screen Ireland, See-Saw, See-Saw Films, Sierra/Affinity, Signature, Topic Studios,
    UTA, Utopia, Vertical, Vertigo Entertainment, Vertigo Releasing, Vue, WME, Well Go, XYZ Films
    """)
"""Studios, broadcasters, papers, prizes and sites."""

BODIES: Final = _words("""
    CIA FBI NSA MI5 MI6 KGB FSB SVR NASA NATO UN EU DEA ATF SAS SEAL LAPD NYPD DIA DHS GCHQ Mossad
    Interpol Pentagon Army Navy Congress Parliament Yakuza Mafia Triad Cartel
    """)
"""Services and bodies that a story may name."""

BODY_ENDINGS: Final = _words("""
    Pictures Studios Studio Entertainment Productions Films Media Network Records Magazine Agency
    Force Corporation Corp Inc Company Society Brotherhood Syndicate League Guild Bureau Institute
    University Academy Association Council Order Alliance Empire Initiative Hotel Ministry
    Department Squad Division Clan Cartel Resistance Rebellion Table Foundation Organization
    Republic Federation Police Gang Group Legion Interactive Team Club School College Theatre
    Service Services Unit Corps Cabal Industries Enterprises Technologies Laboratories Labs
    Consortium Directorate Commission Committee Regiment Brigade Battalion Coven Cult Tribe Mafia
    Patrol Army Navy Government
    """)
"""Last words of the names of organizations."""

JOBS: Final = _phrases("""
    actor, actress, star, helmer, director, writer, producer, screenwriter, filmmaker,
    director-writer, writer-producer, producer-director, director-producer, writer-director,
    writer/director, co-writer, co-director, executive producer,
    creator, showrunner,
    cinematographer, composer, stuntman, comedian, singer, rapper, wrestler, author, journalist,
    superstar, megastar, singer-songwriter, actor-director, actor-producer, scribe,
    host, analyst, agent, officer, detective, inspector, secretary, chief, boss, president, ceo,
    chairman, spokesperson, villain, hero, heroine, assassin, newcomer, veteran, co-star, mr, mrs,
    ms, miss, lt, lieutenant, sgt, sergeant, col, colonel, major, commander, special agent,
    deputy, sheriff, marshal, corporal, senator, sir, dame, dr, general, reporter, critic, editor,
    stunt coordinator, nurse, agents, detectives, franchise, fellow, then, siblings, twins,
    brothers, sisters, cousins
    """)
"""What may stand before a name with a capital and is no part of it."""

RANKS: Final = _phrases("""
    dr, doctor, lt, lieutenant, sgt, sergeant, col, colonel, major, commander, general, detective,
    inspector, agent, captain, nurse, professor, admiral, senator, sheriff, marshal, corporal
    """)
"""Jobs that stay with a name of one word, where the text has no other for somebody."""

CIVIL: Final = frozenset(["mr", "mrs", "ms", "miss"])
"""What stands before a surname, and stays where nobody else in the text has it."""

PARTICLES: Final = _words("de del della der den di da dos du el la le van von bin ibn al ten ter y")
"""Small words inside a name of a person."""

SMALL: Final = _words("of the and in to a an for on at from with or vs by &")
"""Small words inside a title."""

SUFFIXES: Final = _words("Jr Sr II III IV Esq")
"""What may end the name of a person."""

MACHINE: Final = re.compile(r"(?=[^-]*-?.*\d)(?!(?:PG|NC|[FBU])-)[A-Z]{1,2}\d?-\d*[A-Z]*\d*")
"""Droids and machines of a story are called so: ``Q-7``."""
