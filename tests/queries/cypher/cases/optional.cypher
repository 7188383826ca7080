// case: nulls where there is no match
// given: CREATE (:A {n: 1})-[:R]->(:B {n: 2}), (:A {n: 3})
MATCH (a:A) OPTIONAL MATCH (a)-[r:R]->(b:B) RETURN a.n, b.n, type(r)
// rows: [[1, 2, "R"], [3, null, null]]

// case: WHERE belongs to the pattern
// given: CREATE (:A {n: 1})-[:R]->(:B {n: 2})
MATCH (a:A) OPTIONAL MATCH (a)-->(b) WHERE b.n > 2 RETURN a.n, b
// rows: [[1, null]]

// case: from null to null
OPTIONAL MATCH (a:X) OPTIONAL MATCH (a)-->(b) RETURN a, b
// rows: [[null, null]]

// case: counting what is not there
// given: CREATE (:A {n: 1})-[:R]->(:B), (:A {n: 2})
MATCH (a:A) OPTIONAL MATCH (a)-[:R]->(b) RETURN a.n, count(b), count(*)
// rows: [[1, 1, 1], [2, 0, 1]]

// case: a path of nothing is null
// given: CREATE (:A)
MATCH (a:A) OPTIONAL MATCH p = (a)-->() RETURN p, a.x IS NULL
// rows: [[null, true]]
