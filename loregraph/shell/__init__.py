"""The shell: Cypher line by line, its own commands, and scripts of both."""
