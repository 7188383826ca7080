"""A date of which only the year, or only the month, may be known."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic_core import core_schema

from graph.values.temporal import Date

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

Precision = Literal["day", "month", "year"]

_FORM: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_PATTERN: Final = r"^\d{4}(-\d{2}(-\d{2})?)?$"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year; a store holds it as its first day and a precision.

    >>> PartialDate.parse("2021-03").precision
    'month'
    >>> str(PartialDate.parse("2021-03").last_day)
    '2021-03-31'
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day needs a month")
        dt.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, value: object) -> PartialDate:
        """Read ``2021``, ``2021-03`` or ``2021-03-05``; a number is a year."""
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, dt.date):
            return cls(value.year, value.month, value.day)
        text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        if isinstance(text, str) and (match := _FORM.fullmatch(text.strip())):
            year, month, day = (int(part) if part else None for part in match.groups())
            try:
                return cls(year or 0, month, day)
            except ValueError as error:
                raise ValueError(f"{text} is not in the calendar: {error}") from error
        raise ValueError(f"{value!r} is no date: write 2021, 2021-03 or 2021-03-05")

    @classmethod
    def from_stored(cls, first_day: Date, precision: str | None) -> PartialDate:
        """Give the date that a store holds as its first day and a precision.

        >>> str(PartialDate.from_stored(Date(2021, 3, 1), "month"))
        '2021-03'
        """
        year, month, day = first_day.year, first_day.month, first_day.day
        if precision == "year":
            return cls(year)
        return cls(year, month) if precision == "month" else cls(year, month, day)

    @property
    def precision(self) -> Precision:
        """How much is known: ``day``, ``month`` or ``year``."""
        if self.day is not None:
            return "day"
        return "month" if self.month is not None else "year"

    @property
    def first_day(self) -> dt.date:
        """The first day that the date may mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> dt.date:
        """The last day that the date may mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def stored(self) -> Date:
        """The first day, as a store's value."""
        first = self.first_day
        return Date(first.year, first.month, first.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Let a pydantic class hold a partial date and read it from text or a year."""
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Tell an editor what may be written."""
        return {
            "description": "2021, 2021-03 or 2021-03-05",
            "anyOf": [{"type": "string", "pattern": _PATTERN}, {"type": "integer"}],
        }
