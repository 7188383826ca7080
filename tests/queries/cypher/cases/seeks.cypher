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

// case: the first of several keys of an index
// given: CREATE INDEX FOR (f:F) ON (f.a, f.b, f.c)
// given: UNWIND range(1, 200) AS i CREATE (:F {a: i % 20, b: i, c: -i})
MATCH (f:F) WHERE f.a = 3 AND f.b > 180 RETURN f.b
// rows: [[183]]
// plan: NodeIndexSeek Filter

// case: the first two of three keys
// given: CREATE INDEX FOR (f:F) ON (f.a, f.b, f.c)
// given: UNWIND range(1, 200) AS i CREATE (:F {a: i % 20, b: i % 40, c: i})
MATCH (f:F) WHERE f.b = 23 AND f.a = 3 RETURN f.c ORDER BY f.c
// rows: [[23], [63], [103], [143], [183]]
// plan: NodeIndexSeek

// case: a range and a list of the first of several keys
// given: CREATE INDEX FOR (f:F) ON (f.a, f.b)
// given: UNWIND range(1, 200) AS i CREATE (:F {a: i, b: -i}), (:F {b: i})
MATCH (f:F) WHERE f.a > 198 WITH f.a AS x MATCH (g:F) WHERE g.a IN [x, 1] RETURN x, g.a ORDER BY x, g.a
// rows: [[199, 1], [199, 199], [200, 1], [200, 200]]
// plan: NodeIndexSeekByRange

// case: the second key alone is not what an index begins with
// given: CREATE INDEX FOR (f:F) ON (f.a, f.b)
// given: UNWIND range(1, 20) AS i CREATE (:F {a: i, b: -i})
MATCH (f:F) WHERE f.b = -3 RETURN f.a
// rows: [[3]]
// plan: NodeByLabelScan Filter

// case: a relationship by the first of two keys
// given: CREATE INDEX FOR ()-[r:R]-() ON (r.a, r.b)
// given: UNWIND range(1, 200) AS i CREATE (:F)-[:R {a: i, b: -i}]->(:G)
MATCH ()-[r:R]->() WHERE r.a = 7 AND r.b < 0 RETURN r.b
// rows: [[-7]]
// plan: DirectedRelationshipIndexSeek Filter

// case: dates between two by an index
// given: CREATE INDEX FOR (f:F) ON (f.d)
// given: UNWIND range(1, 300) AS i CREATE (:F {d: date('2020-01-01') + duration({days: i}), i: i}), (:F {d: i})
MATCH (f:F) WHERE date('2020-01-03') <= f.d < date('2020-01-05') RETURN f.i ORDER BY f.i
// rows: [[2], [3]]
// plan: NodeIndexSeekByRange Filter
