// case: an index and the one of a constraint
// given: CREATE INDEX film_year FOR (f:Film) ON (f.year)
// given: CREATE CONSTRAINT film_id FOR (f:Film) REQUIRE f.id IS UNIQUE
SHOW INDEXES YIELD name, owningConstraint WHERE name STARTS WITH 'film' RETURN name, owningConstraint
// rows: [["film_year", null], ["film_id", "film_id"]]

// case: a kind of constraint that is never there
// given: CREATE CONSTRAINT film_id FOR (f:Film) REQUIRE f.id IS UNIQUE
SHOW NODE KEY CONSTRAINTS YIELD name
// rows: []

// case: every command that is shown makes the same again
// given: CREATE TEXT INDEX `odd``name` FOR (f:`a b`) ON (f.`c``d`)
SHOW TEXT INDEXES YIELD createStatement
// rows: [["CREATE TEXT INDEX `odd``name` FOR (n:`a b`) ON (n.`c``d`)"]]

// case: the one database by name, and none of another name
// with: {"name": "neo4j"}
SHOW DATABASE $name YIELD name, currentStatus
// rows: [["neo4j", "online"]]

// case: procedures tell what they take and give
SHOW PROCEDURES YIELD name, signature WHERE name = 'db.index.fulltext.queryNodes' RETURN signature
// rows: [["db.index.fulltext.queryNodes(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: (node :: NODE, score :: FLOAT)"]]

// case: SHOW is no part of a larger query
MATCH (n) SHOW INDEXES
// error: SyntaxError UnexpectedSyntax
