"""Which characters a film is about, where no actor is named with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_ROLES: Final = (
    r"(?:villains?|antagonists?|hero(?:es)?|heroines?|protagonists?|big bad|baddies?|foes?"
    r"|(?:main|title|central|lead|titular) characters?)"
)
_SAID: Final = r"(?:(?:reportedly|also|again|once again|now|apparently|thus|indeed) )*"
_ABOUT: Final = pattern(
    r"(?P<film>{F}),? (?:which |also |will |will also |then |even |briefly )*(?:follows?"
    r"|centers? (?:on|around)|centres? on|revolves? around|finds?|focus(?:es)? on"
    r"|tells the story of|picks up with|picks up (?:[a-z]+ )?(?:after|as|when)|introduc(?:es?|ed)"
    r"|pits|sees|saw|is about|(?:ends?|ended|opens?|opened|begins?|began|closes?|closed|kicks off"
    r"|concludes?|concluded)"
    r" (?:with|on|as)|(?:puts|sends|sent|leaves|left|forces|throws|thrusts|reunites)(?= )"
    r"|features?|featured|(?:is )?bring(?:s|ing) in)"
    r" (?:(?!back\b)(?:the|an?|us to|a new|[a-z-]+) ){0,4}?(?:(?:named|called|such as|like"
    r"|including) )?{ROLE}(?P<who>{CS})(?!'s)"
)
_APPEARS: Final = pattern(
    r"(?P<who>{CS})(?: \([^()]*\))?,? (?:who )?(?:(?:also|first|briefly|will|is|was|has"
    r"|does|had) ){0,3}"
    r"(?:appear(?:s|ed)?|show(?:s|ed|n)? up|turn(?:s|ed)? up|pop(?:s|ped)? up|debut(?:s|ed)"
    r"|featur(?:es|ed)|introduced|seen|ma(?:kes?|de) (?:his|her|their|an?|its) (?:[a-z-]+ ){0,3}"
    r"(?:debut|appearance|cameo|entrance|bow)|(?:has|have|had|gets?) an? (?:[a-z-]+ ){0,2}"
    r"(?:cameo|role|part)|confirmed|set|(?:back|part of the story|on hand|among the characters"
    r"|at the (?:center|centre|heart))(?= (?:in|of)))"
    r" (?:briefly )?(?:in|for|at the (?:end|start|beginning) of|of) (?:(?:the|its) "
    r"(?:[a-z-]+ ){0,3}"
    r"(?:scenes?|seconds|minutes|moments|shots?|stretch|act|credits|reel) of )?(?:[a-z-]+ "
    r"|{D}'s ){0,3}?"
    r"(?P<film>{F})"
)
_ROLE_IS: Final = pattern(
    r"\b(?:the|its|a) (?:[a-z-]+ ){0,3}?"
    + _ROLES
    + r" (?:of|in|for) (?P<film>{F}) (?:is|are|was|will"
    r" be|turns out to be) " + _SAID + r"(?:named |called )?{ROLE}(?P<who>{CS})(?!'s)"
    r"|(?P<film2>{F})'s (?:[a-z-]+ ){0,3}?"
    + _ROLES
    + r"(?:,| is| was| will be|:) "
    + _SAID
    + r"{ROLE}(?P<who2>{CS})(?!'s)"
)
_IS_ROLE: Final = pattern(
    r"(?P<who>{CS}),? (?:who )?(?:is|are|was|will be|serves? as|becomes?) "
    + _SAID
    + r"(?:the|an?|one of the|its) (?:[a-z-]+ ){0,3}?"
    + _ROLES
    + r" (?:of|in|for) (?P<film>{F})"
)
_FRAMED: Final = pattern(
    r"^(?:(?:now|but|and|back|then|meanwhile),? )?(?:in|at the (?:end|start|beginning|close) of"
    r"|by the end of|throughout|during) (?:the )?(?:{D}'s )?(?P<film>{F}),? (?:(?:when|where"
    r"|though|however|[a-z]+ly|which [^,⟨]{2,40}),? )?"
    r"{ROLE}(?:(?P<who>{CS})(?!'s)|(?P<who2>{C})'s(?: [a-z]+){1,4}?),?"
    r" (?:(?:also|then|now|again|finally|still) )*(?!(?:could|might|may|was to|would|should|not)\b)"
    r"[a-z]+(?:s|ed|ew|ot|d|ell|ent|ook|ust)\b"
)
_MET: Final = pattern(
    r"\b(?:fans|audiences?|viewers|we|moviegoers|everyone|you) (?:(?:first|last|also|finally|will"
    r"|only)"
    r" )*(?:met|meet|saw|see|encountered|left|get to know|got to know|are introduced to|were"
    r" introduced to) {ROLE}(?P<who>{CS})(?:[^⟨.;,]{0,40}) (?:in|at the end of|during)"
    r" (?:the )?(?:{D}'s )?(?P<film>{F})"
)
_SHOWN: Final = pattern(
    r"\b(?:trailer|teaser|footage|synopsis|logline|clip|poster|plot|story|finale|ending|end|opening"
    r"|final scene|post-credits? scene|mid-credits? scene|climax) (?:for|of|from|in|to)"
    r" (?P<film>{F}) (?:also |then |briefly |first )?(?:shows?|showed|features?|featured|sees"
    r"|saw|finds|found|teas(?:es|ed)|reveal(?:s|ed)|introduc(?:es|ed)|follows|centers on|centres"
    r" on|left"
    r"|leaves) (?:us )?{ROLE}(?P<who>{CS})(?!'s)"
)
_GOES_ON: Final = pattern(
    r"(?P<who>{C})'s (?:[a-z-]+ )?(?:story|journey|arc|adventures?|tale|saga|quest|fight|mission)"
    r" (?:will )?(?:continues?|ends?|begins?|concludes?|picks? up|began|ended|continued|goes on"
    r"|comes to an end) (?:in|with) (?P<film>{F})"
)
_CLAUSE: Final = pattern(
    r"\b(?:as|when|where|while) {ROLE}(?P<who>{C}) [a-z]{2,}(?:s|ed|t|ew)\b(?: [a-z'-]+){0,8}?"
    r" (?:in|at"
    r" the end of|during) (?:the )?(?:{D}'s )?(?P<film>{F})"
)
_FORMS: Final = (
    _ABOUT, _APPEARS, _ROLE_IS, _IS_ROLE, _FRAMED, _MET, _SHOWN, _GOES_ON, _CLAUSE,
)  # fmt: skip
_NOT_SO: Final = re.compile(
    r"\b(?:not|never|n't|no|without|instead of|whether|if|could|might|may|would|rumou?r\w*|theor\w+"
    r"|hop(?:e|es|ed|ing)|wish\w*|unlike|cut|deleted|scrapped|book|novel|comics?|played|portrayed"
    r"|voiced)\b"
)


@reads(
    "follow|cent(?:er|re)|revolve|find|focus|story|picks? up|introduc|pits|sees|saw|about"
    "|appear|show|turn|pop|debut|featur|seen|appearance|cameo|role|part|villain|antagonist|hero"
    "|protagonist|big bad|baddie|foe|character|end|open|beg[ia]n|clos|kicks|conclu|puts|sen[dt]"
    "|leaves|left|forces|throws|thrusts|reunites|bring|entrance|confirmed|back|met |meet|encounter"
    "|know|trailer|teaser|footage|synopsis|clip|poster|plot|finale|journey|tale|quest|mission"
    r"|\bin (?:the )?\u27e8[FD]|\b(?:as|when|where|while) "
)
def present(view: View) -> Iterator[Found]:
    """``FILM follows Iris Vane``, ``the character of Iris Vane also appears in FILM``."""
    if "\u27e8F" not in view.text or not re.search("\u27e8[CBN]", view.text):
        return
    for form in _FORMS:
        for match in form.finditer(view.text):
            groups = match.groupdict()
            marks = groups.get("who") or groups.get("who2")
            films = view.films(groups.get("film") or groups.get("film2"))
            if _NOT_SO.search(match[0]) or _NOT_SO.search(_clause(match)):
                continue
            who = [e for e in view.characters(marks) if e.kind == "character"]
            yield from each("appears_in", who, films[:1], match, 0.84)


def _clause(match: re.Match[str]) -> str:
    """The words of the clause before a match."""
    before = match.string[: match.start()]
    return re.split(r"[,;:]", before)[-1]
