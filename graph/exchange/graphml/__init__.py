"""GraphML, without loss: what we write, we read back as it was; others' files are read, too.

A property's key says its exact type in its ``<desc>`` (``LIST<STRING>``, ``DATE``), because
GraphML itself knows only booleans, numbers and text. Labels are the data key ``labels``, written
``:Person:Actor``; a relationship's type is the data key ``label``, as in Gephi and Neo4j's APOC.
"""
