"""Connections to checked addresses, which end when their time is over."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import httpcore

from loaders.web.address import resolve

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable

    from httpcore import SOCKET_OPTION

    from loaders.web.address import Allow

_LONGEST_WAIT: Final = 15.0
"""Seconds until a silent server is given up, however much time is left."""


class Deadline:
    """The moment by which everything must be done."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def wait(self) -> float:
        """Give how long one step may take.

        Raises:
            httpcore.ReadTimeout: the time is over.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time is over")
        return min(left, _LONGEST_WAIT)


class TimedStream(httpcore.NetworkStream):
    """A connection of which every step ends by one deadline: slow drops do not start it anew."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - one deadline
        """Read what has come."""
        return self._inner.read(max_bytes, self._deadline.wait())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - one deadline
        """Send."""
        self._inner.write(buffer, self._deadline.wait())

    def close(self) -> None:
        """End the connection."""
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - one deadline
    ) -> httpcore.NetworkStream:
        """Go on under TLS; the certificate is checked against the host's name."""
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.wait())
        return TimedStream(inner, self._deadline)

    def get_extra_info(self, info: str) -> object:
        """Say what the connection knows about itself."""
        return self._inner.get_extra_info(info)


class CheckedNetwork(httpcore.NetworkBackend):
    """Connects to the very address that was checked: the name is not looked up a second time."""

    def __init__(self, allow: Allow, deadline: Deadline) -> None:
        self._allow = allow
        self._deadline = deadline
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - one deadline
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that answers.

        Raises:
            SourceError: the host is unknown, or one of its addresses may not be asked.
            httpcore.ConnectError: none answers.
        """
        addresses = resolve(host, port, self._allow)
        for last, address in enumerate(addresses, 1 - len(addresses)):
            try:
                stream = self._plain.connect_tcp(
                    address, port, self._deadline.wait(), local_address, socket_options
                )
            except httpcore.ConnectError:
                if last == 0:
                    raise
                continue
            return TimedStream(stream, self._deadline)
        raise httpcore.ConnectError(f"{host} has no address")
