"""Words for films of which a text does not say which they are."""

from __future__ import annotations

import re
from typing import Final

MANY: Final = re.compile(
    r"[^\u27e8.;,]{0,30}\b(?:in|for|of|to|across|throughout) (?:[a-z0-9]+ ){0,4}"
    "(?:films|movies|franchise|series|trilogy|installments"
    r"|shows?)\b|[^\u27e8.;,]{0,30}\b(?:in|for|of|to|across|throughout) (?:[a-z]+ ){0,3}\u27e8R"
)
"""``in all of the films``: of which one is not said."""
OTHERS: Final = re.compile(
    r"[^\u27e8.;,]{0,24}\bthe (?:first|second|third|fourth|fifth|sixth|seventh)(?: one| part)?"
    r"(?=[.;]|$)"
    r"|[^\u27e8.;,]{0,20}\bin (?:the )?(?:[a-z]+ ){0,2}\u27e8R\d+\u27e9,"
    r"|[^\u27e8.;,]{0,20}\b(?:from|off|of|for|in|on) (?:the|an?) (?:[a-z-]+ )?\u27e8[RC]\d+\u27e9"
    r" (?:[a-z-]+ )?(?:spin-?off|reboot|remake)\b"
)
"""``in the FRANCHISE films, ...``: which of them is not said."""
UNSAID: Final = re.compile(
    r"\b(?:(?:next|soon|also|last|recently|most recently) (?:be )?(?:seen|appear(?:s|ed|ing)? in)"
    r"|(?:seen|appears) next|will next|next (?:stars|appears))\b|"
    r"\b(?:in|for|of|to|from) the (?:latter|former)\b(?! [a-z])"
    r"|\b(?:an?|another) (?:[a-z-]+ ){0,3}(?:spin-?off|prequel|series|show)\b"
    r"(?: (?:[a-z-]+|\u27e8[CNRP]\d+\u27e9)){0,4},? (?:which|that)\b"
    r"|\b(?:the|its|that) (?:[a-z-]+ ){0,2}(?:sequel|prequel|follow-up|threequel)\b"
    r"|\bin (?:\u27e8[PN]\d+\u27e9's |the )?\u27e8[OCN]\d+\u27e9, (?:out|due|opening|coming"
    r"|released|which (?:opens|arrives|hits|comes))\b"
)
"""Words for a film of which the text does not say which it is."""
ANOTHER: Final = re.compile(
    r"[^\u27e8.;,]{0,20}\bin an? (?:[a-z-]+ |\u27e8[A-Z]\d+\u27e9 ){0,4}(?:film|movie"
    r"|series|project|thriller|drama|comedy)\b"
)
"""``in a thriller``: in one that the text does not speak of."""
