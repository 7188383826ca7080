"""Text as Markdown and wikitext show it as it is; nothing in it becomes markup."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urlsplit

from loregraph.formats.values import CONTROL

MARKDOWN: Final = re.compile(r"[\\`*\[\]|~]|(?<![^\W_])_|_(?![^\W_])")
WIKI: Final = re.compile(r"[\[\]{}|<>&]|'{2,}|~{3,}|__|!!|:(?=//)")
ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
IN_ADDRESS: Final = ":/?#@!$&*+,;=%-._~"
"""What stays as it is in an address: neither brackets, quotes, pipes, braces nor backslashes."""


def markdown_text(text: str) -> str:
    """Write a text for a cell of a table or the text of a link."""
    text = re.sub(r"[&<>]", lambda found: ENTITIES[found[0]], CONTROL.sub("", text))
    text = MARKDOWN.sub(lambda found: f"\\{found[0]}", text)
    return text.replace("\n", "<br>").replace("\t", " ")


def wiki_text(text: str) -> str:
    """Write a text for a cell of a table or a field of a template."""
    text = WIKI.sub(lambda found: "".join(f"&#{ord(letter)};" for letter in found[0]), text)
    return CONTROL.sub("", text).replace("\n", "<br>").replace("\t", " ")


def link(url: str | None) -> str | None:
    """Give an address that can be linked, with all that is markup percent-encoded.

    None for what is no address of the web: only http and https are.
    """
    try:
        parts = urlsplit((url or "").strip())
        is_web = parts.scheme.lower() in {"http", "https"} and parts.hostname is not None
    except ValueError:
        return None
    if not is_web:
        return None
    # two tildes in a row sign an article, two underlines are a switch of MediaWiki's
    address = quote((url or "").strip(), safe=IN_ADDRESS, errors="replace")
    return address.replace("~~", "%7E%7E").replace("__", "%5F%5F")
