"""Aggregates: accumulators that take one value a row and give one result a group."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from graph.values.storable import MAX_INTEGER, MIN_INTEGER
from graph.values.temporal import Duration
from graph.values.temporal.clock import DAY, SECOND
from queries.cypher.functions.registry import Function, add, parse_signature
from queries.cypher.values.equality import group_key
from queries.cypher.values.failures import argument_error, check_items, type_error
from queries.cypher.values.ordering import sort_key
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable


class Count:
    """``count``: how many values are not null."""

    __slots__ = ("total",)

    def __init__(self) -> None:
        self.total = 0

    def add(self, value: Any) -> None:
        """Take the value of one row."""
        if value is not None:
            self.total += 1

    def result(self) -> int:
        """Give the number so far."""
        return self.total


class Collect:
    """``collect``: a list of the values that are not null."""

    __slots__ = ("items",)

    def __init__(self) -> None:
        self.items: list[Any] = []

    def add(self, value: Any) -> None:
        """Take the value of one row."""
        if value is not None:
            self.items.append(value)

    def result(self) -> list[Any]:
        """Give the list so far."""
        check_items(len(self.items))
        return self.items


class Sum:
    """``sum``: of numbers, or of durations; integers that overflow go on as a float."""

    __slots__ = ("total",)

    def __init__(self) -> None:
        self.total: Any = 0

    def add(self, value: Any) -> None:
        """Take the value of one row."""
        if type(value) is int and type(self.total) is int:
            total = self.total + value
            self.total = total if MIN_INTEGER <= total <= MAX_INTEGER else float(total)
        elif value is not None:
            self.total = _plus("sum", self.total, value)

    def result(self) -> Any:
        """Give the sum so far; 0 of no values."""
        return self.total


def _plus(name: str, total: Any, value: Any) -> Any:
    """Add a float or a duration to a sum."""
    kind = type(value)
    if kind is Duration:
        if type(total) is Duration or total == 0:
            return value if type(total) is not Duration else total + value
    elif (kind is int or kind is float) and type(total) is not Duration:
        return total + value
    if kind in (int, float, Duration):
        raise type_error(f"{name}() cannot mix numbers and durations.")
    raise _not_a_number(name, value)


class Average:
    """``avg``: of numbers, or of durations, as a mean that moves with each value."""

    __slots__ = ("count", "mean", "total")

    def __init__(self) -> None:
        self.count = 0
        self.mean = 0.0
        self.total: Duration | None = None

    def add(self, value: Any) -> None:
        """Take the value of one row."""
        if value is None:
            return
        if type(value) is Duration:
            self._add_duration(value)
        elif type(value) is not int and type(value) is not float:
            raise _not_a_number("avg", value)
        elif self.total is not None:
            raise type_error("avg() cannot mix numbers and durations.")
        else:
            self.count += 1
            self.mean += (value - self.mean) / self.count

    def _add_duration(self, value: Duration) -> None:
        if self.count and self.total is None:
            raise type_error("avg() cannot mix numbers and durations.")
        self.count += 1
        self.total = value if self.total is None else self.total + value

    def result(self) -> Any:
        """Give the mean so far; null of no values."""
        if not self.count:
            return None
        return self.mean if self.total is None else _carried(self.total / self.count)


def _carried(mean: Duration) -> Duration:
    """Make days of hours that come to days, as Neo4j does in a mean."""
    sign = -1 if mean.seconds < 0 else 1
    exact = abs(mean.seconds * SECOND + mean.nanoseconds)
    days, rest = divmod(exact, DAY)
    return Duration(mean.months, mean.days + sign * days, 0, sign * rest)


class _Extreme:
    """The value that comes first or last in the order of ORDER BY."""

    __slots__ = ("best", "key")

    def __init__(self) -> None:
        self.best: Any = None
        self.key: Any = None

    def result(self) -> Any:
        """Give the value so far; null of no values."""
        return self.best


class Min(_Extreme):
    """``min``: the least value; of several types the one whose type comes first."""

    __slots__ = ()

    def add(self, value: Any) -> None:
        """Take the value of one row."""
        if value is not None:
            key = sort_key(value)
            if self.key is None or key < self.key:
                self.best, self.key = value, key


class Max(_Extreme):
    """``max``: the greatest value; of several types the one whose type comes last."""

    __slots__ = ()

    def add(self, value: Any) -> None:
        """Take the value of one row."""
        if value is not None:
            key = sort_key(value)
            if self.key is None or key > self.key:
                self.best, self.key = value, key


class _Numbers:
    """Keeps all numbers until the end."""

    __slots__ = ("numbers",)
    name = ""

    def __init__(self) -> None:
        self.numbers: list[float] = []

    def _keep(self, value: Any) -> None:
        if type(value) is int or type(value) is float:
            self.numbers.append(value)
        elif value is not None:
            raise _not_a_number(self.name, value)


class Deviation(_Numbers):
    """``stDev``: the standard deviation of a sample."""

    __slots__ = ()
    name = "stDev"
    missing = 1

    def add(self, value: Any) -> None:
        """Take the value of one row."""
        self._keep(value)

    def result(self) -> float:
        """Give the deviation; 0.0 of fewer than two values."""
        if len(self.numbers) < 2:
            return 0.0
        mean = _added(self.numbers) / len(self.numbers)
        spread = _added((number - mean) ** 2 for number in self.numbers)
        return math.sqrt(spread / (len(self.numbers) - self.missing))


def _added(numbers: Iterable[float]) -> float:
    """Add numbers one after another; ``sum`` makes up for rounding, but only since Python 3.12."""
    total = 0.0
    for number in numbers:
        total += number
    return total


class PopulationDeviation(Deviation):
    """``stDevP``: the standard deviation of a whole population."""

    __slots__ = ()
    name = "stDevP"
    missing = 0


class _Percentile(_Numbers):
    __slots__ = ("percentile",)

    def __init__(self) -> None:
        super().__init__()
        self.percentile: float | None = None

    def add(self, value: Any, percentile: Any) -> None:
        """Take the value of one row; the percentile of the first row with a value counts."""
        if value is not None and self.percentile is None:
            self.percentile = _check_percentile(self.name, percentile)
        self._keep(value)


class ContinuousPercentile(_Percentile):
    """``percentileCont``: between the two nearest values, the nearer one weighing more."""

    __slots__ = ()
    name = "percentileCont"

    def result(self) -> Any:
        """Give the percentile; null of no values."""
        if self.percentile is None:
            return None
        numbers = sorted(self.numbers)
        place = self.percentile * (len(numbers) - 1)
        low, high = math.floor(place), math.ceil(place)
        if low == high:
            return numbers[low]
        return numbers[low] * (high - place) + numbers[high] * (place - low)


class DiscretePercentile(_Percentile):
    """``percentileDisc``: the nearest value."""

    __slots__ = ()
    name = "percentileDisc"

    def result(self) -> Any:
        """Give the percentile; null of no values."""
        if self.percentile is None:
            return None
        numbers = sorted(self.numbers)
        if self.percentile == 1.0 or len(numbers) == 1:
            return numbers[-1]
        place = self.percentile * len(numbers)
        whole = int(place)
        return numbers[whole if whole != place or whole == 0 else whole - 1]


class Distinct:
    """Hands each different value to an accumulator once."""

    __slots__ = ("accumulator", "seen")

    def __init__(self, accumulator: Any) -> None:
        self.accumulator = accumulator
        self.seen: set[Hashable] = set()

    def add(self, value: Any, *further: Any) -> None:
        """Take the value of one row."""
        if value is None:
            return
        key = group_key(value)
        if key not in self.seen:
            self.seen.add(key)
            self.accumulator.add(value, *further)

    def result(self) -> Any:
        """Give what the accumulator gives."""
        return self.accumulator.result()


def _check_percentile(name: str, percentile: Any) -> float:
    if type(percentile) is not int and type(percentile) is not float:
        raise _not_a_number(name, percentile)
    if not 0.0 <= percentile <= 1.0:
        raise argument_error(
            f"{name}() expects a percentile between 0.0 and 1.0, got {percentile}.",
            "NumberOutOfRange",
        )
    return percentile


def _not_a_number(name: str, value: Any) -> Exception:
    return type_error(f"{name}() expects numbers, got {describe(value)}.")


def _refuse_call(*_: Any) -> Any:
    raise argument_error("An aggregate is not called for one row.")


_AGGREGATES: tuple[tuple[str, str, type], ...] = (
    ("count", "(input :: ANY) :: INTEGER", Count),
    ("collect", "(input :: ANY) :: LIST<ANY>", Collect),
    ("sum", "(input :: NUMBER | DURATION) :: NUMBER | DURATION", Sum),
    ("avg", "(input :: NUMBER | DURATION) :: FLOAT | DURATION", Average),
    ("min", "(input :: ANY) :: ANY", Min),
    ("max", "(input :: ANY) :: ANY", Max),
    ("stDev", "(input :: NUMBER) :: FLOAT", Deviation),
    ("stDevP", "(input :: NUMBER) :: FLOAT", PopulationDeviation),
    ("percentileCont", "(input :: NUMBER, percentile :: NUMBER) :: NUMBER", ContinuousPercentile),
    ("percentileDisc", "(input :: NUMBER, percentile :: NUMBER) :: NUMBER", DiscretePercentile),
)

for _name, _signature, _accumulator in _AGGREGATES:
    _parameters, _result = parse_signature(_signature)
    _summary = (_accumulator.__doc__ or "").split(": ", 1)[1].capitalize()
    add(
        Function(
            _name,
            _signature,
            _parameters,
            _result,
            _summary,
            "aggregates",
            _refuse_call,
            aggregate=_accumulator,
        )
    )
