"""The Cypher language, from text to rows: one folder a stage, read in this order.

``engine.py`` joins the stages and shows them on one screen.

1. ``syntax/``: text becomes tokens, and these a syntax tree.
2. ``semantics/``: the tree is checked; whatever can be refused before it runs is refused here.
3. ``plan/``: the checked tree becomes a chain of operators, improved by ``plan/rules/``.
4. ``operators/`` and ``expressions/``: each writes its lines of one Python module.
5. ``runtime/``: the module is compiled and run over a snapshot; it calls what stands here, the
   ``functions/`` of Cypher, and ``values/``, which says what equality, order and arithmetic mean.
"""
