#!/bin/sh
# Fetches the jars of the Neo4j server that tests/neo4j/pom.xml names into .tools/neo4j, for the tests that run
# queries on a real server. Says what is missing instead of failing: those tests then skip, or fail where CI=true.
cd "$(dirname "$0")/.." || exit 1

pom=tests/neo4j/pom.xml
into=.tools/neo4j

if [ -f "$into/pom.xml" ] && cmp -s "$pom" "$into/pom.xml"; then
    exit 0
fi
for tool in java mvn; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        echo "fetch-neo4j: no $tool here, so tests on a real Neo4j will skip. Install Java 17 and Maven, or set NEO4J_URI."
        exit 0
    fi
done

echo "fetch-neo4j: some 120 MB of jars into $into, once"
rm -rf "$into.new"
if mvn -B -q -Dstyle.color=never -f "$pom" dependency:copy-dependencies -DoutputDirectory="$PWD/$into.new/lib"; then
    # the pom is the mark that the copy is whole, so it comes last
    rm -rf "$into" && mv "$into.new" "$into" && cp "$pom" "$into/pom.xml"
else
    rm -rf "$into.new"
    echo "fetch-neo4j: Maven could not fetch the jars (its words are above), so tests on a real Neo4j will skip."
fi
exit 0
