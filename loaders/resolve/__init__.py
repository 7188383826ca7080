"""One person, film or character met in several sources becomes one node.

known (what the store has) -> rules (are two the same?) -> matching (which is which) -> joining (one
record of two) -> proposals (what a person must decide) -> settling (what the load has joined).
"""
