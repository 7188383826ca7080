"""LOAD CSV: one row for each line of a file, read while it is needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Following, Operator, bind
from queries.cypher.plan.names import CSV_FILE, CSV_LINE, names_in
from queries.cypher.plan.show import shown

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.runtime.imports import ImportFolder
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class LoadCSV(Operator):
    """The lines of a file; each brings its number and the file's name along."""

    name: str
    source: ast.Expression
    terminator: str
    headers: bool
    imports: ImportFolder

    @property
    def detail(self) -> str:
        """The variable and the file."""
        return f"{shown(self.name)} FROM {shown(self.source)}"

    @property
    def reads(self) -> frozenset[str]:
        """What the URL is made of."""
        return names_in(self.source)

    @property
    def binds(self) -> frozenset[str]:
        """The line, and where it stands."""
        return frozenset({self.name, CSV_LINE, CSV_FILE})

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over the lines."""
        row, line, file = fn.fresh("v"), fn.fresh("line"), fn.fresh("file")
        load = f"{fn.constant(self.imports)}.load"
        given = f"{fn.runtime}, {value(fn, self.source)}, {fn.constant(self.terminator)}"
        with fn.block(f"for {row}, {line}, {file} in {load}({given}, headers={self.headers}):"):
            fn.step()
            bind(fn, self.name, Code(row))
            bind(fn, CSV_LINE, Code(line, kind="int"))
            bind(fn, CSV_FILE, Code(file, kind="string"))
            following()
