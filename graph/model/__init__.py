"""The franchise domain: what kinds of nodes and relationships there are, as classes."""
