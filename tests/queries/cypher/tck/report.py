"""Runs the TCK: prints the pass rate, or brings the list of known failures up to date.

python tests/queries/cypher/tck/report.py            the pass rate, by folder
python tests/queries/cypher/tck/report.py -v WORD     every failure whose name has the word
python tests/queries/cypher/tck/report.py --update    write known_failures.txt
"""

# ruff: noqa: T201 - a command prints

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from tck_features import folder, read_all  # noqa: E402 - found beside this script
from tck_run import outcome  # noqa: E402 - found beside this script

KNOWN = HERE / "known_failures.txt"
HEAD = """# Scenarios of the TCK that fail. The list may only shrink: what passes must leave it.
# Regenerate: python tests/queries/cypher/tck/report.py --update
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("-v", "--verbose", action="store_true", help="print what is wrong")
    parser.add_argument("--update", action="store_true", help="write known_failures.txt")
    parser.add_argument("word", nargs="?", default="", help="only scenarios whose name has it")
    arguments = parser.parse_args()
    tck = folder()
    if tck is None:
        print("The TCK is not here: run sh scripts/fetch-neo4j.sh")
        return 1
    scenarios = [s for s in read_all(tck / "features") if arguments.word in s.name]
    started = time.perf_counter()
    failed: dict[str, str] = {}
    totals: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for scenario in scenarios:
        place = "/".join(scenario.name.split(" ", 1)[0].split("/")[:2])
        totals[place] += 1
        wrong = outcome(scenario, tck / "graphs")
        passed[place] += not wrong
        if wrong:
            failed[scenario.name] = wrong
            if arguments.verbose:
                query = next(step.doc for step in scenario.steps if step.text == "executing query:")
                print(f"--- {scenario.name}\n{query}\n=> {wrong}\n")
    for place in sorted(totals):
        print(f"{place:45} {passed[place]:5} of {totals[place]:5}")
    share = 100 * (len(scenarios) - len(failed)) / max(1, len(scenarios))
    seconds = time.perf_counter() - started
    done = len(scenarios) - len(failed)
    print(f"{done} of {len(scenarios)} scenarios pass: {share:.2f} % ({seconds:.0f} s)")
    if arguments.update and not arguments.word:
        KNOWN.write_text(HEAD + "".join(f"{name}\n" for name in failed), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
