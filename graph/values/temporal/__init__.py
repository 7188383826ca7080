"""Dates, times and durations as Cypher knows them."""
