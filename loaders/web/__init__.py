"""Fetching for loaders: nothing private is touched, nothing slow or huge is waited for.

address (may this address be asked) -> connection (only a checked one is connected to, in time)
-> transport (what httpx sends by) -> fetch (redirects, sizes, sentences) -> visits (pauses,
second attempts, what was fetched already)
"""
