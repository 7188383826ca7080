"""News articles, read into claims."""
