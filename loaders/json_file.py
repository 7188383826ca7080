"""JSON from a file or from the web: what is wrong with it is said with its line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import SourceError
from graph.results.wording import json_fault

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES: Final = 500_000_000
_SHOWN: Final = 20
_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]")


def read_json(path: Path) -> Any:
    """Give the value of a JSON file.

    Raises:
        SourceError: it is no JSON, cut off, or no UTF-8.
    """
    if path.stat().st_size > _MOST_BYTES:
        raise SourceError(f"{path} is larger than {_MOST_BYTES:,} bytes: split it.")
    return parse_json(path.read_bytes(), str(path))


def parse_json(body: bytes, name: str) -> Any:
    """Give the value of JSON; ``name`` is what errors call it.

    Raises:
        SourceError: it is no JSON, cut off, or no UTF-8.
    """
    try:
        return json_value(body.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"{name}:{line}: byte 0x{body[error.start]:02x} is no UTF-8: save the file as UTF-8. "
            "Nothing was loaded."
        ) from error
    except json.JSONDecodeError as error:
        if not error.doc.strip():
            raise SourceError(f"{name}: the file is empty. Nothing was loaded.") from error
        fault = json_fault(error)
        ends = error.pos >= len(error.doc.rstrip()) - 1 or error.msg.startswith("Unterminated")
        if error.msg.startswith("Expecting value") and not error.doc[: error.pos].strip():
            fault = f"JSON begins with a bracket, and this with {error.doc.split()[0][:_SHOWN]!r}"
            ends = False
        cut = " The file seems cut off." if ends and "comma before" not in fault else ""
        raise SourceError(
            f"{name}:{error.lineno}: no JSON in column {error.colno}: {fault}.{cut} "
            "Nothing was loaded."
        ) from error
    except RecursionError as error:
        raise SourceError(f"{name}: nested too deep to be read. Nothing was loaded.") from error
    except ValueError as error:
        raise SourceError(
            f"{name}: a number in it has thousands of digits. Nothing was loaded."
        ) from error


def json_value(text: str) -> Any:
    """Give the value of JSON, without halves of letters.

    The reader of pydantic takes half the time of the standard library's; what it refuses is read by
    that one, which takes more and says where something is wrong.

    Raises:
        json.JSONDecodeError: it is no JSON.
        ValueError: a number in it has thousands of digits.
        RecursionError: it is nested too deep.
    """
    from pydantic_core import from_json  # noqa: PLC0415 - late, for a start without pydantic

    try:
        return from_json(text, cache_strings="keys")
    except (ValueError, TypeError):
        return mended(json.loads(text), text)


def mended(value: Any, text: str) -> Any:
    """Give a value without halves of letters, which no file can hold; an emoji may be cut in two.

    Args:
        value: what was read.
        text: what it was read from; without such an escape in it nothing is looked at.
    """
    return _whole(value) if _HALF.search(text) else value


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_whole(each) for each in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(each) for key, each in value.items()}
    return value
