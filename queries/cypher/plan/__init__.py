"""From the checked AST to a plan of operators."""
