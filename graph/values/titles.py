"""What people call a work by: the part of its title behind a colon or a dash."""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = re.compile(r":\s+|\s+[-\u2013\u2014]\s+")


def subtitles(title: str) -> list[str]:
    """Give what stands behind each colon or dash of a title, for people who leave out the rest."""
    return [title[mark.end() :] for mark in _MARK.finditer(title)]
