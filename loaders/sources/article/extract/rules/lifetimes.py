"""When real people were born, and when they died."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.modality import doubt
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_BORN_FIRST: Final = pattern(
    r"^born (?:in (?:[^.;\u27e8]|\u27e8[LNCOP]\d+\u27e9){1,40}?,? )?(?:on "
    r"|in )(?P<date>{D})(?:[^.;\u27e8]"
    r"|\u27e8L\d+\u27e9){0,30}, (?P<who>{P})"
)
_BORN: Final = pattern(
    r"(?P<who>{P}),? (?:who )?(?:was |is )?born (?:[^\u27e8.;]"
    r"|\u27e8[LCNO]\d+\u27e9){0,50}?(?:on |in )(?P<date>{D})"
)
_DIED: Final = pattern(
    "(?P<who>{P}){REL},? (?:who )?(?:has |had |sadly |tragically )*(?:died|passed away"
    r"|was killed|dies)(?:[^\u27e8.;]|\u27e8[LCNO]\d+\u27e9){0,60}?(?P<date>{D})"
)


@reads("born|died|passed|killed|dies")
def real_life(view: View) -> Iterator[Found]:
    """``Kim Doe, who died on DATE``: a real person."""
    for form, kind in ((_BORN, "born"), (_BORN_FIRST, "born"), (_DIED, "died")):
        for match in form.finditer(view.text):
            if not doubt(view.coded, view.text, match.start(), match.end()):
                told = _WHO_PLAYED.search(view.text, 0, match.start("who"))
                who = view.people(told[1]) if told else view.subjects(match)
                yield from each(kind, who, view.named(match["date"]), match, 0.92)


_WHO_PLAYED: Final = re.compile(
    "(\u27e8P\\d+\u27e9), who (?:[a-z]+ )?(?:played|portrayed|voiced|originated|was)"
    " (?:the |[a-z]+ )?$"
)
"""``Kim Doe, who played Iris, died``: it is Doe who did."""
