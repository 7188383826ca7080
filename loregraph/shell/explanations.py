"""What ``:help NAME`` says of a function or a procedure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.results.errors import UsageError
from queries.cypher.examples import FUNCTIONS, PROCEDURES
from queries.cypher.functions.registry import lookup, nearest

if TYPE_CHECKING:
    from queries.cypher.runtime.procedures import Registry


def explained(procedures: Registry, name: str) -> str:
    """Say how something is called, what it gives, and show an example.

    Raises:
        UsageError: there is no function and no procedure of that name.
    """
    name = name.removesuffix("()")
    function = lookup(name)
    if function is not None:
        head, example = f"{function.name}{function.signature}", FUNCTIONS.get(function.name)
        return _lines(head, function.summary.replace("``", "`"), example)
    signature = procedures.signature(name)
    if signature is not None:
        arguments = ", ".join(f"{field.name} :: {field.type}" for field in signature.arguments)
        results = ", ".join(f"{field.name} :: {field.type}" for field in signature.results)
        head = f"CALL {signature.name}({arguments}){f' YIELD {results}' if results else ''}"
        description = procedures[signature.name].description
        return _lines(head, description, PROCEDURES.get(signature.name))
    near = nearest(name)
    hint = f" Did you mean {near}?" if near else " docs/cypher.md lists all."
    raise UsageError(f"There is no function or procedure {name}.{hint}")


def _lines(head: str, summary: str, example: str | None) -> str:
    told = [head, f"  {summary}"]
    if example:
        told.append(f"  For example: {example}")
    return "\n".join(told)
