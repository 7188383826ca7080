"""The server: a socket, uvicorn on it, and an end that leaves nothing behind."""

from __future__ import annotations

import asyncio
import errno
import signal
import socket
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import uvicorn

from graph.results.errors import LoregraphError, UsageError
from viz.explorer.app import application
from viz.explorer.hired import GoneError
from viz.explorer.pool import UNSTARTED, sentence_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from viz.explorer.office import Office
    from viz.explorer.safety import Door


def listen(host: str, port: int) -> socket.socket:
    """Take a port.

    Raises:
        UsageError: another program has it, or the host is none of this machine.
    """
    try:
        family, kind, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        # the protocol is named, or asyncio would let each answer wait 40 ms to be sent as a whole
        taken = socket.socket(family, kind, socket.IPPROTO_TCP)
    except (OSError, UnicodeError) as error:
        raise UsageError(f"There is no host {host} to listen on.") from error
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(place)
        taken.listen(128)
    except OSError as error:
        taken.close()
        raise UsageError(_why(error, host, port)) from error
    taken.setblocking(False)
    return taken


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is taken by another program, perhaps by another explorer. "
            f"Choose another one: loregraph serve --port {port + 1}, or --port 0 for any."
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Port {port} may not be used: choose one above 1023 with --port."
    return f"{host} is no address of this machine, so nothing can listen there ({error.strerror})."


def run(
    taken: socket.socket,
    office: Office,
    door: Door,
    ready: Callable[[], None],
    report: Callable[[BaseException], None],
) -> None:
    """Serve until Ctrl-C.

    Args:
        taken: the socket that listens.
        office: who does the work.
        door: where it listens, and what opens it.
        ready: called as soon as questions are answered.
        report: told of errors that nobody expected.

    Raises:
        LoregraphError: the store cannot be opened.
    """
    asyncio.run(_serve(taken, office, door, ready, report))


async def _serve(
    taken: socket.socket,
    office: Office,
    door: Door,
    ready: Callable[[], None],
    report: Callable[[BaseException], None],
) -> None:
    try:
        await office.start()
    except GoneError as gone:
        await office.close()
        said = sentence_of(gone.reply) if gone.reply is not None else UNSTARTED
        raise LoregraphError(said) from gone
    config = uvicorn.Config(
        application(office, door, report),
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
        timeout_keep_alive=75,  # one who thinks for a while must not post into a closed connection
        ws="none",
        lifespan="on",
    )
    server = _Server(config)
    server.ready = ready
    with _until_stopped(server, office):
        await server.serve(sockets=[taken])


class _Server(uvicorn.Server):
    """A server whose signals are handled by who runs it."""

    ready: Callable[[], None]

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets)
        self.ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Handle none."""
        yield


@contextmanager
def _until_stopped(server: uvicorn.Server, office: Office) -> Iterator[None]:
    """End the server on Ctrl-C or when the system asks; the second time at once.

    On Windows Ctrl-C is a KeyboardInterrupt.
    """
    loop = asyncio.get_running_loop()

    def stop() -> None:
        server.force_exit = server.should_exit
        server.should_exit = True
        office.stop()

    ours = (signal.SIGINT, signal.SIGTERM) if sys.platform != "win32" else ()
    for number in ours:
        loop.add_signal_handler(number, stop)
    try:
        yield
    finally:
        for number in ours:
            loop.remove_signal_handler(number)
