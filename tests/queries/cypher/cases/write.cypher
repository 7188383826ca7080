// case: a query does not see what it creates
// given: CREATE (:A), (:A)
MATCH (a:A) CREATE (:A) RETURN count(*)
// rows: [[2]]
// then: MATCH (a:A) RETURN count(*) => [[4]]

// case: neighbouring items on one node read what was there before
// given: CREATE (:N {n: 1, m: 9})
MATCH (a:N) SET a.n = 2, a.m = a.n RETURN a.n, a.m
// rows: [[2, 1]]

// case: items on two nodes run one after the other
// given: CREATE (:A {n: 1})-[:R]->(:B {n: 2})
MATCH (a:A)-->(b) SET a.n = b.n, b.n = a.n RETURN a.n, b.n
// rows: [[2, 2]]

// case: SET counts the same value; null for a missing property and REMOVE of one do not count
// given: CREATE (:N {n: 1})
MATCH (a:N) SET a.n = 1, a.y = null REMOVE a.z
// counters: {"properties_set": 1}

// case: replacing all properties counts what is set and what is gone
// given: CREATE (:N {n: 1, m: 2})
MATCH (a:N) SET a = {k: 3}
// counters: {"properties_set": 3}

// case: rows later see what rows before set
// given: CREATE (:C {n: 0})
MATCH (c:C) UNWIND [1, 2, 3] AS x SET c.n = c.n + x RETURN max(c.n)
// rows: [[6]]

// case: MERGE sees what it made for the row before
UNWIND [1, 1, 2] AS x MERGE (n:N {x: x}) ON CREATE SET n.new = true ON MATCH SET n.old = true RETURN n.x, n.old
// rows: [[1, true], [1, true], [2, null]]
// then: MATCH (n:N) RETURN count(*) => [[2]]

// case: MERGE of a relationship without direction takes either
// given: CREATE (:A)<-[:R]-(:B)
MATCH (a:A), (b:B) MERGE (a)-[r:R]-(b)
// counters: {}

// case: MERGE on null
MERGE (n:N {x: null})
// error: SemanticError MergeReadOwnWrites

// case: node and relationships in any order
// given: CREATE (:A)-[:R]->(:B)
MATCH (a:A)-[r]->(b) DELETE a, r
// counters: {"nodes_deleted": 1, "relationships_deleted": 1}

// case: what is left connected
// given: CREATE (:A)-[:R]->(:B)
MATCH (a:A) DELETE a
// error: ConstraintVerificationFailed DeleteConnectedNode

// case: a deleted node has no properties to read
// given: CREATE (:A {n: 1})
MATCH (a:A) DELETE a RETURN a.n
// error: EntityNotFound DeletedEntityAccess

// case: a relationship from null
OPTIONAL MATCH (a:Nobody) CREATE (a)-[:R]->(:B)
// error: SemanticError InvalidArgumentValue

// case: what no property can hold
CREATE (:N {x: [1, 'a']})
// error: TypeError InvalidPropertyType

// case: foreach with inner clauses
FOREACH (x IN [1, 2] | CREATE (n:N {x: x}) SET n.y = n.x * 2 FOREACH (z IN [x] | SET n.z = z))
// counters: {"nodes_created": 2, "labels_added": 2, "properties_set": 6}
// then: MATCH (n:N) RETURN n.y, n.z ORDER BY n.x => [[2, 1], [4, 2]]

// case: labels count when they change
// given: CREATE (:A:B)
MATCH (a:A) SET a:B:C REMOVE a:B, a:D
// counters: {"labels_added": 1, "labels_removed": 1}

// case: a constraint
// given: CREATE CONSTRAINT one FOR (n:N) REQUIRE n.id IS UNIQUE
// given: CREATE (:N {id: 1})
CREATE (:M), (:N {id: 1})
// error: ConstraintValidationFailed ConstraintValidationFailed
