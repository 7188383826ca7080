// case: groups of null, 1 and 1.0
UNWIND [1, 1.0, null, null, 'a'] AS x RETURN x, count(*) AS n
// rows: [[1, 2], [null, 2], ["a", 1]]

// case: of no rows there is one group without keys
MATCH (n) RETURN count(n), sum(n.x), collect(n), min(n.x), avg(n.x)
// rows: [[0, 0, [], null, null]]

// case: of no rows there is no group with keys
MATCH (n) RETURN n.x, count(*)
// rows: []

// case: aggregates in expressions over keys
// given: UNWIND [1, 2, 3] AS x CREATE (:N {k: x % 2, x: x})
MATCH (n:N) RETURN n.k, n.k + count(*) * 10 AS v, sum(n.x)
// rows: [[1, 21, 4], [0, 10, 2]]

// case: distinct
UNWIND [1, 2, 2, null, 1] AS x RETURN count(DISTINCT x), collect(DISTINCT x), sum(DISTINCT x)
// rows: [[2, [1, 2], 3]]

// case: least and greatest of one kind and of several
// given: UNWIND ['b', 'a', null] AS x CREATE (:N {x: x})
MATCH (n:N) WITH min(n.x) AS a, max(n.x) AS b UNWIND [a, 1, b, true] AS v RETURN a, b, min(v), max(v)
// rows: [["a", "b", "a", 1]]

// case: a node as the key
// given: CREATE (a:A {n: 1})-[:R]->(:B {x: 5}), (a)-[:R]->(:B {x: 7})
MATCH (a:A)-->(b) WITH a, max(b.x) AS most RETURN a.n, most
// rows: [[1, 7]]
