"""CSV files for ``neo4j-admin database import``: for graphs too large to be sent to a server."""
