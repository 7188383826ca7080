"""Golden cases: queries with the answers that a real Neo4j gave, by family, one YAML file each.

about: what the family is about
graph:                      statements that make the graph of every case, none by default
- CREATE (:Film {number: 1})
cases:
- about: what to see here   where the query does not say it
  given: [...]              statements instead of the family's graph
  query: MATCH (f:Film) RETURN f.number AS n
  parameters: {p: 1}
  files: {a.csv: ...}       what LOAD CSV finds; the whole family's stand beside its graph
  columns: [n]              from here on: recorded by tests/neo4j/record.py
  rows: |-                  one line a row, in order where the query has ORDER BY
    1
  counters: {nodes_created: 1}
  then: MATCH (n) RETURN n  what is there afterwards ...
  after: |-                 ... and its rows
    (:Film {number: 1})
  told: |-                  in the family notifications: code, severity, offset
    Statement.CartesianProduct INFORMATION 0
  error: Neo.ClientError.Statement.SyntaxError    instead of columns, rows and counters
  phase: compile time       as EXPLAIN tells
  message: ...              for the reader alone
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

HERE = Path(__file__).resolve().parent
PENDING = HERE / "pending.yaml"
DIFFERENCES = HERE / "differences.yaml"

Key: TypeAlias = tuple[str, str, str]

_STATEMENT = ("SyntaxError", "TypeError", "ArithmeticError", "ArgumentError", "SemanticError")
_KINDS: dict[str, frozenset[str]] = {
    **{f"Neo.ClientError.Statement.{kind}": frozenset([kind]) for kind in _STATEMENT},
    "Neo.ClientError.Statement.EntityNotFound": frozenset(["EntityNotFound"]),
    "Neo.ClientError.Statement.ParameterMissing": frozenset(["ParameterMissing"]),
    "Neo.ClientError.Statement.ExternalResourceFailed": frozenset(["ExternalResourceFailed"]),
    "Neo.ClientError.Procedure.ProcedureNotFound": frozenset(["ProcedureError"]),
    "Neo.ClientError.Database.DatabaseNotFound": frozenset(["SemanticError"]),
    "Neo.ClientError.Statement.UnsupportedAdministrationCommand": frozenset(["SyntaxError"]),
    # a function that is called as a procedure inside of Neo4j: date(5), date.truncate('day', null)
    "Neo.ClientError.Procedure.ProcedureCallFailed": frozenset(
        ["ProcedureError", "ArgumentError", "TypeError"]
    ),
    # the TCK has no name for these
    "Neo.ClientError.Schema.ConstraintAlreadyExists": frozenset(["ArgumentError"]),
    "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists": frozenset(["ArgumentError"]),
    "Neo.ClientError.Schema.IndexAlreadyExists": frozenset(["ArgumentError"]),
    "Neo.ClientError.Schema.IndexWithNameAlreadyExists": frozenset(["ArgumentError"]),
    "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists": frozenset(["ArgumentError"]),
    "Neo.ClientError.Schema.RepeatedPropertyInCompositeSchema": frozenset(["ArgumentError"]),
    "Neo.ClientError.Schema.RepeatedLabelInSchema": frozenset(["ArgumentError"]),
    "Neo.ClientError.Schema.IndexNotFound": frozenset(["ProcedureError"]),
    "Neo.ClientError.General.InvalidArguments": frozenset(["ArgumentError"]),
    "Neo.ClientError.Schema.ConstraintValidationFailed": frozenset(
        ["ConstraintValidationFailed", "ConstraintVerificationFailed"]
    ),
}
"""What the TCK calls the errors that Neo4j names by code; a DatabaseError may be of any kind."""


@dataclass(frozen=True)
class Answer:
    """What a query gave: a table and counters, or an error.

    Attributes:
        columns: the names of the columns.
        rows: each row on one line.
        counters: what changed, without zeros.
        after: the rows of the case's second query.
        told: the notifications; None where they are not compared.
        error: Neo4j's code of the error, or its kind in the TCK's words; empty where there is none.
        phase: when the error came.
        message: the error in words; not compared.
        code: Neo4j's code of the error as our engine tells it.
    """

    columns: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    counters: dict[str, int] = field(default_factory=dict)
    after: list[str] = field(default_factory=list)
    told: list[str] | None = None
    error: str = ""
    phase: str = ""
    message: str = ""
    code: str = ""


@dataclass
class Case:
    """One query with what it needs and, once recorded, its answer."""

    family: str
    query: str
    given: list[str]
    parameters: dict[str, Any]
    then: str
    answer: Answer | None
    files: dict[str, str] = field(default_factory=dict, repr=False)
    raw: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def key(self) -> Key:
        """What names the case in the lists of pending cases and of differences."""
        return (self.family, self.query, str(self.parameters))

    @property
    def notified(self) -> bool:
        """Whether its notifications are part of the answer."""
        return self.family == "notifications"

    @property
    def ordered(self) -> bool:
        """Whether the order of the rows is part of the answer."""
        return re.search(r"\bORDER\s+BY\b", self.query, re.IGNORECASE) is not None

    def unlike(self, got: Answer) -> str:
        """Say in what an answer is unlike the recorded one; empty where it is the same."""
        wanted = self.answer
        assert wanted is not None, "not recorded: python tests/neo4j/record.py"
        if wanted.error or got.error:
            same = _same_error(wanted.error, got.error) and wanted.phase == got.phase
            told = f"{got.error or got.rows} {got.phase}: {got.message}"
            return "" if same else f"{told}\nexpected {wanted.error or wanted.rows} {wanted.phase}"
        pairs = {
            "columns": (got.columns, wanted.columns),
            "rows": (self._comparable(got.rows), self._comparable(wanted.rows)),
            "counters": (got.counters, wanted.counters),
            "after": (sorted(got.after), sorted(wanted.after)),
            "told": (sorted(got.told or []), sorted(wanted.told or [])),
        }
        wrong = [f"{name} {a}\nexpected {b}" for name, (a, b) in pairs.items() if a != b]
        return "\n".join(wrong)

    def _comparable(self, rows: list[str]) -> list[str]:
        return rows if self.ordered else sorted(rows)


def _same_error(wanted: str, got: str) -> bool:
    if wanted.startswith("Neo.DatabaseError"):
        return bool(got)
    return got == wanted or got in _KINDS.get(wanted, frozenset())


def _load(path: Path) -> Any:
    # the parser in C, where the package was built with it, is ten times as fast
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)


def write_files(case: Case, folder: Path) -> None:
    """Write what the case's LOAD CSV finds; ``\\xff`` in a text stands for that byte."""
    for name, text in case.files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        content = text.encode().decode("unicode_escape") if "\\x" in text else None
        data = text.encode() if content is None else content.encode("latin-1")
        (folder / name).write_bytes(data)


def families() -> list[Path]:
    """The files of cases, sorted."""
    return sorted(path for path in HERE.glob("*.yaml") if path not in (PENDING, DIFFERENCES))


def read_family(path: Path) -> tuple[dict[str, Any], list[Case]]:
    """Read a file: what it holds, and its cases."""
    family = _load(path)
    return family, [_case(path.stem, family, raw) for raw in family["cases"]]


def read_all() -> list[Case]:
    """Every case of every family."""
    return [case for path in families() for case in read_family(path)[1]]


def read_keyed(path: Path) -> dict[Key, dict[str, Any]]:
    """Read the list of pending cases or of differences, by what names a case."""
    entries = _load(path) or []
    return {
        (entry["family"], entry["query"], str(entry.get("parameters", {}))): entry
        for entry in entries
    }


def _case(family: str, whole: dict[str, Any], raw: dict[str, Any]) -> Case:
    given = raw.get("given", whole.get("graph", []))
    parameters = raw.get("parameters", {})
    answer = read_answer(raw) if "columns" in raw or "error" in raw else None
    files = whole.get("files", {}) | raw.get("files", {})
    then = raw.get("then", "")
    return Case(family, raw["query"], given, parameters, then, answer, files, raw)


def read_answer(raw: dict[str, Any]) -> Answer:
    """Read the recorded part of a case."""
    return Answer(
        columns=raw.get("columns", []),
        rows=_lines(raw.get("rows")),
        counters=raw.get("counters", {}),
        after=_lines(raw.get("after")),
        told=_lines(raw["told"]) if "told" in raw else None,
        error=raw.get("error", ""),
        phase=raw.get("phase", ""),
        message=raw.get("message", ""),
    )


def _lines(text: str | None) -> list[str]:
    return [] if text is None else text.split("\n")


def put_answer(raw: dict[str, Any], answer: Answer) -> None:
    """Write an answer into a case."""
    for name in ("columns", "rows", "counters", "after", "told", "error", "phase", "message"):
        raw.pop(name, None)
    if answer.error:
        raw.update(error=answer.error, phase=answer.phase, message=answer.message)
        return
    raw["columns"] = answer.columns
    if answer.rows:
        raw["rows"] = "\n".join(answer.rows)
    if answer.counters:
        raw["counters"] = answer.counters
    if answer.after:
        raw["after"] = "\n".join(answer.after)
    if answer.told:
        raw["told"] = "\n".join(answer.told)


class _Dumper(yaml.SafeDumper):
    """Queries and rows as blocks, so that nothing in them needs quotes."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    block = "\n" in text or re.search(r"""[:'"#{}\[\],&*|`%@\\]|^[\d.!?<>=-]|^\w+$""", text)
    style = "|" if block and not re.fullmatch(r"[A-Za-z_.]+", text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


class _Flow(dict[str, Any]):
    """A map that is written on one line."""


class _Line(list[Any]):
    """A list that is written on one line."""


_Dumper.add_representer(str, _text)
_Dumper.add_representer(
    _Flow,
    lambda dumper, data: dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=True),
)
_Dumper.add_representer(
    _Line,
    lambda dumper, data: dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True),
)


def write_yaml(path: Path, content: Any) -> None:
    """Write a family or a list as a person would."""
    text = yaml.dump(
        _shaped(content), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000
    )
    path.write_text(text.replace("\n- ", "\n\n- "), encoding="utf-8")


def _shaped(content: Any) -> Any:
    if isinstance(content, list):
        return [_shaped(item) for item in content]
    if isinstance(content, dict):
        lines = {"columns": _Line, "counters": _Flow, "parameters": _Flow, "ours": _Flow}
        return {k: lines[k](v) if k in lines else _shaped(v) for k, v in content.items()}
    return content
