"""Text inside a page: data that cannot end its element, scripts that a hash allows."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_ESCAPES: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_LONG: Final = 150_000
_ENDS: Final = ("</script", "<!--", "</style", "\0", "\r")


def embedded_json(value: Any) -> str:
    """Write data for ``<script type="application/json">``: no letter of it is markup."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # a lone surrogate has no UTF-8; the reader sees the sign for a broken letter
    return text.translate(_ESCAPES).encode("utf-8", "replace").decode("utf-8")


def checked_code(text: str, name: str) -> str:
    """Give a script or a style sheet back, if the page's parser leaves it as it is."""
    found = [end for end in _ENDS if end in text.lower()]
    if found:
        raise ValueError(f"{name} holds {found[0]!r}, which would end its element in a page.")
    return text


def packed(text: str) -> str:
    """Pack a long script, the same text always to the same letters: gzip, written as base64."""
    return base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()


def data_element(text: str, name: str) -> str:
    """Write JSON that the page's script reads; where it is long it lies there packed."""
    if len(text) > _LONG:
        return packed_element(text, name)
    return f'<script type="application/json" id="{name}">{text}</script>'


def packed_element(text: str, name: str) -> str:
    """Write a text that the page's script unpacks when it is needed."""
    return f'<script type="text/plain" id="{name}">{packed(text)}</script>'


def content_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Give the content security policy: exactly these texts run, and nothing is fetched."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hashes(scripts)}",
            f"style-src {_hashes(styles)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hashes(texts: Iterable[str]) -> str:
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    found = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return found or "'none'"
