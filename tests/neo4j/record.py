"""Writes the answers of a real Neo4j into golden cases.

python tests/neo4j/record.py                the cases that have no answer yet
python tests/neo4j/record.py --all          every case again
python tests/neo4j/record.py strings        these families alone
"""

# ruff: noqa: T201 - a command prints

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent / "queries" / "cypher" / "golden"))

from golden_cases import families, put_answer, read_family, write_yaml  # noqa: E402 - found there
from golden_server import ServerRunner  # noqa: E402 - found beside this script
from neo4j_server import UnavailableError, available_server  # noqa: E402 - found beside this script


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--all", action="store_true", help="record again what has an answer")
    parser.add_argument("family", nargs="*", help="only these families")
    arguments = parser.parse_args()
    try:
        with available_server() as server:
            runner = ServerRunner(server)
            for path in families():
                if not arguments.family or path.stem in arguments.family:
                    record(path, runner, everything=arguments.all)
    except UnavailableError as reason:
        print(reason)
        return 1
    return 0


def record(path: Path, runner: ServerRunner, *, everything: bool) -> None:
    """Ask the server every case of a file that has no answer, and write the file."""
    family, cases = read_family(path)
    asked = [case for case in cases if everything or case.answer is None]
    for case in asked:
        put_answer(case.raw, runner.run(case))
    if asked:
        write_yaml(path, family)
    print(f"{path.stem}: {len(asked)} of {len(cases)} recorded")


if __name__ == "__main__":
    sys.exit(main())
