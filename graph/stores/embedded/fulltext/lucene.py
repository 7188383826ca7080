"""The query language of full-text search: Lucene's words, phrases, operators and patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from graph.results.errors import CypherError

Occurs: TypeAlias = Literal["should", "must", "not"]

_DEEPEST: Final = 100
_TOKEN: Final = re.compile(
    r"""\s+|[-+!]\s+
    |(?P<and>AND(?=[\s()"]|$)|&&)|(?P<or>OR(?=[\s()"]|$)|\|\|)|(?P<not>NOT(?=[\s()"]|$)|!)
    |(?P<sign>[+-])|(?P<open>\()|(?P<close>\))|(?P<colon>:)
    |\^(?P<boost>\d+(?:\.\d+)?)|~(?P<fuzz>\d*(?:\.\d+)?)
    |"(?P<phrase>(?:[^"\\]|\\.)*)"
    |(?P<range>[\[{]\s*(?P<low>\S+)\s+TO\s+(?P<high>[^\s\]}]+)\s*[\]}])
    |(?P<term>(?:[^-+!():^\[\]"{}~\\/\s]|\\.)(?:[^!():^\[\]"{}~\\\s]|\\.)*)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word; several where it is cut into more."""

    text: str
    field: str | None = None
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side, or at most so far from it."""

    text: str
    field: str | None = None
    boost: float = 1.0
    slop: int = 0


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words with ``*`` for any letters and ``?`` for one; ``*`` alone is everything of a field."""

    text: str
    field: str | None = None
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words that differ in so many letters."""

    text: str
    field: str | None = None
    boost: float = 1.0
    edits: int = 2


@dataclass(frozen=True, slots=True)
class Between:
    """Words from one to another; None where there is no bound."""

    low: str | None
    high: str | None
    with_low: bool
    with_high: bool
    field: str | None = None
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Everything:
    """``*:*``."""

    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Several:
    """Clauses: what should, must or may not be there."""

    clauses: tuple[tuple[Occurs, Query], ...]
    boost: float = 1.0


Query: TypeAlias = Term | Phrase | Pattern | Fuzzy | Between | Everything | Several


def parse(text: str) -> Query:
    """Read a query.

    Raises:
        CypherError: it is none; the sentence says where.
    """
    reader = _Reader(text)
    query = reader.clauses(None)
    if reader.place < len(reader.tokens):
        raise reader.unexpected()
    return query


class _Reader:
    """Reads tokens from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[tuple[str, re.Match[str]]] = []
        self.place = 0
        self._depth = 0
        start = 0
        while start < len(text):
            match = _TOKEN.match(text, start)
            if match is None:
                raise _wrong(text, start, _told(text, start))
            if match.lastgroup is not None:
                kind = "range" if match["range"] else match.lastgroup
                self.tokens.append((kind, match))
            start = match.end()

    def kind(self) -> str:
        """Name the kind of the next token, empty at the end."""
        return self.tokens[self.place][0] if self.place < len(self.tokens) else ""

    def take(self) -> re.Match[str]:
        """Take the next token."""
        self.place += 1
        return self.tokens[self.place - 1][1]

    def unexpected(self) -> CypherError:
        """Give the error for the next token."""
        if self.place >= len(self.tokens):
            return _wrong(self.text, len(self.text), "something is missing at its end")
        start = self.tokens[self.place][1].start()
        return _wrong(self.text, start, f"{self.text[start]!r} cannot stand there")

    def clauses(self, field: str | None) -> Query:
        """Read clauses up to a closing parenthesis or the end."""
        found: list[tuple[Occurs, Query]] = []
        while True:
            joined = bool(found) and self.kind() == "and"
            if found and self.kind() in ("and", "or"):
                self.take()
            occurs = self._occurs()
            if joined:
                occurs = "must" if occurs == "should" else occurs
                before, query = found[-1]
                found[-1] = ("must" if before == "should" else before, query)
            found.append((occurs, self._clause(field)))
            if self.kind() in ("", "close"):
                break
        if len(found) == 1 and found[0][0] == "should":
            return found[0][1]
        return Several(tuple(found))

    def _occurs(self) -> Occurs:
        kind = self.kind()
        if kind == "not":
            self.take()
            return "not"
        if kind == "sign":
            return "must" if self.take()["sign"] == "+" else "not"
        return "should"

    def _clause(self, field: str | None) -> Query:
        kind = self.kind()
        ahead = self.tokens[self.place + 1][0] if self.place + 1 < len(self.tokens) else ""
        if kind == "term" and ahead == "colon":
            name = _unescaped(self.take()["term"])
            self.take()
            if name == "*" and self.kind() == "term" and self.tokens[self.place][1]["term"] == "*":
                self.take()
                return Everything(self._boost())
            return self._clause_of(name)
        return self._clause_of(field)

    def _clause_of(self, field: str | None) -> Query:
        kind = self.kind()
        if kind == "open":
            self.take()
            self._depth += 1
            if self._depth > _DEEPEST:
                start = self.tokens[self.place - 1][1].start()
                raise _wrong(self.text, start, "there are too many parentheses in each other")
            inner = self.clauses(field)
            if self.kind() != "close":
                raise self.unexpected()
            self.take()
            self._depth -= 1
            boost = self._boost()
            return inner if boost == 1.0 else Several((("should", inner),), boost)
        if kind == "phrase":
            text = _unescaped(self.take()["phrase"])
            slop = int(float(self.take()["fuzz"] or 0)) if self.kind() == "fuzz" else 0
            return Phrase(text, field, self._boost(), slop)
        if kind == "range":
            return self._range(field)
        if kind == "term":
            return self._term(field)
        raise self.unexpected()

    def _range(self, field: str | None) -> Query:
        match = self.take()
        low, high = (
            None if match[side] == "*" else _unescaped(match[side].strip('"'))
            for side in ("low", "high")
        )
        whole = match["range"]
        return Between(low, high, whole[0] == "[", whole[-1] == "]", field, self._boost())

    def _term(self, field: str | None) -> Query:
        raw = self.take()["term"]
        if re.search(r"(?<!\\)[*?]", raw):
            return Pattern(raw, field, self._boost())
        text = _unescaped(raw)
        if self.kind() == "fuzz":
            given = float(self.take()["fuzz"] or 2)
            edits = int(given) if given >= 1 else round((1 - given) * len(text))
            return Fuzzy(text, field, self._boost(), min(edits, 2))
        return Term(text, field, self._boost())

    def _boost(self) -> float:
        return float(self.take()["boost"]) if self.kind() == "boost" else 1.0


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def _told(text: str, start: int) -> str:
    if text[start] == '"':
        return "the quotation mark is not closed"
    if text[start] == "/":
        return "regular expressions are not searched here: use * and ?"
    return f"{text[start]!r} cannot stand there"


def _wrong(text: str, place: int, told: str) -> CypherError:
    return CypherError(
        f"The search text {text!r} cannot be read: at character {place + 1}, {told}.",
        kind="ProcedureError",
        code="ProcedureCallFailed",
        hint="A backslash before a special character takes it as it is.",
    )
