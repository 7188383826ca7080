"""Hand-checked franchises as YAML, package data."""
