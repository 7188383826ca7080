"""What a query gives back, on every store: results, records, counters, plans and errors."""

from graph.results.counters import Counters
from graph.results.errors import CypherError, LoregraphError
from graph.results.plan import Plan
from graph.results.result import Record, Result

__all__ = ["Counters", "CypherError", "LoregraphError", "Plan", "Record", "Result"]
