"""Stage 1: text becomes tokens, tokens become a syntax tree."""

from queries.cypher.syntax.parser import parse

__all__ = ["parse"]
