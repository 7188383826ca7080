"""The store without a server: columns over dense ids in one SQLite file."""
