"""Stage 5: the one definition of what equality, order, arithmetic and types mean."""
