"""The index of words."""

from __future__ import annotations

from graph.stores.embedded.fulltext.words import WordIndex, read, written


def filled() -> WordIndex:
    words = WordIndex(2, str.split)
    words.add_all(iter([(1, ("a b a", "")), (2, ("b", "c ü")), (7, ("", "a"))]))
    return words


def test_words_are_found_with_their_places() -> None:
    words = filled()
    assert words.postings("a") == {0: {1: [0, 2]}, 1: {7: [0]}}
    assert words.postings("nope") == {}


def test_lengths_are_kept() -> None:
    words = filled()
    assert (words.totals, words.counts) == ([4, 3], [2, 2])
    assert words.length(1, 0) == 3
    words.remove(1)
    words.remove(99)
    assert (words.totals, words.counts) == ([1, 3], [1, 2])
    assert words.postings("a") == {1: {7: [0]}}
    assert words.documents() == [2, 7]


def test_words_in_order() -> None:
    words = filled()
    assert words.words_between("b", None) == ["b", "c", "ü"]
    assert words.words_between(None, "b") == ["a", "b"]
    assert words.words_with_prefix("") == ["a", "b", "c", "ü"]
    assert words.words_with_prefix("ü") == ["ü"]


def test_words_by_prefix_and_length() -> None:
    words = WordIndex(2, str.split)
    words.add_all(iter([(1, ("aa ab", "")), (2, ("abc", "aa üüü"))]))
    assert words.holders("a") == {0: [1, 2], 1: [2]}
    assert words.holders("x") == {}
    assert {"abc", "üüü"} <= set(words.words_of_length(3, 3))


def test_any_word_is_written_and_read() -> None:
    for word in ("a'b\"c", "NEAR", "*", "ü\ud800", "😀"):
        assert read(written(word)) == word
