"""An index of words: SQLite's FTS5 in memory, with the length of every field.

Words are handed to FTS5 in hexadecimal, so that its own tokenizer has nothing to decide and their
order is that of their UTF-8 bytes.
"""

from __future__ import annotations

import sqlite3
import weakref
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LEFT_OUT = "z"
_WORDS = f"SELECT term FROM words WHERE term <> '{_LEFT_OUT}'"  # noqa: S608 - names of ours

Fields: TypeAlias = "tuple[str, ...]"
"""The text of each field of one document, empty where it has none."""

Postings: TypeAlias = dict[int, dict[int, list[int]]]
"""For each field the documents with a word, and its places in them."""


class WordIndex:
    """Documents of several fields, found by their words.

    Attributes:
        totals: for each field how many words there are.
        counts: for each field how many documents have some.
    """

    def __init__(self, fields: int, cut: Callable[[str], list[str]]) -> None:
        self.totals = [0] * fields
        self.counts = [0] * fields
        self._cut = cut
        self._lengths: dict[int, tuple[int, ...]] = {}
        self._names = [f"c{place}" for place in range(fields)]
        self._db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        weakref.finalize(self, self._db.close)
        self._db.execute(f"CREATE VIRTUAL TABLE docs USING fts5({', '.join(self._names)})")
        self._db.execute("CREATE VIRTUAL TABLE places USING fts5vocab(docs, 'instance')")
        self._db.execute("CREATE VIRTUAL TABLE words USING fts5vocab(docs, 'row')")
        marks = ", ".join("?" * (fields + 1))
        self._insert = f"INSERT INTO docs(rowid, {', '.join(self._names)}) VALUES ({marks})"  # noqa: S608 - names of ours

    def add_all(self, documents: Iterator[tuple[int, Fields]]) -> None:
        """Take in documents, at once or not at all."""
        self._db.execute("BEGIN")
        try:
            self._db.executemany(self._insert, map(self._row, documents))
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def remove(self, doc: int) -> None:
        """Forget a document, if there is such a one."""
        lengths = self._lengths.pop(doc, None)
        if lengths is None:
            return
        self._db.execute("DELETE FROM docs WHERE rowid = ?", (doc,))
        self._count(lengths, -1)

    def _row(self, document: tuple[int, Fields]) -> tuple[int | str, ...]:
        doc, texts = document
        words = [self._cut(text) for text in texts]
        lengths = tuple(len(field) - field.count("") for field in words)
        self._lengths[doc] = lengths
        self._count(lengths, 1)
        return (doc, *(" ".join(map(written, field)) for field in words))

    def _count(self, lengths: tuple[int, ...], sign: int) -> None:
        for field, length in enumerate(lengths):
            self.totals[field] += sign * length
            self.counts[field] += sign * (length > 0)

    def documents(self) -> list[int]:
        """Give all documents."""
        return list(self._lengths)

    def length(self, doc: int, field: int) -> int:
        """Count the words in a field."""
        return self._lengths[doc][field]

    def postings(self, word: str) -> Postings:
        """Give where a word stands."""
        found: Postings = {}
        select = "SELECT doc, col, offset FROM places WHERE term = ?"
        for doc, column, place in self._db.execute(select, (written(word),)):
            documents = found.setdefault(int(column[1:]), {})
            documents.setdefault(doc, []).append(place)
        return found

    def holders(self, prefix: str) -> dict[int, list[int]]:
        """For each field the documents with a word that begins with a text."""
        found: dict[int, list[int]] = {}
        start = begins(prefix)
        select = "SELECT DISTINCT col, doc FROM places WHERE term >= ? AND term < ?"
        for column, doc in self._db.execute(select, (start, f"{start}g")):
            found.setdefault(int(column[1:]), []).append(doc)
        return found

    def words_of_length(self, least: int, most: int) -> list[str]:
        """Give the words of about so many letters, in order, and some that are longer."""
        select = f"{_WORDS} AND length(term) BETWEEN ? AND ?"
        bounds = (2 * least, 8 * most)
        return [read(term) for (term,) in self._db.execute(select, bounds)]

    def words_between(self, low: str | None, high: str | None) -> list[str]:
        """Give the words from one to another, both with it, in order."""
        select = _WORDS
        bounds: list[str] = []
        for bound, sign in ((low, ">="), (high, "<=")):
            if bound is not None:
                select += f" AND term {sign} ?"
                bounds.append(written(bound))
        return [read(term) for (term,) in self._db.execute(select, bounds)]

    def words_with_prefix(self, prefix: str) -> list[str]:
        """Give the words that begin with a text, in order."""
        start = begins(prefix)
        select = f"{_WORDS} AND term >= ? AND term < ?"
        return [read(term) for (term,) in self._db.execute(select, (start, f"{start}g"))]

    def close(self) -> None:
        """Give the memory back."""
        self._db.close()


def written(word: str) -> str:
    """Write a word as FTS5 keeps it; a word that was left out keeps its place."""
    return begins(word) or _LEFT_OUT


def begins(prefix: str) -> str:
    """Write the beginning of words as FTS5 keeps it."""
    return prefix.encode("utf-8", "surrogatepass").hex()


def read(term: str) -> str:
    """Read a word as FTS5 keeps it."""
    return bytes.fromhex(term).decode("utf-8", "surrogatepass")
