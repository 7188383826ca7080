"""Where a Neo4j is and who signs in: the address, the environment, never the command line."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from urllib.parse import SplitResult

SCHEMES: Final = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
"""The kinds of address that the driver knows: with routing or without, encrypted or not."""

_USER: Final = "NEO4J_USERNAME"
_PASSWORD: Final = "NEO4J_PASSWORD"  # noqa: S105 - the variable's name
_DATABASE: Final = "NEO4J_DATABASE"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a Neo4j is, which of its databases is meant, and who signs in.

    Attributes:
        uri: where its Bolt listens.
        database: the database, None for the one that the user calls home.
        username: who signs in.
        password: with what; None where the server asks for nothing.
    """

    uri: str
    database: str | None = None
    username: str = "neo4j"
    password: str | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"{self.uri}, database {self.database}" if self.database else self.uri


def is_server(url: str) -> bool:
    """Tell whether a URL names a server rather than a file."""
    return url.partition("://")[1] != "" and url.partition("://")[0].lower() in SCHEMES


def read_address(url: str, ask: Callable[[str], str] | None = None) -> Address:
    """Give the address that a URL and the environment name.

    Args:
        url: such as ``neo4j://localhost`` or ``neo4j+s://abc.databases.neo4j.io``.
        ask: asks the person for the password of a user; None where nobody can be asked.

    Raises:
        UsageError: it holds a password, or something else that does not belong there.
    """
    parts = _split(url)
    if parts.username or parts.password:
        host = parts.netloc.rpartition("@")[2] or "host"
        raise UsageError(
            "An address holds no name and no password, since others could read them: "
            f"set {_USER} and {_PASSWORD} and name {parts.scheme}://{host}."
        )
    if parts.path.strip("/"):
        name = parts.path.strip("/")
        raise UsageError(f"{url}: name the database by {_DATABASE}={name}, not in the address.")
    if parts.query:
        raise UsageError(
            f"{url}: an address has no options after '?': name the database by {_DATABASE}."
        )
    if not parts.hostname:
        raise UsageError(f"{url} names no host: write {parts.scheme}://localhost, say.")
    database = os.environ.get(_DATABASE) or None
    if database == "system":
        raise UsageError(f"The database system holds no graph: name another one in {_DATABASE}.")
    username = os.environ.get(_USER) or "neo4j"
    password = os.environ.get(_PASSWORD)
    if password is None and ask is not None:
        password = ask(username)
    return Address(url, database, username, password)


def _split(url: str) -> SplitResult:
    """Take a URL apart.

    Raises:
        UsageError: its host or its port can be none.
    """
    try:
        parts = urlsplit(url)
        known = parts.port != 0
    except ValueError:
        known = False
    if not known:
        raise UsageError(
            f"{without_user(url)} names a host or a port that cannot be: ports are numbers from 1 "
            "to 65535, and Neo4j listens on 7687 where nothing else was set."
        )
    return parts


def without_user(url: str) -> str:
    """Give a URL as it may be shown: without name and password."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"
