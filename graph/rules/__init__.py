"""What a store promises beyond its data: indexes and constraints, their names and their errors."""
