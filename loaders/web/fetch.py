"""Fetch one address: every redirect is checked again, size and time are limited."""

from __future__ import annotations

from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from time import time
from typing import TYPE_CHECKING, Final

import httpx

from graph.results.errors import SourceError
from loaders.web.address import RefusedAddressError, public
from loaders.web.connection import CheckedNetwork, Deadline
from loaders.web.transport import CheckedTransport

if TYPE_CHECKING:
    from collections.abc import Mapping

    from loaders.web.address import Allow

AGENT: Final = "loregraph/0.1 (+https://github.com/loregraph/loregraph)"
_HEADERS: Final = {"user-agent": AGENT, "accept": "*/*", "accept-encoding": "gzip, deflate"}


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much is waited for.

    Attributes:
        seconds: for the whole fetch, redirects included.
        size: bytes of the answer, unpacked.
        redirects: how often it may send somewhere else.
    """

    seconds: float = 30.0
    size: int = 20_000_000
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Secret:
    """What proves who asks: sent to the host that was asked first alone, and never shown.

    Attributes:
        query: parameters to add to the address.
        headers: headers to add.
    """

    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer.

    Attributes:
        url: where it came from in the end.
        body: its bytes, unpacked.
        headers: its headers, with names in lower case.
    """

    url: str
    body: bytes
    headers: Mapping[str, str]


class FetchError(SourceError):
    """Nothing came of it.

    Attributes:
        status: what the server answered; 0 where it did not.
        again: the seconds after which another attempt makes sense; None where none does.
    """

    def __init__(self, sentence: str, *, status: int = 0, again: float | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.again = again


_USUAL: Final = Limits()
_NO_SECRET: Final = Secret()


def fetch(
    url: str,
    *,
    limits: Limits = _USUAL,
    allow: Allow = public,
    secret: Secret = _NO_SECRET,
) -> Fetched:
    """Fetch what an address names.

    Args:
        url: an address that begins with http:// or https://.
        limits: how long and how much is waited for.
        allow: which addresses of the network may be asked.
        secret: what proves who asks.

    Raises:
        SourceError: the address is none, may not be asked, or its answer breaks a limit.
        FetchError: the server did not answer well.
    """
    first = here = _address(url)
    network = CheckedNetwork(allow, Deadline(limits.seconds))
    with CheckedTransport(network) as transport:
        for _ in range(limits.redirects + 1):
            own = secret if _origin(here) == _origin(first) else _NO_SECRET
            try:
                answer = _ask(transport, here, limits, own)
            except RefusedAddressError as error:
                raise RefusedAddressError(f"{_way(first, here)}: {error}") from None
            if isinstance(answer, Fetched):
                return answer
            here = answer
    raise FetchError(f"{url} redirects more than {limits.redirects} times: nothing was loaded.")


def _way(first: httpx.URL, here: httpx.URL) -> str:
    """Say what was asked for, and where that has led."""
    return f"{first}" if here == first else f"{first} redirects to {here}"


def _address(text: str) -> httpx.URL:
    try:
        url = httpx.URL(text)
    except (httpx.InvalidURL, TypeError) as error:
        raise FetchError(f"{text[:200]!r} is no address of the web: {error}.") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise FetchError(
            f"{text[:200]} is not fetched: an address begins with http:// or https://."
        )
    if url.userinfo:
        raise FetchError("An address with a name and a password in it is not fetched.")
    return url


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _ask(
    transport: CheckedTransport, url: httpx.URL, limits: Limits, secret: Secret
) -> Fetched | httpx.URL:
    """Ask once: give the answer, or where it sends to."""
    sent = url.copy_merge_params(dict(secret.query)) if secret.query else url
    request = httpx.Request("GET", sent, headers={**_HEADERS, **secret.headers})
    try:
        answer = transport.handle_request(request)
        answer.request = request
        try:
            return _answer(answer, url, limits)
        finally:
            answer.close()
    except httpx.TimeoutException:
        raise FetchError(
            f"{url} did not answer within {limits.seconds:g} seconds: try again later, or save it "
            "as a file and load that.",
            again=0,
        ) from None
    except httpx.NetworkError as error:
        raise FetchError(f"{url} cannot be reached: {error}.", again=0) from None
    except (httpx.ProtocolError, httpx.DecodingError) as error:
        raise FetchError(f"{url} gave an answer that is cut off or broken: {error}.") from None


def _answer(answer: httpx.Response, url: httpx.URL, limits: Limits) -> Fetched | httpx.URL:
    if answer.has_redirect_location:
        try:
            return _address(str(url.join(answer.headers["location"])))
        except httpx.InvalidURL as error:
            raise FetchError(f"{url} redirects to something that is no address.") from error
    if not answer.is_success:
        raise FetchError(
            f"{url} answers {answer.status_code} {answer.reason_phrase}".rstrip()
            + f": {_what_to_do(answer.status_code)}.",
            status=answer.status_code,
            again=_again(answer),
        )
    return Fetched(str(url), _body(answer, url, limits), dict(answer.headers))


def _what_to_do(status: int) -> str:
    if status in (401, 403):
        return "it does not let you in; is there a key to be given, and is it right"
    if status in (404, 410):
        return "there is nothing of that name"
    return "try again later" if status >= 500 or status == 429 else "it does not accept the request"


def _again(answer: httpx.Response) -> float | None:
    """Give the seconds until another attempt, as the server says or at once."""
    if answer.status_code not in (408, 425, 429, 500, 502, 503, 504):
        return None
    text = answer.headers.get("retry-after", "")
    if text.isdecimal():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time())
    except (TypeError, ValueError):
        return 0.0


def _body(answer: httpx.Response, url: httpx.URL, limits: Limits) -> bytes:
    too_large = FetchError(
        f"{url} is larger than {limits.size:,} bytes, and what is larger is not taken: nothing was "
        "loaded. Save the part of it that you mean as a file, and load that."
    )
    said = answer.headers.get("content-length", "")
    if said.isdecimal() and int(said) > limits.size:
        raise too_large
    body = bytearray()
    for part in answer.iter_bytes():
        body += part
        if len(body) > limits.size:
            raise too_large
    return bytes(body)
