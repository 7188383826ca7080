"""Whether two stored values are the same to the last bit: 1 is neither 1.0 nor true."""

from __future__ import annotations

import struct
from typing import Any


def identical(first: Any, second: Any) -> bool:
    """Tell whether nothing would change if one stood for the other, inside lists as well."""
    if first is second:
        return True
    if type(first) is not type(second):
        return False
    if isinstance(first, (list, tuple)):
        return len(first) == len(second) and all(map(identical, first, second))
    if isinstance(first, float):
        # zero has a sign, and NaN does not equal itself
        return struct.pack("<d", first) == struct.pack("<d", second)
    return bool(first == second)
