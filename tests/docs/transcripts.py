"""Reads the transcripts of README and docs: commands, each with the output that stands below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = re.compile(r"^```console( one)?\n(.*?)^```", re.MULTILINE | re.DOTALL)


def steps(page: Path) -> list[tuple[str, str]]:
    """Give the commands of a page's transcripts with the output that stands below each."""
    found: list[tuple[str, str]] = []
    for one, block in BLOCK.findall(page.read_text(encoding="utf-8")):
        parts = [block[2:]] if one else re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
        for part in parts:
            command, _, output = part.partition("\n")
            found.append((command, output.rstrip()))
    return found
