// title: Where do the sources disagree, and who was right?
// group: What the sources say
// param: topic: string = null
// param: as_of: last_day = null
// column: about: list of string
// column: topic: string
// column: kind: string
// column: says: string
// column: said: list of string
// column: by: list of string
// column: outcome: list of string
// column: source: list of string
// draws: table
// example: --topic "new or returning"
// example: --topic "release date"
MATCH (c:Claim)-[:ABOUT {role: 'subject'}]->(x)
WHERE c.value IS NOT NULL AND coalesce(c.decision, 'accepted') = 'accepted'
WITH c, x
ORDER BY coalesce(x.title, x.name)
WITH c,
     CASE c.kind WHEN 'newcomer' THEN 'new or returning' ELSE replace(c.kind, '_', ' ') END AS topic,
     collect(coalesce(x.title, x.name)) AS about
WHERE $topic IS NULL OR topic = replace(toLower($topic), '_', ' ')
MATCH (c)-[:STATED_IN]->(s:Source)
WHERE ($as_of IS NULL
       OR coalesce(s.published, s.published_to) + duration({
            months: CASE coalesce(s.published_precision, s.published_to_precision)
                      WHEN 'year' THEN 12 WHEN 'month' THEN 1 ELSE 0
                    END,
            days: CASE coalesce(s.published_precision, s.published_to_precision)
                    WHEN 'year' THEN -1 WHEN 'month' THEN -1 ELSE 0
                  END
          }) <= $as_of)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker)
OPTIONAL MATCH (w:Film|Series {id: c.value})
WITH about,
     topic,
     CASE
       WHEN c.kind = 'newcomer' AND c.value = 'true' THEN 'new'
       WHEN c.kind = 'newcomer' AND c.value = 'false' THEN 'returning'
       WHEN c.value = 'true' THEN 'yes'
       WHEN c.value = 'false' THEN 'no'
       ELSE coalesce(w.title, c.value)
     END AS says,
     c.as_of AS at,
     CASE c.as_of_precision
       WHEN 'year' THEN toString(c.as_of.year)
       WHEN 'month' THEN substring(toString(c.as_of), 0, 7)
       ELSE toString(c.as_of)
     END AS said,
     coalesce(speaker.name, 'the source itself') AS by,
     CASE CASE WHEN $as_of IS NULL THEN c.outcome END
       WHEN 'came_true' THEN 'came true'
       WHEN 'did_not' THEN CASE
                           WHEN 'superseded=true' IN c.qualifiers THEN 'given up'
                           WHEN c.modality IN ['planned', 'expected'] THEN 'not kept'
                           ELSE 'was wrong'
                         END
       ELSE 'open'
     END AS outcome,
     CASE
       // a date that was given up, and one delay after another, are plans that changed
       WHEN c.kind = 'delayed' OR 'superseded=true' IN c.qualifiers THEN 'plan'
       WHEN $as_of IS NULL AND c.outcome = 'did_not' AND c.modality IN ['planned', 'expected'] THEN 'plan'
       WHEN $as_of IS NULL AND c.outcome = 'did_not' THEN 'mistake'
       ELSE ''
     END AS wrong,
     s.name AS source
ORDER BY at, source, said, outcome, by
WITH about, topic, says,
     min(at) AS first,
     collect(DISTINCT said) AS said,
     collect(DISTINCT by) AS by,
     collect(DISTINCT outcome) AS outcome,
     collect(DISTINCT wrong) AS wrong,
     collect(DISTINCT source) AS source
ORDER BY first, says
WITH about, topic,
     collect({first: first, says: says, said: said, by: by, outcome: outcome, wrong: wrong, source: source}) AS sides
WHERE size(sides) > 1
  AND any(side IN sides WHERE any(outcome IN side.outcome WHERE outcome <> 'came true'))
// where only plans came to nothing nobody was mistaken
WITH about, topic, sides,
     CASE
       WHEN any(side IN sides WHERE 'plan' IN side.wrong)
            AND none(side IN sides WHERE 'mistake' IN side.wrong)
       THEN 'plan changed'
       ELSE 'contradiction'
     END AS kind
UNWIND sides AS side
RETURN about,
       topic,
       kind,
       side.says AS says,
       side.said AS said,
       side.by AS by,
       side.outcome AS outcome,
       side.source AS source
ORDER BY topic, about, side.first, says
