"""The front door: the Python API and the command line."""
