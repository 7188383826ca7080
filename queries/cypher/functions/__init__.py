"""Cypher's functions, one family a file, which register themselves."""
