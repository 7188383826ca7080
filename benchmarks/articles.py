"""How fast articles are read: words a second of the rules on one core, after start.

usage: python benchmarks/articles.py [--words N]

The texts are made here, of sentences of film news about films that do not exist, in a fixed order.
Each round reads them all; the best of five counts, in seconds of the processor. A text of forty
times the length shows that time grows with the text. Fails under 5,000 words a second.

Takes about half a minute.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

from loaders.sources.article.extract import Gazetteer, extract

LEAST = 5_000
FIRST = ["Kate", "Anna", "Henry", "Paul", "Laura", "Simon", "Grace", "Victor", "Helen", "Martin"]
LAST = ["Castell", "Rowan", "Bright", "Holm", "Vance", "Lindqvist", "Marlow", "Okafor", "Tanner"]
FORMS = [
    "{film} director {a} confirmed that {b} will play {c} in the film.",
    "Along with {a}, franchise veterans {b} and {c} are returning for the eighth installment.",
    "The studio pushed {film} from May 5, 2028, to June 2, 2029, because of the strike.",
    "{a}, who played {b} in 2015's {film}, is best known for the stage.",
    "Production on {film} was shut down in March 2027 after filming in Norway and Italy.",
    "“It was the hardest thing I ever did,” {a} told reporters in London on Friday.",
    "In {film}, {b} is killed by {c} in the final act, and nobody saw it coming.",
    "It rained on the red carpet all night, and still hundreds of people had come to wave.",
    "{a} wrote the script with {b}; {c} produces for the studio that made the first one.",
    "Fans wonder whether {a} might return, but there have been no reports that {b} will.",
]


def article(words: int, seed: int) -> str:
    """Write an article of about so many words."""
    pick = random.Random(seed)
    lines = [f"Iron Comet {seed % 7 + 2} Gets Its Stars", ""]
    count = 0
    while count < words:
        names = [f"{pick.choice(FIRST)} {pick.choice(LAST)}" for _ in range(3)]
        film = f"Iron Comet {pick.randint(2, 8)}"
        line = pick.choice(FORMS).format(film=film, a=names[0], b=names[1], c=names[2])
        lines.append(line + ("\n" if pick.random() < 0.3 else ""))
        count += len(line.split())
    return "\n".join(lines)


def speed(texts: list[str], rounds: int = 5) -> float:
    """Give words a second, of the best round."""
    known = Gazetteer.empty()
    words = sum(len(text.split()) for text in texts)
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            extract(text, known, None)
        best = min(best, time.process_time() - start)
    return words / best


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, default=500, help="words of one article")
    words = parser.parse_args().words
    texts = [article(words, seed) for seed in range(20)]
    speed(texts[:1], 1)  # patterns are compiled when they are first asked
    plain = speed(texts)
    long = speed([article(words * 40, 1)], 2)
    print(f"articles of {words} words: {plain:,.0f} words a second")
    print(f"one article of {words * 40:,} words: {long:,.0f} words a second")
    if min(plain, long) < LEAST:
        sys.exit(f"under {LEAST:,} words a second")


if __name__ == "__main__":
    main()
