"""The networkx face: the store as a live ``networkx.MultiDiGraph``."""
