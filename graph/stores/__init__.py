"""Where a property graph lives: one contract, and the stores that keep it."""
