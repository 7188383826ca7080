"""Asks a real Neo4j and the embedded store the same queries and prints what differs.

python tests/neo4j/compare.py FILE...           one query a line
python tests/neo4j/compare.py FILE --show       print the server's answers too
python tests/neo4j/compare.py FILE --keep NAME  add those that agree to a golden family

A line may end in ``;; {"p": 1}`` (parameters, JSON) or ``;; MATCH ...`` (what to ask afterwards).
``graph: STATEMENT`` makes the graph of the lines behind it, ``graph:`` alone empties it;
``file NAME: TEXT`` is there for LOAD CSV (a Python literal); ``//`` begins a comment.
"""

# ruff: noqa: T201 - a command prints

from __future__ import annotations

import argparse
import json
import sys
from ast import literal_eval
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent / "queries" / "cypher" / "golden"))

from golden_cases import (  # noqa: E402 - found there
    HERE as GOLDEN,
)
from golden_cases import (  # noqa: E402
    Answer,
    Case,
    put_answer,
    read_family,
    write_yaml,
)
from golden_embedded import run_embedded  # noqa: E402
from golden_server import ServerRunner  # noqa: E402 - found beside this script
from neo4j.exceptions import BrokenRecordError  # noqa: E402
from neo4j_server import UnavailableError, available_server  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("file", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print the server's answers too")
    parser.add_argument("--keep", metavar="FAMILY", help="add what agrees to a golden family")
    arguments = parser.parse_args()
    try:
        with available_server() as server:
            runner = ServerRunner(server)
            agreed, asked = [], 0
            for case in (case for file in arguments.file for case in read_lines(file)):
                asked += 1
                try:
                    case.answer = runner.run(case)
                except BrokenRecordError as error:
                    print(f"== {case.query}\n   the driver: {error.__cause__}")
                    continue
                told = case.unlike(run_embedded(case))
                if told or arguments.show:
                    _print(case, told)
                if not told:
                    agreed.append(case)
    except UnavailableError as reason:
        print(reason)
        return 1
    print(f"{asked - len(agreed)} of {asked} differ")
    if arguments.keep:
        _keep(arguments.keep, agreed)
    return 0


def read_lines(file: Path) -> Iterator[Case]:
    """Read the queries of a file."""
    given: list[str] = []
    files: dict[str, str] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        text = line.strip()
        if text.startswith("graph:"):
            statement = text.removeprefix("graph:").strip()
            given = [statement] if statement else []
        elif text.startswith("file "):
            name, _, content = text.removeprefix("file ").partition(":")
            files[name] = literal_eval(content.strip())
        elif text and not text.startswith("//"):
            yield _case(text, given, files)


def _case(text: str, given: list[str], files: dict[str, str]) -> Case:
    query, *more = (part.strip() for part in text.split(";;"))
    parameters = next((json.loads(part) for part in more if part.startswith("{")), {})
    then = next((part for part in more if not part.startswith("{")), "")
    used = {name: content for name, content in files.items() if name in query}
    raw: dict[str, Any] = {"given": given} if given else {}
    raw["query"] = query
    if used:
        raw["files"] = used
    if parameters:
        raw["parameters"] = parameters
    if then:
        raw["then"] = then
    return Case("", query, given, parameters, then, None, used, raw)


def _print(case: Case, told: str) -> None:
    answer = case.answer
    assert isinstance(answer, Answer)
    print(f"== {case.query}  {case.parameters or ''}")
    if answer.message:
        print(f"   the server: {answer.message}")
    print(f"   {told or answer}".replace("\n", "\n   "))


def _keep(family: str, cases: list[Case]) -> None:
    """Add cases to a family; the first ones give a new family its graph and its files."""
    path = GOLDEN / f"{family}.yaml"
    known: list[Case] = []
    if path.exists():
        whole, known = read_family(path)
    else:
        whole = {"about": family}
        if cases[0].given:
            whole["graph"] = cases[0].given
        if cases[0].files:
            whole["files"] = {k: v for case in cases for k, v in case.files.items()}
        whole["cases"] = []
    keys = {(case.query, str(case.parameters)) for case in known}
    for case in cases:
        if (case.query, str(case.parameters)) not in keys and case.answer is not None:
            _shorten(case.raw, whole)
            put_answer(case.raw, case.answer)
            whole["cases"].append(case.raw)
    write_yaml(path, whole)


def _shorten(raw: dict[str, Any], whole: dict[str, Any]) -> None:
    """Leave out of a case what its family has."""
    if raw.get("given") == whole.get("graph"):
        raw.pop("given", None)
    elif whole.get("graph"):
        raw.setdefault("given", [])
    if all(whole.get("files", {}).get(k) == v for k, v in raw.get("files", {}).items()):
        raw.pop("files", None)


if __name__ == "__main__":
    sys.exit(main())
