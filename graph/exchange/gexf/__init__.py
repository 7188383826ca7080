"""GEXF: the format of Gephi, written and read as a stream."""
