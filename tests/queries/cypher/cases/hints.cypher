// case: USING SCAN reads the label though there is an index
// given: CREATE INDEX FOR (f:F) ON (f.x)
// given: CREATE (:F {x: 1}), (:F {x: 5})
MATCH (f:F) USING SCAN f:F WHERE f.x = 5 RETURN f.x
// rows: [[5]]
// plan: NodeByLabelScan Filter

// case: USING INDEX begins with that index
// given: CREATE INDEX FOR (f:F) ON (f.x)
// given: CREATE INDEX FOR ()-[r:R]-() ON (r.w)
// given: CREATE (:F {x: 1})-[:R {w: 2}]->(:F {x: 5})
MATCH (f:F)-[r:R]->(g) USING INDEX r:R(w) WHERE f.x = 1 AND r.w = 2 RETURN g.x
// rows: [[5]]
// plan: DirectedRelationshipIndexSeek

// case: USING SCAN of a type begins with its relationships
// given: CREATE (:F {x: 1})-[:R {w: 2}]->(:F {x: 5})
MATCH (f:F)-[r:R]->(g) USING SCAN r:R WHERE f.x = 1 RETURN g.x
// rows: [[5]]
// plan: DirectedRelationshipTypeScan

// case: an index that is not there is no error
// given: CREATE (:F {x: 1})
MATCH (f:F) USING INDEX f:F(x) WHERE f.x = 1 RETURN f.x
// rows: [[1]]

// case: a label that nothing demands
MATCH (f:F) USING INDEX f:G(x) WHERE f.x = 1 RETURN f
// error: SyntaxError InvalidHint

// case: a property that nothing demands
MATCH (f:F) USING INDEX f:F(x) RETURN f
// error: SyntaxError InvalidHint

// case: a demand in WHERE is enough
// given: CREATE (:F {x: 1})
MATCH (f) USING SCAN f:F WHERE f:F AND f.x = 1 RETURN f.x
// rows: [[1]]
