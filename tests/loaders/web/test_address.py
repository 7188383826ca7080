from __future__ import annotations

import ipaddress

import pytest

from graph.results.errors import SourceError
from loaders.web.address import public, resolve


@pytest.mark.parametrize("text", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8"])
def test_open_addresses(text: str) -> None:
    assert public(ipaddress.ip_address(text))


@pytest.mark.parametrize(
    "text",
    [
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
    ],
)
def test_closed_addresses(text: str) -> None:
    assert not public(ipaddress.ip_address(text))


def test_a_name_that_leads_home_is_refused() -> None:
    with pytest.raises(SourceError, match=r"^localhost leads to .* not an address of the public"):
        resolve("localhost", 80)


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1"])
def test_other_spellings_of_home_are_refused(host: str) -> None:
    with pytest.raises(SourceError):
        resolve(host, 80)


def test_what_is_allowed_is_given() -> None:
    assert "127.0.0.1" in resolve("localhost", 80, lambda address: address.is_loopback)


def test_an_unknown_name() -> None:
    with pytest.raises(SourceError, match=r"Nobody knows the address of no-such-host[.]invalid"):
        resolve("no-such-host.invalid", 80)
