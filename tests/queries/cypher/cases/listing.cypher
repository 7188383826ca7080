// case: a function has a category, aliases and constructs are listed
SHOW FUNCTIONS YIELD name, category WHERE name IN ['sin', 'count', 'char_length', 'all', 'date', 'keys'] RETURN name, category
// rows: [["sin", "Trigonometric"], ["count", "Aggregating"], ["char_length", "Scalar"], ["all", "Predicate"], ["date", "Temporal"], ["keys", "List"]]

// case: numbers are INTEGER or FLOAT
SHOW FUNCTIONS YIELD name, signature WHERE name = 'abs' RETURN signature
// rows: [["abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT"]]

// case: aggregates are told apart
SHOW FUNCTIONS YIELD name, aggregating WHERE name IN ['sum', 'abs'] RETURN name, aggregating
// rows: [["sum", true], ["abs", false]]

// case: none of one's own by default
SHOW USER DEFINED FUNCTIONS YIELD name
// rows: []
