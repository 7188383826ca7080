"""What generated code calls: the one place for whatever takes more than a few lines."""
