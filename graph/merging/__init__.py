"""Two nodes that mean one thing become one: which value stays, and what moves."""
