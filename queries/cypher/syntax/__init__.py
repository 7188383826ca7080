"""Text becomes tokens becomes an AST."""

from queries.cypher.syntax.parser import parse

__all__ = ["parse"]
