// case: several properties together
// given: CREATE INDEX FOR (f:F) ON (f.a, f.b)
// given: UNWIND range(0, 99) AS i CREATE (:F {a: i % 10, b: i / 10, c: i})
MATCH (f:F {a: 3, b: 4}) RETURN f.c
// rows: [[43]]
// plan: NodeIndexSeek

// case: the first of several properties is enough to begin with
// given: CREATE INDEX FOR (f:F) ON (f.a, f.b)
// given: UNWIND range(0, 99) AS i CREATE (:F {a: i % 10, b: i / 10, c: i})
MATCH (f:F {a: 3}) WHERE f.b > 8 RETURN f.c
// rows: [[93]]
// plan: NodeIndexSeek Filter

// case: a range of numbers, whole or not
// given: CREATE INDEX FOR (f:F) ON (f.x)
// given: UNWIND [1, 2.5, 3, 'a', true, null, [1]] AS x CREATE (:F {x: x})
MATCH (f:F) WHERE f.x > 1 AND f.x <= 3 RETURN f.x
// rows: [[2.5], [3]]
// plan: NodeIndexSeekByRange Filter

// case: a bound that is null finds nothing
// given: CREATE INDEX FOR (f:F) ON (f.x)
// given: UNWIND [1, 2] AS x CREATE (:F {x: x})
// with: {"low": null}
MATCH (f:F) WHERE f.x > $low RETURN f.x
// rows: []

// case: a bound of a kind that is not in order is tested node by node
// given: CREATE INDEX FOR (f:F) ON (f.x)
// given: CREATE (:F {x: date('2020-01-01')}), (:F {x: date('2021-01-01')}), (:F {x: 1})
MATCH (f:F) WHERE f.x > date('2020-06-01') RETURN f.x.year
// rows: [[2021]]

// case: the start of a text
// given: CREATE INDEX FOR (f:F) ON (f.t)
// given: UNWIND ['abc', 'abd', 'ab', 'b', ''] AS t CREATE (:F {t: t})
MATCH (f:F) WHERE f.t STARTS WITH 'ab' RETURN f.t
// rows: [["abc"], ["abd"], ["ab"]]
// plan: NodeIndexSeekByRange Filter

// case: what a text holds
// given: CREATE TEXT INDEX FOR (f:F) ON (f.t)
// given: UNWIND ['abc', 'cab', 'b', '', 'aab'] AS t CREATE (:F {t: t})
MATCH (f:F) WHERE f.t CONTAINS 'ab' RETURN f.t
// rows: [["abc"], ["cab"], ["aab"]]
// plan: NodeIndexContainsScan Filter

// case: the end of a text
// given: CREATE TEXT INDEX FOR (f:F) ON (f.t)
// given: UNWIND ['abc', 'cab', 'b', '', 'aab'] AS t CREATE (:F {t: t})
MATCH (f:F) WHERE f.t ENDS WITH 'ab' RETURN f.t
// rows: [["cab"], ["aab"]]
// plan: NodeIndexEndsWithScan Filter

// case: a text is no number
// given: CREATE TEXT INDEX FOR (f:F) ON (f.t)
// given: CREATE (:F {t: 'a'})
// with: {"part": 1}
MATCH (f:F) WHERE f.t CONTAINS $part RETURN f.t
// rows: []

// case: relationships by value, with both ends
// given: CREATE INDEX FOR ()-[r:R]-() ON (r.w)
// given: UNWIND range(1, 50) AS i CREATE (:A {n: i})-[:R {w: i}]->(:B {n: -i})
MATCH (a)-[r:R {w: 7}]->(b) RETURN a.n, b.n
// rows: [[7, -7]]
// plan: DirectedRelationshipIndexSeek

// case: relationships against their direction, and in both
// given: CREATE INDEX FOR ()-[r:R]-() ON (r.w)
// given: UNWIND range(1, 50) AS i CREATE (:A {n: i})-[:R {w: i}]->(:B {n: -i})
MATCH (a)<-[r:R {w: 7}]-(b) MATCH (c)-[q:R {w: 8}]-(d) RETURN a.n, b.n, c.n, d.n
// rows: [[-7, 7, 8, -8], [-7, 7, -8, 8]]

// case: a loop is found once
// given: CREATE INDEX FOR ()-[r:R]-() ON (r.w)
// given: CREATE (a:A {n: 1})-[:R {w: 1}]->(a)
MATCH (a)-[r:R {w: 1}]-(b) RETURN a.n, b.n
// rows: [[1, 1]]

// case: relationships in a range, between nodes of labels
// given: CREATE INDEX FOR ()-[r:R]-() ON (r.w)
// given: UNWIND range(1, 50) AS i CREATE (:A {n: i})-[:R {w: i}]->(:B {n: -i})
MATCH (a:A)-[r:R]->(b:B) WHERE r.w > 48 RETURN a.n
// rows: [[49], [50]]

// case: an index follows what the query wrote
// given: CREATE INDEX FOR (f:F) ON (f.x)
// given: CREATE (:F {x: 1}), (:F {x: 5})
MATCH (f:F {x: 1}) SET f.x = 9 WITH count(*) AS c MATCH (g:F) WHERE g.x > 4 RETURN g.x
// rows: [[5], [9]]
