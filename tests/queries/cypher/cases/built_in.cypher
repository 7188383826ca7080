// case: an argument that may be left out
CALL db.awaitIndexes()
// rows: []

// case: too many arguments
CALL db.awaitIndexes(1, 2)
// error: SyntaxError InvalidNumberOfArguments

// case: too few
CALL db.awaitIndex()
// error: SyntaxError InvalidNumberOfArguments

// case: an index that is not there
CALL db.awaitIndex('nothing')
// error: ProcedureError IndexNotFound

// case: which Cypher is spoken
CALL dbms.components() YIELD edition RETURN edition
// rows: [["community"]]

// case: what is in use
// given: CREATE (:A {x: 1})-[:R {w: 1}]->(:B)
CALL db.propertyKeys()
// rows: [["w"], ["x"]]
