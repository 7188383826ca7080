"""Mappings that come along: how tables that many people have become the franchise model."""
