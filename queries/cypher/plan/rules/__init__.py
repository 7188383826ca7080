"""Rewrites of the plan: one rule, one file."""
