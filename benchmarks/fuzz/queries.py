"""Random whole queries over a schema; the bag of their rows depends on nothing but the graph.

They may run on any server that knows Cypher, so that two engines can be compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.fuzz.patterns import PatternMaker
from benchmarks.fuzz.predicates import Expressions

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.fuzz.choices import Choices
    from benchmarks.fuzz.schema import Schema


def random_query(choices: Choices, schema: Schema) -> str:
    """Write one query that reads."""
    query = _Query(choices, schema)
    query.match()
    while len(query.clauses) < 5 and choices.chance(45):
        choices.one(query.steps)()
    return query.finished()


class _Query:
    """A query while it grows.

    Attributes:
        clauses: what is written so far.
        scope: the variables that are visible, with their kinds.
        steps: the clauses that may come next.
    """

    def __init__(self, choices: Choices, schema: Schema) -> None:
        self.choices = choices
        self.schema = schema
        self.clauses: list[str] = []
        self.scope: dict[str, str] = {}
        self._count = 0
        self.steps: tuple[Callable[[], None], ...] = (
            self.match,
            self.optional,
            self.group,
            self.unwind,
            self.subquery,
            self.narrow,
            self.star,
        )

    @property
    def words(self) -> Expressions:
        """Expressions over what is visible."""
        return Expressions(self.choices, self.schema, self.scope)

    def name(self, kind: str = "value") -> str:
        """Make a column visible."""
        self._count += 1
        name = f"c{self._count}"
        self.scope[name] = kind
        return name

    def _where(self, most: int = 2) -> str:
        tests = [self.words.predicate() for _ in range(self.choices.below(most + 1))]
        return f" WHERE {' AND '.join(tests)}" if tests else ""

    def _pattern(self, most: int = 2) -> str:
        maker = PatternMaker(self.choices, self.schema, self.scope)
        text = ", ".join(str(maker.path()) for _ in range(1 + self.choices.below(most)))
        self.scope = dict(maker.known)
        return text

    def match(self) -> None:
        """MATCH ... WHERE ..."""
        self.clauses.append(f"MATCH {self._pattern()}{self._where()}")

    def optional(self) -> None:
        """OPTIONAL MATCH ... WHERE ..."""
        self.clauses.append(f"OPTIONAL MATCH {self._pattern(1)}{self._where(1)}")

    def unwind(self) -> None:
        """UNWIND of a literal list."""
        items = [self.words.literal() for _ in range(1 + self.choices.below(3))]
        self.clauses.append(f"UNWIND [{', '.join(items)}] AS {self.name()}")

    def star(self) -> None:
        """WITH * WHERE ..."""
        if self.scope:
            self.clauses.append(f"WITH *{self._where(1)}")

    def narrow(self) -> None:
        """WITH of some variables and values."""
        kept = self.choices.some(list(self.scope), 3)
        item = self.words.item(plain=True)
        self.scope = {name: self.scope[name] for name in kept}
        distinct = "DISTINCT " if self.choices.chance(40) else ""
        columns = [*kept, f"{item} AS {self.name()}"]
        self.clauses.append(f"WITH {distinct}{', '.join(columns)}{self._where(1)}")

    def group(self) -> None:
        """WITH of a key and aggregates."""
        words = self.words
        nodes = words.of("node")
        aggregates = [words.aggregate() for _ in range(1 + self.choices.below(2))]
        if nodes and self.choices.chance(50):
            key = self.choices.one(nodes)
            self.scope = {key: "node"}
        else:
            key = words.item(plain=True)
            self.scope = {}
            key = f"{key} AS {self.name()}"
        columns = [key, *(f"{text} AS {self.name()}" for text in aggregates)]
        self.clauses.append(f"WITH {', '.join(columns)}{self._where(1)}")

    def subquery(self) -> None:
        """CALL of a subquery that reads what is visible."""
        before = dict(self.scope)
        inner = f"MATCH {self._pattern(1)}{self._where(1)}"
        words = self.words
        item = words.aggregate() if self.choices.chance(50) else words.item(plain=True)
        self.scope = before
        head = self.choices.one(("CALL (*)", "OPTIONAL CALL (*)")) if before else "CALL ()"
        name = self.name()
        if self.choices.chance(25):
            second = f" UNION {self.choices.one(('', 'ALL '))}RETURN {words.literal()} AS {name}"
        else:
            second = ""
        self.clauses.append(f"{head} {{ {inner} RETURN {item} AS {name}{second} }}")

    def finished(self) -> str:
        """Write the RETURN."""
        choices, words = self.choices, self.words
        size = 1 + choices.below(3)
        form = choices.below(5)
        if form == 4:
            items = [words.item(plain=True) for _ in range(size)]
            names = [f"r{place}" for place in range(size)]
            keys = ", ".join(name + choices.one(("", " DESC")) for name in names)
            tail = f" ORDER BY {keys} SKIP {choices.below(3)} LIMIT {choices.below(8)}"
        else:
            items = [words.item() for _ in range(size)]
            tail = ""
        if form == 3:
            items = [items[0], *(words.aggregate() for _ in range(size))]
        distinct = "DISTINCT " if form == 2 else ""
        columns = ", ".join(f"{text} AS r{place}" for place, text in enumerate(items))
        return " ".join([*self.clauses, f"RETURN {distinct}{columns}{tail}"])
