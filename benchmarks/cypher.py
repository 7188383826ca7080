"""Thirteen questions by the Cypher engine, against the same answers written by hand.

    python benchmarks/cypher.py [--scale S M] [--rounds 5] [--only q03] [--code]

The hand-written limit (limits/thirteen.py) knows each question and has dictionaries for it. Both
answer in alternating blocks; the ratio is of the medians. Answers are compared. Printed at the
end: the geometric mean of the ratios. All other figures of the engine are printed by fast.py.

Bounds: on S the geometric mean is at most 1.3 and each question at most 1.5 times and 15 us; on M
0.8, and 1.2 times and 50 us. Takes about two minutes.
"""

from __future__ import annotations

import argparse

from parts import thirteen


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--scale", nargs="+", default=["S", "M"], choices=["S", "M"], help="which graphs"
    )
    parser.add_argument("--rounds", type=int, default=5, help="how often they take turns")
    parser.add_argument("--only", nargs="*", help="only these questions")
    parser.add_argument("--code", action="store_true", help="print the generated Python as well")
    options = parser.parse_args()
    for scale in options.scale:
        thirteen.report(scale, options)


if __name__ == "__main__":
    main()
