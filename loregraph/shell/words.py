"""What can be completed in the shell: its commands, else what could stand in the query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries import offers
from queries.offers import Word, in_comment
from queries.script import Command, Statement, parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loregraph.shell.session import Session


def offered(session: Session, text: str, commands: Iterable[str]) -> list[Word]:
    """Give what could stand at the end of a text, what is likeliest first."""
    last = next(reversed(list(parts(text))), None)
    line = text[text.rfind("\n") + 1 :]
    if line.lstrip().startswith(":") and (last is None or isinstance(last, Command)):
        return _commands(line, len(text) - len(line), commands)
    if in_comment(text):
        return []
    start = len(text)
    if isinstance(last, Statement) and not last.ended:
        start = last.start
    return [
        Word(word.text, word.kind, word.start + start)
        for word in offers.offered(text[start:], session.store, session.parameters)
    ]


def _commands(line: str, start: int, commands: Iterable[str]) -> list[Word]:
    indent = len(line) - len(line.lstrip())
    typed = line[indent + 1 :]
    found = (name for name in commands if name.startswith(typed))
    return [Word(f":{name}", "command", start + indent) for name in found]
