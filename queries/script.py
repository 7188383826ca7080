"""A Cypher script becomes its statements, and the commands of a shell that stand between them.

Semicolons inside strings, quoted names and comments end nothing. A line that begins with a colon
where a statement could begin is a command, such as ``:param x => 1``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.results.errors import CypherError

_SPACE = re.compile(r"(?:[\s\ufeff]+|//[^\n\r]*|/\*.*?\*/)*", re.DOTALL)
_PIECE = re.compile(
    r"""
      (?P<plain> [^'"`/;]+ | //[^\n\r]* | /\*.*?\*/ | /(?!\*)
           | '[^'\\]*(?:\\.[^'\\]*)*' | "[^"\\]*(?:\\.[^"\\]*)*" | `(?:[^`]|``)*` )
    | (?P<end> ; )
    """,
    re.VERBOSE | re.DOTALL,
)
_COMMAND = re.compile(r":(?P<name>[\w-]*)[ \t]*(?P<argument>[^\n\r]*)")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a script.

    Attributes:
        text: the statement, without its semicolon and the space around it.
        line: the line of the script where it begins, counted from 1.
        start: the offset in the script where it begins.
        ended: whether a semicolon ends it; False for the last one where more may follow.
    """

    text: str
    line: int
    start: int = 0
    ended: bool = True


@dataclass(frozen=True, slots=True)
class Command:
    """A line that tells the shell something.

    Attributes:
        name: the word behind the colon, in small letters.
        argument: the rest of the line, without a semicolon at its end.
        line: the line of the script, counted from 1.
        start: the offset in the script of the colon.
        argument_start: the offset in the script of the argument.
    """

    name: str
    argument: str
    line: int
    start: int
    argument_start: int


def parts(script: str) -> Iterator[Statement | Command]:
    r"""Give what a script consists of, in order; empty statements are left out.

    >>> [part.text for part in parts("RETURN 1; // one\nRETURN ';';")]
    ['RETURN 1', "RETURN ';'"]
    """
    place, line = 0, 1
    while True:
        start = _skip(_SPACE, script, place)
        line += script.count("\n", place, start)
        if start >= len(script):
            return
        command = _COMMAND.match(script, start)
        if command is not None:
            argument = command["argument"].rstrip().removesuffix(";").rstrip()
            name = command["name"].lower()
            yield Command(name, argument, line, start, command.start("argument"))
            place = command.end()
            continue
        place, ended = _end(script, start)
        text = _trimmed(script[start : place - ended])
        if text:
            yield Statement(text, line, start, ended)
        line += script.count("\n", start, place)


def _skip(pattern: re.Pattern[str], script: str, place: int) -> int:
    found = pattern.match(script, place)
    return place if found is None else found.end()


def _end(script: str, place: int) -> tuple[int, bool]:
    """Find where a statement ends, and whether a semicolon ends it."""
    while place < len(script):
        found = _PIECE.match(script, place)
        if found is None:  # a string, a name or a comment that does not end
            return len(script), False
        place = found.end()
        if found.lastgroup == "end":
            return place, True
    return place, False


def _trimmed(text: str) -> str:
    """Take off the space and the comments behind the last word."""
    end = place = 0
    while place < len(text):
        space = _skip(_SPACE, text, place)
        if space >= len(text):
            return text[:end]
        found = _PIECE.match(text, space)
        if found is None:
            return text
        piece = found.group()
        place = found.end()
        end = space + len(piece.rstrip())
    return text[:end]


def placed(error: CypherError, script: str, start: int) -> CypherError:
    """Move an error of a part that starts at an offset into the script."""
    if error.span is not None:
        error.span = (error.span[0] + start, error.span[1] + start)
    error.text = script
    return error


def is_whole(text: str) -> bool:
    """Whether what was typed can be run: commands, or statements of which the last is ended."""
    last = next(reversed(list(parts(text))), None)
    return last is None or isinstance(last, Command) or last.ended
