// case: the shorter of two ways
// given: CREATE (a:A)-[:R]->(b:B), (a)-[:R]->()-[:R]->(b)
MATCH p = shortestPath((:A)-[:R*]->(:B)) RETURN length(p)
// rows: [[1]]

// case: all shortest
// given: CREATE (a:A)-[:R]->({n: 1})-[:R]->(b:B), (a)-[:R]->({n: 2})-[:R]->(b)
MATCH p = allShortestPaths((:A)-[:R*]-(:B)) RETURN nodes(p)[1].n
// rows: [[1], [2]]

// case: no way is no row, and null as a value
// given: CREATE (:A), (:B)
MATCH (a:A), (b:B) RETURN shortestPath((a)-[*]-(b)) AS p
// rows: [[null]]

// case: no longer than allowed
// given: CREATE (:A)-[:R]->()-[:R]->()-[:R]->(:B)
MATCH p = shortestPath((:A)-[*..2]-(:B)) RETURN length(p)
// rows: []

// case: what WHERE demands of the relationships is part of the search
// given: CREATE (a:A)-[:R {ok: false}]->(b:B), (a)-[:R]->()-[:R {ok: true}]->(b)
MATCH p = shortestPath((:A)-[:R*]-(:B)) WHERE all(r IN relationships(p) WHERE coalesce(r.ok, true)) RETURN length(p)
// rows: [[2]]

// case: what WHERE demands of the whole path is part of the search
// given: CREATE (a:A)-[:R]->(b:B), (a)-[:R]->({n: 1})-[:R]->(b), (a)-[:R]->({n: 2})-[:R]->({n: 3})-[:R]->(b)
MATCH p = shortestPath((:A)-[:R*]-(:B)) WHERE any(x IN nodes(p) WHERE x.n > 1) RETURN [x IN nodes(p) | x.n]
// rows: [[[null, 2, 3, null]]]

// case: no path satisfies it
// given: CREATE (:A)-[:R]->(:B)
MATCH p = shortestPath((:A)-[:R*]-(:B)) WHERE length(p) > 1 RETURN p
// rows: []
