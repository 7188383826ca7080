"""Functions that make, cut and compare temporal values."""
