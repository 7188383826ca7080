"""Lists of fates: ``Iris Vane (Dies)`` as a heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads, text_entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_FATE: Final = pattern(
    r"^(?:\d+[.)] |the )?(?P<who>{C})(?: \((?:dies|died|dead|deceased|killed(?: off)?)\)"
    r"|(?::|,) (?:dies|died|dead|deceased|killed off)\.?$)"
)


_ALIVE: Final = pattern(
    r"(?P<who>{C}),? (?:who )?(?:(?:is|was|turns out to be|turned out to be|proves to be|remains"
    r"|is revealed to be) (?:(?:very much|still|actually|really|indeed|in fact) ){0,2}"
    r"(?:alive\b|not (?:(?:actually|really|in fact|quite) )?dead\b)|(?:isn't"
    r"|wasn't) (?:(?:actually|really|in fact)"
    r" )?dead\b)"
)
_UNSURE: Final = re.compile(
    r"\b(?:if|whether|could|may|might|believ\w+|think\w*|thought|theor\w+|hop(?:e|es|ed|ing)"
    r"|rumou?r\w*|fak\w+"
    r"|pretend\w*|presum\w+|unless|until|while|when|as long as|wish\w*|wonder\w*|suggest\w*"
    r"|hint\w*|claim\w*)\b"
)


@reads(r"\balive\b|\bdead\b")
def alive(view: View) -> Iterator[Found]:
    """``Iris Vane is not dead at all``, ``is very much alive``."""
    if view.text.rstrip(" \"')").endswith("?"):
        return
    for match in _ALIVE.finditer(view.text):
        if not _UNSURE.search(view.text, 0, match.end()):
            who = [e for e in view.characters(match["who"]) if e.kind != "person"]
            yield from each("status", who, [text_entity("alive")], match, 0.86, firm=True)


@reads(r"\b(?:dies|died|dead|deceased|killed)\b")
def fate(view: View) -> Iterator[Found]:
    """``Iris Vane (Dies)``, ``3. Iris Vane: dead``: in the film that the list is about."""
    for match in _FATE.finditer(view.coded.full):
        main = view.article.phrases.main
        films = list(view.coded.film) or ([main] if main else [])
        yield from each("dies_in", view.characters(match["who"]), films[:1], match, 0.9, firm=True)
