// case: an index is used
// given: CREATE INDEX FOR (n:Film) ON (n.title)
// given: CREATE (:Film {title: 'Fallout', year: 2018}), (:Film {title: 'Rogue Nation'})
// with: {"title": "Fallout"}
MATCH (f:Film {title: $title}) RETURN f.year
// rows: [[2018]]
// plan: NodeIndexSeek

// case: an index with a list
// given: CREATE INDEX FOR (n:Film) ON (n.year)
// given: UNWIND range(1, 50) AS y CREATE (:Film {year: y})
MATCH (f:Film) WHERE f.year IN [3, 3, null, 7.0] RETURN f.year
// rows: [[3], [7]]
// plan: NodeIndexSeek

// case: two labels are scanned together
// given: UNWIND range(1, 50) AS x CREATE (:Many {x: x})
// given: MATCH (m:Many {x: 7}) SET m:Few
MATCH (n:Many:Few) RETURN n.x
// rows: [[7]]
// plan: IntersectionNodeByLabelsScan

// case: a lookup by something bound before
// given: CREATE INDEX FOR (n:P) ON (n.id)
// given: UNWIND range(1, 40) AS x CREATE (:P {id: x})
UNWIND [3, 5] AS wanted MATCH (p:P {id: wanted}) RETURN p.id
// rows: [[3], [5]]
// plan: Unwind NodeIndexSeek

// case: by element id
// given: CREATE (:A {n: 1})
MATCH (a:A) WITH elementId(a) AS id MATCH (x) WHERE elementId(x) = id RETURN x.n
// rows: [[1]]
// plan: NodeByElementIdSeek

// case: label expressions
// given: CREATE (:A {n: 1}), (:A:B {n: 2}), (:B {n: 3}), (:C {n: 4})
MATCH (n:(A|B)&!(A&B)) RETURN n.n
// rows: [[1], [3]]

// case: null is equal to nothing
// given: CREATE (:A {n: null}), (:A {n: 1})
// with: {"n": null}
MATCH (a:A {n: $n}) RETURN a
// rows: []
