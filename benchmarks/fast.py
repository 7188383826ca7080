"""Everything that is promised of the engine's speed, with the machine's calibration.

    python benchmarks/fast.py [--rounds 5] [--parts thirteen changed reading writing calls]

Figures are ratios to hand-written loops (limits/) that run in turns with ours, or, where it says
so, times. Each part runs in a process of its own.

Bounds stand beside each figure. Takes about five minutes in all, `changed` and `thirteen` most
of them.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

from measure.calibration import calibrate, described
from parts import calls, changed, reading, thirteen, writing

PARTS = {
    "thirteen": lambda options: [thirteen.report(scale, options) for scale in ("S", "M")],
    "changed": changed.report,
    "reading": reading.report,
    "writing": writing.report,
    "calls": calls.report,
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5, help="how often they take turns")
    parser.add_argument(
        "--parts", nargs="+", default=list(PARTS), choices=list(PARTS), help="these parts alone"
    )
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        options.only, options.code = None, False
        PARTS[options.parts[0]](options)
        return
    print(described(calibrate()), flush=True)
    for part in options.parts:
        print(f"\n{part}", flush=True)
        rounds = ["--rounds", str(options.rounds)]
        subprocess.run([sys.executable, __file__, "--alone", "--parts", part, *rounds], check=True)


if __name__ == "__main__":
    main()
