// case: the rarest index begins
// given: CREATE INDEX FOR (f:F) ON (f.kind)
// given: CREATE INDEX FOR (f:F) ON (f.number)
// given: UNWIND range(1, 200) AS i CREATE (:F {kind: i % 2, number: i})
MATCH (f:F) WHERE f.kind = 1 AND f.number IN [3, 4] RETURN f.number
// rows: [[3]]

// case: a chain of comparisons is a range from both sides
// given: CREATE INDEX FOR (f:F) ON (f.x)
// given: UNWIND range(1, 50) AS i CREATE (:F {x: i})
MATCH (f:F) WHERE 47 < f.x <= 49 RETURN f.x
// rows: [[48], [49]]
// plan: NodeIndexSeekByRange Filter

// case: a value of an earlier row
// given: CREATE INDEX FOR (f:F) ON (f.x, f.y)
// given: UNWIND range(1, 20) AS i CREATE (:F {x: i, y: -i})
UNWIND [3, 5] AS i MATCH (f:F {x: i, y: -i}) RETURN f.x
// rows: [[3], [5]]

// case: both ends are bound, so the hop is walked
// given: CREATE INDEX FOR ()-[r:R]-() ON (r.w)
// given: CREATE (:A {n: 1})-[:R {w: 1}]->(:B {n: 2})
MATCH (a:A {n: 1}), (b:B {n: 2}) WITH a, b MATCH (a)-[r:R]->(b) WHERE r.w > 0 RETURN r.w
// rows: [[1]]

// case: an index of another label helps nothing
// given: CREATE INDEX FOR (g:G) ON (g.x)
// given: CREATE (:F {x: 1}), (:F {x: 2})
MATCH (f:F) WHERE f.x > 1 RETURN f.x
// rows: [[2]]
// plan: NodeByLabelScan Filter
