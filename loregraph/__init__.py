"""loregraph"""
