// case: a loop from a node to itself counts once in both directions
// given: CREATE (a:A)-[:R]->(a)
MATCH (n)-[r]-(m) RETURN count(*)
// rows: [[1]]

// case: a relationship is walked once in one MATCH
// given: CREATE (:P {n: 1})-[:R]->(:F), (:P {n: 2})
// given: MATCH (p:P {n: 2}), (f:F) CREATE (p)-[:R]->(f)
MATCH (a:P)-[:R]->(f)<-[:R]-(b) RETURN a.n, b.n
// rows: [[1, 2], [2, 1]]

// case: two MATCH clauses may walk the same relationship
// given: CREATE (:P {n: 1})-[:R]->(:F)
MATCH (a:P)-[:R]->(f) MATCH (f)<-[:R]-(b) RETURN a.n, b.n
// rows: [[1, 1]]

// case: parallel relationships are all found into a bound node
// given: CREATE (a:A), (b:B), (a)-[:R {n: 1}]->(b), (a)-[:R {n: 2}]->(b), (b)-[:R {n: 3}]->(a)
MATCH (a:A) MATCH (b:B) MATCH (a)-[r:R]->(b) RETURN r.n
// rows: [[1], [2]]

// case: both directions between bound nodes
// given: CREATE (a:A), (b:B), (a)-[:R {n: 1}]->(b), (b)-[:R {n: 3}]->(a)
MATCH (a:A), (b:B) MATCH (a)-[r]-(b) RETURN r.n
// rows: [[1], [3]]

// case: several types, one of them unknown
// given: CREATE (:A)-[:R]->(:B), (:A)-[:S]->(:C), (:A)-[:T]->(:D)
MATCH (:A)-[r:R|S|NOWHERE]->(x) RETURN type(r), labels(x)
// rows: [["R", ["B"]], ["S", ["C"]]]

// case: a bound relationship gives its ends
// given: CREATE (:A {n: 1})-[:R]->(:B {n: 2})
MATCH ()-[r]->() WITH r MATCH (x)-[r]-(y) RETURN x.n, y.n
// rows: [[1, 2], [2, 1]]

// case: type expressions
// given: CREATE (a:A)-[:R {n: 1}]->(:B), (a)-[:S {n: 2}]->(:C)
MATCH (:A)-[r:!R]->(x) RETURN r.n
// rows: [[2]]

// case: from a null start there is nothing
OPTIONAL MATCH (a:Nothing) MATCH (a)-->(b) RETURN b
// rows: []

// case: a node that travelled in a list starts a pattern
// given: CREATE (:A)-[:R]->(:B {n: 1})
MATCH (a:A) WITH [a] AS list UNWIND list AS x MATCH (x)-->(b) RETURN b.n
// rows: [[1]]

// case: more relationships than Python nests loops
// given: CREATE (a:N {n: 0})-[:R]->(b:N)-[:R]->(c:N)-[:R]->(d:N)-[:R]->(a)
MATCH (a {n: 0})-[:R]->()-[:R]->()-[:R]->()-[:R]->(b) MATCH (b)-[:R]->()-[:R]->()-[:R]->()-[:R]->(c) MATCH (c)-[:R]->()-[:R]->()-[:R]->()-[:R]->(d) MATCH (d)-[:R]->()-[:R]->()-[:R]->()-[:R]->(e) MATCH (e)-[:R]->()-[:R]->()-[:R]->()-[:R]->(f) MATCH (f)-[:R]->()-[:R]->()-[:R]->()-[:R]->(g) RETURN g.n
// rows: [[0]]
