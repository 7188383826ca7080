"""Plain CSV: a table for each set of labels and each type, and one that says what columns hold."""
