"""Sources as footnotes of Markdown and as references of a wiki, each source once."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from loregraph.formats.plain import link, markdown_text, wiki_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.why import Cited

MONTH: Final = re.compile(r"(\d{4})-(\d\d)")
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Footnotes:
    """Footnotes of Markdown, numbered in the order in which they are first needed."""

    def __init__(self) -> None:
        self._cited: dict[str, tuple[int, Cited]] = {}

    def mark(self, source: Cited) -> str:
        """Give the mark that stands in the text."""
        number, _ = self._cited.setdefault(source.id, (len(self._cited) + 1, source))
        return f"[^{number}]"

    def below(self) -> Iterator[str]:
        """Give the lines that stand below the text."""
        if self._cited:
            yield "\n"
        for number, source in self._cited.values():
            name, address = markdown_text(_line(source.name)), link(source.url)
            parts = [f"[{name}]({address})" if address else name]
            parts += [
                markdown_text(_line(part)) for part in (source.publisher, source.published) if part
            ]
            yield f"[^{number}]: {', '.join(parts)}\n"


class WikiReferences:
    """References of a wiki: whole where a source is first named, by its name from then on."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def mark(self, source: Cited) -> str:
        """Give the reference that stands in the text."""
        if source.id in self._names:
            return f'<ref name="{self._names[source.id]}" />'
        self._names[source.id] = name = self._free_name(source.id)
        return f'<ref name="{name}">{_template(source)}</ref>'

    def below(self) -> Iterator[str]:
        """Give the line that has the wiki gather the references."""
        if self._names:
            yield "\n{{reflist}}\n"

    def _free_name(self, id_: str) -> str:
        """Make a name of an id, for people too; a name of digits alone MediaWiki refuses."""
        plain = unicodedata.normalize("NFKD", id_.removeprefix("source:"))
        name = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")
        name = f"source-{name}".strip("-") if not name or name.isdigit() else name
        taken, free, number = set(self._names.values()), name, 1
        while free in taken:
            number += 1
            free = f"{name}-{number}"
        return free


def _template(source: Cited) -> str:
    """Write a source as the template for it; what has no address of the web is no web page."""
    address = link(source.url)
    fields = {
        "url": address,
        "title": wiki_text(_line(source.name)),
        "publisher": wiki_text(_line(source.publisher or "")),
        "date": wiki_text(_line(_date(source.published or ""))),
    }
    kept = "".join(f" |{key}={value}" for key, value in fields.items() if value)
    return f"{{{{{'cite web' if address else 'citation'}{kept}}}}}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _date(text: str) -> str:
    """Write a date as the template reads it: a month by its name, all else as it is."""
    month = MONTH.fullmatch(text)
    if month is None or not 1 <= int(month[2]) <= len(MONTHS):
        return text
    return f"{MONTHS[int(month[2]) - 1]} {month[1]}"
