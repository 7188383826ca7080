// case: exists, count and collect
// given: CREATE (:A {n: 1})-[:R]->(:B {x: 5}), (:A {n: 2})
MATCH (a:A) RETURN a.n, EXISTS { (a)-->(:B) }, COUNT { (a)-->() }, COLLECT { MATCH (a)-->(b) RETURN b.x }
// rows: [[1, true, 1, [5]], [2, false, 0, []]]

// case: an importing WITH and an aggregate inside
// given: CREATE (:A {n: 1})-[:R]->(:B {x: 5}), (:A {n: 2})
MATCH (a:A) CALL { WITH a MATCH (a)-->(b) RETURN sum(b.x) AS s } RETURN a.n, s
// rows: [[1, 5], [2, 0]]

// case: variables in parentheses stay visible behind a WITH
UNWIND [1, 2] AS x CALL (x) { WITH 10 AS ten RETURN x * ten AS y } RETURN y
// rows: [[10], [20]]

// case: a unit subquery writes once a row and keeps the row
UNWIND [1, 2] AS x CALL { WITH x CREATE (:Made {x: x}) } RETURN x
// in order: [[1], [2]]
// then: MATCH (m:Made) RETURN m.x ORDER BY m.x => [[1], [2]]

// case: a union inside
UNWIND [1, 2] AS x CALL { WITH x RETURN x AS y UNION WITH x RETURN x * 10 AS y } RETURN y
// rows: [[1], [10], [2], [20]]

// case: limit inside a subquery counts anew for each row
UNWIND [1, 2] AS x CALL { WITH x UNWIND [x, x + 1, x + 2] AS y RETURN y LIMIT 2 } RETURN x, y
// rows: [[1, 1], [1, 2], [2, 2], [2, 3]]

// case: an optional call keeps the row
UNWIND [1, 2] AS x OPTIONAL CALL (x) { UNWIND [] AS y RETURN y } RETURN x, y
// rows: [[1, null], [2, null]]

// case: pattern comprehension with what is outside
// given: CREATE (:A {n: 1})-[:R]->(:B {x: 5}), (:A {n: 9})-[:R]->(:B {x: 7})
MATCH (a:A) RETURN [(a)-->(b) WHERE b.x > a.n | b.x + a.n]
// rows: [[[6]], [[]]]
