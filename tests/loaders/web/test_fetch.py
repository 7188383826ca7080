from __future__ import annotations

import gzip
import time
from typing import Any

import pytest

from graph.results.errors import SourceError
from loaders.web.fetch import Fetched, FetchError, Limits, Secret, fetch


def home(address: Any) -> bool:
    return str(address) == "127.0.0.1"


def get(url: str, **more: Any) -> Fetched:
    return fetch(url, allow=home, **more)


def test_an_answer(site: Any) -> None:
    site.add("/x", site.page(b"hello", headers={"content-type": "text/plain"}))
    found = get(site.url("/x"))
    assert found.body == b"hello"
    assert found.headers["content-type"] == "text/plain"
    assert found.url == site.url("/x")
    assert site.headers[0]["host"] == f"127.0.0.1:{site.port}"
    assert site.headers[0]["user-agent"].startswith("loregraph/")


def test_an_own_machine_is_not_asked(site: Any) -> None:
    with pytest.raises(
        SourceError, match=r"^http://127.*/x: 127\.0\.0\.1 leads to 127\.0\.0\.1, which is not"
    ):
        fetch(site.url("/x"))
    assert site.asked == []


def test_a_redirect_is_followed(site: Any) -> None:
    site.add("/old", site.page(status=301, headers={"location": "/new?a=b"}))
    site.add("/new", site.page(b"there"))
    found = get(site.url("/old"))
    assert (found.body, found.url) == (b"there", site.url("/new?a=b"))


@pytest.mark.parametrize(
    "place", ["http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/meta-data"]
)
def test_a_redirect_to_a_private_address_is_refused(site: Any, place: str) -> None:
    site.add("/old", site.page(status=302, headers={"location": place}))
    with pytest.raises(SourceError, match="which is not an address of the public") as told:
        get(site.url("/old"))
    assert str(told.value).startswith(f"{site.url('/old')} redirects to {place}: ")


@pytest.mark.parametrize("place", ["file:///etc/passwd", "ftp://example.com/", "http://a:b@c.org/"])
def test_a_redirect_to_something_else_is_refused(site: Any, place: str) -> None:
    site.add("/old", site.page(status=302, headers={"location": place}))
    with pytest.raises(SourceError, match="is not fetched"):
        get(site.url("/old"))


def test_a_ring_of_redirects_ends(site: Any) -> None:
    site.add("/ring", site.page(status=302, headers={"location": "/ring"}))
    with pytest.raises(SourceError, match="redirects more than 5 times"):
        get(site.url("/ring"))
    assert len(site.asked) == 6


@pytest.mark.parametrize("text", ["/etc/passwd", "file:///etc/passwd", "http://", "http://a:b@c/"])
def test_what_is_no_address_of_the_web(text: str) -> None:
    with pytest.raises(SourceError):
        fetch(text)


@pytest.mark.parametrize("length", [True, False])
def test_a_huge_answer_is_refused(site: Any, *, length: bool) -> None:
    site.add("/big", site.page(b"x" * 50_000, length=length))
    with pytest.raises(
        SourceError, match=r"larger than 10,000 bytes, and what .* Save the part of it"
    ):
        get(site.url("/big"), limits=Limits(size=10_000))


def test_an_answer_that_unpacks_to_something_huge_is_refused(site: Any) -> None:
    packed = gzip.compress(b"x" * 1_000_000)
    site.add("/bomb", site.page(packed, headers={"content-encoding": "gzip"}))
    with pytest.raises(SourceError, match="larger than 10,000 bytes"):
        get(site.url("/bomb"), limits=Limits(size=10_000))


def test_a_packed_answer_is_unpacked(site: Any) -> None:
    site.add("/z", site.page(gzip.compress(b"plain"), headers={"content-encoding": "gzip"}))
    assert get(site.url("/z")).body == b"plain"


def test_slow_drops_end_by_the_one_deadline(site: Any) -> None:
    site.add("/slow", site.page(b"x" * 1_000, drip=0.1))
    begin = time.monotonic()
    with pytest.raises(FetchError, match=r"did not answer within 0[.]5 seconds"):
        get(site.url("/slow"), limits=Limits(seconds=0.5))
    assert time.monotonic() - begin < 60


def test_an_answer_that_is_cut_off(site: Any) -> None:
    site.add("/cut", site.page(b"abc", length=False, headers={"content-length": "10"}))
    with pytest.raises(SourceError, match="cut off or broken"):
        get(site.url("/cut"))


@pytest.mark.parametrize(
    ("status", "again"), [(404, None), (401, None), (429, 7.0), (503, 7.0), (500, 7.0)]
)
def test_a_refusal_says_whether_to_ask_again(site: Any, status: int, again: float | None) -> None:
    site.add("/no", site.page(status=status, headers={"retry-after": "7"}))
    with pytest.raises(FetchError, match=f"answers {status}") as caught:
        get(site.url("/no"))
    assert (caught.value.status, caught.value.again) == (status, again)


def test_a_closed_port_may_be_asked_again(site: Any) -> None:
    with pytest.raises(FetchError, match="cannot be reached") as caught:
        get("http://127.0.0.1:1/")
    assert caught.value.again == 0


def test_a_secret_is_sent_and_never_shown(site: Any) -> None:
    site.add("/no", site.page(status=401))
    secret = Secret({"api_key": "s3cr3t"}, {"authorization": "Bearer t0k3n"})
    with pytest.raises(FetchError) as caught:
        get(site.url("/no?a=1"), secret=secret)
    assert site.asked == ["/no?a=1&api_key=s3cr3t"]
    assert site.headers[0]["authorization"] == "Bearer t0k3n"
    assert "s3cr3t" not in f"{caught.value}{secret!r}"
    assert "t0k3n" not in f"{caught.value}{secret!r}"


def test_a_secret_does_not_go_on_to_another_host(site: Any) -> None:
    place = f"http://localhost:{site.port}/there"
    site.add("/here", site.page(status=302, headers={"location": place}))
    site.add("/there", site.page(b"ok"))
    secret = Secret({"api_key": "s3cr3t"}, {"authorization": "x"})
    fetch(site.url("/here"), allow=lambda address: address.is_loopback, secret=secret)
    assert site.asked == ["/here?api_key=s3cr3t", "/there"]
    assert "authorization" not in site.headers[1]
