"""Plans that were given up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import Found, reads, text_entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import View

_CHANGED: Final = pattern(
    r"(?P<old>[^.;]{0,160}?\b(?:originally|initially|was supposed to|were supposed to"
    "|was meant to|were meant to|had planned|planned on"
    r"|was going to|were going to|first planned)\b[^.;]{10,160}?),? but (?P<new>[^.;]{10,200})"
)
_BACK_TO_BACK: Final = re.compile(
    r"back[- ]to[- ]back|shoot|film|release|open|direct|star|return|premiere"
)


@reads("originally|initially|supposed to|meant to|planned|going to")
def changed(view: View) -> Iterator[Found]:
    """``The films were supposed to shoot back to back, but the eighth will begin later``."""
    for match in _CHANGED.finditer(view.text):
        if _BACK_TO_BACK.search(match["old"]):
            old, new = (view.said(match[part]) for part in ("old", "new"))
            yield Found(
                "plan_changed", text_entity(old), text_entity(new), match.start(), match.end(),
                0.75, {},
                view.text, firm=True,
            )  # fmt: skip
