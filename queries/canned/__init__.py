"""canned"""
