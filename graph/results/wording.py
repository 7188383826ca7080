"""Words in a sentence."""

from __future__ import annotations


def article(word: str) -> str:
    """Put the indefinite article before a word.

    >>> article("Actor"), article("film")
    ('an Actor', 'a film')
    """
    return f"{'an' if word[0] in 'AEIOUaeiou' else 'a'} {word}"
