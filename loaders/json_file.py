"""JSON from a file or from the web: what is wrong with it is said with its line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES: Final = 500_000_000
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
        text = body.decode("utf-8-sig")
        return mended(json.loads(text), text)
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"{name}:{line}: byte 0x{body[error.start]:02x} is no UTF-8: save the file as UTF-8. "
            "Nothing was loaded."
        ) from error
    except json.JSONDecodeError as error:
        cut = " The file seems cut off." if error.pos >= len(error.doc.rstrip()) - 1 else ""
        raise SourceError(
            f"{name}:{error.lineno}: no JSON in column {error.colno}: {error.msg}.{cut} "
            "Nothing was loaded."
        ) from error
    except RecursionError as error:
        raise SourceError(f"{name}: nested too deep to be read. Nothing was loaded.") from error


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
