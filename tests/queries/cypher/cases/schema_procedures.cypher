// case: types of one property in different nodes
// given: CREATE (:A {x: 1}), (:A {x: 'a', y: [1.5]}), (:B:A)
CALL db.schema.nodeTypeProperties()
// rows: [[":`A`", ["A"], "x", ["Long", "String"], true], [":`A`", ["A"], "y", ["DoubleArray"], false], [":`A`:`B`", ["A", "B"], null, null, false]]

// case: relationships by type
// given: CREATE (:A)-[:R {w: true}]->(:B)-[:S]->(:A)
CALL db.schema.relTypeProperties()
// rows: [[":`R`", "w", ["Boolean"], true], [":`S`", null, null, false]]

// case: the nodes of the picture are in no store
// given: CREATE (:A)-[:R]->(:B)
CALL db.schema.visualization() YIELD nodes, relationships UNWIND relationships AS r RETURN size(nodes), type(r), startNode(r).name
// rows: [[2, "R", "A"]]

// case: an index and a constraint stand at their labels
// given: CREATE INDEX FOR (a:A) ON (a.x, a.y)
// given: CREATE (:A)
CALL db.schema.visualization() YIELD nodes UNWIND nodes AS n RETURN n.indexes, n.constraints
// rows: [[["x,y"], []]]
