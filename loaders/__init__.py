"""Sources become a graph: curated YAML now; articles and public data sets by the same road."""
