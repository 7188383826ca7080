"""Physical operators: each emits its few lines of the generated function."""
