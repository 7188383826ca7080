"""Write docs/performance.md: the figures that ARCHITECTURE.md states, with their commands."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
HEAD: Final = """<!-- Generated from ARCHITECTURE.md by scripts/generate_performance.py. -->
# Performance

Each figure has the command that measures it, to be run from a clone (`make bench` runs some
of them).
"""
READING: Final = """
## How to read them

- A figure is a ratio where that can be: the same work done by something plain and known (a loop
  over dictionaries, a `MultiDiGraph`, pandas, a bare script with the driver), measured in the same
  run. Below 1 is faster than that.
- Other work on a machine only ever adds: where rounds alternate, the best of them counts.
- "Cold" is a process of its own, from the start of Python to the last line of the answer.

## When a query is slow

- `loregraph query --profile '...'` shows the plan with rows, hits and time of each operator,
  `--explain` the plan alone, and `--code` the Python that it becomes. [Cypher](cypher.md) says how
  patterns begin.
- An index for what a pattern begins with: `CREATE INDEX FOR (f:Film) ON (f.title)`.
- Values as parameters: the same text is compiled once and kept.
- Many small writes as one transaction: `with store.transaction() as tx:`, or
  `UNWIND $rows AS row CREATE ...`.
- Algorithms that read the attributes of every edge are faster on `store.graph.copy()` than on the
  live `store.graph` ([the store as a networkx graph](networkx.md)).
"""


def performance_page() -> str:
    """Give the page."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    measured = text.partition("\n## Measured\n")[2].partition("\n## ")[0].strip()
    return f"{HEAD}\n{measured}\n{READING}"
