// title: What does a source say, and what came of it?
// group: What the sources say
// param: source: Source
// param: as_of: last_day = null
// column: said: string
// column: topic: string
// column: statement: string
// column: about: list of string
// column: by: list of string
// column: firmness: string
// column: outcome: string
// column: source: string
// draws: table
// example: --source "ComicBook.com: Rome set video"
MATCH (s:Source {id: $source})<-[:STATED_IN]-(c:Claim)
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
MATCH (c)-[:ABOUT]->(x)
WITH s, c, x
ORDER BY coalesce(x.title, x.name)
WITH s, c, collect(DISTINCT coalesce(x.title, x.name)) AS about
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker)
WITH s, c, about, speaker
ORDER BY speaker.name
WITH s, c, about, collect(speaker.name) AS speakers
RETURN CASE c.as_of_precision
         WHEN 'year' THEN toString(c.as_of.year)
         WHEN 'month' THEN substring(toString(c.as_of), 0, 7)
         ELSE toString(c.as_of)
       END AS said,
       CASE c.kind WHEN 'newcomer' THEN 'new or returning' ELSE replace(c.kind, '_', ' ') END AS topic,
       c.summary AS statement,
       about,
       CASE WHEN size(speakers) = 0 THEN ['the source itself'] ELSE speakers END AS by,
       c.modality AS firmness,
       CASE CASE WHEN $as_of IS NULL THEN c.outcome END
         WHEN 'came_true' THEN 'came true'
         WHEN 'did_not' THEN CASE
                           WHEN 'superseded=true' IN c.qualifiers THEN 'given up'
                           WHEN c.modality IN ['planned', 'expected'] THEN 'not kept'
                           ELSE 'was wrong'
                         END
         ELSE 'open'
       END AS outcome,
       s.name AS source
ORDER BY topic, c.as_of, statement, c.id
