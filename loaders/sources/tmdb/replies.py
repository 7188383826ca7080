"""Replies of the API: what each is, and who reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from loaders.sources.tmdb.fields import records, text

if TYPE_CHECKING:
    from loaders.sources.tmdb.desk import Desk
    from loaders.sources.tmdb.fields import Record

_PAGES: Final = ("results", "items", "parts")
_FILM: Final = frozenset({"original_title", "release_date", "credits"})
"""Fields one of which a film has beside its title; a file that somebody cut has few."""


class Replies:
    """Hands each reply to whom it is for; credits without a title wait until all is read."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.waiting: list[tuple[Record, str]] = []

    def take(self, value: Any, place: str) -> bool:
        """Take a reply, a list or a page of them; tell whether it says anything of films."""
        if isinstance(value, list):
            return any([self.take(each, place) for each in value])  # noqa: C419 - takes every one
        if not isinstance(value, dict):
            return False
        kind = _kind(value)
        if kind == "movie":
            return self._desk.movie(value, place) is not None
        if kind == "tv":
            return self._desk.series(value, place) is not None
        if kind == "person":
            return self._desk.person(value, place) is not None
        if kind == "collection":
            return self._desk.collection(value, place) is not None
        if kind == "credits":
            self.waiting.append((value, place))
            return True
        if kind == "credit":
            return self._credit(value, place)
        return any(
            [  # noqa: C419 - takes every one
                self.take(each, place)
                for page in _PAGES
                for each in records(value.get(page))
                if _kind(each)
            ]
        )

    def _credit(self, value: Record, place: str) -> bool:
        """Take the reply for one credit: who, in what, as what."""
        person, media = value["person"], value["media"]
        line = {**value, "character": media.get("character"), **person, "job": value.get("job")}
        is_series = value.get("media_type") == "tv"
        work = (self._desk.series if is_series else self._desk.movie)(_described(media), place)
        if work is None:
            return False
        if value.get("credit_type") == "crew":
            self._desk.lines.crew(work, [line], place)
        else:
            self._desk.lines.cast(work, [line], place)
        return True


def error_of(value: Any) -> str | None:
    """Give what TMDB said in place of a reply, such as that there is no such film; else None."""
    message = text(value, "status_message") if isinstance(value, dict) else None
    return message and f"TMDB replied with an error: {message}"


def _described(media: Record) -> Record:
    return {key: value for key, value in media.items() if key not in ("character", "media_type")}


def _kind(value: Record) -> str:
    """Say what a reply is by the fields that only such a one has; empty where it is none."""
    if isinstance(value.get("media_type"), str) and "credit_type" not in value:
        return value["media_type"] if value["media_type"] in ("movie", "tv", "person") else ""
    if isinstance(value.get("person"), dict) and isinstance(value.get("media"), dict):
        return "credit"
    if "parts" in value:
        return "collection"
    if text(value, "title") and not _FILM.isdisjoint(value):
        return "movie"
    if text(value, "name") and ("first_air_date" in value or "original_name" in value):
        return "tv"
    if text(value, "name") and not {"also_known_as", "birthday", "known_for"}.isdisjoint(value):
        return "person"
    if isinstance(value.get("cast"), list) and "id" in value:
        return "credits"
    return ""
