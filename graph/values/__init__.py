"""The property values that every store can hold."""
