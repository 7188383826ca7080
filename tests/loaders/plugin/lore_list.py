"""A sample of a loader in a package of its own: films, one title a line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graph.model.registry import to_records
from graph.model.sources import Source
from graph.model.works import Film
from graph.results.errors import UsageError
from graph.values.ids import make_id
from loaders.base import LoaderInfo, LoaderOption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Batch
    from loaders.base import Reading

SOURCE = Source(id="source:lore-list", name="A list of films", licence="CC0")


class ListLoader:
    """Reads a list of titles."""

    info = LoaderInfo(
        name="list",
        title="List of films",
        description="Titles of films, one a line.",
        accepts="a text file",
        example="loregraph load list films.txt",
        options=(LoaderOption("status", "What is true of all of them: announced.", "WORD"),),
    )

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        """Read the titles; an empty line is rejected."""
        path = Path(source)
        if not path.is_file():
            raise UsageError(f"There is no file {source}.")
        films = []
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            title = line.strip()
            if not title:
                reading.reject(f"{path.name}:{number}: the line is empty.")
                continue
            reading.count()
            films.append(
                Film.model_validate(
                    {
                        "id": make_id("film", title),
                        "name": title,
                        "title": title,
                        "status": reading.option("status"),
                        "sources": (SOURCE.id,),
                    }
                )
            )
        yield to_records([SOURCE, *films])
