"""Text in XML: what may stand there, and how the rest is written without loss."""

from __future__ import annotations

import json
import re
from typing import Final

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL: Final = re.compile("[&<>\r]")
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_NAME_CHARS: Final = (
    "-.0-9:A-Z_a-z\xb7\xc0-\xd6\xd8-\xf6\xf8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NOT_NAME: Final = re.compile(f"[^{_NAME_CHARS}]")
_PLAIN_LABEL: Final = re.compile(r"[^:`\\\x00-\x1f]+")
_LABEL: Final = re.compile(r":(?:`((?:[^`]|``)*)`|([^:`]+))")


def is_xml(text: str) -> bool:
    """Tell whether XML can hold the text at all."""
    return _NOT_XML.search(text) is None


def escape(text: str) -> str:
    """Write text as the content of an element."""
    if _SPECIAL.search(text) is None:
        return text
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text)


def as_token(name: str) -> str:
    """Write a property's name as an XML name token, which knows no spaces.

    >>> as_token("first name")
    'first_name'
    """
    return _NOT_NAME.sub("_", name) or "_"


def quote_name(name: str) -> str:
    """Write a label or a type: plain, or in backticks where it holds colons or the like.

    >>> quote_name("Film"), quote_name("a:b")
    ('Film', '`a:b`')
    """
    if _PLAIN_LABEL.fullmatch(name) and is_xml(name) and name == name.strip():
        return name
    return f"`{json.dumps(name, ensure_ascii=not is_xml(name))[1:-1].replace('`', '``')}`"


def unquote_name(text: str) -> str:
    """Give the label or type that ``quote_name`` wrote.

    Raises:
        ValueError: the backticks or what they hold are broken.
    """
    if not (text.startswith("`") and text.endswith("`") and len(text) > 1):
        return text
    return str(json.loads(f'"{text[1:-1].replace("``", "`")}"', strict=False))


def write_labels(labels: list[str]) -> str:
    """Write labels one behind the other: ``:Person:Actor``."""
    return "".join(f":{quote_name(label)}" for label in labels)


def read_labels(text: str) -> tuple[str, ...]:
    """Give the labels that ``write_labels`` wrote.

    Raises:
        ValueError: it is no list of labels.
    """
    labels, end = [], 0
    for found in _LABEL.finditer(text):
        if found.start() != end:
            break
        end = found.end()
        labels.append(unquote_name(found[0][1:]))
    if end != len(text):
        raise ValueError(f"{text!r} is no list of labels such as :Person:Actor")
    return tuple(labels)
