"""Shorter ways to write a value: one item instead of a list, a name instead of a mapping."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


class _OrText:
    """Marks a field that may be written as plain text as well."""

    def expand(self, value: Any) -> Any:
        """Give the long form of a value."""
        raise AssertionError(value)  # pragma: no cover - every subclass has its own

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Validate the long form."""
        return core_schema.no_info_before_validator_function(self.expand, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Tell an editor that text is fine, too."""
        return {"anyOf": [{"type": "string"}, handler(schema)]}


class OneOrMany(_OrText):
    """``as: Ethan Hunt`` for ``as: [Ethan Hunt]``."""

    def expand(self, value: Any) -> Any:
        """Make a list of one text."""
        return [value] if isinstance(value, str) else value


@dataclass(frozen=True)
class TextFor(_OrText):
    """``Brian De Palma`` for ``{person: Brian De Palma}``."""

    field: str

    def expand(self, value: Any) -> Any:
        """Make a mapping of a text."""
        return {self.field: value} if isinstance(value, str) else value
