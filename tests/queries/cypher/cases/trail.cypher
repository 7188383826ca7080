// case: a circle is walked once round
// given: CREATE (a:A {n: 0})-[:R]->(b {n: 1})-[:R]->(c {n: 2})-[:R]->(a)
MATCH (:A)-[:R*]->(x) RETURN x.n
// rows: [[1], [2], [0]]

// case: length zero is the node itself
// given: CREATE (a:A {n: 0})-[:R]->(b {n: 1})
MATCH (:A)-[:R*0..1]->(x) RETURN x.n
// rows: [[0], [1]]

// case: the list of relationships is in the order of the text, wherever the plan starts
// given: CREATE (:A)-[:R {n: 1}]->()-[:R {n: 2}]->(:B {id: 'b'})
// given: CREATE INDEX FOR (b:B) ON (b.id)
MATCH (a:A)-[rs:R*2]->(b:B {id: 'b'}) RETURN [r IN rs | r.n]
// rows: [[[1, 2]]]

// case: properties of each relationship
// given: CREATE (:A)-[:R {y: 1}]->({n: 1})-[:R {y: 2}]->({n: 2})
MATCH (:A)-[:R* {y: 1}]->(x) RETURN x.n
// rows: [[1]]

// case: a path through variable length has all nodes
// given: CREATE (:A {n: 0})-[:R]->({n: 1})-[:R]->({n: 2})
MATCH p = (:A)-[:R*2]->() RETURN [x IN nodes(p) | x.n], length(p)
// rows: [[[0, 1, 2], 2]]

// case: an end reached by several trails is one of several distinct ends
// given: CREATE (s:S {n: 0})-[:R]->(a {n: 1})-[:R]->(t {n: 3}), (s)-[:R]->(b {n: 2})-[:R]->(t)
MATCH (:S)-[:R*1..2]-(x) RETURN count(DISTINCT x) AS n
// rows: [[3]]

// case: the start is an end only by a circle
// given: CREATE (s:S)-[:R]->(a)-[:R]->(t), (s)-[:R]->(b)-[:R]->(t)
MATCH (:S)-[:R*1..4]-(x) RETURN count(DISTINCT x) AS n
// rows: [[4]]

// case: a quantified relationship
// given: CREATE (:A)-[:R]->({n: 1})-[:R]->({n: 2})
MATCH (:A)-[:R]->+(x) RETURN x.n
// rows: [[1], [2]]
