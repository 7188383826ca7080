"""What the compiler refuses: scopes, types, aggregation, writes."""
