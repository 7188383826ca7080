"""Cells of the CSV exports that hold lists: JSON in one export, Python literals in the other."""

from __future__ import annotations

import ast
import json
from typing import Any, Final

from graph.results.wording import json_fault
from loaders.json_file import json_value, mended

_MOST: Final = 4_000_000
"""Characters of one literal; the longest in the exports has a tenth of it."""


def read_cell(text: str) -> Any:
    """Give the value of a cell; nothing is run. An empty cell has none.

    >>> read_cell('[{"id": 1}]') == read_cell("[{'id': 1}]")
    True

    Raises:
        ValueError: it is neither JSON nor a literal.
    """
    text = text.strip()
    if not text:
        return None
    if text[:3] == '[{"' or text[:2] == '{"':
        try:
            return json_value(text)
        except json.JSONDecodeError as error:
            raise ValueError(
                f"no JSON from character {error.pos + 1} on: {json_fault(error)}"
            ) from error
        except RecursionError as error:
            raise ValueError("nested too deep") from error
        except ValueError as error:
            raise ValueError("no list: a number in it has thousands of digits") from error
    if len(text) > _MOST:
        raise ValueError(f"longer than {_MOST:,} characters")
    try:
        return mended(ast.literal_eval(text), text)
    except SyntaxError as error:
        if "digits" in str(error.msg):
            raise ValueError("no list: a number in it has thousands of digits") from error
        raise ValueError(f"cut off or broken at character {error.offset}: {error.msg}") from error
    except (MemoryError, RecursionError) as error:
        raise ValueError("nested too deep") from error
    except (ValueError, TypeError) as error:
        raise ValueError("no list of plain values") from error
