"""The checks: one Cypher file each, package data."""
