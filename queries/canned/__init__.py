"""The ready-made questions: one Cypher file each, package data."""
