"""Stage 2: what is refused before it runs: scopes, types, aggregation, writes."""

from queries.cypher.semantics.check import check

__all__ = ["check"]
