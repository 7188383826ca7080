"""Entries as YAML: one line for each, so that a correction is one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PLAIN: Final = re.compile(r"[^\W\d_][\w .'()/+-]*[\w.)']|[^\W\d_]|[a-z]+:[a-z0-9][\w.-]*")
_TYPED: Final = re.compile(r"true|false|null|~|yes|no|on|off|[-+.\d].*", re.IGNORECASE)
_DATE: Final = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_RAW: Final = re.compile(
    r"[\x20\x21\x23-\x5b\x5d-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_ESCAPES: Final = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\", "\r": "\\r"}


def scalar(value: Any) -> str:
    """Write one value; text that YAML may take for something else stands in quotes.

    >>> scalar("Ethan Hunt"), scalar("No: 1"), scalar("1996"), scalar("1996-05"), scalar(True)
    ('Ethan Hunt', '"No: 1"', '"1996"', '1996-05', 'true')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if _DATE.fullmatch(value):
        return value
    if _PLAIN.fullmatch(value) and not _TYPED.fullmatch(value) and " #" not in value:
        return value
    return f'"{"".join(map(_escaped, value))}"'


def _escaped(letter: str) -> str:
    if _RAW.fullmatch(letter):
        return letter
    code = ord(letter)
    return _ESCAPES.get(letter) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")


def flow(value: Any) -> str:
    """Write a value in one line."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {flow(item)}' for key, item in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(flow, value))}]"
    return scalar(value)


def section(name: str, entries: Iterable[Mapping[str, Any]]) -> list[str]:
    """Write entries under a heading, a line each; nothing where there are none."""
    lines = [f"  - {flow(dict(entry))}" for entry in entries]
    return ["", f"{name}:", *lines] if lines else []


def block(entry: Mapping[str, Any]) -> list[str]:
    """Write an entry over several lines: lists of entries have a line for each of these."""
    lines = []
    for key, value in entry.items():
        if isinstance(value, list) and any(isinstance(item, dict) for item in value):
            lines.append(f"    {key}:")
            lines += [f"      - {flow(item)}" for item in value]
        else:
            lines.append(f"    {key}: {flow(value)}")
    lines[0] = f"  - {lines[0].strip()}"
    return lines
