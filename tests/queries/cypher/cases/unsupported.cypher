// case: a quantified path
MATCH ((a)-[]->(b)){1,2} RETURN a
// error: SyntaxError UnsupportedFeature

// case: several shortest paths
MATCH p = SHORTEST 2 (a)-->(b) RETURN p
// error: SyntaxError UnsupportedFeature

// case: batches
CALL { CREATE (:N) } IN TRANSACTIONS
// error: SyntaxError UnsupportedFeature

// case: files
LOAD CSV FROM 'file:///x.csv' AS row RETURN row
// error: SyntaxError UnsupportedFeature
