"""Stage 3: from the checked tree to a chain of operators."""
