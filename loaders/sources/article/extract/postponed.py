"""Delays that two dates tell together: the one that a film was to have, and the one that it has."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.rule import Found
from loaders.sources.article.extract.rules.moving import FORWARD, later

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.article.extract.coding import Coded

_SURE: Final = 0.85
_NEAR: Final = 40
_PAST: Final = re.compile(
    r"\b(?:released|opened|premiered|debuted|came out|hit|arrived|landed|published|bowed)\b"
)
_PLAN: Final = re.compile(
    r"\b(?:to (?:be|have)|be|been|would|due|set|scheduled|slated|supposed|meant|planned|dated"
    r"|not|n't|no longer|from|instead|rather)\b"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:re-?releas\w+|return(?:s|ed|ing)? to|streaming|stream|digital\w*|blu-ray|dvd|vod"
    r"|disney\+"
    r"|on demand|anniversary|extended|festival|shoot\w*|filming|production)\b"
)
"""A later date of something else: of the film once more, or at home."""


def postponed(found: Sequence[tuple[Coded, Found]]) -> Iterator[tuple[Coded, Found]]:
    """Give the delays of films whose older and newer date one or two sentences tell."""
    told: dict[int, list[tuple[Coded, Found]]] = defaultdict(list)
    for coded, one in found:
        if one.kind == "released" and one.subject.kind == "film":
            told[id(coded)].append((coded, one))
    delayed = {(id(f.subject), f.object.name) for _, f in found if f.kind == "delayed"}
    for group in list(told.values()):
        coded = group[0][0]
        before = told.get(id(coded.before), []) if coded.before is not None else []
        for film in {id(one.subject): one.subject for _, one in group}.values():
            here = [one for _, one in group if one.subject is film]
            above = [one for _, one in before if one.subject is film]
            new = _new(here, above)
            if new is None or (id(film), new.object.name) in delayed:
                continue
            old = next(one.object.name for one in (*here, *above) if _is_old(one))
            yield (
                coded,
                Found(
                    "delayed",
                    film,
                    new.object,
                    new.start,
                    new.end,
                    _SURE,
                    {"from": old},
                    new.text,
                    new.firm,
                ),
            )


def _new(here: list[Found], above: list[Found]) -> Found | None:
    """Give the newer date of a film, if that is later than all that it was to have."""
    olds = {one.object.name for one in (*here, *above) if _is_old(one)}
    gone = {one.object.name for one in (*here, *above) if one.qualifiers.get("superseded")}
    news = [
        one for one in here
        if one.object.name not in gone and not _ELSEWHERE.search(one.text)
        and one.qualifiers.get("channel") in (None, "theatres")
    ]  # fmt: skip
    if not olds or len({one.object.name for one in news}) != 1:
        return None
    new = next((one for one in news if one.firm), news[0])
    if FORWARD.search(new.text, max(0, new.start - _NEAR), new.end + _NEAR):
        return None
    finer = all(not old.startswith(new.object.name) for old in olds)
    return new if finer and all(later(new.object.name, old) for old in olds) else None


def _is_old(one: Found) -> bool:
    """Whether a date was a plan that holds no more, and no day on which the film did come out."""
    words = one.text[max(0, one.start - 20) : one.end]
    came = _PAST.search(words) and not _PLAN.search(words)
    return bool(one.qualifiers.get("superseded")) and not came
