"""Records of JSON: a list at a path of one document, or a document in each line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NoReturn

from graph.results.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.csv.lines import TextFile

LINES: Final = (".jsonl", ".ndjson")
MOST_BYTES: Final = 500_000_000
"""A document is read as a whole; one that is larger is to be written a record a line."""


def json_records(file: TextFile, path: str | None) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the records of a file, each with its place.

    Raises:
        SourceError: it is no JSON, or there is no list of records at the path.
    """
    if file.path.suffix.lower() in LINES:
        found = ((f"{file.name}:{n}", _parsed(file, line, n)) for n, line in file.lines() if line.strip())  # fmt: skip # noqa: E501 - one thought
        for place, record in found:
            yield place, _checked(place, record)
        return
    value = document(file)
    for step in path.split(".") if path else ():
        if not isinstance(value, dict) or step not in value:
            known = ", ".join(value) if isinstance(value, dict) else "no names"
            raise SourceError(f"{file.name}: there is no '{step}' of the path '{path}': {known}.")
        value = value[step]
    if not isinstance(value, list):
        names = ", ".join(value) if isinstance(value, dict) else ""
        raise SourceError(
            f"{file.name}: the records must be a list: name its path by 'records:' in the mapping"
            f"{f'; here are {names}' if names else ''}."
        )
    shown = path or "records"
    for number, record in enumerate(value, 1):
        place = f"{file.name}: {shown}[{number}]"
        yield place, _checked(place, record)


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
            what = "the JSON ends in the middle: the file was cut off"
        else:
            what = f"this is no JSON: {error.msg} (column {error.colno})"
        raise SourceError(f"{file.name}:{line}: {what}.") from None
    except ValueError as error:
        raise SourceError(f"{file.name}:{first}: {error}.") from None
    except RecursionError:
        raise SourceError(f"{file.name}:{first}: the JSON is nested too deeply.") from None


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON number")
