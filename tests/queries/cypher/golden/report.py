"""Runs the golden cases on our engine and prints where its answers are unlike Neo4j's.

python tests/queries/cypher/golden/report.py             every difference that is not listed
python tests/queries/cypher/golden/report.py WORD        only families or queries with the word
python tests/queries/cypher/golden/report.py --update    take out of pending.yaml what passes
"""

# ruff: noqa: T201 - a command prints

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from golden_cases import DIFFERENCES, PENDING, Case, read_all, read_keyed, write_yaml
from golden_embedded import run_embedded


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--update", action="store_true", help="shorten pending.yaml")
    parser.add_argument("word", nargs="?", default="", help="in the family's name or the query")
    arguments = parser.parse_args()
    cases = [c for c in read_all() if arguments.word in c.family or arguments.word in c.query]
    pending, listed = read_keyed(PENDING), read_keyed(DIFFERENCES)
    failed = 0
    for case in cases:
        wrong = unlike(case)
        if not wrong:
            pending.pop(case.key, None)
        elif case.key not in pending and case.key not in listed:
            failed += 1
            print(f"--- {case.family}\n{case.query}\n=> {wrong}\n")
    print(
        f"{len(cases)} cases: {failed} unlike Neo4j, {len(pending)} pending, {len(listed)} listed"
    )
    if arguments.update:
        write_yaml(PENDING, list(pending.values()))
    return 0


def unlike(case: Case) -> str:
    try:
        return case.unlike(run_embedded(case))
    except Exception as crash:  # noqa: BLE001 - a crash is a failure of this case alone
        return f"crash: {type(crash).__name__}: {crash}"


if __name__ == "__main__":
    sys.exit(main())
