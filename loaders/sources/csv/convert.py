"""Values of columns become values of the model: what is written in a mapping, done to a record."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.model.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.properties import Property
    from loaders.sources.csv.mapping import ColumnForm
    from loaders.sources.csv.records import Record

_YES: Final = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_DAY: Final = 10
"""How long ``2021-03-05`` is; what follows it is a time of day."""


@dataclass(frozen=True, slots=True)
class Converter:
    """Reads columns as a mapping says.

    Attributes:
        empty: texts that stand for nothing.
    """

    empty: frozenset[str] = frozenset()

    def items(self, form: ColumnForm, record: Record) -> list[Any]:
        """Give what a column holds, split and cut, without what stands for nothing."""
        if form.value is not None:
            return [form.value]
        found: Iterable[Any] = record.values(form.column or "")
        if form.split is not None:
            found = [part for each in found for part in str(each).split(form.split)]
        found = [each for each in (self._cut(form, one) for one in found) if each not in (None, "")]
        if form.take is not None:
            found = {"first": found[:1], "rest": found[1:], "last": found[-1:]}[form.take]
        return list(found)

    def _cut(self, form: ColumnForm, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if form.after is not None and form.after in value:
            value = value.rpartition(form.after)[2]
        if form.before is not None:
            value = value.partition(form.before)[0]
        value = " ".join(value.split())
        return None if value.casefold() in self.empty else value

    def value(self, form: ColumnForm, record: Record, prop: Property) -> Any:
        """Give the value of a property; None where the column holds nothing.

        Raises:
            ValueError: it is no value for that property; the message says why.
        """
        found = self.items(form, record)
        return convert(found, form, prop)


def convert(found: list[Any], form: ColumnForm, prop: Property) -> Any:
    """Give items as the value of a property.

    Raises:
        ValueError: they are none.
    """
    if prop.type.startswith("LIST"):
        return tuple(dict.fromkeys(str(one) for one in found)) or None
    if not found:
        return None
    if len(found) > 1:
        raise ValueError(
            f"{prop.name}: there are {len(found)} values: say 'take: first', or which is meant"
        )
    try:
        return _READ[prop.type](found[0], form)
    except ValueError as error:
        raise ValueError(f"{prop.name}: {error}") from error


def _text(value: Any, _form: ColumnForm) -> str:
    if isinstance(value, bool | dict):
        raise ValueError(f"{value!r} is no text")  # noqa: TRY004 - rejected like any wrong value
    return str(value)


def _integer(value: Any, _form: ColumnForm) -> int:
    text = str(value).strip().removesuffix(".0")
    if not text.removeprefix("-").isdecimal():
        raise ValueError(f"{value!r} is no whole number")
    return int(text)


def _boolean(value: Any, _form: ColumnForm) -> bool:
    found = _YES.get(str(value).lower())
    if found is None:
        raise ValueError(f"{value!r} is neither true nor false")
    return found


def _date(value: Any, form: ColumnForm) -> PartialDate:
    text = str(value).strip()
    if form.date is not None:
        day = dt.datetime.strptime(text, form.date).date()  # noqa: DTZ007 - a day has no zone
        found = PartialDate(day.year, day.month, day.day)
    else:
        found = PartialDate.parse(text[:_DAY] if text[_DAY : _DAY + 1] in ("T", " ") else text)
    if form.precision == "year":
        return PartialDate(found.year)
    return PartialDate(found.year, found.month) if form.precision == "month" else found


_READ: Final = {
    "STRING": _text,
    "INTEGER": _integer,
    "FLOAT": lambda value, _form: float(value),
    "BOOLEAN": _boolean,
    "DATE": _date,
}
