"""Plain text and Markdown: the line with the address, the title, the author, a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from loaders.sources.article.byline import byline
from loaders.sources.article.emphasis import looks_like_title, quoted
from loaders.sources.article.extra import needed

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER: Final = re.compile(r"(https?://\S+)(?:[ \t]+(\S[^\n]*))?[ \t]*(?:\n|$)")
_DATE_HEADER: Final = re.compile(
    r"\s*(?:date|published|posted)\s*:?\s+(\d{4}-\d\d(?:-\d\d)?)\W*(?:\n|$)", re.IGNORECASE
)
_BYLINE: Final = re.compile(
    r"(?:written\s+)?by:?\s+(\S[^|\n]{2,80}?)\s*(?:\||$|[-\u2013\u2014]\s)", re.IGNORECASE
)
_NAME: Final = re.compile(r"[^\W\d_][\w.'\u2019-]*(?:[ ,&]+(?:and +)?[^\W\d_][\w.'\u2019-]*){1,9}")
_DATE_LINE: Final = re.compile(
    r"(?:(?:published|posted|updated|last updated|date)\s*:?\s*)?(.{6,60})", re.IGNORECASE
)
_AGENCY: Final = re.compile(
    r"[A-Z][A-Z.' -]+,(?: [A-Z][\w. ]+,)? ([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}),? *"
    r"(?:/[^/\n]{2,40}/|\([^()\n]{2,40}\))? *(?:--|[\u2013\u2014-])"
)
"""``LOS ANGELES, Feb. 21, 2024 /AGENCY/ --``: where and when a release was sent out."""
_MARKDOWN: Final = re.compile(
    r"(?m)^#{1,6} \S|\]\(https?://|^[ \t]*[-*] \S.*\n[ \t]*[-*] \S|\*\*\S[^*\n]*\*\*"
)
_LONGEST_TITLE: Final = 200
_NARROW: Final = 40
_WIDEST: Final = 120
_FULL: Final = 0.7
"""A text was broken at a width if its lines are no wider, and most of them nearly as wide."""
_TOP: Final = 8
"""How many lines from the top a byline or a date may stand."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text with what its first lines say.

    Attributes:
        text: the text; its lines are at the offsets where they stood, the header is blanked.
        title, author, url, site: as its first lines say.
        date: the date of its header, or of a line of its own: ``2021-03-04``.
    """

    text: str
    title: str | None = None
    author: str | None = None
    url: str | None = None
    date: str | None = None
    site: str | None = None


def read_plain(text: str) -> Plain:
    """Read a plain text; a first line ``address<TAB>date`` or ``date 2021-03-05`` is its header."""
    url = date = None
    if header := _HEADER.match(text):
        url, date = header[1], header[2]
    elif header := _DATE_HEADER.match(text):
        date = header[1]
    if header is not None:
        text = blanked(text, 0, header.end())
    lines = [line.strip() for line in text.split("\n")]
    top = [line for line in lines if any(char.isalpha() for char in line)][:_TOP]
    told = [one for one in map(byline, top) if one is not None]
    return Plain(
        text,
        _title([line for line in top if byline(line) is None]),
        next(filter(None, [*map(_author, top), *(one.author for one in told)]), None),
        url,
        (date or "").strip()
        or next(filter(None, [*map(_dated, top), *(one.date for one in told)]), None),
        next((one.outlet for one in told if one.outlet), None),
    )


def blanked(text: str, start: int, end: int) -> str:
    """Put spaces in place of a part, so that everything else stays where it is."""
    spaces = "".join("\n" if char == "\n" else " " for char in text[start:end])
    return text[:start] + spaces + text[end:]


def unwrapped(text: str) -> str:
    """Put a space where a line was broken for its width alone; nothing moves."""
    lines = text.split("\n")
    long = [len(line) for line in lines if len(line) > _NARROW]
    widest = max(long, default=0)
    full = sum(length > _FULL * widest for length in long)
    if not long or widest > _WIDEST or full < 0.5 * len([line for line in lines if line.strip()]):
        return text
    joined = [
        after.lstrip()[0] for line, after in pairwise(lines)
        if len(line) > _FULL * widest and after.strip()
    ]  # fmt: skip
    if sum(map(str.islower, joined)) * 4 < len(joined):
        return text  # each line begins anew: a list
    told = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        broken = len(line) > _FULL * widest and after.strip()
        told.append(f"{line}{' ' if broken else chr(10)}")
    return "".join(told)[:-1]


def _title(top: list[str]) -> str | None:
    """Give the first line if it is a headline: short, and no sentence that ends."""
    if len(top) < 2:
        return None
    line = top[0].lstrip("# ").strip()
    if len(line) > _LONGEST_TITLE or line.endswith((".", ",", ";", ":", "\u2026")):
        return None
    return line if len(line.split()) > 2 and _author(line) is None else None


def _author(line: str) -> str | None:
    found = _BYLINE.match(line)
    name = found[1].strip() if found else ""
    return name if _NAME.fullmatch(name) and name[0].isupper() else None


def _dated(line: str) -> str | None:
    from loaders.sources.article.dates import one_date  # noqa: PLC0415 - it rests on all the rules

    if agency := _AGENCY.match(line):
        return one_date(agency[1])
    found = _DATE_LINE.fullmatch(line.strip("*_ "))
    return one_date(found[1]) if found else None


def is_markdown(text: str, suffix: str = "") -> bool:
    """Tell whether a text is Markdown."""
    if suffix in (".md", ".markdown"):
        return True
    return suffix != ".txt" and len(_MARKDOWN.findall(text[:20_000])) > 1


def without_markdown(text: str) -> str:
    """Give the words of a Markdown text, a paragraph a line; pictures are left out."""
    with needed("markdown-it-py"):
        from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown needs it

    blocks = MarkdownIt("commonmark").parse(text)
    return "\n\n".join(filter(None, (_words(block) for block in blocks if block.type == "inline")))


def _words(block: Any) -> str:
    return "".join(_inline(block.children or ())).strip()


def _inline(children: Any) -> Iterator[str]:
    """Give the words of a line; what is set in italics and looks like a title, in quotes."""
    italic, before = False, ""
    for child in children:
        if child.type in ("em_open", "em_close"):
            italic = child.type == "em_open"
        elif child.type in ("text", "code_inline"):
            title = italic and looks_like_title(child.content, before)
            yield quoted(child.content) if title else child.content
            before = child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield " "
