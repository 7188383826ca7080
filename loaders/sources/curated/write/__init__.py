"""A store written as curated YAML: what a person can read, correct and send as a small change.

held (what there is) -> people, works, story (entries) -> document (sections) -> text (YAML); what
was written is read again, and what is not equal is told.
"""
