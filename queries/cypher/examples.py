"""An example for every function and procedure: the manual runs them, the shell's help shows them.

A function's is an expression, or a whole query where it needs rows. They are asked of the graph of
docs/cypher.md.
"""

from __future__ import annotations

from typing import Final

_NUMBERS: Final = "UNWIND [1, 2, 4, null] AS x RETURN "
_FILM: Final = "MATCH (f:Film {number: 6}) RETURN "
_ROLE: Final = "MATCH (p:Actor)-[r:ACTED_IN]->(f:Film {number: 6}) RETURN "
_PATH: Final = "MATCH path = (:Director)-[:DIRECTED]->(:Film {number: 6}) RETURN "
_CLOCKS: Final = {
    kind: f"valueType({kind}.%s())"
    for kind in ("date", "datetime", "localdatetime", "localtime", "time")
}

FUNCTIONS: Final[dict[str, str]] = {
    "abs": "abs(-3)",
    "acos": "round(degrees(acos(0.5)))",
    "asin": "round(degrees(asin(0.5)))",
    "atan": "round(degrees(atan(1)))",
    "atan2": "round(degrees(atan2(1, -1)))",
    "avg": f"{_NUMBERS}avg(x)",
    "btrim": "btrim('--MI6--', '-')",
    "ceil": "ceil(2.1)",
    "char_length": "char_length('Léa')",
    "coalesce": "coalesce(null, 'second', 'third')",
    "collect": f"{_NUMBERS}collect(x)",
    "cos": "cos(0)",
    "cot": "round(cot(1), 4)",
    "count": f"{_NUMBERS}count(x)",
    "date": "date('2018-07-27')",
    "date.truncate": "date.truncate('month', date('2018-07-27'))",
    "datetime": "datetime('2018-07-27T20:00[Europe/Rome]')",
    "datetime.fromEpoch": "datetime.fromEpoch(1532700000, 5)",
    "datetime.fromEpochMillis": "datetime.fromEpochMillis(1532700000123)",
    "datetime.truncate": "datetime.truncate('hour', datetime('2018-07-27T20:45Z'), {minute: 5})",
    "degrees": "degrees(pi())",
    "duration": "duration({days: 1.5})",
    "duration.between": "duration.between(date('2015-07-31'), date('2018-07-27'))",
    "duration.inDays": "duration.inDays(date('2015-07-31'), date('2018-07-27'))",
    "duration.inMonths": "duration.inMonths(date('2015-07-31'), date('2018-07-27'))",
    "duration.inSeconds": "duration.inSeconds(time('20:00Z'), time('22:27Z'))",
    "e": "e()",
    "elementId": f"{_FILM}elementId(f) = elementId(f)",
    "endNode": f"{_ROLE}DISTINCT endNode(r).title",
    "exp": "round(exp(2), 4)",
    "file": "file()",
    "floor": "floor(-2.1)",
    "haversin": "haversin(pi())",
    "head": "head([3, 1, 2])",
    "id": f"{_FILM}id(f) >= 0",
    "isEmpty": "isEmpty([])",
    "isNaN": "isNaN(0.0 / 0.0)",
    "keys": f"{_FILM}keys(f)",
    "labels": f"{_FILM}labels(f)",
    "last": "last([3, 1, 2])",
    "left": "left('Fallout', 4)",
    "length": f"{_PATH}length(path)",
    "linenumber": "linenumber()",
    "localdatetime": "localdatetime({year: 2018, month: 7, day: 27, hour: 20})",
    "localdatetime.truncate": "localdatetime.truncate('day', localdatetime('2018-07-27T20:45'))",
    "localtime": "localtime('20:45')",
    "localtime.truncate": "localtime.truncate('hour', localtime('20:45'))",
    "log": "log(e())",
    "log10": "log10(1000)",
    "ltrim": "ltrim('  MI6 ')",
    "max": f"{_NUMBERS}max(x)",
    "min": f"{_NUMBERS}min(x)",
    "nodes": f"{_PATH}[n IN nodes(path) | labels(n)]",
    "normalize": "size(normalize('e\\u0301'))",
    "nullIf": "nullIf('unknown', 'unknown')",
    "percentileCont": f"{_NUMBERS}percentileCont(x, 0.4)",
    "percentileDisc": f"{_NUMBERS}percentileDisc(x, 0.4)",
    "pi": "pi()",
    "point": "point({longitude: 12.5, latitude: 41.9})",
    "point.distance": "point.distance(point({x: 0, y: 0}), point({x: 3, y: 4}))",
    "point.withinBBox": (
        "point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2}))"
    ),
    "properties": f"{_FILM}properties(f)",
    "radians": "radians(180)",
    "rand": "rand() < 1",
    "randomUUID": "size(randomUUID())",
    "range": "range(0, 10, 5)",
    "relationships": f"{_PATH}[r IN relationships(path) | type(r)]",
    "replace": "replace('Fallout', 'out', 'en')",
    "reverse": "reverse('MI6')",
    "right": "right('Fallout', 3)",
    "round": "round(-2.555, 2)",
    "rtrim": "rtrim(' MI6  ')",
    "sign": "sign(-0.5)",
    "sin": "sin(0)",
    "size": "size([1, 2, 3])",
    "split": "split('Hunt, Ethan', ', ')",
    "sqrt": "sqrt(16)",
    "startNode": f"{_ROLE}startNode(r).name AS name ORDER BY name",
    "stDev": f"{_NUMBERS}stDev(x)",
    "stDevP": f"{_NUMBERS}stDevP(x)",
    "substring": "substring('Fallout', 1, 3)",
    "sum": f"{_NUMBERS}sum(x)",
    "tail": "tail([3, 1, 2])",
    "tan": "tan(0)",
    "time": "time('20:45+02:00')",
    "time.truncate": "time.truncate('minute', time('20:45:59Z'))",
    "timestamp": "timestamp() > 0",
    "toBoolean": "toBoolean('TRUE')",
    "toBooleanList": "toBooleanList(['true', 0, 'maybe'])",
    "toBooleanOrNull": "toBooleanOrNull(2.5)",
    "toFloat": "toFloat('2.5')",
    "toFloatList": "toFloatList(['2.5', 3, 'x'])",
    "toFloatOrNull": "toFloatOrNull(true)",
    "toInteger": "toInteger('7')",
    "toIntegerList": "toIntegerList(['7', 2.9, 'x'])",
    "toIntegerOrNull": "toIntegerOrNull('seven')",
    "toLower": "toLower('LÉA')",
    "toString": "toString(date('2018-07-27'))",
    "toStringList": "toStringList([1, true, null])",
    "toStringOrNull": "toStringOrNull([1])",
    "toUpper": "toUpper('léa')",
    "trim": "trim('  MI6 ')",
    "type": f"{_ROLE}DISTINCT type(r)",
    "valueType": "valueType([1, 2.5])",
    "vector.similarity.cosine": "vector.similarity.cosine([1, 2], [2, 4])",
    "vector.similarity.euclidean": "vector.similarity.euclidean([1, 2], [1, 4])",
    **{
        f"{kind}.{clock}": text % clock
        for kind, text in _CLOCKS.items()
        for clock in ("realtime", "statement", "transaction")
    },
    "all": "all(x IN [1, 2] WHERE x > 0)",
    "any": "any(x IN [1, 2] WHERE x > 1)",
    "none": "none(x IN [1, 2] WHERE x > 2)",
    "single": "single(x IN [1, 2] WHERE x > 1)",
    "reduce": "reduce(total = 0, x IN [1, 2, 3] | total + x)",
    "exists": f"{_FILM}exists((f)-[:FOLLOWS]->())",
}

_INDEXED: Final = "CREATE FULLTEXT INDEX titles FOR (f:Film) ON EACH [f.title]; "

PROCEDURES: Final[dict[str, str]] = {
    "db.awaitIndex": f"{_INDEXED}CALL db.awaitIndex('titles')",
    "db.awaitIndexes": "CALL db.awaitIndexes()",
    "db.clearQueryCaches": "CALL db.clearQueryCaches() YIELD value RETURN count(value) AS said",
    "db.create.setNodeVectorProperty": (
        "MATCH (f:Film {title: 'Fallout'}) "
        "CALL db.create.setNodeVectorProperty(f, 'shape', [0.5, 1]) RETURN f.shape AS shape"
    ),
    "db.create.setRelationshipVectorProperty": (
        "MATCH (:Person {name: 'Tom Cruise'})-[r:ACTED_IN]->(:Film {title: 'Fallout'}) "
        "CALL db.create.setRelationshipVectorProperty(r, 'shape', [0.5, 1]) "
        "RETURN r.shape AS shape"
    ),
    "db.create.setVectorProperty": (
        "MATCH (f:Film {title: 'Fallout'}) "
        "CALL db.create.setVectorProperty(f, 'shape', [0.5, 1]) YIELD node "
        "RETURN node.shape AS shape"
    ),
    "db.createLabel": "CALL db.createLabel('Film')",
    "db.createProperty": "CALL db.createProperty('title')",
    "db.createRelationshipType": "CALL db.createRelationshipType('ACTED_IN')",
    "db.index.fulltext.awaitEventuallyConsistentIndexRefresh": (
        "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()"
    ),
    "db.index.fulltext.listAvailableAnalyzers": (
        "CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer "
        "WHERE analyzer STARTS WITH 'standard' RETURN analyzer ORDER BY analyzer"
    ),
    "db.index.fulltext.queryNodes": (
        f"{_INDEXED}CALL db.index.fulltext.queryNodes('titles', 'nation') YIELD node "
        "RETURN node.title AS title"
    ),
    "db.index.fulltext.queryRelationships": (
        "CREATE FULLTEXT INDEX roles FOR ()-[r:ACTED_IN]-() ON EACH [r.role]; "
        "CALL db.index.fulltext.queryRelationships('roles', 'ilsa') YIELD relationship "
        "RETURN DISTINCT relationship.role AS role"
    ),
    "db.index.vector.queryNodes": (
        "CREATE VECTOR INDEX shapes FOR (f:Film) ON (f.shape); "
        "MATCH (f:Film) SET f.shape = [f.number - 4, 1]; "
        "CALL db.index.vector.queryNodes('shapes', 2, [1, 1]) YIELD node, score "
        "RETURN node.title AS title, round(score, 3) AS score"
    ),
    "db.index.vector.queryRelationships": (
        "CREATE VECTOR INDEX turns FOR ()-[r:ACTED_IN]-() ON (r.turn); "
        "MATCH ()-[r:ACTED_IN]->() SET r.turn = [1, 2]; "
        "CALL db.index.vector.queryRelationships('turns', 1, [2, 4]) YIELD score RETURN score"
    ),
    "db.info": "CALL db.info() YIELD name",
    "db.labels": "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "db.ping": "CALL db.ping()",
    "db.prepareForReplanning": "CALL db.prepareForReplanning()",
    "db.propertyKeys": "CALL db.propertyKeys() YIELD propertyKey AS key RETURN key ORDER BY key",
    "db.relationshipTypes": (
        "CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type"
    ),
    "db.resampleIndex": f"{_INDEXED}CALL db.resampleIndex('titles')",
    "db.resampleOutdatedIndexes": "CALL db.resampleOutdatedIndexes()",
    "db.schema.nodeTypeProperties": (
        "CALL db.schema.nodeTypeProperties() "
        "YIELD nodeType, propertyName, propertyTypes, mandatory "
        "WHERE nodeType CONTAINS 'Film' RETURN *"
    ),
    "db.schema.relTypeProperties": (
        "CALL db.schema.relTypeProperties() YIELD relType, propertyName, propertyTypes, mandatory "
        "RETURN * ORDER BY relType"
    ),
    "db.schema.visualization": (
        "CALL db.schema.visualization() YIELD nodes, relationships "
        "RETURN size(nodes) AS labels, size(relationships) AS types"
    ),
    "db.stats.retrieve": (
        "CALL db.stats.retrieve('TOKENS') YIELD data RETURN data.relationshipTypes AS types"
    ),
    "db.stats.status": "CALL db.stats.status()",
    "dbms.components": "CALL dbms.components() YIELD name, edition",
    "dbms.info": "CALL dbms.info() YIELD name",
    "tx.getMetaData": "CALL tx.getMetaData()",
    "tx.setMetaData": "CALL tx.setMetaData({purpose: 'a report'})",
}
