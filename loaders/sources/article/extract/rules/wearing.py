"""Who plays whom, told by what is worn, by a part that somebody had before, or by object first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_CLOTHES: Final = (
    r"(?:suit|mask|coat|cape|cowl|boots|shoes|uniform|armou?r|robes?|hat|fedora|tuxedo|tux|helmet"
    r"|costume|badge|claws|wig|beard|make-?up|prosthetics|shield|cloak|gloves|sandals|jacket"
    r"|leathers?"
    r"|spandex|tights)"
)
_WEARS: Final = pattern(
    r"(?P<who>{P}){REL},?(?: who)? (?:{AUX}(?:wears?|wore|worn|wearing|dons?|donned|donning|fills?"
    r"|(?:puts?|putting|pulls?|pulled|straps?|strapped) on|(?:slip|step|climb|suit|squeez|get|hop)"
    r"(?:s|p?ped|p?ping|p?ing|e)? (?:back |up )?in(?:to)?|back in(?:to|side)?|inside|under|behind"
    r"|beneath|takes up|took up|picks up|hangs up|returns? to))"
    r" (?:(?:the|his|her|that|those|a) )?(?:[a-z-]+ ){0,2}?(?:"
    rf"(?P<whose>{{C}})(?:'s)? (?:[a-z-]+ )?{_CLOTHES}"
    rf"|(?:{{R}} |{{A}} )?{_CLOTHES}(?: (?:of|as) {{ROLE}}(?P<whom>{{C}}))?)"
)
_DID: Final = (
    r"(?:plays?|played|portray(?:s|ed)?|voice[sd]?|originat(?:es?|ed)|created|embodied|inhabited"
    r"|held|filled|made (?:his|her) own|made famous|brought to life|first brought to life)\b"
)
_BEFORE: Final = pattern(
    r"(?P<whom>{C})(?!'s)(?P<gap>[^\u27e8.;]{0,60}?(?:, (?:{C}'s )?[^\u27e8.;]{3,50})?),? (?:whom"
    r"|(?:an?|the) (?:[a-z-]+ )?(?:role|part|character)(?: (?:that|which))?"
    r"|(?<=, )(?:an?|the) (?:[a-z-]+ ){1,4}?) ?(?P<who>{P})"
    rf" {{AUX}}{_DID}(?: in (?:the |{{D}}'s )?(?P<film>{{F}}))?"
)
_PASSED: Final = pattern(
    r"(?P<whom>{C})(?: is| was|,)* (?:an?|the) (?:[a-z-]+ )?(?:role|part|character)"
    r"(?: (?:that|which))? (?:(?:was|has|had|been|later|then|once|previously|originally|last"
    r"|first) )*(?:went to|gone to|passed (?:on )?to|given to|(?:held|played|portrayed|filled|taken"
    r"|taken over|originated|created|inhabited|occupied|voiced)(?: [^\u27e8.;,]{1,40})? by) {DESC}?"
    r"(?P<who>{P})(?: in (?:the |{D}'s )?(?P<film>{F}))?"
)
_KIND_OF: Final = pattern(
    r"(?P<whom>{C}), (?:an?|the|his|her|their) (?:[^\u27e8,;.]"
    r"|\u27e8[FSROL]\d+\u27e9){2,60}? (?:(?:who|that)"
    r" (?:is|was|will be) )?(?:re)?(?:played|portrayed|voiced) by {DESC}?(?P<who>{P})"
)
_CHANCE: Final = pattern(
    r"(?P<who>{P}) (?:an?|another|the|one (?:last|more)) (?:[a-z]+ )?(?:chance|shot|opportunity"
    r"|reason"
    r"|go|turn) (?:to (?:play|portray|voice)|at playing) {ROLE}(?P<whom>{C})"
)
_OBJECT: Final = pattern(
    r"(?<!, )(?<!and )(?P<who>{P}) (?:first |once |originally |memorably |had )?(?:played"
    r"|portrayed|voiced) in (?:the |{D}'s )?(?:[a-z-]+ )?(?P<film>{F})"
)
_NOTED: Final = re.compile(r"\b(?:not|never|declin|turn\w* down|instead of)\b")


@reads("wear|wore|worn|don|fill|put|pull|strap|slip|step|climb|suit|squeez|back in|inside|under"
       "|behind|beneath|takes up|took up|picks up|hangs up|return")  # fmt: skip
def wears(view: View) -> Iterator[Found]:
    """``Kim Doe puts on the mask of Iris Vane again``, ``steps into Iris Vane's boots``."""
    for match in _WEARS.finditer(view.text):
        roles = view.characters(match["whom"] or match["whose"])
        yield from _plays(view, match, view.subjects(match), roles, 0.84)


@reads("whom|role|part|character|, (?:an?|the) [a-z]")
def before(view: View) -> Iterator[Found]:
    """``a role Kim Doe first played in FILM``, ``the part held for ten years by Kim Doe``."""
    for form in (_BEFORE, _PASSED):
        for match in form.finditer(view.text):
            people, roles = view.people(match["who"]), view.characters(match["whom"])
            yield from each("plays", people, roles[:1], match, 0.88)
            yield from each("acts_in", people, view.films(match["film"]), match, 0.88)


@reads("played|portrayed|voiced|to play|to portray|to voice|at playing")
def object_first(view: View) -> Iterator[Found]:
    """``Iris, a killer played by Kim Doe``, ``the boss Kim Doe played in FILM``."""
    for form in (_KIND_OF, _CHANCE):
        for match in form.finditer(view.text):
            people, roles = view.people(match["who"]), view.characters(match["whom"])
            yield from _plays(view, match, people, roles, 0.88)
    for match in _OBJECT.finditer(view.text):
        yield from each(
            "acts_in", view.people(match["who"]), view.films(match["film"]), match, 0.86
        )


_BY_ANOTHER: Final = re.compile(
    r"\b(?:role|part|character) (?:last|first|once|originally|previously|formerly) (?:played"
    r"|portrayed)"
)
"""``Iris, a role last played by Kim Doe``: in a film of before."""


def _plays(
    view: View, match: re.Match[str], people: list[Entity], roles: list[Entity], sure: float
) -> Iterator[Found]:
    if _NOTED.search(match[0]):
        return
    people = [p for p in people if not view.article.makes_only(p)]
    yield from each("plays", people, roles[:1], match, sure)
    films, near = view.near(match.start(), match.end())
    if len(films) == 1 and not _BY_ANOTHER.search(match[0]):
        yield from each("acts_in", people, films, match, min(sure, near, 0.84))
