"""The explorer: a local web page on a store, served by ``loregraph serve``."""
