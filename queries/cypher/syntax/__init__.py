"""Text becomes tokens becomes an AST."""
