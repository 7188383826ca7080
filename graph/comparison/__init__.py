"""Two graphs side by side: what one has and the other has not, and what is different in both."""
