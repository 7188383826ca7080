"""The API itself, asked with a user's own key: politely, and nothing twice within a day."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import SourceError, UsageError
from loaders.json_file import parse_json
from loaders.sources.tmdb.fields import own_id, records
from loaders.web.fetch import Secret
from loaders.web.kept import Kept, cache_folder
from loaders.web.visits import Visits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.tmdb.fields import Record

KEY: Final = "TMDB_API_KEY"
ADDRESS: Final = "https://api.themoviedb.org/3"
_PAUSE: Final = 0.05
"""Seconds between two requests: half of what TMDB says it bears."""
_APPENDED: Final = {
    "movie": "credits,alternative_titles,external_ids",
    "tv": "aggregate_credits,alternative_titles,external_ids",
    "person": "combined_credits,external_ids",
    "collection": "",
}
_FOUND: Final = {"movie_results": "movie", "tv_results": "tv", "person_results": "person"}


def _secret(key: str) -> Secret:
    """Say how a key is sent: the long one as a header, the short one in the address."""
    if key.startswith("ey"):
        return Secret(headers={"authorization": f"Bearer {key}"})
    return Secret(query={"api_key": key})


@dataclass(slots=True)
class Api:
    """Gives replies.

    Attributes:
        visits: how it is asked.
        language: the language of titles, such as ``en-US``.
        address: where it is.
    """

    visits: Visits
    language: str = "en-US"
    address: str = ADDRESS
    _given: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def from_environment(cls, language: str) -> Api:
        """Give the API with the key that the environment holds.

        Raises:
            UsageError: it holds none.
        """
        key = os.environ.get(KEY, "").strip()
        if not key:
            raise UsageError(
                f"To ask TMDB itself, put your own key into {KEY}; you get one for free at "
                "https://www.themoviedb.org/settings/api. Files of its replies need none."
            )
        kept = Kept(cache_folder() / "tmdb")
        return cls(Visits(_PAUSE, kept=kept, secret=_secret(key)), language)

    def replies(self, wanted: tuple[str, str]) -> Iterator[tuple[Any, str]]:
        """Give the reply for what is wanted; for a collection also those for its films.

        Raises:
            SourceError: it does not answer, or there is no such thing.
        """
        kind, own = wanted
        if kind == "find":
            yield from self._find(own)
            return
        if wanted in self._given:
            return
        self._given.add(wanted)
        value, place = self._get(f"{kind}/{own}", _APPENDED[kind])
        yield value, place
        if kind == "collection" and isinstance(value, dict):
            for part in records(value.get("parts")):
                film = own_id(part)
                if film is not None:
                    yield from self.replies(("movie", film))

    def _find(self, imdb_id: str) -> Iterator[tuple[Any, str]]:
        value, place = self._get(f"find/{imdb_id}", "", "&external_source=imdb_id")
        found: list[tuple[str, str]] = [
            (kind, own)
            for key, kind in _FOUND.items()
            for record in _records_of(value, key)
            if (own := own_id(record)) is not None
        ]
        if not found:
            raise SourceError(f"{place}: TMDB knows nothing by the id {imdb_id} of IMDb.")
        for wanted in found:
            yield from self.replies(wanted)

    def _get(self, path: str, appended: str, more: str = "") -> tuple[Any, str]:
        query = f"?language={self.language}{more}"
        if appended:
            query += f"&append_to_response={appended}"
        answer = self.visits.get(f"{self.address}/{path}{query}")
        place = f"{self.address}/{path}"
        return parse_json(answer.body, place), place


def _records_of(value: Any, key: str) -> list[Record]:
    return records(value.get(key)) if isinstance(value, dict) else []
