"""What a person who has seen some of the films may know: the graph without what later ones tell."""
