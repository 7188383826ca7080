// case: batches
CALL { CREATE (:N) } IN TRANSACTIONS
// error: SyntaxError UnsupportedFeature

// case: files
LOAD CSV FROM 'file:///x.csv' AS row RETURN row
// error: SyntaxError UnsupportedFeature
