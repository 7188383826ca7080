"""One HTML file with everything in it: shell, surfaces, views."""
