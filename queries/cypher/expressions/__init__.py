"""Expressions of the AST become Python expressions."""
