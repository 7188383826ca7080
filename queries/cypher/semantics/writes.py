"""The clauses that write: what they may create, set, remove and delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.semantics import expressions, patterns, queries
from queries.cypher.semantics.state import already_bound, mismatch
from queries.cypher.semantics.types import (
    ANY,
    ENTITIES,
    MAP,
    NODE,
    NULL,
    PATH,
    PROPERTY,
    RELATIONSHIP,
    STRING,
    Type,
    could_be,
)
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from queries.cypher.semantics.checked import Scope
    from queries.cypher.semantics.state import State

_ENTITY = (NODE, RELATIONSHIP)


def create(state: State, clause: ast.Create, scope: Scope) -> Scope:
    """Check a CREATE and give the scope behind it."""
    state.write(clause, "CREATE")
    new = dict(scope)
    for path in clause.patterns:
        before = dict(scope if clause.insert else new)
        _bind_created(path, new, merging=False)
        if clause.insert and path.variable is not None:
            message = "INSERT gives its patterns no names."
            hint = "Write CREATE, or leave the name out."
            raise refused(message, "UnexpectedSyntax", path.span, hint=hint)
        _check_created(state, path, before)
    return new


def merge(state: State, clause: ast.Merge, scope: Scope) -> Scope:
    """Check a MERGE and give the scope behind it."""
    state.write(clause, "MERGE")
    new = dict(scope)
    _bind_created(clause.pattern, new, merging=True)
    # what the pattern itself binds may be read in it, though it is null there as yet
    patterns.check_values(state, clause.pattern, new)
    for item in (*clause.on_create, *clause.on_match):
        _check_set_item(state, item, new)
    return new


def _bind_created(path: ast.PathPattern, new: dict[str, Type], *, merging: bool) -> None:
    word = "MERGE" if merging else "CREATE"
    if path.selector is not None or path.shortest is not None:
        message = f"{word} takes a plain pattern."
        raise refused(message, "UnexpectedSyntax", path.span)
    alone = len(path.elements) == 1
    for element in path.elements:
        if isinstance(element, ast.NodePattern):
            _bind_created_node(element, new, alone=alone)
        elif isinstance(element, ast.RelationshipPattern):
            if element.variable is not None:
                if element.variable.name in new:
                    raise already_bound(element.variable)
                new[element.variable.name] = RELATIONSHIP
            _check_created_relationship(element, word)
        else:
            message = f"{word} takes no part in parentheses."
            raise refused(message, "UnexpectedSyntax", element.span)
    if path.variable is not None:
        if path.variable.name in new:
            raise already_bound(path.variable)
        new[path.variable.name] = PATH


def _bind_created_node(element: ast.NodePattern, new: dict[str, Type], *, alone: bool) -> None:
    _check_created_labels(element.labels)
    _refuse_condition(element.where)
    if element.variable is None:
        return
    known = new.get(element.variable.name)
    if known is None:
        new[element.variable.name] = NODE
        return
    if known not in (NODE, ANY, NULL):
        message = f"The variable {element.variable.name} is a {known} and cannot be a node here."
        raise refused(message, "VariableTypeConflict", element.variable.span)
    if alone or element.labels is not None or element.properties is not None:
        raise already_bound(element.variable, " and cannot be created again")


def _check_created_labels(labels: ast.LabelExpression | None) -> None:
    parts = labels.parts if isinstance(labels, ast.LabelAnd) else (labels,)
    for part in parts:
        _refuse_choice(part)
        if part is not None and not isinstance(part, ast.LabelName | ast.LabelDynamic):
            message = "What is created has plain labels, without | ! and %."
            raise refused(message, "UnexpectedSyntax", part.span)


def _refuse_choice(label: ast.Syntax | None) -> None:
    """One of several labels, ``$any(...)``, is nothing that can be made or taken away."""
    if isinstance(label, ast.LabelDynamic) and label.mode == "any":
        message = "$any(...) names no certain label or type, so it cannot be written."
        raise refused(message, "UnexpectedSyntax", label.span, hint="Write $(...) or $all(...).")


def _refuse_condition(where: ast.Expression | None) -> None:
    if where is not None:
        message = "What is created has properties, and no WHERE."
        raise refused(message, "UnexpectedSyntax", where.span)


def _check_created_relationship(element: ast.RelationshipPattern, word: str) -> None:
    _refuse_condition(element.where)
    if element.length is not None or element.quantifier is not None:
        message = f"{word} makes single relationships, not ones of variable length."
        raise refused(message, "CreatingVarLength", element.span)
    if not isinstance(element.types, ast.LabelName | ast.LabelDynamic):
        message = f"{word} needs exactly one type for each relationship."
        raise refused(message, "NoSingleRelationshipType", element.span, hint="Write -[:TYPE]->.")
    _refuse_choice(element.types)
    if isinstance(element.types, ast.LabelDynamic):
        names = element.types.expression
        if isinstance(names, ast.ListLiteral) and len(names.items) != 1:
            message = f"{word} needs exactly one type for each relationship."
            raise refused(message, "NoSingleRelationshipType", element.span)
    if element.direction == "both" and (word == "CREATE" or element.both_arrows):
        message = f"{word} needs a direction for each relationship."
        hint = "Write --> or <--."
        raise refused(message, "RequiresDirectedRelationship", element.span, hint=hint)


def _check_created(state: State, path: ast.PathPattern, scope: Scope) -> None:
    """Check the values; they may read what the paths before made, but not their own path."""
    for element in path.elements:
        if isinstance(element, ast.ParenthesizedPath):
            continue
        _refuse_nameless(element)
        if element.properties is not None:
            found = expressions.without_aggregates(state, element.properties, scope)
            if not could_be(found, MAP):
                raise mismatch(element.properties, "a map", found)
        labels = element.labels if isinstance(element, ast.NodePattern) else element.types
        if labels is not None:
            patterns.check_labels(state, labels, scope)


def _refuse_nameless(element: ast.NodePattern | ast.RelationshipPattern) -> None:
    """Refuse a label, a type or a key without a letter where something is made."""
    labels = element.labels if isinstance(element, ast.NodePattern) else element.types
    for inside in ast.walk(labels) if labels is not None else ():
        if isinstance(inside, ast.LabelName) and not inside.name:
            raise patterns.nameless(inside)
    if isinstance(element.properties, ast.MapLiteral):
        for entry in element.properties.entries:
            if not entry.key:
                raise patterns.nameless(entry)


def set_clause(state: State, clause: ast.Set, scope: Scope) -> Scope:
    """Check a SET."""
    state.write(clause, "SET")
    for item in clause.items:
        _check_set_item(state, item, scope)
    return scope


def _check_set_item(state: State, item: ast.SetItem, scope: Scope) -> None:
    if isinstance(item, ast.SetLabels):
        _check_labelled(state, item, scope)
    elif isinstance(item, ast.SetProperty):
        _check_target(state, item.target, scope)
        owner = state.facts.types[id(item.target.subject)]
        if owner == PROPERTY:
            raise mismatch(item.target.subject, "a node or a relationship", owner)
        expressions.without_aggregates(state, item.value, scope)
    else:
        found = expressions.without_aggregates(state, item.target, scope)
        if not could_be(found, *_ENTITY):
            raise mismatch(item.target, "a node or a relationship", found)
        value = expressions.without_aggregates(state, item.value, scope)
        if not could_be(value, MAP, *_ENTITY):
            raise mismatch(item.value, "a map, a node or a relationship", value)


def _check_target(state: State, target: ast.Property | ast.Index, scope: Scope) -> None:
    found = expressions.without_aggregates(state, target.subject, scope)
    if found != PROPERTY and not could_be(found, *_ENTITY):
        raise mismatch(target.subject, "a node or a relationship", found)
    if isinstance(target, ast.Index):
        index = expressions.without_aggregates(state, target.index, scope)
        if index == NULL or not could_be(index, STRING):
            raise mismatch(target.index, "the key of a property", index)
    elif not target.key:
        raise patterns.nameless(target)


def _check_labelled(state: State, item: ast.SetLabels | ast.RemoveLabels, scope: Scope) -> None:
    found = expressions.without_aggregates(state, item.target, scope)
    if not could_be(found, NODE):
        raise mismatch(item.target, "a node", found)
    for label in item.labels:
        _refuse_choice(label)
        patterns.check_labels(state, label, scope)


def remove(state: State, clause: ast.Remove, scope: Scope) -> Scope:
    """Check a REMOVE."""
    state.write(clause, "REMOVE")
    for item in clause.items:
        if isinstance(item, ast.RemoveLabels):
            _check_labelled(state, item, scope)
        else:
            _check_target(state, item.target, scope)
    return scope


def delete(state: State, clause: ast.Delete, scope: Scope) -> Scope:
    """Check a DELETE."""
    state.write(clause, "DELETE")
    for target in clause.expressions:
        found = expressions.without_aggregates(state, target, scope)
        if isinstance(target, ast.LabelPredicate):
            raise refused(
                "DELETE takes away nodes and relationships, not labels.",
                "InvalidDelete",
                target.span,
                hint="Write REMOVE n:Label.",
            )
        if found.name not in ENTITIES and not could_be(found, PATH, *_ENTITY):
            raise mismatch(target, "a node, a relationship or a path", found)
    return scope


def foreach(state: State, clause: ast.Foreach, scope: Scope) -> Scope:
    """Check a FOREACH; what it binds is not visible behind it."""
    state.write(clause, "FOREACH")
    with state.within("forbidden"):
        item = expressions.unwound(state, clause.source, scope)
    inner: Scope = {**scope, clause.variable.name: item}
    for inside in clause.clauses:
        if not isinstance(inside, queries.WRITING):
            message = "FOREACH holds clauses that write, and no others."
            raise refused(message, "InvalidClauseComposition", inside.span)
        inner = queries.check_clause(state, inside, inner)
    return scope
