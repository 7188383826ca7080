"""Offsets to the second and named time zones, by the rules that the package tzdata ships.

Rules come from tzdata and not from the operating system, so that a query gives the same answer on
every machine.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from importlib import resources
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from graph.values.temporal.calendar import to_epoch_day

MAX_OFFSET = 18 * 3600
_EPOCH = dt.datetime(1970, 1, 1)  # noqa: DTZ001 - local times are counted from it
_OFFSET = re.compile(
    r"(?P<utc>[Zz])|(?P<sign>[+-])(?P<hour>[0-9]{1,2})"
    r"(?::?(?P<minute>[0-9]{2})(?::?(?P<second>[0-9]{2}))?)?"
)
_NAME = re.compile(r"[A-Za-z0-9_+\-]+(?:/[A-Za-z0-9_+\-]+)*")
_FIRST_SECOND = to_epoch_day(1, 1, 2) * 86_400
_CYCLE = 146_097 * 86_400
# Rules repeat every 400 years; beyond this year a time is looked up one or more cycles earlier.
_LAST_SECOND = to_epoch_day(9999, 1, 1) * 86_400
_OF_NO_PLACE = frozenset({"EST", "Factory", "GMT+0", "GMT-0", "HST", "MST", "ROC"})
"""What tzdata has for old programs, and Java, and so Neo4j, does not know."""
_STRICT = re.compile(r"[Zz]|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?")


class ZoneError(ValueError):
    """An offset or zone that is well written, and cannot be had there."""


def parse_offset(text: str) -> int:
    """Read ``Z``, ``+01``, ``+0100``, ``+01:00`` or ``+01:00:59`` as seconds east of Greenwich.

    Raises:
        ValueError: it is not an offset, or one of more than 18 hours.
    """
    match = _OFFSET.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not an offset such as +01:00 or Z.")
    if match["utc"]:
        return 0
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    if minute > 59 or second > 59:
        raise ValueError(f"The offset {text!r} has more than 59 minutes or seconds.")
    if hour > 23:
        raise ValueError(f"The offset {text!r} has more than 23 hours.")
    offset = hour * 3600 + minute * 60 + second
    return check_offset(-offset if match["sign"] == "-" else offset)


def check_offset(offset: int) -> int:
    """Give the offset back, or refuse it.

    Raises:
        ZoneError: it is of more than 18 hours.
    """
    if not -MAX_OFFSET <= offset <= MAX_OFFSET:
        raise ZoneError("An offset is not more than 18 hours.")
    return offset


def write_offset(offset: int) -> str:
    """Write an offset as ISO 8601 does: ``Z``, ``+01:00`` or ``+02:05:59``."""
    if offset == 0:
        return "Z"
    minutes, second = divmod(abs(offset), 60)
    hour, minute = divmod(minutes, 60)
    seconds = f":{second:02}" if second else ""
    return f"{'-' if offset < 0 else '+'}{hour:02}:{minute:02}{seconds}"


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """The names of all zones by their lower case."""
    listed = resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8")
    return {name.lower(): name for name in listed.split()}


@lru_cache(maxsize=512)
def named_zone(name: str) -> ZoneInfo:
    """Give the rules of a named zone; the name may be in any case.

    Raises:
        ValueError: there is no zone of that name.
    """
    name = _names().get(name.lower(), name)
    if name in _OF_NO_PLACE:
        raise ValueError(
            f"{name!r} is no time zone of a place; write one such as Europe/Stockholm."
        )
    if _NAME.fullmatch(name):
        *folders, file = name.split("/")
        try:
            package = ".".join(["tzdata.zoneinfo", *folders])
            with resources.files(package).joinpath(file).open("rb") as rules:
                return ZoneInfo.from_file(rules, key=name)
        except (OSError, ValueError, ModuleNotFoundError, ZoneInfoNotFoundError):
            pass
    raise ValueError(f"There is no time zone named {name!r}; write one such as Europe/Stockholm.")


def parse_zone(text: str, *, strict: bool = False) -> int | str:
    """Read an offset (as seconds) or the name of a zone (as itself).

    Args:
        text: what is written.
        strict: an offset has its minutes behind a colon: ``+01:00``.

    Raises:
        ValueError: it is neither.
    """
    text = text.strip()
    if strict and text[:1] in ("+", "-") and not _STRICT.fullmatch(text):
        raise ValueError(f"{text!r} is not an offset such as +01:00 or Z.")
    if text[:1] in ("+", "-") or text in ("Z", "z"):
        return parse_offset(text)
    return named_zone(text).key or text


def offset_at(zone: int | str, epoch_second: int) -> int:
    """Give the zone's offset at an instant."""
    if isinstance(zone, int):
        return zone
    moment = _EPOCH + dt.timedelta(seconds=_within_rules(epoch_second))
    rules = named_zone(zone)
    return _seconds(rules.fromutc(moment.replace(tzinfo=rules)).utcoffset())


def offset_of_local(zone: int | str, local_second: int) -> int:
    """Give the offset that a local time takes: the earlier one where the clocks show it twice.

    In a gap it is the offset before the gap, which moves the time forward by the gap's length.
    """
    if isinstance(zone, int):
        return zone
    moment = _EPOCH + dt.timedelta(seconds=_within_rules(local_second))
    return _seconds(named_zone(zone).utcoffset(moment))


def is_valid_offset(zone: str, local_second: int, offset: int) -> bool:
    """Whether clocks in the zone show the local time while they have the offset."""
    return offset_at(zone, local_second - offset) == offset


def _within_rules(second: int) -> int:
    """Bring a second into the years that the standard library knows."""
    if second > _LAST_SECOND:
        return second - ((second - _LAST_SECOND) // _CYCLE + 1) * _CYCLE
    return max(second, _FIRST_SECOND)


def _seconds(offset: dt.timedelta | None) -> int:
    return 0 if offset is None else offset.days * 86_400 + offset.seconds
