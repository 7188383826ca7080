"""The Cypher language, from text to rows: one folder a stage."""
