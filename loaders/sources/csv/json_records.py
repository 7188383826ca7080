"""Records of JSON: a list at a path of one document, or a document in each line.

A path may lead through lists: ``films.cast`` gives every item of the cast of every film, and the
film around it as its ``^``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NoReturn

from graph.results.errors import SourceError
from graph.results.wording import json_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.csv.lines import TextFile

AROUND: Final = "^"
"""What the record around an item of a list is called in it."""
LINES: Final = (".jsonl", ".ndjson")
MOST_BYTES: Final = 500_000_000
"""A document is read as a whole; one that is larger is to be written a record a line."""


def json_records(file: TextFile, path: str | None) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the records of a file, each with its place.

    Raises:
        SourceError: it is no JSON, or there is no list of records at the path.
    """
    steps = path.split(".") if path else []
    if file.path.suffix.lower() in LINES:
        found = ((f"{file.name}:{n}", _parsed(file, line, n)) for n, line in file.lines() if line.strip())  # fmt: skip # noqa: E501 - one thought
        for place, record in found:
            yield from _inside(place, _checked(place, record), steps)
        return
    value = document(file)
    shown: list[str] = []
    while steps and not isinstance(value, list):
        step = steps.pop(0)
        if not isinstance(value, dict) or step not in value:
            known = ", ".join(value) if isinstance(value, dict) else "no names"
            raise SourceError(f"{file.name}: there is no '{step}' of the path '{path}': {known}.")
        shown.append(step)
        value = value[step]
    if not isinstance(value, list):
        names = ", ".join(value) if isinstance(value, dict) else ""
        raise SourceError(
            f"{file.name}: the records must be a list: name its path by 'records:' in the mapping"
            f"{f'; here are {names}' if names else ''}."
        )
    for number, record in enumerate(value, 1):
        place = f"{file.name}: {'.'.join(shown) or 'records'}[{number}]"
        yield from _inside(place, _checked(place, record), steps)


def _inside(
    place: str, record: dict[str, Any], steps: list[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Go on along a path inside of a record: each item knows the one around it."""
    if not steps:
        yield place, record
        return
    step, *rest = steps
    inner = record.get(step)
    if isinstance(inner, dict):
        yield from _inside(f"{place}.{step}", {**inner, AROUND: record}, rest)
    elif isinstance(inner, list):
        for number, item in enumerate(inner, 1):
            where = f"{place}.{step}[{number}]"
            yield from _inside(where, {**_checked(where, item), AROUND: record}, rest)


def _checked(place: str, record: Any) -> dict[str, Any]:
    if not isinstance(record, dict):
        raise SourceError(f"{place}: a record must be an object, such as {{...}}.")
    return record


def document(file: TextFile) -> Any:
    """Give the value of a file that is one document.

    Raises:
        SourceError: it is no JSON, or too large.
    """
    try:
        with file.path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{file.name} cannot be read: {error.strerror or error}.") from None
    if len(data) > MOST_BYTES:
        raise SourceError(
            f"{file.name} has more than {MOST_BYTES:,} bytes: write a record a line (.jsonl)."
        )
    encoding = "utf-8-sig" if file.encoding == "utf-8" else file.encoding
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"{file.name}:{line}: this is not {file.encoding.upper()}: save the file as UTF-8."
        ) from None
    return _parsed(file, text, 1)


def _parsed(file: TextFile, text: str, first: int) -> Any:
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        line = first + error.lineno - 1
        if not text[error.pos :].strip():
            line = first + text.rstrip().count("\n")
            what = "the JSON ends in the middle: the file was cut off"
        else:
            what = f"this is no JSON: {json_fault(error)} (column {error.colno})"
        raise SourceError(f"{file.name}:{line}: {what}.") from None
    except ValueError as error:
        raise SourceError(f"{file.name}:{first}: {error}.") from None
    except RecursionError:
        raise SourceError(f"{file.name}:{first}: the JSON is nested too deeply.") from None


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON number")
