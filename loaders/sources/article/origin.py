"""The source of an article in the graph: known already, or new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.model.sources import Source
from loaders.sources.article.address import host_of, place_of

if TYPE_CHECKING:
    from graph.stores.base import Store
    from loaders.sources.article.article import Article

_SOURCES: Final = """
MATCH (s:Source) WHERE s.url IS NOT NULL
RETURN s.id AS id, s.url AS url, s.publisher AS publisher ORDER BY id
"""
_SAME_TEXT: Final = """
MATCH (s:Source {digest: $digest}) WHERE $addressed = false OR s.url IS NULL
RETURN s.id AS id ORDER BY id
"""
_ONE: Final = "MATCH (s:Source {id: $id}) RETURN properties(s) AS properties"


def source_of(article: Article, store: Store | None) -> tuple[Source, dict[str, object]]:
    """Give an article's source, and the properties that it has in the store.

    An article whose address a source of the graph has is that source. What the graph says of it
    already, be it curated, stays. The same text is the same source, where only one of both has an
    address.
    """
    known = list(store.run(_SOURCES)) if store is not None else []
    place = place_of(article.url)
    same = [row["id"] for row in known if place and place_of(row["url"]) == place]
    if not same and store is not None:
        asked = {"digest": article.digest, "addressed": bool(place)}
        same = [row["id"] for row in store.run(_SAME_TEXT, asked)]
    source_id = same[0] if same else article.id
    before: dict[str, object] = {}
    if store is not None:
        for row in store.run(_ONE, {"id": source_id}):
            before = dict(row["properties"])
    outlets = {
        host_of(row["url"]): row["publisher"] for row in known if row["publisher"] and row["url"]
    }
    return _made(source_id, article, before, outlets.get(article.host)), before


def _made(
    source_id: str, article: Article, before: dict[str, object], outlet: str | None
) -> Source:
    when = article.dated
    told = {
        "name": article.title,
        "publisher": article.site or outlet or article.host,
        "author": article.author,
        "url": article.url,
    }
    dates = {
        "published": when.published,
        "published_from": when.after,
        "published_to": when.before,
        "dated_by": when.by,
        "dated_why": when.why,
    }
    if when.by != "given" and any(key in before for key in dates):
        dates = {}
    fresh = {key: value for key, value in told.items() if value and key not in before}
    return Source.model_validate(
        {
            "id": source_id,
            "name": before.get("name") or article.title,
            "sources": before.get("sources") or (source_id,),
            "digest": article.digest,
            **fresh,
            **{key: value for key, value in dates.items() if value is not None},
        }
    )
