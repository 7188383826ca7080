// title: What was announced, by whom, and what came of it?
// group: What the sources say
// param: outlet: string = null
// param: speaker: Person|Organization = null
// param: film: Film|Series = null
// param: announced: bool = true
// param: as_of: last_day = null
// column: outlet: string
// column: by: list of string
// column: said: string
// column: announced: string
// column: statement: string
// column: date: string
// column: outcome: string
// column: settled: string
// column: settled_by: list of string
// column: source: string
// column: settled_source: list of string
// draws: lanes
// example: --outlet ComicBook.com
// example: --speaker "Paramount Pictures" --film "Dead Reckoning"
MATCH (c:Claim)-[:STATED_IN]->(s:Source)
WHERE coalesce(c.decision, 'accepted') = 'accepted'
  // who tells that a plan was given up did not announce it
  AND NOT 'superseded=true' IN coalesce(c.qualifiers, [])
  AND ($as_of IS NULL
       OR coalesce(s.published, s.published_to) + duration({
            months: CASE coalesce(s.published_precision, s.published_to_precision)
                      WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0
                    END,
            days: CASE coalesce(s.published_precision, s.published_to_precision)
                    WHEN 'year' THEN -1 WHEN 'month' THEN -1 ELSE 0
                  END
          }) <= $as_of)
WITH c, s, coalesce(s.publisher, s.name) AS outlet
// what a studio's own films and credits show is no report
WHERE NOT EXISTS { (:Film)-[:RELEASED_BY]->(:Organization {name: outlet}) }
  AND ($outlet IS NULL OR toLower(outlet) CONTAINS toLower($outlet))
  AND ($speaker IS NULL OR EXISTS { (c)-[:SAID_BY]->({id: $speaker}) })
  AND ($film IS NULL OR EXISTS { (c)-[:ABOUT]->({id: $film}) })
OPTIONAL MATCH (c)-[v:SETTLED_BY]->(x)
WITH c, s, outlet, v, x
ORDER BY v.settled, coalesce(x.title, x.name)
WITH c, s, outlet,
     coalesce(c.as_of, s.published, s.published_to) AS at,
     CASE
       WHEN c.as_of IS NOT NULL THEN c.as_of_precision
       ELSE coalesce(s.published_precision, s.published_to_precision)
     END AS precision,
     max(v.settled) AS decided,
     // of a day, what turned out later is open
     collect(CASE WHEN $as_of IS NULL
         OR v.settled + duration({
             months: CASE v.settled_precision WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0 END,
             days: CASE v.settled_precision WHEN 'year' THEN -1 WHEN 'month' THEN -1 ELSE 0 END
           }) <= $as_of THEN {v: v, by: coalesce(x.title, x.name)} END) AS known
// announced is what was to come: a plan, or what was settled after it was said
WHERE NOT $announced
  OR c.modality IN ['planned', 'expected']
  OR (c.outcome = 'open' AND c.kind = 'casting')
  OR decided >= at + duration({
       months: CASE precision WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0 END,
       days: CASE precision WHEN 'year' THEN 0 WHEN 'month' THEN 0 ELSE 1 END
     })
WITH c, s, outlet, at, precision,
     [one IN known | one.v] AS verdicts,
     [one IN known | one.by] AS settled_by,
     reduce(last = null, one IN known |
       CASE WHEN last > one.v.settled THEN last ELSE coalesce(one.v.settled, last) END) AS settled
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker)
WITH c, s, outlet, at, precision, settled, verdicts, settled_by, speaker
ORDER BY speaker.name
WITH c, s, outlet, at, precision, settled, verdicts, settled_by, collect(speaker.name) AS speakers
OPTIONAL MATCH (o:Source)
WHERE any(v IN verdicts WHERE o.id IN v.sources)
WITH c, s, outlet, at, precision, settled, verdicts, settled_by, speakers, collect(o) AS others
RETURN outlet,
       CASE WHEN size(speakers) = 0 THEN ['the source itself'] ELSE speakers END AS by,
       CASE precision
         WHEN 'year' THEN toString(at.year)
         WHEN 'month' THEN substring(toString(at), 0, 7)
         ELSE toString(at)
       END AS said,
       c.name AS announced,
       c.summary AS statement,
       CASE c.value_type WHEN 'date' THEN c.value END AS date,
       CASE CASE WHEN $as_of IS NULL OR size(verdicts) > 0 THEN c.outcome END
         WHEN 'came_true' THEN 'came true'
         WHEN 'did_not' THEN CASE WHEN c.modality IN ['planned', 'expected'] THEN 'not kept' ELSE 'was wrong' END
         ELSE 'open'
       END AS outcome,
       CASE head([v IN verdicts WHERE v.settled = settled | v.settled_precision])
         WHEN 'year' THEN toString(settled.year)
         WHEN 'month' THEN substring(toString(settled), 0, 7)
         ELSE toString(settled)
       END AS settled,
       settled_by,
       s.name AS source,
       [id IN reduce(ids = [], v IN verdicts | ids + [id IN v.sources WHERE NOT id IN ids]) |
         head([o IN others WHERE o.id = id | o.name])] AS settled_source
ORDER BY outlet, at, announced, statement, c.id
