#!/bin/sh
# Fetches with Maven what the tests compare with: the jars of the Neo4j server that tests/neo4j/pom.xml names into
# .tools/neo4j, and the scenarios of the openCypher TCK into .tools/tck. Says what is missing instead of failing:
# those tests then skip, or fail where CI=true.
cd "$(dirname "$0")/.." || exit 1

pom=tests/neo4j/pom.xml
jars=.tools/neo4j
tck=.tools/tck
tck_version=1.0.0-M23
copy=org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy

has_jars() { [ -f "$jars/pom.xml" ] && cmp -s "$pom" "$jars/pom.xml"; }
has_tck() { [ -f "$tck/version" ] && [ "$(cat "$tck/version")" = "$tck_version" ]; }

if has_jars && has_tck; then
    exit 0
fi
for tool in java mvn; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        echo "fetch-neo4j: no $tool here, so tests on a real Neo4j and of the TCK will skip. Install Java 17 and Maven, or set NEO4J_URI."
        exit 0
    fi
done

# in both, the file that marks the copy as whole comes last
if ! has_jars; then
    echo "fetch-neo4j: some 120 MB of jars into $jars, once"
    rm -rf "$jars.new"
    if mvn -B -q -Dstyle.color=never -f "$pom" dependency:copy-dependencies -DoutputDirectory="$PWD/$jars.new/lib"; then
        rm -rf "$jars" && mv "$jars.new" "$jars" && cp "$pom" "$jars/pom.xml"
    else
        rm -rf "$jars.new"
        echo "fetch-neo4j: Maven could not fetch the jars (its words are above), so tests on a real Neo4j will skip."
    fi
fi
if ! has_tck; then
    echo "fetch-neo4j: the TCK's own package, $tck_version, into $tck, once"
    rm -rf "$tck.new"
    if mvn -B -q -Dstyle.color=never "$copy" -Dartifact="org.opencypher:tck:$tck_version" -DoutputDirectory="$PWD/$tck.new" &&
        python3 -m zipfile -e "$tck.new/tck-$tck_version.jar" "$tck.new"; then
        rm -rf "$tck" && mv "$tck.new" "$tck" && echo "$tck_version" >"$tck/version"
    else
        rm -rf "$tck.new"
        echo "fetch-neo4j: Maven could not fetch the TCK, or Python not unpack it (their words are above), so its tests will skip."
    fi
fi
exit 0
