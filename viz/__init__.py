"""Tables and subgraphs become pictures: layout and shareable HTML pages."""
