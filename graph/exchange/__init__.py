"""Formats that a whole property graph travels in, one folder or file each."""
