"""Tables and JSON records: files with the headers of neo4j-admin, or any others by a mapping."""
