"""Full-text search over nodes and relationships, in words that Lucene's users know."""
