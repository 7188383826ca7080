"""The registry knows every function by name, in any case, with what it takes and gives."""

from __future__ import annotations

import re

import pytest

from queries.cypher.functions import all_functions, lookup, nearest
from queries.cypher.functions.registry import add, alias, function, parse_signature

EVERYDAY = """
abs acos all_is_not_one asin atan atan2 avg btrim ceil char_length character_length coalesce collect
cos cot count date date.realtime date.statement date.transaction date.truncate datetime
datetime.fromEpoch datetime.fromEpochMillis datetime.realtime datetime.statement
datetime.transaction datetime.truncate degrees duration duration.between duration.inDays
duration.inMonths duration.inSeconds e elementId endNode exp floor haversin head id isEmpty isNaN
keys labels last left length localdatetime localdatetime.truncate localtime localtime.truncate log
log10 lower ltrim max min nodes normalize nullIf percentileCont percentileDisc pi point
point.distance point.withinBBox properties radians rand randomUUID range relationships replace
reverse right round rtrim sign sin size split sqrt startNode stDev stDevP substring sum tail tan
time time.truncate timestamp toBoolean toBooleanList toBooleanOrNull toFloat toFloatList
toFloatOrNull toInteger toIntegerList toIntegerOrNull toLower toString toStringList toStringOrNull
toUpper trim type upper valueType
"""


def test_every_function_of_the_language_is_there() -> None:
    missing = [name for name in EVERYDAY.split() if lookup(name) is None]
    assert missing == ["all_is_not_one"]


def test_names_have_no_case() -> None:
    assert lookup("TOUPPER") is lookup("toUpper") is lookup("upper")
    assert lookup("Datetime.FROMEPOCH") is lookup("datetime.fromEpoch")
    for gone in ("distance", "ceiling", "sinh", "filter", "extract", "exists"):
        assert lookup(gone) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("toUper", "toUpper"),
        ("colect", "collect"),
        ("date.trunc", "date.truncate"),
        ("xyzzy", None),
    ],
)
def test_the_nearest_name(written: str, meant: str | None) -> None:
    assert nearest(written) == meant


def test_each_function_is_documented() -> None:
    for entry in all_functions():
        assert re.fullmatch(r"\S.*\.", entry.summary), entry.name
        assert parse_signature(entry.signature) == (entry.parameters, entry.result)
        assert entry.family


@pytest.mark.parametrize(
    ("name", "arity"),
    [
        ("rand", (0, 0)),
        ("range", (2, 3)),
        ("coalesce", (1, None)),
        ("date", (0, 1)),
        ("count", (1, 1)),
    ],
)
def test_arity(name: str, arity: tuple[int, int | None]) -> None:
    found = lookup(name)
    assert found is not None
    assert found.arity == arity


def test_signatures() -> None:
    parameters, result = parse_signature("(a :: STRING | LIST<ANY>, ...b :: ANY) :: LIST<STRING>")
    assert [item.types for item in parameters] == [("STRING", "LIST<ANY>"), ("ANY",)]
    assert [item.repeated for item in parameters] == [False, True]
    assert result == "LIST<STRING>"
    for wrong in ("()", "(a) :: ANY", "(a :: STRING) ANY"):
        with pytest.raises(ValueError, match="signature"):
            parse_signature(wrong)


def test_a_name_is_taken_once() -> None:
    abs_ = lookup("abs")
    assert abs_ is not None
    with pytest.raises(ValueError, match="There is a function abs already"):
        add(abs_)
    with pytest.raises(KeyError):
        alias("other", "nothing")
    with pytest.raises(ValueError, match="already"):
        function("ABS", "(input :: ANY) :: ANY")(lambda value: value)


def test_what_is_pure_and_what_needs_the_context() -> None:
    impure = {entry.name for entry in all_functions() if not entry.pure}
    realtime = {
        f"{name}.realtime" for name in ("date", "localtime", "time", "localdatetime", "datetime")
    }
    assert impure == {"rand", "randomUUID", *realtime}
    assert all(entry.context for entry in all_functions() if not entry.pure)
