"""Curated franchises: YAML checked by hand, every fact with its source.

file -> plain values with their lines (loaders.safe_yaml) -> forms (what may be written)
-> directory (which name means whom) -> draft (the model's nodes and relationships)
-> checks (does the story hold together) -> records
"""
