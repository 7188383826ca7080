"""Wikidata's API: items with what they are related to, fifty at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import SourceError
from loaders.json_file import parse_json
from loaders.sources.wikidata.entity import entities
from loaders.web.fetch import Limits
from loaders.web.kept import Kept, cache_folder
from loaders.web.visits import Visits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ADDRESS: Final = "https://www.wikidata.org/w/api.php"
_PAUSE: Final = 0.5
"""Seconds between two requests: one at a time, as its etiquette asks."""
_AT_ONCE: Final = 50
_LARGEST: Final = 100_000_000


@dataclass(slots=True)
class Api:
    """Gives items.

    Attributes:
        visits: how it is asked.
        language: the language of names.
        address: where it is.
    """

    visits: Visits
    language: str = "en"
    address: str = ADDRESS

    @classmethod
    def of(cls, language: str) -> Api:
        """Give the API, politely asked; no key is needed."""
        kept = Kept(cache_folder() / "wikidata")
        return cls(Visits(_PAUSE, kept=kept, limits=Limits(size=_LARGEST)), language)

    def items(self, ids: Iterable[str]) -> Iterator[dict[str, Any]]:
        """Give the items of these ids, as the API gives them.

        Raises:
            SourceError: it does not answer, or refuses.
        """
        left = list(dict.fromkeys(ids))
        for first in range(0, len(left), _AT_ONCE):
            yield from self._some(left[first : first + _AT_ONCE])

    def _some(self, ids: list[str]) -> Iterator[dict[str, Any]]:
        languages = "%7C".join(dict.fromkeys((self.language, "en", "mul")))
        query = (
            f"?action=wbgetentities&format=json&formatversion=2&maxlag=5&ids={'%7C'.join(ids)}"
            f"&props=info%7Clabels%7Caliases%7Cclaims&languages={languages}"
        )
        answer = self.visits.get(self.address + query)
        value = parse_json(answer.body, self.address)
        if not isinstance(value, dict) or "error" in value:
            told = value.get("error") if isinstance(value, dict) else None
            info = told.get("info") if isinstance(told, dict) else "it gave no reason"
            raise SourceError(f"{self.address}: Wikidata refuses: {info}. Try again later.")
        yield from entities(value)
