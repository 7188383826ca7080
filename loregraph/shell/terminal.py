"""The shell on a terminal: many-line input with colours, completion and a history."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import Completer, Completion
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.lexers import Lexer
from prompt_toolkit.styles import Style

from graph.results.errors import CypherError, LoregraphError
from loregraph.formats.values import harmless
from loregraph.shell.commands import COMMANDS, Leave
from loregraph.shell.words import offered
from queries.colours import coloured
from queries.script import is_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document
    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.key_binding import KeyPressEvent

    from loregraph.shell.session import Session
    from loregraph.shell.shell import Shell

PROMPT: Final = "loregraph> "
IN_TRANSACTION: Final = "loregraph# "
STYLE: Final = Style.from_dict(
    {
        "cypher.keyword": "bold ansiblue",
        "cypher.function": "ansicyan",
        "cypher.label": "ansimagenta",
        "cypher.property": "",
        "cypher.parameter": "ansiyellow",
        "cypher.string": "ansigreen",
        "cypher.number": "ansiyellow",
        "cypher.comment": "ansibrightblack",
        "cypher.command": "bold",
    }
)


class Colours(Lexer):
    """Colours what is typed."""

    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        """Give a function from a line's number to its pieces."""
        text = document.text
        pieces = [("command", text)] if text.lstrip().startswith(":") else coloured(text)
        lines: list[StyleAndTextTuples] = [[]]
        for kind, piece in pieces:
            style = f"class:cypher.{kind}" if kind else ""
            first, *more = piece.split("\n")
            lines[-1].append((style, first))
            lines += [[(style, part)] for part in more]
        return lambda number: lines[number] if number < len(lines) else []


class Words(Completer):
    """Completes labels, types, properties, functions, procedures and words of the grammar."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        """Give what could stand at the cursor."""
        del complete_event
        text = document.text_before_cursor
        for word in offered(self._session, text, COMMANDS):
            yield Completion(
                word.text, start_position=word.start - len(text), display_meta=word.kind
            )


def keys() -> KeyBindings:
    """Let Enter run what is whole, and begin a new line otherwise."""
    bindings = KeyBindings()

    @bindings.add("enter")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.document.is_cursor_at_the_end and is_whole(buffer.text):
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    @bindings.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return bindings


def history_file() -> Path:
    """Name the file that keeps what was typed, in the user's folder of state."""
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        folder = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return folder / "loregraph" / "history"


def kept_history() -> History:
    """Open the history, readable by its owner alone; without a place for it nothing is kept."""
    path = history_file()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(path)


def converse(shell: Shell) -> None:
    """Read and run until the person leaves."""
    session: PromptSession[str] = PromptSession(
        history=kept_history(),
        lexer=Colours(),
        completer=Words(shell.session),
        complete_while_typing=False,
        auto_suggest=AutoSuggestFromHistory(),
        key_bindings=keys(),
        multiline=True,
        style=STYLE,
        prompt_continuation=_continued,
        enable_open_in_editor=True,
    )
    while True:
        try:
            text = session.prompt(IN_TRANSACTION if shell.session.in_transaction else PROMPT)
            _run(shell, text)
        except KeyboardInterrupt:  # at the prompt: what was typed is thrown away
            continue
        except (EOFError, Leave):
            break
    shell.leave()


def _run(shell: Shell, text: str) -> None:
    """Run what was typed; an error is told, and the conversation goes on."""
    try:
        shell.run(text)
    except LoregraphError as error:
        stopped = isinstance(error, CypherError) and error.code == "Cancelled"
        said = error.args[0] if stopped else str(error)
        click.echo(harmless(said), err=True)
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)


def _continued(width: int, line_number: int, wrap_count: int) -> Any:
    del line_number, wrap_count
    return "... ".rjust(width)
