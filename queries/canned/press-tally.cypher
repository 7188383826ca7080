// title: How often was each outlet right?
// group: What the sources say
// param: at_least: int = 1
// param: as_of: last_day = null
// column: outlet: string
// column: statements: int
// column: came_true: int
// column: did_not: int
// column: open: int
// column: source: list of string
// draws: table
// example: --at-least 10
MATCH (c:Claim)-[:STATED_IN]->(s:Source)
WHERE coalesce(c.decision, 'accepted') = 'accepted'
  AND ($as_of IS NULL
       OR coalesce(s.published, s.published_to) + duration({
            months: CASE coalesce(s.published_precision, s.published_to_precision)
                      WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0
                    END,
            days: CASE coalesce(s.published_precision, s.published_to_precision)
                    WHEN 'year' THEN -1 WHEN 'month' THEN -1 ELSE 0
                  END
          }) <= $as_of)
WITH coalesce(s.publisher, s.name) AS outlet, c, s
// what a studio's own films and credits show is no report
WHERE NOT EXISTS { (:Film)-[:RELEASED_BY]->(:Organization {name: outlet}) }
WITH outlet, c, s
ORDER BY s.name
WITH outlet,
     count(c) AS statements,
     sum(CASE c.outcome WHEN 'came_true' THEN 1 ELSE 0 END) AS came_true,
     sum(CASE c.outcome WHEN 'did_not' THEN 1 ELSE 0 END) AS did_not,
     sum(CASE c.outcome WHEN 'open' THEN 1 ELSE 0 END) AS open,
     collect(DISTINCT s.name) AS source
WHERE statements >= $at_least
RETURN outlet, statements, came_true, did_not, open, source
ORDER BY statements DESC, outlet
