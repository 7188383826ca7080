"""``loregraph show``: draw the story, or an answer, as a page that can be sent to a friend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from loregraph import options
from loregraph.options import Settings, examples, shared
from loregraph.seeing import horizon

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from loregraph.result import Result
    from loregraph.store import Store
    from viz.design import Design

TRIAL: Final = "press-on-trial"
SHORT_HELP = "Draw the story or an answer as an HTML page."
EXAMPLES = examples(
    "loregraph show -o story.html",
    "loregraph show --ask cast --film fallout -o cast.html",
    "loregraph show --ask cast --film fallout --layout ring --around 'Ethan Hunt' -o ring.html",
    "loregraph show --ask press-on-trial --outlet Regal -o trial.html",
    "loregraph show --size-by pagerank --theme dark -o dark.html",
    "loregraph show 'MATCH p = (:Character)-[:BETRAYS]->(:Character) RETURN p' -o betrayals.html",
)


@click.command(
    epilog=EXAMPLES, short_help=SHORT_HELP, context_settings={"ignore_unknown_options": True}
)
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="[CYPHER]")
@click.option("--ask", "question", metavar="QUESTION", help="Draw a question's answer instead.")
@options.questions
@click.option(
    "-o",
    "--output",
    type=click.Path(),
    default="page.html",
    show_default=True,
    metavar="FILE",
    help="The page to write.",
)
@click.option("--title", metavar="TEXT", default="", help="The headline, instead of its own.")
@click.option(
    "--layout",
    type=click.Choice(["force", "ring", "lanes"]),
    default="force",
    help="How nodes stand: as their relationships pull, or in rings around one; or what was "
    "announced as lanes of time that end in what came of it.",
)
@click.option("--around", metavar="NAME", help="Who stands in the middle of the rings.")
@click.option(
    "--size-by", metavar="KEY", help="A numeric property, or degree, pagerank, betweenness."
)
@click.option("--group-by", metavar="KEY", help="The property whose values get a colour each.")
@click.option("--caption", metavar="KEY", help="The property that is written beside a node.")
@click.option(
    "--theme",
    type=click.Choice(["system", "light", "dark"]),
    default="system",
    help="What the page opens in.",
)
@click.option(
    "--images",
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="Pictures of nodes, named as their ids: character-ethan-hunt.jpg.",
)
@click.option("--open", "open_page", is_flag=True, help="Open the page in a browser.")
@shared
@horizon
def command(
    words: tuple[str, ...],
    question: str | None,
    output: str,
    settings: Settings,
    *,
    title: str,
    open_page: bool,
    questions: tuple[str, ...],
    **drawn: Any,
) -> None:
    """Draw as one HTML page that needs no network.

    Without CYPHER and --ask it is the whole story, and opens on the timeline. With --ask QUESTION
    the question's own options follow.
    """
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from viz.design import Design  # noqa: PLC0415 - the same

    path, design = Path(output), Design(**drawn)
    if design.around and design.layout != "ring":
        raise click.UsageError("--around goes with --layout ring.")
    with settings.open() as store:
        if question:
            result = _asked(store, question, words, questions)
        elif words:
            result = _queried(store, words)
        elif design.layout == "lanes":
            result = _asked(store, TRIAL, (), questions)
        else:
            result = None
        write_page(store, result, path, title, design)
    settings.say(f"Wrote {path}.")
    if open_page:
        show_in_browser(path)


def _asked(store: Store, name: str, words: Sequence[str], folders: tuple[str, ...]) -> Result:
    """Ask a question with the options that this command did not know."""
    from loregraph.asking import (  # noqa: PLC0415 - keeps --help light
        ask,
        open_library,
        question_command,
        shaped,
    )

    question = open_library(folders).question(name)
    inner = question_command(question).make_context(
        name, list(words), parent=click.get_current_context()
    )
    given = {parameter.name: inner.params[parameter.name] for parameter in question.parameters}
    write, timeout = inner.params["write"], inner.params["timeout"]
    result = ask(question, store, given, write=write, timeout=timeout)
    return shaped(question, result, "html", store)


def _queried(store: Store, words: tuple[str, ...]) -> Result:
    from loregraph.commands.query import read_text  # noqa: PLC0415 - keeps --help light

    for word in words:
        if len(words) > 1 and word.startswith("-"):
            raise click.NoSuchOption(word.partition("=")[0])
    if len(words) > 1:
        raise click.UsageError(f"One query is drawn at a time; what is {words[1]!r}? Quote it.")
    return store.run(read_text(words[0]), read_only=True)


def write_page(
    store: Store, result: Result | None, path: Path, title: str = "", design: Design | None = None
) -> None:
    """Write the page of an answer, or of the whole story."""
    if result is None:
        from loregraph.answers import ready_answers  # noqa: PLC0415 - keeps --help light
        from viz.page.story import story_page  # noqa: PLC0415 - the same

        story_page(store, path, title=title, answers=ready_answers(store), design=design)
        return
    from dataclasses import replace  # noqa: PLC0415 - keeps --help light

    from loregraph.drawing import lanes_of, whole_of  # noqa: PLC0415 - the same
    from loregraph.formats.drawn import check  # noqa: PLC0415 - the same

    result.title = title or result.title
    if result.lanes is not None or (design and design.layout == "lanes"):
        lanes = replace(result.lanes or lanes_of(result, store), title=result.title)
        (lanes.designed(design) if design else lanes).save(path)
        return
    check(result)
    result.whole = result.whole or whole_of(store)
    picture = result.picture()
    (picture.designed(design) if design else picture).save(path)


def show_in_browser(path: Path) -> None:
    """Open a page in the person's browser."""
    import webbrowser  # noqa: PLC0415 - keeps --help light

    webbrowser.open(path.resolve().as_uri())
