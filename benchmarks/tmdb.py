"""Load TMDB's CSV exports, against decoding them and the store's bulk load of the same graph.

The export is made here: films with casts and crews in the format of movies_metadata.csv and
credits.csv, whose cells are Python literals (`--cells json` writes those of tmdb_5000_credits.csv).
Load and baseline take turns; the figures are the least of processor time, and their ratio counts.

    python benchmarks/tmdb.py

Nothing fails: the ratio is to be looked at. Takes about two minutes.
"""

from __future__ import annotations

import argparse
import ast
import csv
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import loregraph
from graph.records import Batch
from loaders.base import Reading
from loaders.run import load
from loaders.sources.tmdb.loader import TmdbLoader

if TYPE_CHECKING:
    from collections.abc import Callable

COLUMNS = (
    "adult,belongs_to_collection,budget,genres,homepage,id,imdb_id,original_language,"
    "original_title,overview,popularity,poster_path,production_companies,production_countries,"
    "release_date,revenue,runtime,spoken_languages,status,tagline,title,video,vote_average,"
    "vote_count"
)
JOBS = [("Director", "Directing"), ("Screenplay", "Writing"), ("Producer", "Production"),
        ("Executive Producer", "Production"), ("Editor", "Editing"), ("Casting", "Production"),
        ("Original Music Composer", "Sound"), ("Art Direction", "Art")]  # fmt: skip


def name_of(number: int) -> str:
    syllables = ("ka", "ro", "mi", "ten", "sol", "ver", "an", "ju", "bel", "ost")
    first = "".join(syllables[int(digit)] for digit in str(number % 997))
    last = "".join(syllables[int(digit)] for digit in str(number))
    return f"{first.title()} {last.title()}"


def make(folder: Path, films: int, credits_: int, written: Callable[[Any], str]) -> None:
    chance = random.Random(7)
    people = credits_ // 4
    each = credits_ // films
    with (folder / "movies_metadata.csv").open("w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, COLUMNS.split(","), restval="")
        out.writeheader()
        for film in range(1, films + 1):
            row: dict[str, Any] = {"adult": "False", "id": film, "title": f"Film {name_of(film)}"}
            row |= {"original_title": row["title"], "imdb_id": f"tt{film:07}", "status": "Released"}
            row |= {"release_date": f"{1950 + film % 70}-{film % 12 + 1:02}-{film % 28 + 1:02}"}
            row |= {"poster_path": f"/poster{film}.jpg", "overview": "What happens there. " * 15}
            row |= {"genres": written([{"id": 28, "name": "Action"}, {"id": 18, "name": "Drama"}])}
            if film % 4 == 0:
                name = f"{name_of(film // 40)} Collection"
                collection = {"id": film // 40 + 1, "name": name, "poster_path": f"/c{film}.jpg"}
                row["belongs_to_collection"] = written(collection)
            out.writerow(row)
    with (folder / "credits.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["cast", "crew", "id"])
        for film in range(1, films + 1):
            own = chance.sample(range(1, people), each)
            cast = [_acted(film, order, person) for order, person in enumerate(own[: each // 2])]
            crew = [_made(film, place, person) for place, person in enumerate(own[each // 2 :])]
            rows.writerow([written(cast), written(crew), film])


def _acted(film: int, order: int, person: int) -> dict[str, Any]:
    role = name_of(film // 40 * 100 + order) if order < 12 else f"Guard #{order}"
    line = {"cast_id": order, "character": role, "credit_id": f"{film:012x}{order:012x}"}
    line |= {"gender": person % 3, "id": person, "name": name_of(person), "order": order}
    return {**line, "profile_path": f"/p{person}.jpg" if person % 3 else None}


def _made(film: int, place: int, person: int) -> dict[str, Any]:
    job, department = JOBS[place % len(JOBS)]
    line = {"credit_id": f"{film:012x}{place:012x}", "department": department, "gender": 2}
    return {**line, "id": person, "job": job, "name": name_of(person), "profile_path": None}


def decode(folder: Path, read: Callable[[str], Any]) -> int:
    csv.field_size_limit(10**8)
    found = 0
    for name in ("movies_metadata.csv", "credits.csv"):
        with (folder / name).open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                for column in ("belongs_to_collection", "cast", "crew"):
                    if row.get(column):
                        found += len(read(row[column]))
    return found


def spent(run: Callable[[], Any]) -> float:
    begin = time.process_time()
    run()
    return time.process_time() - begin


def bulk(batch: Batch, path: Path) -> None:
    with loregraph.open(path) as store:
        store.write(batch)


def whole_load(folder: Path, path: Path) -> None:
    with loregraph.open(path) as store:
        load(store, TmdbLoader(), str(folder))


def graph_of(folder: Path) -> Batch:
    whole = Batch()
    for batch in TmdbLoader().read(str(folder), Reading()):
        whole.nodes += batch.nodes
        whole.relationships += batch.relationships
    return whole


def peak(part: str, folder: Path) -> float:
    """Give the most memory, in MB, that a process of its own takes for one part."""
    command = [sys.executable, __file__, "--only", part, "--folder", str(folder)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def only(part: str, folder: Path) -> None:
    if part == "load":
        whole_load(folder, folder / "only.db")
    else:
        bulk(graph_of(folder), folder / "only.db")
    (folder / "only.db").unlink()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--films", type=int, default=5_000, help="how many films")
    parser.add_argument("--credits", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cells", choices=["python", "json"], default="python")
    parser.add_argument("--only", choices=["load", "bulk"])
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    if given.only:
        only(given.only, given.folder)
        return
    write, read = (repr, ast.literal_eval) if given.cells == "python" else (json.dumps, json.loads)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, given.films, given.credits, write)
        batch = graph_of(folder)
        size = sum(path.stat().st_size for path in folder.glob("*.csv")) / 1e6
        print(f"{size:.1f} MB -> {len(batch.nodes):,} nodes, {len(batch.relationships):,} "
              "relationships")  # fmt: skip
        decoding, writing, loading = [], [], []
        for turn in range(given.rounds):
            decoding.append(spent(lambda: decode(folder, read)))
            writing.append(spent(lambda n=turn: bulk(batch, folder / f"b{n}.db")))
            loading.append(spent(lambda n=turn: whole_load(folder, folder / f"l{n}.db")))
        base = min(decoding) + min(writing)
        print(f"decoding {min(decoding):.2f} s + bulk load {min(writing):.2f} s = {base:.2f} s")
        print(f"loregraph load tmdb {min(loading):.2f} s: {min(loading) / base:.2f} times")
        print(f"most memory: load {peak('load', folder):.0f} MB, records and bulk load of them "
              f"{peak('bulk', folder):.0f} MB")  # fmt: skip


if __name__ == "__main__":
    main()
