"""A place in the tokens of a query, and the questions that a parser asks there.

While it is *tracing*, a cursor notes every word that would have been taken where it stands: that is
how an error can name what was expected, and how completion knows what could come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.syntax.errors import did_you_mean, refused, too_deep
from queries.cypher.syntax.foreign import foreign_hint, open_bracket
from queries.cypher.syntax.lexer import OPENING

if TYPE_CHECKING:
    from collections.abc import Collection

    from graph.results.errors import CypherError
    from queries.cypher.syntax.ast import Expression, PathPattern, Span
    from queries.cypher.syntax.tokens import Token

Mark: TypeAlias = tuple[int, int, int, bool]

NESTING_LIMIT = 100
_CLOSING = frozenset(OPENING.values())


class Cursor:
    """Tokens, and the one that is next.

    Attributes:
        text: the whole query.
        token: the next token.
        end: where the last taken token ended.
        bars_end: whether ``|`` ends the expression that is being read, and joins no labels.
        patterns: what was found by looking for a path pattern at a token: the pattern and the
            index behind it, or None.
        cases: what was found by reading CASE at a token: the expression and the index behind it, or
            what is wrong with it.
        variables: the indexes of words that are read as variables, whatever else they could mean.
        farthest: the error of an attempt that failed, of those the one farthest in the text.
        wanted: while tracing, every word or symbol that would have been taken here.
    """

    def __init__(self, text: str, tokens: list[Token], *, trace: bool = False) -> None:
        self.text = text
        self.tokens = tokens
        self.index = 0
        self.token = tokens[0]
        self.end = 0
        self.bars_end = False
        self.patterns: dict[int, tuple[PathPattern, int] | None] = {}
        self.cases: dict[int, tuple[Expression, int] | CypherError] = {}
        self.variables: set[int] = set()
        self.farthest: CypherError | None = None
        self.wanted: set[str] | None = set() if trace else None
        self._depth = 0
        self._closers: dict[int, int] | None = None

    def advance(self) -> Token:
        """Take the next token."""
        token = self.token
        if token.kind != "end":
            self.end = token.end
            self._go(self.index + 1)
        return token

    def mark(self) -> Mark:
        """Remember where the cursor stands, to come back."""
        return (self.index, self.end, self._depth, self.bars_end)

    def back_to(self, mark: Mark) -> None:
        """Stand again where the cursor once stood."""
        index, self.end, self._depth, self.bars_end = mark
        self._go(index)

    def _go(self, index: int) -> None:
        self.index = index
        self.token = self.tokens[index]
        if self.wanted is not None:
            self.wanted = set()

    def at(self, symbol: str) -> bool:
        """Whether the next token is this word (in capitals) or symbol."""
        if self.token.symbol == symbol:
            return True
        if self.wanted is not None:
            self.wanted.add(symbol)
        return False

    def at_any(self, symbols: Collection[str]) -> bool:
        """Whether the next token is one of these words or symbols."""
        if self.token.symbol in symbols:
            return True
        if self.wanted is not None:
            self.wanted.update(symbols)
        return False

    def accept(self, symbol: str) -> bool:
        """Take the word or symbol if it is next."""
        if self.at(symbol):
            self.advance()
            return True
        return False

    def accept_words(self, *words: str) -> bool:
        """Take the words if all of them are next, in this order."""
        if not self.at(words[0]):
            return False
        if any(self.look(place).symbol != word for place, word in enumerate(words)):
            return False
        for _ in words:
            self.advance()
        return True

    def expect(self, symbol: str) -> Token:
        """Take the word or symbol, or refuse the query."""
        if self.at(symbol):
            return self.advance()
        raise self.unexpected(symbol)

    def look(self, ahead: int) -> Token:
        """Give the token so many places ahead; 0 is the next one."""
        place = max(0, min(self.index + ahead, len(self.tokens) - 1))
        return self.tokens[place]

    def at_name(self) -> bool:
        """Whether a name is next; any word may be one."""
        return self.token.kind in {"name", "quoted"}

    def name(self, what: str) -> str:
        """Take a name, or refuse the query."""
        if not self.at_name():
            raise self.unexpected(what)
        return str(self.advance().value)

    def span(self, start: int) -> Span:
        """The span from an offset to the end of the last taken token."""
        return (start, self.end)

    def enter(self, weight: int = 1) -> None:
        """Go one level deeper; pair it with `leave`.

        Raises:
            CypherError: the query is nested too deep.
        """
        self._depth += weight
        if self._depth > NESTING_LIMIT:
            raise too_deep((self.token.start, self.token.end))

    def leave(self, weight: int = 1) -> None:
        """Come back from a deeper level."""
        self._depth -= weight

    def note_failure(self, error: CypherError) -> None:
        """Keep the error of an attempt if it came farther than the others."""
        reached = error.span or (0, 0)
        known = self.farthest.span if self.farthest is not None else None
        if known is None or reached > known:
            self.farthest = error

    def behind_bracket(self) -> Token | None:
        """The token behind the bracket that closes the next token, if both are there."""
        if self._closers is None:
            self._closers = _closers(self.tokens)
        closer = self._closers.get(self.index)
        return None if closer is None else self.tokens[closer + 1]

    def unexpected(self, *wanted: str) -> CypherError:
        """An error at the next token, with what was expected there."""
        token = self.token
        if self.wanted is not None:
            self.wanted.update(wanted)
        expected = _in_words({*wanted, *(self.wanted or ())}) or _in_words({*wanted})
        if token.kind == "end":
            message = "The query ends too soon"
        else:
            message = f"Unexpected {self.text[token.start : token.end][:30]!r}"
        return refused(
            f"{message}; expected {expected}." if expected else f"{message}.",
            "UnexpectedSyntax",
            (token.start, token.end),
            hint=self._hint({*wanted, *(self.wanted or ())}),
        )

    def _hint(self, wanted: set[str]) -> str:
        """What to write instead of the next token."""
        word = self.token.symbol
        near = did_you_mean(word, wanted) if word.isalpha() else ""
        hint = near or foreign_hint(self)
        if not hint and "," in wanted and self.token.kind not in {"symbol", "end"}:
            return "Is a comma missing before it?"
        bracket = None if hint else open_bracket(self)
        if bracket is not None and OPENING[bracket.symbol] in wanted:
            line = self.text.count("\n", 0, bracket.start) + 1
            column = bracket.start - self.text.rfind("\n", 0, bracket.start)
            hint = f"The {bracket.symbol} at line {line}, column {column} is not closed."
        return hint


def _in_words(wanted: set[str]) -> str:
    most = 8
    shown = sorted(wanted)[:most]
    if len(wanted) > most:
        return ""
    return " or ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def _closers(tokens: list[Token]) -> dict[int, int]:
    """For each opening bracket the place of the bracket that closes it."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for place, token in enumerate(tokens):
        if token.symbol in OPENING:
            waiting.append(place)
        elif token.symbol in _CLOSING and waiting:
            opener = waiting.pop()
            if OPENING[tokens[opener].symbol] == token.symbol:
                found[opener] = place
    return found
