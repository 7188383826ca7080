r"""Regular expressions as Java reads them, within a time limit.

What Java means by default is kept: classes such as ``\d`` and a case-insensitive match know ASCII
only, ``[a-z&&[^b]]`` is an intersection, ``\Q...\E`` quotes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.results.errors import CypherError

if TYPE_CHECKING:
    import regex

TIME_LIMIT = 2.0
"""Seconds that one match may take."""
MAX_PATTERN = 100_000
"""The most characters that a pattern may have."""
MAX_UNROLLED = 100_000
"""The most steps of a pattern whose repetitions are written out, as the library does."""
_DIGITS = 12

_RECURSION = re.compile(r"\(\?(?:R\)|[0-9]|&|P>|P&)")
_PIECE = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\{(?P<times>\d+)(?:,\d*)?\}|.", re.DOTALL)
_QUOTED = re.compile(r"\\Q(.*?)(?:\\E|\Z)", re.DOTALL)
_SHORTHANDS = {"d": "[0-9]", "w": "[a-zA-Z_0-9]", "s": r"[ \t\n\x0B\f\r]", "h": r"[ \t\xA0]"}
_INSIDE = {"d": "0-9", "w": "a-zA-Z_0-9", "s": r" \t\n\x0B\f\r", "h": r" \t\xA0"}
_NEGATED = {
    "D": "[^0-9]",
    "W": "[^a-zA-Z_0-9]",
    "S": r"[^ \t\n\x0B\f\r]",
    "H": r"[^ \t\xA0]",
}
_ANY = r"[^\n\r\x85\u2028\u2029]"
"""What a point stands for where neither ``(?s)`` nor ``(?d)`` was said."""
_FLAGS = re.compile(r"\(\?(?P<on>[a-zA-Z]*)(?:-(?P<off>[a-zA-Z]+))?(?P<end>[:)])")
_UNKNOWN_FLAGS = {ord(letter): None for letter in "dUuc"}
_SPECIAL = re.compile(
    r"\\(?:c(?P<control>[@-_])|0(?P<octal>[0-3]?[0-7]{1,2})|(?P<sign>[pP])\{(?P<class>\w+)\})"
)
_POSIX = {
    "Lower": "a-z",
    "Upper": "A-Z",
    "ASCII": r"\x00-\x7F",
    "Alpha": "a-zA-Z",
    "Digit": "0-9",
    "Alnum": "a-zA-Z0-9",
    "Punct": r"!-/:-@\[-`{-~",
    "Graph": "!-~",
    "Print": " -~",
    "Blank": r" \t",
    "Cntrl": r"\x00-\x1F\x7F",
    "XDigit": "0-9a-fA-F",
    "Space": r" \t\n\x0B\f\r",
}
"""Classes that know ASCII only, unless ``(?U)`` says otherwise."""
_UNICODE = {
    "javaLowerCase": "Lowercase",
    "javaUpperCase": "Uppercase",
    "javaAlphabetic": "Alphabetic",
    "javaLetter": "L",
    "javaDigit": "Nd",
    "javaWhitespace": "White_Space",
    "IsDigit": "Nd",
    "IsWhite_Space": "White_Space",
    "IsPunctuation": "P",
    "IsLetter": "L",
    "Digit": "Nd",
    "Lower": "Lowercase",
    "Upper": "Uppercase",
    "Alpha": "Alphabetic",
    "Space": "White_Space",
    "Punct": "P",
}


def full_match(text: str, pattern: str) -> bool:
    """Whether the pattern matches the whole text.

    Raises:
        CypherError: the pattern is wrong, or the match takes too long.
    """
    compiled = _compiled(pattern)
    try:
        return compiled.fullmatch(text, timeout=TIME_LIMIT) is not None
    except TimeoutError as error:
        shown = pattern if len(pattern) <= 60 else f"{pattern[:60]}..."
        raise CypherError(
            f"The regular expression {shown!r} did not finish within {TIME_LIMIT:g} seconds.",
            kind="SemanticError",
            code="InvalidArgumentValue",
            hint="Repetitions inside repetitions, such as (a+)+, take very long.",
        ) from error


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> regex.Pattern[str]:
    import regex  # noqa: PLC0415 - takes 20 ms to load, and few queries need it

    if len(pattern) > MAX_PATTERN:
        raise _refusal(f"it has more than {MAX_PATTERN:,} characters")
    translated = _translated(pattern)
    if "(?#" in translated:
        raise _refusal("it has a comment, which Java does not know")
    if _RECURSION.search(translated):
        raise _refusal("a group cannot stand inside of itself")
    if "{" in translated and _unrolled(translated) > MAX_UNROLLED:
        raise _refusal(f"its repetitions come to more than {MAX_UNROLLED:,} steps")
    flags = regex.VERSION1 | (regex.ASCII if _ascii_only(pattern) else 0)
    try:
        return regex.compile(translated, flags=flags)
    except (regex.error, OverflowError, RecursionError, MemoryError) as error:
        raise _refusal(getattr(error, "msg", None) or "it is nested too deep") from error


def _ascii_only(pattern: str) -> bool:
    """Whether letters of either case are alike, and that in ASCII alone."""
    flags = "".join(match["on"] for match in _FLAGS.finditer(pattern))
    return "i" in flags and "u" not in flags.lower()


def _refusal(reason: str) -> CypherError:
    return CypherError(
        f"The regular expression cannot be read: {reason}.",
        kind="SemanticError",
        code="InvalidArgumentValue",
    )


def _translated(pattern: str) -> str:
    """Rewrite what Java and the library ``regex`` read differently."""
    unquoted = _QUOTED.sub(lambda match: re.escape(match[1]), pattern)
    parts: list[str] = ["(?-f)"]
    depth = 0
    at = 0
    wide = pointed = False
    while at < len(unquoted):
        char = unquoted[at]
        if char == "\\" and at + 1 < len(unquoted):
            special = _SPECIAL.match(unquoted, at)
            if special is not None:
                parts.append(_special(special, inside=depth > 0, wide=wide))
                at = special.end()
                continue
            parts.append(_escape(unquoted[at + 1], inside=depth > 0, wide=wide))
            at += 2
            continue
        flags = _FLAGS.match(unquoted, at) if char == "(" and not depth else None
        if flags is not None:
            wide = wide or "U" in flags["on"]
            pointed = pointed or not {"d", "s"}.isdisjoint(flags["on"])
            parts.append(_flags(flags))
            at = flags.end()
            continue
        if char == "." and not depth and not pointed:
            parts.append(_ANY)
            at += 1
            continue
        depth += (char == "[") - (char == "]" and depth > 0)
        parts.append(char)
        at += 1
    return "".join(parts)


def _unrolled(pattern: str) -> int:
    """About how many steps the pattern has where ``{n}`` is written out n times."""
    open_groups, last = [0], 0
    for piece in _PIECE.finditer(pattern):
        times = piece["times"]
        if times is not None:
            repeated = last * max(1, int(times[:_DIGITS]))
            open_groups[-1] += repeated - last
            last = repeated
        elif piece[0] == "(":
            open_groups.append(0)
        elif piece[0] == ")" and len(open_groups) > 1:
            last = open_groups.pop()
            open_groups[-1] += last
        else:
            open_groups[-1] += 1
            last = 1
    return sum(open_groups)


def _flags(flags: re.Match[str]) -> str:
    """The flags of a group without those that the library does not know."""
    on = flags["on"].translate(_UNKNOWN_FLAGS)
    off = (flags["off"] or "").translate(_UNKNOWN_FLAGS)
    if not on and not off:
        return "(?:" if flags["end"] == ":" else ""
    return f"(?{on}{'-' if off else ''}{off}{flags['end']}"


def _special(match: re.Match[str], *, inside: bool, wide: bool) -> str:
    r"""``\cA``, an octal ``\0141``, and the classes that Java names in its own way."""
    if match["control"]:
        return re.escape(chr(ord(match["control"]) ^ 64))
    if match["octal"]:
        return re.escape(chr(int(match["octal"], 8)))
    name, negated = match["class"], match["sign"] == "P"
    ascii_only = None if wide else _POSIX.get(name)
    if ascii_only is None:
        known = _UNICODE.get(name) or name.removeprefix("Is")
        return f"\\{match['sign']}{{{known}}}"
    if inside and not negated:
        return ascii_only
    return f"[{'^' if negated else ''}{ascii_only}]"


def _escape(letter: str, *, inside: bool, wide: bool = False) -> str:
    if wide and letter in "dDwWsS":
        return f"\\{letter}"
    if letter == "k" and not inside:
        return r"\g"  # a reference to a group by its name
    shorthands = _INSIDE if inside else _SHORTHANDS
    return shorthands.get(letter) or _NEGATED.get(letter) or f"\\{letter}"
