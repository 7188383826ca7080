"""Stage 5: generated code runs, and calls what takes more than a few lines from here."""
