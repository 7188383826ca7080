"""``loregraph serve``: the explorer, a page in the browser on the store."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import click

from loregraph.options import SECONDS, Settings, examples, shared
from loregraph.seeing import horizon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loregraph.serving import Serving
    from viz.explorer.safety import Door

SHORT_HELP = "Explore the store in the browser."
PORT: Final = 8765
LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")
EXAMPLES = examples(
    "loregraph serve",
    "loregraph serve demo/lore.db --write --no-browser",
    "loregraph serve --port 0 --deadline 10 --memory 500",
    "loregraph serve --host 0.0.0.0 --token 'a long secret'",
)


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("place", required=False, metavar="[STORE]")
@click.option("--write", is_flag=True, help="Let queries and reviews change the store.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    help="Where it listens; 0 for any free one.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="What it listens on; where others reach it, they need the token.",
)
@click.option("--token", metavar="TEXT", help="What a visitor has to show. [made up where needed]")
@click.option(
    "--deadline", type=SECONDS, default=30, show_default=True, help="Seconds a query may take."
)
@click.option(
    "--rows",
    type=click.IntRange(1),
    default=10_000,
    show_default=True,
    help="Rows an answer may have; the rest is left out, and that is said.",
)
@click.option(
    "--memory",
    type=click.IntRange(64),
    default=1024,
    show_default=True,
    metavar="MB",
    help="What a query may take beside the store.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=None,
    help="Queries answered at once.  [default: a process for each core, 2 to 4]",
)
@click.option(
    "--questions",
    type=click.Path(file_okay=False, exists=True, resolve_path=True),
    multiple=True,
    metavar="DIR",
    help="A further folder of questions. [$LOREGRAPH_QUESTIONS]",
)
@click.option(
    "--images",
    type=click.Path(file_okay=False, exists=True, resolve_path=True),
    default="",
    metavar="DIR",
    help="Pictures of nodes, by their ids: character-ethan-hunt.jpg.",
)
@click.option("--no-browser", is_flag=True, help="Do not open the page.")
@shared
@horizon
def command(
    place: str | None,
    settings: Settings,
    *,
    port: int,
    host: str,
    token: str | None,
    workers: int | None,
    no_browser: bool,
    **options: Any,
) -> None:
    """Serve a page that shows the store, answers questions and draws, until Ctrl-C.

    It listens on this machine alone, and only reads. With --write queries change the store, and
    claims can be accepted or rejected.
    """
    if token is not None and not token.strip():
        raise click.UsageError("The token is empty: leave --token out to have one made up.")
    chosen = replace(settings, store=place) if place else settings
    _check_installed()
    own = {name: options.pop(name) for name in ("questions", "images")}
    with _known(chosen, write=options["write"]) as found:
        serving, where = replace(found, **own), (host, port, token)
        _serve(serving, settings, where, workers, no_browser=no_browser, **options)


@contextmanager
def _known(settings: Settings, *, write: bool) -> Iterator[Serving]:
    """Give what is served: the store, or the part of it that may be known, as a file."""
    if not settings.seen:
        yield _serving(settings)
        return
    if write:
        raise click.UsageError("--seen shows a part of the store, so it does not go with --write.")
    from loregraph.seeing import known_file  # noqa: PLC0415 - keeps --help light

    whole = replace(settings, seen=())
    serving = _serving(whole)
    with known_file(whole.open(), settings.seen, settings.say) as place:
        yield replace(serving, file=place, address=None)


def _serve(
    serving: Serving,
    settings: Settings,
    where: tuple[str, int, str | None],
    workers: int | None,
    *,
    no_browser: bool,
    **limits: Any,
) -> None:
    from viz.explorer.office import Office  # noqa: PLC0415 - an extra
    from viz.explorer.server import listen, run  # noqa: PLC0415 - the same

    host, port, token = where
    taken = listen(host, port)
    door = _door(host, taken.getsockname()[1], token)
    office = Office(serving, _terms(**limits), workers or min(max(os.cpu_count() or 2, 2), 4))

    def ready() -> None:
        address = _address(door)
        settings.say(f"Exploring {serving.name} at {address}\nCtrl-C ends it.")
        if not no_browser:
            import webbrowser  # noqa: PLC0415 - only here

            webbrowser.open(address)

    with taken:
        run(taken, office, door, ready, _report)


def _serving(settings: Settings) -> Serving:
    """Give what workers open, after a look at whether it is there."""
    from importlib.metadata import version  # noqa: PLC0415 - keeps --help light

    from graph.results.errors import UsageError  # noqa: PLC0415 - the same
    from loregraph.options import MEMORY, password_asker  # noqa: PLC0415 - the same
    from loregraph.serving import Serving  # noqa: PLC0415 - the same

    ours = version("loregraph")
    if settings.store == MEMORY:
        raise UsageError("A store in memory is empty: name a file, or make one: loregraph demo")
    if settings.is_server:
        from loregraph.opening import server_address  # noqa: PLC0415 - keeps --help light

        address = server_address(settings.store, password_asker())
        return Serving(settings.store, ours, address=address)
    settings.check_there()
    return Serving(settings.store, ours, file=settings.store)


def _check_installed() -> None:
    from importlib.util import find_spec  # noqa: PLC0415 - keeps --help light

    if find_spec("starlette") is None or find_spec("uvicorn") is None:
        raise click.ClickException(
            "The explorer needs starlette and uvicorn. "
            "Install them with: pip install 'loregraph[explorer]'"
        )


def _terms(*, deadline: float, rows: int, memory: int, write: bool) -> Any:
    from viz.explorer.front import Terms  # noqa: PLC0415 - keeps --help light

    return Terms(deadline=deadline, rows=rows, memory=memory << 20, write=write)


def _door(host: str, port: int, token: str | None) -> Door:
    """Give where it listens; where others reach it there is a token, given or made up."""
    from viz.explorer.safety import Door  # noqa: PLC0415 - an extra

    if token is None and host not in LOOPBACK:
        import secrets  # noqa: PLC0415 - keeps --help light

        token = secrets.token_urlsafe(24)
    return Door(host, port, token or "")


def _address(door: Door) -> str:
    from urllib.parse import quote  # noqa: PLC0415 - keeps --help light

    host = f"[{door.host}]" if ":" in door.host else door.host
    if door.host in ("0.0.0.0", "::"):  # noqa: S104 - it was asked for
        import socket  # noqa: PLC0415 - keeps --help light

        host = socket.gethostname()
    token = f"?token={quote(door.token)}" if door.token else ""
    return f"http://{host}:{door.port}/{token}"


def _report(error: BaseException) -> None:
    """Tell the terminal of an error that nobody expected; with --debug all of it."""
    import traceback  # noqa: PLC0415 - seldom

    from loregraph.options import DEBUG  # noqa: PLC0415 - the same

    context = click.get_current_context(silent=True)
    if context is not None and context.meta.get(DEBUG):
        sys.stderr.write("".join(traceback.format_exception(error)))
    else:
        click.echo(f"This should not have happened: {type(error).__name__}: {error}", err=True)
