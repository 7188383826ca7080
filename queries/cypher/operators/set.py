"""SET and REMOVE: properties and labels change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.expressions.emit import emit, value
from queries.cypher.operators.base import Following, Operator
from queries.cypher.operators.create import labels_text
from queries.cypher.plan.names import names_in_all
from queries.cypher.plan.show import shown
from queries.cypher.runtime import writes
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from queries.cypher.operators.writer import Function

Change: TypeAlias = (
    ast.SetProperty | ast.SetProperties | ast.SetLabels | ast.RemoveProperty | ast.RemoveLabels
)


def changes_read(changes: tuple[Change, ...]) -> frozenset[str]:
    """What changes mention."""
    return names_in_all(changes)


def apply_changes(fn: Function, changes: tuple[Change, ...]) -> None:
    """Write changes: neighbouring items on one element read what was there before all of them."""
    for group in _groups(changes):
        held = []
        for change in group:
            if isinstance(change, ast.SetProperty | ast.SetProperties):
                name = fn.fresh("v")
                with fn.about(change.value.span):
                    fn.line(f"{name} = {value(fn, change.value)}")
                held.append(name)
            else:
                held.append("None")
        last = {change.target: change for change in group}
        for change, text in zip(group, held, strict=True):
            if last[change.target] is change:
                with fn.about(change.span):
                    _WRITERS[type(change)](fn, change, text)


def _groups(changes: tuple[Change, ...]) -> list[list[Change]]:
    groups: list[list[Change]] = []
    last = None
    for change in changes:
        subject = _subject(change)
        if isinstance(change, ast.SetProperty) and groups and subject == last:
            groups[-1].append(change)
        else:
            groups.append([change])
        last = subject if isinstance(change, ast.SetProperty) else None
    return groups


def _subject(change: Change) -> ast.Expression:
    target = change.target
    return target.subject if isinstance(target, ast.Property | ast.Index) else target


def _set_property(fn: Function, change: ast.SetProperty, text: str) -> None:
    target = change.target
    key = fn.constant(target.key) if isinstance(target, ast.Property) else value(fn, target.index)
    _write_property(fn, target.subject, key, text)


def _write_property(fn: Function, subject: ast.Expression, key: str, text: str) -> None:
    code = emit(fn, subject)
    if code.form in ("node", "relationship"):
        call = fn.function(getattr(writes, f"set_{code.form}_property"))
        fn.line(f"{call}({fn.runtime}, {code.text}, {key}, {text})")
        return
    call = fn.function(writes.set_property)
    fn.line(f"{call}({fn.runtime}, {value(fn, subject)}, {key}, {text})")


def _set_properties(fn: Function, change: ast.SetProperties, text: str) -> None:
    call = fn.function(writes.set_properties)
    fn.line(f"{call}({fn.runtime}, {value(fn, change.target)}, {text}, {change.replace})")


def _set_labels(fn: Function, change: ast.SetLabels, _: str) -> None:
    call = fn.function(writes.add_labels)
    labels = labels_text(fn, change.labels)
    fn.line(f"{call}({fn.runtime}, {value(fn, change.target)}, {labels})")


def _remove_property(fn: Function, change: ast.RemoveProperty, _: str) -> None:
    target = change.target
    key = fn.constant(target.key) if isinstance(target, ast.Property) else value(fn, target.index)
    _write_property(fn, target.subject, key, "None")


def _remove_labels(fn: Function, change: ast.RemoveLabels, _: str) -> None:
    call = fn.function(writes.remove_labels)
    labels = labels_text(fn, change.labels)
    fn.line(f"{call}({fn.runtime}, {value(fn, change.target)}, {labels})")


_WRITERS: dict[type, Callable[[Function, Any, str], None]] = {
    ast.SetProperty: _set_property,
    ast.SetProperties: _set_properties,
    ast.SetLabels: _set_labels,
    ast.RemoveProperty: _remove_property,
    ast.RemoveLabels: _remove_labels,
}


@dataclass(eq=False, slots=True, kw_only=True)
class Set(Operator):
    """The changes of one SET or REMOVE."""

    changes: tuple[Change, ...]

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        kinds = {type(change) for change in self.changes}
        names = {
            ast.SetProperty: "SetProperty",
            ast.SetProperties: "SetProperties",
            ast.SetLabels: "SetLabels",
            ast.RemoveProperty: "SetProperty",
            ast.RemoveLabels: "RemoveLabels",
        }
        return names[kinds.pop()] if len(kinds) == 1 else "SetProperties"

    @property
    def detail(self) -> str:
        """What is changed."""
        return ", ".join(shown(change.target) for change in self.changes)

    @property
    def reads(self) -> frozenset[str]:
        """What it mentions."""
        return changes_read(self.changes)

    @property
    def writes(self) -> bool:
        """It does."""
        return True

    def emit(self, fn: Function, following: Following) -> None:
        """Write the changes of one row."""
        apply_changes(fn, self.changes)
        following()
