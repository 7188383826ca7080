"""The Movie Database: its API's replies, files of them, and the CSV exports with JSON columns.

text -> plain values (replies, cells) -> desk (what each field means) -> ledger -> records
"""
