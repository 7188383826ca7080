"""The forms an answer can take, one file a family; the registry knows them by name."""
