"""What stands before and after a colon, where that is no title: ``Iron Comet: Kim Doe Returns``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_people import craft
from loaders.sources.article.extract.first_names import gender
from loaders.sources.article.extract.title_cues import is_name

if TYPE_CHECKING:
    from loaders.sources.article.extract.sentences import Sentence

_OF_WHOM: Final = re.compile(r"^[A-Z]\w+ [A-Z]\w+: (?:Her|His|Their|She|He) ")
"""``Kim Doe: Her Iris Vane is back`` is an entry of a list."""


def leads_to_somebody(title: str, sentence: Sentence, texts: list[Sentence]) -> bool:
    """Tell whether a colon parts what is told from whom it is told of.

    Args:
        title: the words on both sides of the colon.
        sentence: where they stand.
        texts: the text.
    """
    own = title.partition(": ")[2].split()
    named = is_name(own) or (len(own) > 1 and bool(craft(" ".join(own))))
    named = named or (bool(own) and _is_surname(own[0], texts))
    spoken = sentence.heading and _speaks_of(title, texts)
    named = named or (len(own) == 1 and own[0] in _BEGINS)
    return bool(_OF_WHOM.search(title)) or spoken or named or _is_answer(title, sentence, texts)


_BEGINS: Final = frozenset(
    ["This", "That", "It", "He", "She", "They", "We", "You", "There", "In", "After", "When", "As",
     "If", "While", "Both", "At", "On", "By", "With", "From", "His", "Her", "Their", "Yes", "No",
     "The", "A", "An", "But", "What", "Once", "Although", "Though"]
)  # fmt: skip
"""``Iris: This one hurts``: a sentence begins after the colon, and no title ends so."""


def _is_surname(word: str, texts: list[Sentence]) -> bool:
    """``Iron Comet: Doe tells all``, in a text that names a Kim Doe whom everybody knows."""
    full = re.compile(rf"\b[A-Z][\w.'-]+ {re.escape(word)}\b")
    return any(craft(found) for other in texts for found in full.findall(other.text))


_LABEL: Final = re.compile(r"([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}): ")
_ASKS: Final = re.compile(r"(?:Q|Question|Interviewer|[A-Z]{2,5})(?::|\.\s) ?\S")


def _is_answer(title: str, sentence: Sentence, texts: list[Sentence]) -> bool:
    """Whether a line is of an interview: ``Doe: No. I am done``, after ``Q: Are you back?``."""
    label = _LABEL.match(sentence.text)
    if label is None or not title.startswith(f"{label[1]}:"):
        return False
    lines = [other for other in texts if other.text.startswith(label[0])]
    at = texts.index(sentence) if sentence in texts else 0
    asked = at > 0 and texts[at - 1].text.endswith("?")
    labelled = any(_ASKS.match(other.text) for other in texts)
    return (labelled or asked) and (len(lines) > 1 or asked)


def _speaks_of(title: str, texts: list[Sentence]) -> bool:
    """Whether a headline goes on with somebody: ``From Max to Iris: Kim Doe returns``."""
    somebody = title.partition(": ")[2]
    told = [other.text for other in texts if not other.heading]
    return (
        bool(gender(somebody.partition(" ")[0].lower()))
        and any(somebody in text for text in told)
        and not any(title in text for text in told)
    )


def tells_of(title: str, texts: list[Sentence]) -> bool:
    """Whether a headline has a film, and then asks or tells something: ``Ashfall: Who Is Dead``."""
    head, _, told = title.partition(": ")
    said = [other.text.lower() for other in texts if not other.heading]
    if any(title.lower() in text for text in said):
        return False
    return bool(_TELLS.match(told)) and any(head.lower() in text for text in said)


_TELLS: Final = re.compile(
    r"(?:Is|Are|Was|Were|Do|Does|Did|Will|Can|Could|Should|Has|Have|Had|Who|What|When|Where|Why|How"
    r"|Which|All|Every|Everything|Here|Inside|Meet|First|New|Release|Cast|Trailer|Ending|Director"
    r"|Everyone)\b"
)
