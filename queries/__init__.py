"""Questions become tables: the Cypher engine and the ready-made questions."""
