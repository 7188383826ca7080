"""Wikidata: entities as its API gives them, results of its query service, and the API itself.

JSON -> entities (terms, statements) -> desk (what each property means) -> draft -> records;
rows of SPARQL results go to the same desk by the names of their columns.
"""
