"""Words of gossip and of those who deny it: tabloids, columns and posts in the first person."""

from __future__ import annotations

import re
from typing import Final

FALSELY: Final = (
    r"(?:wrongly|falsely|erroneously|mistakenly|incorrectly) (?:been )?(?:report|claim|said|stat"
    r"|announc|list|nam|suggest|assum|credit|say|told)\w*"
    r"|(?:rubbish(?:ed|es|ing)|quash(?:ed|es|ing)|scotch(?:ed|es|ing)|refut(?:ed|es|ing)"
    r"|sho(?:t|ots?|oting) down|pooh-pooh(?:ed|s)|laugh(?:ed|s|ing) off|disput(?:ed|es)"
    r"|pour(?:ed|s|ing) (?:cold )?water on|dismiss(?:ed|es|ing)(?= (?:[a-z]+ ){0,3}(?:rumou?rs?"
    r"|reports?|claims?|speculation|talk|gossip|suggestions?|stories|chatter|buzz)))"
    r"|(?:no|zero) truth|(?:deep|fan)-?fakes?|fan-made|ai-generated|april fools?'?|contrary to"
    r"|(?:bogus|baseless|fabricated|unfounded|hoax|spurious) (?:rumou?rs?|reports?|claims?|posts?"
    r"|stor(?:y|ies)|casting|speculation|announcements?|posters?|trailers?)"
)
"""What is told is told as untrue."""
HEARD: Final = (
    r"(?:insiders?|tipsters?|gossips?|pals|well-wishers|(?:birdie|little bird)s?|moles?)"
    r" (?:claim|say|sa[iy]d|reckon|insist|whisper|tell|told|let slip|swear|swore)\w*"
    r"|sources? (?:claim|reckon|whisper)\w*|there (?:is|was|has been|were|are) (?:a |some |much "
    r"|plenty of )?buzz|buzz (?:is|has it|that|about|around|in)|whispers?|murmurs|grapevine"
    r"|hearsay|word on the street|(?:a|the) (?:little )?birdie|gossip|chatter|tittle-tattle"
    r"|claiming|swears?|swore|heard (?:that|somewhere|from)|(?:somebody|someone|a friend|my"
    r" (?:mate|friend|buddy|cousin)) (?:told|tells|says|said)|my (?:money|bet|hunch|guess)"
    r"|fingers crossed|tipped|(?:is|are|was|were) said to have"
)
"""What is told is only heard."""
_NONSENSE: Final = (
    r"(?:hoax|fake(?: news)?|false|untrue|nonsense|rubbish|bogus|baseless|baloney|wide of the mark"
    r"|unfounded|not true|pure fiction|fiction|fabricat\w+|incorrect|inaccurate|tosh|bunkum|hogwash"
    r"|codswallop|a lie|lies|garbage|a load of [a-z]+|bull|made up|old news|a joke|a prank|wrong"
    r"|clickbait|balderdash|hot air|groundless|exaggerated|without (?:any )?foundation|just gossip)"
)
_FALSE: Final = re.compile(
    r"[^.;]{0,60}?,? (?:but )?(?:(?:that|it|this|which|all of (?:it|which)) ?)?(?:was|were|is|are"
    r"|'s|has been|have been|turn(?:ed|s) out(?: to be)?|prove[ds]?(?: to be)?|branded|labelled"
    r"|called|dismissed as|slammed as|deemed) (?:(?:an?|just|all|only|pure|complete|total|simply"
    rf"|utter|completely|totally|entirely|absolutely|patently|utterly|\") ?){{0,3}}{_NONSENSE}\b"
)
_CLAIM: Final = re.compile(
    r"\b(?:rumou?rs?|reports?|claims?|claim(?:ing|ed)|posts?|stor(?:y|ies)|suggestions?|talk|gossip"
    r"|speculation|told|heard|hear|says|said|swears?|swore|thought|articles?|tweets?|buzz|whispers?"
    r"|notion|idea|news|word)\b"
)


_TAKEN_BACK: Final = re.compile(
    r"[\"']*(?:(?:and |but |well,? |spoiler: |sorry,? )*"
    r"(?:he|she|they|it|that|\u27e8[PBN]\d+\u27e9)"
    r"(?:'s not| is not| was not|(?: is| was| does| did| ha[sd]| wo| are| were| do)n't"
    r"| never (?:does|did|was|is|will))(?=[.,;!]|$)|(?:that's |this is |it's |which"
    r" is )?(?:not (?:so|true)|wrong|nope|nonsense|false|rubbish|baloney|untrue|hogwash|garbage"
    r"|wishful thinking|no chance|fake news|absolute [a-z]+)\b)"
)
_INSISTED: Final = re.compile(
    r"\b(?:insist(?:s|ed)|thought|hop(?:ed|es|ing)|guess(?:ed|es)|wonder(?:s|ed)|ask(?:s|ed)"
    r"|theory|theories|theori[sz]ed|convinced|expect(?:ed|ing)|bet|wanted|told)\b"
)


def is_taken_back(text: str, after: str) -> bool:
    """Tell whether what a sentence passes on is denied by the next: ``He isn't.``.

    Args:
        text: the coded sentence.
        after: the one after it.
    """
    if _TAKEN_BACK.match(after) is None:
        return False
    return _CLAIM.search(text) is not None or _INSISTED.search(text) is not None


def is_called_false(text: str, start: int, end: int) -> bool:
    """Tell whether a claim is called untrue at its end: ``claims that Doe is back are nonsense``.

    Args:
        text: the coded sentence.
        start: where what is claimed begins.
        end: where it ends.
    """
    return _FALSE.match(text, end) is not None and _CLAIM.search(text, 0, start) is not None
