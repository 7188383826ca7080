"""When something is told: in the past, as of films that are over, or now."""

from __future__ import annotations

import re
from typing import Final

_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|went|came|took|left|got|gave|fell|found|saw|met|knew|told|became|began"
    r"|made|[a-z]{3,}ed(?! by))\b"
)
_NOW: Final = re.compile(
    r"\b(?:is|are|has|have|will|must|can|cannot|does|returns?|plays?|stars?|joins?|gets|finds|tries"
    r"|takes|comes|goes|becomes|learns|dies|kills|escapes|meets|sends|gives|wants"
    r"|include[sd]?|tells"
    r"|reveals|sees|shows|features|follows|picks|begins|opens|ends|introduces|leads|faces|helps"
    r"|makes|turns|brings|heads|fights|hunts|leaves|loses|needs|knows|says|seeks|teams|runs|sets"
    r"|calls|keeps|lives|survives|works|travels|discovers|confronts|appears|cast|starring|looks"
    r"|walks"
    r"|hands|shoots|saves|asks|steals|falls|breaks|crashes|hits|stands|steps|drives|jumps|throws)\b"
)


def told_in_past(text: str, start: int = 0, end: int | None = None) -> bool:
    """Tell whether a stretch of a coded sentence tells only what was."""
    end = len(text) if end is None else end
    return bool(_PAST.search(text, start, end)) and not _NOW.search(text, start, end)
