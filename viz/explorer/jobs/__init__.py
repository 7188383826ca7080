"""What a worker does, one kind of job a file: each takes what was asked and gives JSON."""
