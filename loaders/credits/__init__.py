"""Credits of a data set become the model's nodes and relationships.

role (what a cast list calls a part) -> parts (which character that is) -> ledger (who did what
where, each once) -> records. Values are made as records at once: a class of the model for each of
many hundred thousand would cost more than reading them. Tests hold the records to the model.
"""
