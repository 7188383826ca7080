"""Notifications: what a query names that is not there, and what it better said differently.

They are found when a query is compiled and belong to its plan; whatever they rely on renews the
schema version, and so the plan.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from graph.results.notification import Notification, Position
from queries.cypher.semantics.cartesian import disconnected
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from queries.cypher.semantics.checked import Checked

_ELEMENTS = frozenset({"NODE", "RELATIONSHIP"})
DEPRECATED = "This feature is deprecated and will be removed in future versions."
_VERBS = {"CREATE": "Creating", "MERGE": "Merging"}
_WARNS = frozenset({"db.schema.nodetypeproperties", "db.schema.reltypeproperties"})


class Names:
    """The labels, types and property keys of a graph, as far as a query may rely on them.

    What an index or a constraint is about counts too, as in Neo4j, whether it is used or not.
    """

    def __init__(self, view: Any) -> None:
        delta = view.delta
        named: dict[str, set[str]] = {"node": set(), "relationship": set()}
        ruled: set[str] = set()
        for index in delta.schema.served():
            named[index.entity].update(index.names)
            ruled.update(index.keys)
        self.label = named["node"].union(delta.labels)
        self.type = named["relationship"].union(delta.types)
        self.key = ruled.union(delta.facts.node_kinds, delta.facts.relationship_kinds)


_UNKNOWN = {
    "label": ("Label", "The provided label is not in the database.", "labels", "label name"),
    "type": (
        "RelationshipType",
        "The provided relationship type is not in the database.",
        "relationship types",
        "relationship type",
    ),
    "key": (
        "PropertyKey",
        "The provided property key is not in the database",
        "property names",
        "property name",
    ),
}


def find_notices(
    text: str, checked: Checked, view: Any
) -> tuple[list[Notification], list[ast.PlannerHint]]:
    """Give the notifications of a query, by their places, and the hints for the planner in it.

    Of a transaction that wrote already no names are known: its plans are no other's.
    """
    # Neo4j looks names up in queries that only read: what writes may well bring them in
    known = view.schema_version and not checked.writes
    finder = _Finder(text, checked, Names(view) if known else None)
    finder.visit(checked.query)
    found = finder.found
    found.sort(key=lambda notice: (notice.position is None, notice.position or ()))
    return found, finder.hints


class _Finder:
    """Walks a query and notes what there is to say."""

    def __init__(self, text: str, checked: Checked, names: Names | None) -> None:
        self.text = text
        self.found: list[Notification] = []
        self.hints: list[ast.PlannerHint] = []
        self._checked = checked
        self._names = names
        self._rules: dict[type, Callable[[Any], None]] = {
            ast.Match: self._match,
            ast.Create: self._create,
            ast.Merge: self._merge,
            ast.NodePattern: self._node,
            ast.RelationshipPattern: self._relationship,
            ast.LabelPredicate: self._label_predicate,
            ast.Property: self._property,
            ast.Index: self._index,
            ast.MapProjection: self._map_projection,
            ast.FunctionCall: self._function,
            ast.CallSubquery: self._subquery,
            ast.CallProcedure: self._procedure,
            ast.PathPattern: self._path,
            ast.SetProperties: self._set_properties,
        }

    def visit(self, root: ast.Syntax) -> None:
        """Go through a tree."""
        waiting = [root]
        while waiting:
            node = waiting.pop()
            rule = self._rules.get(type(node))
            if rule is not None:
                rule(node)
            waiting.extend(ast.children(node))

    def tell(
        self,
        code: str,
        title: str,
        description: str,
        offset: int | None,
        category: str,
        *,
        severity: str = "WARNING",
        hint: str = "",
        sentence: str = "",
    ) -> None:
        """Note something."""
        position = None if offset is None else position_of(self.text, offset)
        code = f"Neo.ClientNotification.{code}"
        self.found.append(
            Notification(code, title, description, severity, category, position, hint, sentence)
        )

    # -- names that are not there ---------------------------------------------------------------

    def _unknown(self, what: str, name: str, offset: int) -> None:
        if self._names is None:
            return
        known = getattr(self._names, what)
        if name in known:
            return
        code, title, many, one = _UNKNOWN[what]
        self.tell(
            f"Statement.Unknown{code}Warning",
            title,
            f"One of the {many} in your query is not available in the database, make sure you "
            "didn't misspell it or that the label is available when you run this statement in "
            f"your application (the missing {one} is: {name})",
            offset,
            "UNRECOGNIZED",
            hint=did_you_mean(name, known),
            sentence=f"There is no {one.removesuffix(' name')} {name} in the store.",
        )

    def _labels(self, labels: ast.LabelExpression | None, what: str) -> None:
        for node in ast.walk(labels) if labels is not None else ():
            if isinstance(node, ast.LabelName):
                self._unknown(what, node.name, node.span[0])

    def _node(self, node: ast.NodePattern) -> None:
        self._labels(node.labels, "label")
        self._pattern_keys(node.properties)

    def _relationship(self, node: ast.RelationshipPattern) -> None:
        self._labels(node.types, "type")
        self._pattern_keys(node.properties)
        if node.types is not None:
            self._satisfiable(node.types)
            written = self.text[node.types.span[0] : node.types.span[1]]
            colon = re.search(r"\|\s*:", written)
            if isinstance(node.types, ast.LabelOr) and colon is not None:
                names = "|".join(p.name for p in node.types.parts if isinstance(p, ast.LabelName))
                self._deprecated(
                    "The semantics of using colon in the separation of alternative relationship "
                    "types will change in a future version. (Please use "
                    f"':{names}' instead)",
                    node.types.span[0] + colon.start(),
                )

    def _satisfiable(self, types: ast.LabelExpression) -> None:
        """Tell of an expression that no single type fulfils."""
        inside = list(ast.walk(types))
        if any(isinstance(part, ast.LabelDynamic) for part in inside):
            return
        names = {part.name for part in inside if isinstance(part, ast.LabelName)}
        if any(_fulfils(name, types) for name in (*names, None)):
            return
        start, end = types.span
        written = self.text[start:end]
        sign = {ast.LabelAnd: "&", ast.LabelOr: "|"}.get(type(types), "!")
        place = written.find("!") if sign == "!" else _last_outside(written, sign)
        self.tell(
            "Statement.UnsatisfiableRelationshipTypeExpression",
            "The query contains a relationship type expression that cannot be satisfied.",
            f"Relationship type expression cannot possibly be satisfied. ({written} can never be "
            "fulfilled by any relationship. Relationships must have exactly one type.)",
            start + max(place, 0),
            "GENERIC",
        )

    def _pattern_keys(self, properties: ast.MapLiteral | ast.Parameter | None) -> None:
        if isinstance(properties, ast.MapLiteral):
            for entry in properties.entries:
                self._unknown("key", entry.key, entry.span[0])

    def _label_predicate(self, node: ast.LabelPredicate) -> None:
        kind = self._checked.type_of(node.subject)
        self._labels(node.labels, "type" if str(kind) == "RELATIONSHIP" else "label")

    def _is_element(self, node: ast.Expression) -> bool:
        return str(self._checked.type_of(node)) in _ELEMENTS

    def _property(self, node: ast.Property) -> None:
        if self._is_element(node.subject):
            self._unknown("key", node.key, _key_offset(self.text, node))

    def _index(self, node: ast.Index) -> None:
        index = node.index
        text = index.value if isinstance(index, ast.Literal) else None
        if isinstance(text, str) and self._is_element(node.subject):
            self._unknown("key", text, index.span[0])

    def _map_projection(self, node: ast.MapProjection) -> None:
        if not self._is_element(node.subject):
            return
        for item in node.items:
            if isinstance(item, ast.ProjectedProperty):
                self._unknown("key", item.key, item.span[0] + 1)

    # -- what is slow ---------------------------------------------------------------------------

    def _match(self, node: ast.Match) -> None:
        self.hints += node.hints
        for names in disconnected(node.patterns):
            word = "identifier is" if len(names) == 1 else "identifiers are"
            self.tell(
                "Statement.CartesianProduct",
                "This query builds a cartesian product between disconnected patterns.",
                "If a part of a query contains multiple disconnected patterns, this will build a "
                "cartesian product between all those parts. This may produce a large amount of "
                "data and slow down query processing. While occasionally intended, it may often "
                "be possible to reformulate the query that avoids the use of this cross product, "
                "perhaps by adding a relationship between the different parts or by using "
                f"OPTIONAL MATCH ({word}: ({', '.join(names)}))",
                node.span[0],
                "PERFORMANCE",
                severity="INFORMATION",
                sentence="Patterns that share no variable give every combination of their rows: "
                f"({', '.join(names)}).",
            )

    def _create(self, node: ast.Create) -> None:
        made: set[str] = set()
        for path in node.patterns:
            if self._reads_made(path, made - set(self._checked.before(node)), "CREATE"):
                return
            made |= _variables(path)

    def _merge(self, node: ast.Merge) -> None:
        made = _variables(node.pattern) - set(self._checked.before(node))
        self._reads_made(node.pattern, made, "MERGE")

    def _reads_made(self, path: ast.PathPattern, made: set[str], word: str) -> bool:
        """Tell where properties read what the same clause makes."""
        read = (part for part in ast.walk(path) if isinstance(part, ast.MapLiteral))
        for part in (part for properties in read for part in ast.walk(properties)):
            if isinstance(part, ast.Variable) and part.name in made:
                self._deprecated(
                    f"{_VERBS[word]} an entity ({part.name}) and referencing that entity in a "
                    f"property definition in the same {word} is deprecated.",
                    part.span[0],
                )
                return True
        return False

    def _path(self, node: ast.PathPattern) -> None:
        if node.shortest is None:
            return
        for element in node.elements:
            if isinstance(element, ast.RelationshipPattern):
                length = element.length
                if length is not None and length.upper is None and ".." not in self._said(length):
                    self.tell(
                        "Statement.UnboundedVariableLengthPattern",
                        "The provided pattern is unbounded, consider adding an upper limit to the "
                        "number of node hops.",
                        "Using shortest path with an unbounded pattern will likely result in long "
                        "execution times. It is recommended to use an upper limit to the number "
                        "of node hops in your pattern.",
                        node.elements[0].span[0],
                        "PERFORMANCE",
                        severity="INFORMATION",
                        sentence="A shortest path without an upper bound may take long.",
                    )

    def _said(self, node: ast.Syntax) -> str:
        return self.text[node.span[0] : node.span[1]]

    # -- what will go ---------------------------------------------------------------------------

    def _deprecated(self, description: str, offset: int) -> None:
        code = "Statement.FeatureDeprecationWarning"
        self.tell(code, DEPRECATED, description, offset, "DEPRECATION")

    def _function(self, node: ast.FunctionCall) -> None:
        if node.name.lower() == "id":
            self._deprecated("The query used a deprecated function: `id`.", node.span[0])

    def _subquery(self, node: ast.CallSubquery) -> None:
        if node.imports is None and not node.import_all:
            names = ", ".join(_imported(node.query))
            self._deprecated(
                "CALL subquery without a variable scope clause is now deprecated. "
                f"Use CALL ({names}) {{ ... }}",
                node.span[0],
            )
        self._shadowing(node)

    def _shadowing(self, node: ast.CallSubquery) -> None:
        """Tell where a subquery names anew what stands outside of it under the same name."""
        hidden = set() if node.import_all else set(self._checked.before(node))
        hidden -= {variable.name for variable in node.imports or ()}
        if node.imports is None:
            first = node.query.parts[0].clauses[0]
            hidden -= hidden if getattr(first, "star", False) else set(_imported(node.query))
        seen: dict[str, int] = {}
        for part in ast.walk(node.query) if hidden else ():
            if isinstance(part, ast.Variable) and part.name in hidden:
                seen[part.name] = min(seen.get(part.name, part.span[0]), part.span[0])
        for name, offset in seen.items():
            self.tell(
                "Statement.SubqueryVariableShadowing",
                "Variable in subquery is shadowing a variable with the same name from the outer "
                "scope.",
                "Variable in subquery is shadowing a variable with the same name from the outer "
                "scope. If you want to use that variable instead, it must be imported into the "
                f"subquery using importing WITH clause. (the shadowing variable is: {name})",
                offset,
                "GENERIC",
                severity="INFORMATION",
                sentence=f"The {name} in the subquery is not the {name} outside of it.",
            )

    def _procedure(self, node: ast.CallProcedure) -> None:
        if node.name.lower() in _WARNS:
            title = "The query used a procedure that generated a warning."
            told = "The field `propertyTypes` will change output format in the next major version."
            self.tell(
                "Procedure.ProcedureWarning", title, f"{title} ({told})", node.span[0], "GENERIC"
            )

    def _set_properties(self, node: ast.SetProperties) -> None:
        if self._is_element(node.value):
            self._deprecated(
                "The use of nodes or relationships for setting properties is deprecated and will "
                "be removed in a future version. Please use properties() instead.",
                node.value.span[0],
            )


def _variables(node: ast.Syntax) -> set[str]:
    return {part.name for part in ast.walk(node) if isinstance(part, ast.Variable)}


def _fulfils(name: str | None, types: ast.LabelExpression) -> bool:
    """Whether a relationship of that type, or of one that is not named, fulfils an expression."""
    if isinstance(types, ast.LabelAnd):
        return all(_fulfils(name, part) for part in types.parts)
    if isinstance(types, ast.LabelOr):
        return any(_fulfils(name, part) for part in types.parts)
    if isinstance(types, ast.LabelNot):
        return not _fulfils(name, types.part)
    return not isinstance(types, ast.LabelName) or types.name == name


def _last_outside(written: str, sign: str) -> int:
    """Where a sign stands last outside of parentheses, else last of all."""
    depth, found = 0, -1
    for place, letter in enumerate(written):
        depth += (letter == "(") - (letter == ")")
        if letter == sign and depth == 0:
            found = place
    return found if found >= 0 else written.rfind(sign)


def _imported(query: ast.Query) -> Iterable[str]:
    """The variables that an importing WITH names."""
    first = query.parts[0].clauses[0]
    if isinstance(first, ast.With):
        return [item.name for item in first.items if isinstance(item.expression, ast.Variable)]
    return ()


def _key_offset(text: str, node: ast.Property) -> int:
    """Where the key of a property begins: it ends where the property does."""
    end = node.span[1]
    if text[end - 1 : end] == "`":
        return end - len(node.key.replace("`", "``")) - 2
    return end - len(node.key)


def position_of(text: str, offset: int) -> Position:
    """Give the line and column of an offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Position(offset, text.count("\n", 0, offset) + 1, offset - line_start + 1)
