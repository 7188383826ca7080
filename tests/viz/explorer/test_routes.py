from __future__ import annotations

import json
from threading import Thread
from typing import Any

import pytest

JSON = "application/json"


def test_every_address_answers(explorer: Any) -> None:
    for path, asked in {
        "/api/alive": {},
        "/api/info": {},
        "/api/start": {},
        "/api/search": {"q": "hunt"},
        "/api/node": {"id": "character:ethan-hunt"},
        "/api/questions": {},
        "/api/questions/cast": {},
        "/api/expansions": {"id": "character:ethan-hunt"},
        "/api/claims": {"state": "accepted"},
    }.items():
        answer = explorer.get(path, **asked)
        assert answer.status_code == 200, (path, answer.text)
        assert answer.headers["content-type"] == "application/json"
    for path, asked in {
        "/api/query": {"text": "RETURN 1"},
        "/api/ask": {"question": "killers"},
        "/api/complete": {"text": "MAT", "offset": 3},
        "/api/check": {"text": "RETURN 1"},
        "/api/expand": {"id": "character:ethan-hunt", "limit": 3},
        "/api/path": {"from": "person:tom-cruise", "to": "character:ethan-hunt"},
        "/api/save": {"text": "RETURN 1", "format": "csv"},
        "/api/cancel": {"job": "nothing"},
    }.items():
        answer = explorer.post(path, **asked)
        assert answer.status_code == 200, (path, answer.text)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/nothing", 404),
        ("/api/node", 400),
        ("/api/node?id=character:nobody", 404),
        ("/api/questions/nothing", 404),
        ("/api/claims?state=odd", 400),
        ("/api/query", 405),
    ],
)
def test_what_is_asked_wrongly_gets_a_sentence(explorer: Any, path: str, status: int) -> None:
    answer = explorer.get(path)
    assert answer.status_code == status
    assert answer.json()["error"]["message"].endswith(".")


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"{", JSON, 400),
        (b"[]", JSON, 400),
        (b"[" * 100_000, JSON, 400),
        (b'"\xff"', JSON, 400),
        (b'{"text": "RETURN 1", "parameters": {"a": ' + b"[" * 500 + b"]" * 500 + b"}}", JSON, 400),
        (b'{"text": "RETURN 1", "parameters": {"a": "\\ud800"}}', JSON, 400),
        (b"text=RETURN+1", "application/x-www-form-urlencoded", 415),
        (b'{"text": "RETURN 1"}', "text/plain", 415),
        (b'{"text": "RETURN 1"}', "", 415),
        (b"{}", JSON, 400),
        (b'{"text": 1}', JSON, 400),
        (b'{"text": "RETURN 1", "mode": "delete"}', JSON, 400),
        (b'{"text": "RETURN 1", "limit": 0}', JSON, 400),
        (b'{"text": "RETURN 1", "limit": true}', JSON, 400),
        (b'{"text": "RETURN 1", "parameters": []}', JSON, 400),
        (b'{"text": "' + b" " * 1_100_000 + b'"}', JSON, 413),
    ],
)
def test_a_body_that_is_no_order(explorer: Any, content: bytes, kind: str, status: int) -> None:
    headers = {"Content-Type": kind} if kind else {}
    answer = explorer.browser.post("/api/query", content=content, headers=headers)
    assert answer.status_code == status
    assert answer.json()["error"]["message"].endswith(".")


def test_a_query_is_cancelled_by_its_name(single: Any, endless: str, soon: Any) -> None:
    answers: list[Any] = []
    asking = Thread(target=lambda: answers.append(single.query(endless, job="tab-1")))
    asking.start()
    assert soon(lambda: single.post("/api/cancel", job="tab-1").json()["cancelled"])
    asking.join(60)
    assert answers[0].status_code == 422
    assert answers[0].json()["error"]["code"] == "Cancelled"


def test_a_closed_tab_cancels(single: Any, endless: str) -> None:
    with pytest.raises(Exception, match="timed out"):
        single.browser.post("/api/query", json={"text": endless}, timeout=0.3)
    # there is one worker, and it is free again long before the query's ten minutes are over
    assert single.query("RETURN 1").json()["rows"] == [[1]]


def test_two_tabs_do_not_disturb_each_other(explorer: Any, endless: str) -> None:
    answers: list[Any] = []
    slow = Thread(target=lambda: answers.append(explorer.query(endless, job="slow-tab")))
    slow.start()
    for number in range(20):
        assert explorer.query("RETURN $n", parameters={"n": number}).json()["rows"] == [[number]]
    assert explorer.post("/api/cancel", job="slow-tab").json()["cancelled"]
    slow.join(60)
    assert answers[0].json()["error"]["code"] == "Cancelled"


def test_what_a_query_may_not_do(explorer: Any) -> None:
    for text in ("CREATE (n)", "MATCH (n) SET n.x = 1", "CREATE INDEX FOR (n:Film) ON (n.x)"):
        answer = explorer.query(text)
        assert answer.status_code == 403
        assert answer.json()["error"]["code"] == "ReadOnly"
    answer = explorer.query("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row")
    assert answer.status_code == 403
    answer = explorer.query("CALL apoc.load.json('http://localhost') YIELD value RETURN value")
    assert answer.status_code == 403
    answer = explorer.post("/api/claims", id="claim:x", decision="accept")
    assert answer.status_code == 403
    assert explorer.get("/api/info").json()["write"] is False


def test_a_large_answer_comes_in_two_lines(explorer: Any) -> None:
    text = "MATCH (a:Character)-[r]-(b) RETURN a, r, b"
    answer = explorer.query(text, parts=True)
    assert answer.headers["content-type"] == "application/x-ndjson"
    first, rest = map(json.loads, answer.text.split("\n"))
    assert len(rest["rows"]) == first["count"]
    assert explorer.query(text).json()["rows"] == rest["rows"]


def test_lanes_are_a_page_that_only_the_explorer_frames(explorer: Any) -> None:
    asked = {"question": "press-on-trial", "parameters": '{"outlet": "ComicBook.com"}'}
    answer = explorer.get("/api/lanes", **asked, theme="dark")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "content-disposition" not in answer.headers
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("sandbox ")
    assert "frame-ancestors 'self'" in policy
    assert "script" not in policy
    assert 'data-theme="dark"' in answer.text
    assert explorer.get("/api/lanes", text="CREATE (n)").status_code in (403, 422)
    assert explorer.get("/api/lanes", question="cast", parameters="[]").status_code == 400
