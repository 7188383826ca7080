"""Films that are told to belong to a series: ``the Iron Comet spinoff Ashfall``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.spelling import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.sources.article.extract.coding import Coded

_SPIN_OFF: Final = pattern(
    r"(?P<in>⟨[FR]\d+⟩)[\"']?(?:'s)? (?:[a-z-]+ ){0,2}(?:spin-?off|prequel|off-?shoot|origin story"
    r"|side story),? (?:film |movie |feature )?(?:titled |called |entitled )?[\"']?(?P<film>⟨F\d+⟩)"
    r"|(?P<own>⟨F\d+⟩)[\"']?,? (?:which is |is )?(?:the|an?) (?:[a-z-]+ ){0,3}(?:spin-?off|prequel"
    r"|off-?shoot) (?:of|from|to) (?:the )?(?P<of>⟨[FR]\d+⟩)"
)


def join_spinoffs(sentences: Iterable[Coded]) -> None:
    """Give a film of its own name to the series that a text says it is made from."""
    for coded in sentences:
        for match in _SPIN_OFF.finditer(coded.full):
            film = coded.entities(match["film"] or match["own"])[0]
            series = coded.entities(match["in"] or match["of"])[0]
            alone = film.base is None or key(film.base) == key(film.name)
            if alone and film.number is None and film is not series:
                film.base = series.base or series.name
