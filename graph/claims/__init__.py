"""What sources state, and which statement is current."""
