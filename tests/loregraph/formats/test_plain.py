from __future__ import annotations

from loregraph.formats.plain import link, markdown_text, wiki_text


def test_markup_is_told_apart_from_text() -> None:
    assert markdown_text("a|b <x>") == "a\\|b &lt;x&gt;"
    assert wiki_text("[[x]] http://y") == "&#91;&#91;x&#93;&#93; http&#58;//y"
    assert wiki_text("Ethan's ''x'' ~5 ~~~~") == (
        "Ethan's &#39;&#39;x&#39;&#39; ~5 &#126;&#126;&#126;&#126;"
    )


def test_an_address_keeps_what_it_means() -> None:
    url = "https://web.example:8080/wiki/Mission%3A_Impossible_%281996%29?a=b&c=d,e#part"
    assert link(url) == url
    assert link("HTTP://x.example/\u00e9 (1)") == "HTTP://x.example/%C3%A9%20%281%29"
    assert link(None) is None
