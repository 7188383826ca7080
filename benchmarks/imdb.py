"""Load one franchise out of IMDb's data sets, against `zcat | grep` for its credits.

A principals file of ten million lines is made here (`--folder` keeps it), with titles and names.
The baseline finds the lines of six titles with `zcat | grep -F`; the load finds them, reads titles
and names as well and writes the graph. Both take turns; processor time of all processes counts, as
the least of the rounds. Once with the package isal, once with the standard library alone.

    python benchmarks/imdb.py

Nothing fails: the ratio and the memory are to be looked at. Takes about six minutes.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TITLES = [f"tt{number * 9:07}" for number in (5, 9_000, 200_000, 345_678, 500_000, 777_777)]
EACH = 10
CATEGORIES = ("actor", "actress", "actor", "director", "writer", "producer", "composer",
              "cinematographer", "editor", "self")  # fmt: skip
CHARACTERS = ('["Ethan Hunt"]', '["Guard"]', '["Iris Vane","The Gull"]', '["Ilsa Faust"]')
NONE = "\\N"


def make(folder: Path, lines: int) -> None:
    import gzip

    titles = lines // EACH
    with (
        gzip.open(folder / "title.principals.tsv.gz", "wt", compresslevel=6) as principals,
        gzip.open(folder / "title.basics.tsv.gz", "wt", compresslevel=6) as basics,
        gzip.open(folder / "name.basics.tsv.gz", "wt", compresslevel=6) as names,
    ):
        principals.write("tconst\tordering\tnconst\tcategory\tjob\tcharacters\n")
        basics.write("tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear"
                     "\truntimeMinutes\tgenres\n")  # fmt: skip
        names.write("nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession"
                    "\tknownForTitles\n")  # fmt: skip
        for number in range(1, titles + 1):
            title = f"tt{number * 9:07}"
            principals.write("".join(_credits(title, number)))
            if title in TITLES or number % 20 == 0:
                basics.write(f"{title}\tmovie\tFilm {number}\tFilm {number}\t0\t1999\t{NONE}\t101\t"
                             "Action\n")  # fmt: skip
                for order in range(1, EACH + 1):
                    person = _person(number, order)
                    names.write(f"{person}\tPerson {person}\t1960\t{NONE}\tactor\t{title}\n")


def _person(number: int, order: int) -> str:
    return f"nm{(number * 7_919 + order * 131_071) % 13_000_000 + 1:07}"


def _credits(title: str, number: int) -> list[str]:
    found = []
    for order, category in enumerate(CATEGORIES, 1):
        acting = category in ("actor", "actress", "self")
        characters = CHARACTERS[(number + order) % len(CHARACTERS)] if acting else NONE
        job = "producer" if category == "producer" else NONE
        person = _person(number, order)
        found.append(f"{title}\t{order}\t{person}\t{category}\t{job}\t{characters}\n")
    return found


def baseline(folder: Path) -> int:
    wanted = " ".join(f"-e {title}" for title in TITLES)
    command = f"zcat {folder}/title.principals.tsv.gz | grep -F {wanted} | wc -l"
    found = subprocess.run(command, shell=True, check=True, capture_output=True, text=True).stdout
    return int(found)


def load(folder: Path, library: str) -> tuple[float, str]:
    """Load in a process of its own; give its most memory in MB and what it says."""
    program = "import sys; sys.modules['isal'] = None\n" if library == "standard" else ""
    store = folder / "franchise.db"
    store.unlink(missing_ok=True)
    options = [part for title in TITLES for part in ("--title", title)]
    arguments = ["load", "imdb", str(folder), *options, "--store", str(store)]
    program += f"""
import resource, sys
from loregraph.main import main
sys.argv = {["loregraph", *arguments]!r}
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
    run = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    return float(run.stdout.split()[-1]), run.stderr


def spent(run: object) -> float:
    """Give the processor time that processes started by a call take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run()  # type: ignore[operator]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(folder: Path, rounds: int) -> None:
    zcat, most = [], 0.0
    loads: dict[str, list[float]] = {"isal": [], "standard": []}
    for _ in range(rounds):
        zcat.append(spent(lambda: baseline(folder)))
        for library, times in loads.items():
            begin = time.monotonic()
            times.append(spent(lambda name=library: load(folder, name)))
            print(f"  {library}: {times[-1]:.2f} s of processor, {time.monotonic() - begin:.2f} s")
    memory, said = load(folder, "isal")
    most = max(memory, load(folder, "standard")[0])
    print(said.strip().splitlines()[1])
    print(f"zcat | grep {min(zcat):.2f} s ({baseline(folder)} lines)")
    for library, times in loads.items():
        ratio = min(times) / min(zcat)
        print(f"loregraph load imdb, {library}: {min(times):.2f} s, {ratio:.2f} times")
    print(f"most memory: {most:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lines", type=int, default=10_000_000, help="lines of principals")
    parser.add_argument("--rounds", type=int, default=3, help="how often they take turns")
    parser.add_argument("--folder", type=Path, help="where the files are, or are made to stay")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = given.folder or Path(name)
        if not (folder / "name.basics.tsv.gz").exists():
            folder.mkdir(parents=True, exist_ok=True)
            make(folder, given.lines)
        measure(folder, given.rounds)


if __name__ == "__main__":
    main()
