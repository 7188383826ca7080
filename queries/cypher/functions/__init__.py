"""Stage 5: Cypher's functions, one family a file, which register themselves."""

from queries.cypher.functions.context import Clock, Context
from queries.cypher.functions.registry import Function, Parameter, all_functions, lookup, nearest

__all__ = ["Clock", "Context", "Function", "Parameter", "all_functions", "lookup", "nearest"]
