"""Random predicates and expressions over bound variables; none of them can fail at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.fuzz.patterns import PatternMaker

if TYPE_CHECKING:
    from benchmarks.fuzz.choices import Choices
    from benchmarks.fuzz.schema import Schema


class Expressions:
    """Writes expressions over the variables of a scope.

    Attributes:
        scope: variables with their kinds; ``value`` is a plain value of any type.
        deep: how many subqueries may still stand inside each other.
    """

    def __init__(
        self, choices: Choices, schema: Schema, scope: dict[str, str], deep: int = 1
    ) -> None:
        self.choices = choices
        self.schema = schema
        self.scope = scope
        self.deep = deep

    def of(self, *kinds: str) -> list[str]:
        """The variables of these kinds."""
        return [name for name, kind in self.scope.items() if kind in kinds]

    def literal(self) -> str:
        """Write a value that occurs."""
        keys = self.schema.keys
        return self.choices.one(keys[self.choices.one(tuple(keys))])

    def property(self) -> tuple[str, tuple[str, ...]]:
        """Write ``n.key`` and give values to compare it with."""
        choices = self.choices
        holders = self.of("node", "relationship")
        if not holders:
            return self.literal(), ("1", "'a'")
        name = choices.one(holders)
        keys = self.schema.keys if self.scope[name] == "node" else self.schema.links
        key = choices.one(tuple(keys))
        return f"{name}.{key}", keys[key]

    def value(self) -> str:
        """Write a plain value: a property, a literal, a variable."""
        choices = self.choices
        plain = self.of("value")
        form = choices.below(10)
        if plain and form >= 8:
            return choices.one(plain)
        if form >= 7:
            return self.literal()
        if form == 6:
            return f"coalesce({self.property()[0]}, {self.literal()})"
        return self.property()[0]

    def _typed(self, *kinds: str) -> str | None:
        """Write a property whose values are all of one of these types."""
        found = [
            f"{name}.{key}"
            for name in self.of("node", "relationship")
            for kind in kinds
            for key in self.schema.of_kind(
                kind, self.schema.keys if self.scope[name] == "node" else self.schema.links
            )
        ]
        return self.choices.one(found) if found else None

    def number(self, height: int = 1) -> str:
        """Write a number or null."""
        choices = self.choices
        form = choices.below(9 if height else 3)
        subject = self._typed("int", "float") or "1"
        if form < 3:
            return (subject, str(choices.below(4)), f"size({self.text(0)})")[form]
        left, right = self.number(height - 1), self.number(height - 1)
        return (
            f"({left} + {right})",
            f"({left} - {right})",
            f"({left} * {right})",
            f"abs({left})",
            f"coalesce({left}, {right})",
            f"(-{left})" if not left.startswith("-") else left,
        )[form - 3]

    def text(self, height: int = 1) -> str:
        """Write a string or null."""
        choices = self.choices
        form = choices.below(7 if height else 2)
        subject = self._typed("str") or "'a'"
        if form < 2:
            return (subject, "'ab'")[form]
        inner = self.text(height - 1)
        return (
            f"toUpper({inner})",
            f"({inner} + {self.text(height - 1)})",
            f"left({inner}, {choices.below(3)})",
            f"toString({self.number(0)})",
            f"coalesce({inner}, 'b')",
        )[form - 2]

    # -- predicates -----------------------------------------------------------------------------

    def predicate(self, height: int = 2) -> str:
        """Write something that is true, false or null."""
        choices = self.choices
        if height and choices.chance(35):
            form = choices.below(6)
            left, right = self.predicate(height - 1), self.predicate(height - 1)
            return (
                f"({left} AND {right})",
                f"({left} OR {right})",
                f"(NOT {left})",
                f"({left} XOR {right})",
                f"(CASE WHEN {left} THEN {right} ELSE {self.predicate(height - 1)} END)",
                f"(({left}) IS NOT NULL)",
            )[form]
        forms = [self._comparison, self._comparison, self._null_test, self._membership]
        forms += [self._text_test, self._two_properties, self._numbers, self._numbers, self._texts]
        if self.of("node"):
            forms += [self._label_test, self._node_test]
            if self.deep:
                forms += [self._subquery_test, self._subquery_test]
        if self.of("relationship"):
            forms.append(self._type_test)
        if self.of("relationships"):
            forms.append(self._list_test)
        return choices.one(forms)()

    def _comparison(self) -> str:
        subject, values = self.property()
        operator = self.choices.one(("=", "<", ">", "<=", ">=", "<>"))
        value = self.choices.one(values)
        if self.choices.chance(10):
            value = "null"
        text = f"{subject} {operator} {value}"
        return (
            f"{value} <= {subject} < {self.choices.one(values)}" if self.choices.chance(8) else text
        )

    def _numbers(self) -> str:
        form = self.choices.below(8)
        if form == 7:
            return self._typed("bool") or "true"
        operator = self.choices.one(("<", "=", ">=", "<>"))
        text = f"{self.number()} {operator} {self.number()}"
        if form == 6:
            return f"{text} {self.choices.one(('<', '=', '<='))} {self.number()}"
        return f"{self.number()} IN [{self.number(0)}, 1, null]" if form == 5 else text

    def _texts(self) -> str:
        operator = self.choices.one(("=", "<", "<>", "STARTS WITH", "CONTAINS", "=~"))
        return f"{self.text()} {operator} {self.text(0) if operator != '=~' else repr('a.*')}"

    def _two_properties(self) -> str:
        operator = self.choices.one(("=", "<", "<>"))
        return f"{self.value()} {operator} {self.value()}"

    def _null_test(self) -> str:
        return f"{self.property()[0]} IS {self.choices.one(('', 'NOT '))}NULL"

    def _membership(self) -> str:
        subject, values = self.property()
        items = self.choices.some(values, 3)
        if self.choices.chance(15):
            items.append("null")
        return f"{subject} IN [{', '.join(items)}]"

    def _text_test(self) -> str:
        words = [v for values in self.schema.keys.values() for v in values if v.startswith("'")]
        word = self.choices.one(words or ["'a'"])
        operator = self.choices.one(("STARTS WITH", "ENDS WITH", "CONTAINS"))
        return f"{self.property()[0]} {operator} {word}"

    def _label_test(self) -> str:
        name, labels = self.choices.one(self.of("node")), self.schema.labels
        first, second = self.choices.one(labels), self.choices.one(labels)
        form = self.choices.one((first, f"{first}|{second}", f"!{first}", f"{first}&{second}"))
        return f"({name}:{form})"

    def _node_test(self) -> str:
        first, second = self.choices.one(self.of("node")), self.choices.one(self.of("node"))
        return f"{first} {self.choices.one(('=', '<>'))} {second}"

    def _type_test(self) -> str:
        name = self.choices.one(self.of("relationship"))
        if self.choices.chance(50) and self.of("node"):
            side = self.choices.one(("startNode", "endNode"))
            return f"{side}({name}) = {self.choices.one(self.of('node'))}"
        return f"type({name}) = '{self.choices.one(self.schema.types)}'"

    def _list_test(self) -> str:
        name = self.choices.one(self.of("relationships"))
        key = self.choices.one(tuple(self.schema.links))
        value = self.choices.one(self.schema.links[key])
        word = self.choices.one(("any", "all", "none", "single"))
        if self.choices.chance(40):
            return f"size({name}) {self.choices.one(('=', '<', '>'))} {self.choices.below(4)}"
        return f"{word}(r_ IN {name} WHERE r_.{key} = {value})"

    def pattern(self) -> tuple[str, PatternMaker]:
        """Write a pattern that begins at a known node, and give what it binds."""
        maker = PatternMaker(self.choices, self.schema, self.scope, quantified=False)
        start = self.choices.one(self.of("node"))
        link, end = maker.link(), maker.node()
        text = f"({start}){link}{end}"
        if self.choices.chance(25):
            text += f"{maker.link()}{maker.node()}"
        return text, maker

    def _inner(self, maker: PatternMaker) -> str:
        inner = Expressions(self.choices, self.schema, maker.known, self.deep - 1)
        return f" WHERE {inner.predicate(1)}" if self.choices.chance(50) else ""

    def _subquery_test(self) -> str:
        text, maker = self.pattern()
        where = self._inner(maker)
        number = self.choices.below(3)
        return self.choices.one(
            (
                f"EXISTS {{ {text}{where} }}",
                f"COUNT {{ {text}{where} }} > {number}",
                f"EXISTS {{ MATCH {text}{where} RETURN 1 AS one }}",
                f"size([{text}{where} | 1]) > {number}",
                f"NOT EXISTS {{ {text}{where} }}",
                f"size(COLLECT {{ MATCH {text}{where} RETURN 1 AS one }}) = {number}",
            )
        )

    # -- what is returned -----------------------------------------------------------------------

    def item(self, *, plain: bool = False) -> str:
        """Write what a RETURN can give; its value does not depend on the order of matching.

        Where it must be plain it is no node and no relationship.
        """
        choices = self.choices
        forms = [lambda: self.property()[0], self.value, lambda: self.predicate(1)]
        forms += [self.number, self.text]
        if plain:
            forms += [self._counted] if self.of("node") and self.deep else []
            return choices.one(forms)()
        if self.of("node"):
            forms += [lambda: choices.one(self.of("node")), self._counted]
            forms.append(lambda: f"labels({choices.one(self.of('node'))})")
        if self.of("relationship"):
            name = choices.one(self.of("relationship"))
            forms += [lambda: name, lambda: f"type({name})", lambda: f"startNode({name})"]
        if self.of("relationships"):
            forms.append(lambda: f"size({choices.one(self.of('relationships'))})")
        if self.of("path"):
            forms.append(lambda: f"length({choices.one(self.of('path'))})")
        return choices.one(forms)()

    def _counted(self) -> str:
        if not self.deep:
            return self.choices.one(self.of("node"))
        text, maker = self.pattern()
        return f"COUNT {{ {text}{self._inner(maker)} }}"

    def aggregate(self) -> str:
        """Write an aggregate that does not depend on the order of the rows."""
        form = self.choices.below(8)
        value = self.value()
        return (
            "count(*)",
            f"count({value})",
            f"count(DISTINCT {value})",
            f"min({value})",
            f"max({value})",
            f"size(collect({value}))",
            f"size(collect(DISTINCT {value}))",
            f"sum({self.number()})",
        )[form]
