"""Which addresses of the network may be asked: those that are open to everybody."""

from __future__ import annotations

import ipaddress
import socket
from typing import TYPE_CHECKING, Final

from graph.results.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Callable

    Address = ipaddress.IPv4Address | ipaddress.IPv6Address
    Allow = Callable[[Address], bool]

_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_LAST_IPV4: Final = 0xFFFF_FFFF


def public(address: Address) -> bool:
    """Tell whether an address is open to everybody: not private, loopback, link-local or reserved.

    An IPv4 address that is wrapped into an IPv6 one counts as what it is.

    >>> public(ipaddress.ip_address("93.184.216.34")), public(ipaddress.ip_address("10.0.0.1"))
    (True, False)
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = _wrapped(address)
        if inner is not None:
            return public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


def _wrapped(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Give the IPv4 address inside: mapped, of 6to4, Teredo's client, or translated."""
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & _LAST_IPV4)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


class RefusedAddressError(SourceError):
    """An address of the network that may not be asked."""


def resolve(host: str, port: int, allow: Allow = public) -> list[str]:
    """Give the addresses of a host, each of them checked.

    Raises:
        SourceError: the host is unknown.
        RefusedAddressError: one of its addresses may not be asked.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SourceError(
            f"Nobody knows the address of {host}: is it spelled right, and are you online?"
        ) from error
    texts = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for text in texts:
        if not allow(ipaddress.ip_address(text.partition("%")[0])):
            raise RefusedAddressError(
                f"{host} leads to {text}, which is not an address of the public network: nothing "
                "was asked there. Save what you want to load as a file, and load the file."
            )
    return texts
