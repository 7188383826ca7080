"""Words in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import json


def article(word: str) -> str:
    """Put the indefinite article before a word.

    >>> article("Actor"), article("film")
    ('an Actor', 'a film')
    """
    return f"{'an' if word[0] in 'AEIOUaeiou' else 'a'} {word}"


_EXCERPT: Final = 20
_BLANK: Final = " \t\r\n"
_NAMES: Final = {"\t": "a tab", "\n": "a line break", "\r": "a carriage return"}
_FAULTS: Final = {
    "Expecting property name": "a name in double quotes is missing here",
    "Expecting ':'": "the : behind a name is missing here",
    "Expecting ','": "a comma, or the bracket that closes, is missing here",
    "Expecting value": "a value is missing here",
    "Unterminated string": "the text that begins here never ends",
    "Extra data": "the JSON is over here, and something follows",
}


def json_fault(error: json.JSONDecodeError) -> str:
    """Say what is wrong with JSON, of the standard library's error, without the place."""
    before = error.doc[: error.pos].rstrip(_BLANK)
    letter = error.doc[error.pos : error.pos + 1]
    if error.msg.startswith("Invalid control character"):
        name = _NAMES.get(letter, f"the control character U+{ord(letter):04X}")
        written = repr(letter)[1:-1] if letter in _NAMES else f"\\u{ord(letter):04x}"
        excerpt = error.doc[max(0, error.pos - _EXCERPT) : error.pos].rpartition("\n")[2]
        return f"{name} stands inside of a text, behind {excerpt}: write it as {written}"
    if error.msg.startswith("Invalid \\"):
        return "a backslash here begins nothing that JSON knows: write it twice"
    if (letter in ("}", "]") and before.endswith(",")) or "trailing comma" in error.msg:
        return "the comma before the bracket that closes is one too many"
    if letter == "'":
        return "texts and names stand in double quotes, not in single ones"
    return next((said for head, said in _FAULTS.items() if error.msg.startswith(head)), error.msg)
