from __future__ import annotations

from loaders.sources.article.extract.sentences import LONGEST, flat, sentences


def _texts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(flat(text))]


def test_sentences_end_where_they_do() -> None:
    assert _texts("Dr. Vane met J.J. Roe on Aug. 5 in the U.K. with her. She left.") == [
        "Dr. Vane met J.J. Roe on Aug. 5 in the U.K. with her.",
        "She left.",
    ]


def test_a_lost_space_after_a_full_stop() -> None:
    assert _texts("It came out in 1996.Kim Doe is back.") == [
        "It came out in 1996.",
        "Kim Doe is back.",
    ]


def test_curly_signs_become_plain_ones_at_the_same_place() -> None:
    text = "\u201cKim\u2019s film\u201d \u2013 it\u2019s good"
    assert flat(text) == "\"Kim's film\" - it's good"
    assert len(flat(text)) == len(text)


def test_headings_and_quotations_are_known() -> None:
    found = sentences(flat("Kim Doe as Iris Vane\n\n“It is good. It is done,” she said. He left."))
    assert [s.heading for s in found] == [True, False, False, False]
    assert [s.quoted for s in found] == [False, False, True, False]


def test_lines_of_the_page_are_no_sentences() -> None:
    assert (
        _texts("By Kim Doe\nImage via Lucid Films\nAlso read: what is next\nSubscribe to us now")
        == []
    )


def test_a_sentence_that_begins_with_by_is_one() -> None:
    assert _texts("By leaving the film, Doe made way for others.") != []


def test_no_sentence_is_too_long() -> None:
    assert max(len(s) for s in _texts("word " * 3000)) <= LONGEST


def test_a_mark_within_a_title_ends_no_sentence() -> None:
    text = 'She was in "Ashfall! Night of the Comet" in 2014. "Run! They are here," she said.'
    assert _texts(text)[0] == 'She was in "Ashfall! Night of the Comet" in 2014.'
    assert len(_texts('"Stop! Go home." She left. "No!" He stayed.')) > 2


def test_the_number_of_a_film_is_no_initial() -> None:
    assert _texts("She made Skyhunter X. Kim Doe produces. He is Sam X. Roe.") == [
        "She made Skyhunter X.",
        "Kim Doe produces.",
        "He is Sam X. Roe.",
    ]
