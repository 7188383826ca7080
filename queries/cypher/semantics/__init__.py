"""What the compiler refuses: scopes, types, aggregation, writes."""

from queries.cypher.semantics.check import check

__all__ = ["check"]
