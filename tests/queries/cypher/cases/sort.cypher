// case: mixed types in their order
UNWIND [1, 'a', true, null, 2.5, [1]] AS x RETURN x ORDER BY x
// in order: [[[1]], ["a"], [true], [1], [2.5], [null]]

// case: two directions, and what is not shown
// given: UNWIND [[1, 'b'], [2, 'a'], [1, 'a']] AS p CREATE (:N {a: p[0], b: p[1]})
MATCH (n:N) RETURN n.a AS a, n.b AS b ORDER BY n.a DESC, n.b
// in order: [[2, "a"], [1, "a"], [1, "b"]]

// case: the first rows of many
UNWIND range(1, 20000) AS x RETURN x % 5000 AS y ORDER BY y DESC, x LIMIT 2
// in order: [[4999], [4999]]
// plan: Top

// case: skip and limit behind a sort
UNWIND [3, 1, 2, 5, 4] AS x RETURN x ORDER BY x SKIP 1 LIMIT 3
// in order: [[2], [3], [4]]

// case: a limit of none
UNWIND [3, 1] AS x RETURN x ORDER BY x LIMIT 0
// rows: []

// case: an old variable orders what is left of the row
// given: CREATE (:N {a: 1, b: 2}), (:N {a: 2, b: 1})
MATCH (n:N) WITH n.a AS a ORDER BY n.b LIMIT 1 RETURN a
// in order: [[2]]

// case: a limit that is a parameter and negative
// with: {"n": -1}
UNWIND [1] AS x RETURN x LIMIT $n
// error: SyntaxError NegativeIntegerArgument
