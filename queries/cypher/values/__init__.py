"""The one definition of what Cypher's operators mean at run time."""
