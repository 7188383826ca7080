"""Single values: the first that is not null, the time, unique names, types."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from queries.cypher.functions.registry import function
from queries.cypher.values.equality import equals
from queries.cypher.values.types import value_type

if TYPE_CHECKING:
    from queries.cypher.functions.context import Context


@function("coalesce", "(input :: ANY, ...further :: ANY) :: ANY", null_in_null_out=False)
def coalesce(*values: Any) -> Any:
    """The first value that is not null."""
    for value in values:
        if value is not None:
            return value
    return None


@function("nullIf", "(input :: ANY, other :: ANY) :: ANY", null_in_null_out=False)
def null_if(value: Any, other: Any) -> Any:
    """Null where the two are equal, else the first."""
    return None if equals(value, other) else value


@function("valueType", "(input :: ANY) :: STRING", null_in_null_out=False)
def value_type_of(value: Any) -> str:
    """The exact type of a value, such as ``LIST<INTEGER NOT NULL> NOT NULL``."""
    return value_type(value)


@function("timestamp", "() :: INTEGER", context=True)
def timestamp(context: Context) -> int:
    """Milliseconds since 1970-01-01T00:00Z when the statement began."""
    return context.clock.statement // 1_000_000


@function("randomUUID", "() :: STRING", context=True, pure=False)
def random_uuid(context: Context) -> str:
    """A name that nothing else has."""
    return str(uuid.UUID(int=context.random.getrandbits(128), version=4))


@function("linenumber", "() :: INTEGER")
def line_number() -> int | None:
    """The line of the file that LOAD CSV read the row from, null where it read none."""
    return None


@function("file", "() :: STRING")
def file() -> str | None:
    """The path of the file that LOAD CSV read the row from, null where it read none."""
    return None
