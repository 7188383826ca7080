"""A graph that lives in a Neo4j server, a cluster or Aura, by the official driver."""
