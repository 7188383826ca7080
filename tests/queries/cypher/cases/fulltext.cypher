// case: the best comes first
// given: CREATE FULLTEXT INDEX words FOR (f:F) ON EACH [f.t]
// given: CREATE (:F {t: 'a nation of many words'}), (:F {t: 'nation'}), (:F {t: 'other'})
CALL db.index.fulltext.queryNodes('words', 'nation') YIELD node RETURN node.t
// in order: [["nation"], ["a nation of many words"]]

// case: skip and limit
// given: CREATE FULLTEXT INDEX words FOR (f:F) ON EACH [f.t]
// given: CREATE (:F {t: 'x'}), (:F {t: 'x y'}), (:F {t: 'x y z'})
CALL db.index.fulltext.queryNodes('words', 'x', {skip: 1, limit: 1}) YIELD node RETURN node.t
// rows: [["x y"]]

// case: an option of a wrong kind
// given: CREATE FULLTEXT INDEX words FOR (f:F) ON EACH [f.t]
CALL db.index.fulltext.queryNodes('words', 'x', {limit: 'all'})
// error: ProcedureError ProcedureCallFailed

// case: an analyzer that is not there
// given: CREATE FULLTEXT INDEX words FOR (f:F) ON EACH [f.t]
CALL db.index.fulltext.queryNodes('words', 'x', {analyzer: 'klingon'})
// error: ProcedureError ProcedureCallFailed

// case: an index of another kind
// given: CREATE INDEX words FOR (f:F) ON (f.t)
CALL db.index.fulltext.queryNodes('words', 'x')
// error: ProcedureError ProcedureCallFailed

// case: relationships
// given: CREATE FULLTEXT INDEX lines FOR ()-[r:SAYS]-() ON EACH [r.line]
// given: CREATE (:A)-[:SAYS {line: 'good morning, Mr. Hunt'}]->(:B)
CALL db.index.fulltext.queryRelationships('lines', 'hunt') YIELD relationship AS r, score RETURN r.line, score > 0
// rows: [["good morning, Mr. Hunt", true]]
