"""Stage 4: operators write Python, each its few lines of the generated functions."""
