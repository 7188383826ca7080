"""Addresses of articles: the site one stands on, also of an archive's copy, and which are alike."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from graph.model.partial_date import PartialDate

_ARCHIVED: Final = re.compile(
    r"https?://web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d*[a-z_]*/(.*)", re.IGNORECASE
)


def original_address(url: str | None) -> str | None:
    """Give the address that an archive keeps a copy of; any other address as it is."""
    found = _ARCHIVED.match(url or "")
    return found[4] if found else url


def archived_on(url: str | None) -> PartialDate | None:
    """Give the day on which an archive made its copy; None of any other address."""
    found = _ARCHIVED.match(url or "")
    try:
        return PartialDate(*map(int, found.groups()[:3])) if found else None
    except ValueError:
        return None


def host_of(url: str | None) -> str | None:
    """Give the site of an address without its `www`; of an archive's copy, that of the original."""
    try:
        host = urlsplit(original_address(url) or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def place_of(url: str | None) -> str:
    """Bring an address to the form in which two are compared; empty where it is none."""
    host = host_of(url)
    if host is None:
        return ""
    parts = urlsplit(original_address(url) or "")
    tracked = not parts.query or parts.query.startswith(("utm_", "fbclid", "gclid"))
    return f"{host}{parts.path.rstrip('/')}{'' if tracked else f'?{parts.query}'}"
