// case: the variables of a part are lists
// given: CREATE (:A {n: 0})-[:R {w: 1}]->({n: 1})-[:R {w: 2}]->({n: 2})
MATCH (:A) ((x)-[r:R]->(y)){1,3} (b) RETURN [i IN x | i.n], [i IN r | i.w], [i IN y | i.n], b.n
// rows: [[[0], [1], [1], 1], [[0, 1], [1, 2], [1, 2], 2]]

// case: no repetition gives empty lists
// given: CREATE (:A {n: 0})-[:R]->(:B {n: 1})
MATCH (a:A) ((x)-[r]->(y)){,1} (b) RETURN x, r, b.n
// rows: [[[], [], 0], [[{"labels": ["A"], "n": 0}], [{"type": "R"}], 1]]

// case: a condition inside reads each walk, and variables from before
// given: CREATE (:A {n: 0})-[:R {w: 1}]->({n: 1})-[:R {w: 2}]->({n: 2})-[:R {w: 9}]->({n: 3})
WITH 3 AS most MATCH (:A) ((x)-[r]->(y) WHERE r.w < most AND x.n < y.n)+ (b) RETURN b.n
// rows: [[1], [2]]

// case: the lists are in the order of the text, wherever the plan starts
// given: CREATE (:A {n: 0})-[:R {w: 1}]->({n: 1})-[:R {w: 2}]->(:B {id: 'b', n: 2})
// given: CREATE INDEX FOR (b:B) ON (b.id)
MATCH p = (a) ((x)-[r]->(y)){2} (b:B {id: 'b'}) RETURN a.n, [i IN x | i.n], [i IN r | i.w], [i IN nodes(p) | i.n]
// rows: [[0, [0, 1], [1, 2], [0, 1, 2]]]
// plan: NodeIndexSeek Repeat(Trail)

// case: parts side by side, and no relationship twice in all of them
// given: CREATE (a:A {n: 0})-[:R]->(b {n: 1})-[:R]->(a)
MATCH (:A) ((x)-->(y)){1,2} ((u)-->(v)){1,2} RETURN size(x), size(u)
// rows: [[1, 1]]

// case: a part with nothing beside it
// given: CREATE (:A {n: 0})-[:R]->({n: 1})-[:R]->({n: 2})
MATCH ((a)-[]->(b)){1,2} RETURN [i IN a | i.n]
// rows: [[[0]], [[1]], [[0, 1]]]

// case: a list of a part in WHERE of the MATCH
// given: CREATE (:A {n: 0})-[:R]->({n: 1})-[:R]->({n: 2})
MATCH (:A) ((x)-->(y))+ (b) WHERE size(x) = 2 RETURN b.n
// rows: [[2]]

// case: an OPTIONAL MATCH without a match, and one from null
// given: CREATE (:A {n: 0})
MATCH (a:A) OPTIONAL MATCH (a) ((x)-->(y))+ (b) OPTIONAL MATCH (b) ((u)-->(v))* (c) OPTIONAL MATCH SHORTEST 1 (b)-->+(d) RETURN x, b, u, c, d
// rows: [[null, null, null, null, null]]

// case: in subqueries
// given: CREATE (:A {n: 0})-[:R]->({n: 1})-[:R]->({n: 2})
MATCH (a) RETURN a.n, EXISTS { (a) ((x)-->(y)){2} (b) }, COUNT { (a)-->+() }, COUNT { SHORTEST 1 (a)-->*(b) }
// rows: [[0, true, 2, 3], [1, false, 1, 2], [2, false, 0, 1]]

// case: what was written before is seen
CREATE (a:A {n: 0})-[:R]->({n: 1})-[:R]->({n: 2}) WITH a MATCH (a) ((x)-->(y))+ (b) CREATE (b)-[:R]->(:Z) WITH DISTINCT a MATCH p = SHORTEST 1 (a)-->+(:Z) RETURN length(p)
// rows: [[2], [3]]

// case: several shortest paths
// given: CREATE (a:A)-[:R]->(b:B), (a)-[:R]->()-[:R]->(b), (a)-[:R]->()-[:R]->(b), (a)-[:R]->()-[:R]->()-[:R]->(b)
MATCH p = SHORTEST 2 (:A)-->+(:B) RETURN length(p)
// rows: [[1], [2]]

// case: paths by groups of their lengths
// given: CREATE (a:A)-[:R]->(b:B), (a)-[:R]->()-[:R]->(b), (a)-[:R]->()-[:R]->(b), (a)-[:R]->()-[:R]->()-[:R]->(b)
MATCH p = SHORTEST 2 GROUPS (:A)-->+(:B) RETURN length(p)
// rows: [[1], [2], [2]]

// case: fewer groups where there are fewer
// given: CREATE (a:A)-[:R]->(b:B), (a)-[:R]->()-[:R]->(b)
MATCH p = SHORTEST 7 GROUPS (:A)-->+(:B) RETURN length(p)
// rows: [[1], [2]]

// case: WHERE of the MATCH tests what was selected, WHERE in the parentheses what may be
// given: CREATE (a:A)-[:R]->(b:B), (a)-[:R]->()-[:R]->(b)
MATCH p = ANY SHORTEST ((:A)-[r]->+(:B) WHERE size(r) > 1) RETURN length(p) AS n UNION ALL MATCH p = ANY SHORTEST (:A)-[r]->+(:B) WHERE size(r) > 1 RETURN length(p) AS n
// rows: [[2]]

// case: the shortest walk goes over a relationship twice, the shortest trail does not
// given: CREATE (a:A {n: 0})-[:R]->(b {n: 1})-[:R]->(c {n: 2})-[:R]->(:B {n: 3}), (a)-[:R]->(:D)
MATCH p = ANY SHORTEST (:A)--{5}(:B) RETURN length(p)
// rows: []

// case: a relationship and a node among the parts
// given: CREATE (:A)-[:S {w: 1}]->(:M {n: 1})-[:R]->()-[:R]->(:B)
MATCH ALL SHORTEST (:A)-[s:S]->(m:M) ((x)-->(y))+ (:B) RETURN s.w, m.n, size(x)
// rows: [[1, 1, 2]]

// case: no path of no length is asked for
MATCH SHORTEST 0 (a)-->+(b) RETURN a
// error: SyntaxError InvalidRelationshipPattern

// case: a part without a relationship
MATCH (a) ((x)){2} (b) RETURN b
// error: SyntaxError InvalidRelationshipPattern

// case: parts inside of each other
MATCH (a) (((x)-->(y)){2}){2} (b) RETURN b
// error: SyntaxError InvalidRelationshipPattern

// case: a selected path beside another
MATCH SHORTEST 1 (a)-->+(b), (c) RETURN a
// error: SyntaxError InvalidRelationshipPattern

// case: a part that reads what the same MATCH binds
// given: CREATE (:N {n: 1})-[:R]->(:N {n: 2})-[:R]->(:N {n: 3})
MATCH (a) ((x)-->(y) WHERE y.n > a.n AND x.n < b.n){2} (b) RETURN b.n AS n
// rows: [[3]]

// case: parts that read each other's variables
MATCH (a) ((x)-->(y) WHERE size(z) > 1){2} (b) ((z)-->(w) WHERE size(x) > 1){2} (c) RETURN b
// error: SyntaxError UnsupportedFeature

// case: both ends are sought where an index has them
// given: CREATE (a:P {id: 1})-[:R]->(b:P {id: 2})-[:R]->(:P {id: 3}), (a)-[:S]->(:P {id: 4})
// given: CREATE INDEX FOR (p:P) ON (p.id)
MATCH p = ANY SHORTEST (a:P {id: 1})-->+(b:P {id: 3}) RETURN [n IN nodes(p) | n.id]
// rows: [[[1, 2, 3]]]
// plan: NodeIndexSeek NodeIndexSeek StatefulShortestPath(Into)

// case: relationships of other patterns of the MATCH are not walked again
// given: CREATE (a:A {n: 0})-[:R]->(b {n: 1})-[:R]->(a)
MATCH (a:A)-[q]->(b), (b) ((x)-[r]->(y))+ (c) RETURN b.n, c.n
// rows: [[1, 0]]
