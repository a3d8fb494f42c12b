#!/usr/bin/env python3
"""Sets two results of bench.py beside each other, row by row: compare.py OURS.json OTHER.json

Both must come from one sitting on one machine: only their ratios mean anything. A ratio is ours over the other's, so for figures per
second more is better and for times, memory and disk less is. Medians of the repeats, as in the table of bench.py.
"""
import json
import statistics
import sys


def median(values):
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None


def figures(result):
    """Returns (name, value, unit) of every row that two systems can be compared by, in the order of the table."""
    for clients in (1, 8, 32):
        rounds = [r for r in result["single"] if r["clients"] == clients]
        yield f"receive, {clients} clients", median(r["perSecond"] for r in rounds), "/s"
    for step, key in (("import", "visible"), ("transfer", "completed"), ("assign", "visible"), ("answer", "visible")):
        for part, chosen in (("first", result["load"][:3]), ("last", result["load"][-3:])):
            yield f"{step} of a session, {part} three", median(one[step][key] for one in chosen), "s"
    for size, kinds in result["reads"].items():
        for kind, rounds in kinds.items():
            for share in ("p50", "p99"):
                yield f"{kind} at {int(size):,}, {share}", scaled(median(r[share] for r in rounds)), "ms"
    for size, rounds in result["mixed"].items():
        yield f"50 mixed clients at {int(size):,}", median(r["perSecond"] for r in rounds), "/s"
        yield f"50 mixed clients at {int(size):,}, p95", scaled(median(r["p95"] for r in rounds)), "ms"
    yield "start to ready", median(result["startup"]), "s"
    for checkpoint in result["memory"]:
        processes = [value for name, value in checkpoint.items() if name != "when"]
        yield f"memory, {checkpoint['when']}", sum(p["pss"] for p in processes) / 2**20, "MB"
    disk = result.get("bytesPerPetition", {})
    yield "disk per petition", sum(disk.values()) if disk else None, "B"


def scaled(seconds):
    return None if seconds is None else seconds * 1000


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    ours, other = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
    theirs = {name: value for name, value, _ in figures(other)}
    print(f"raw append + fsync: {median(ours['fsync']):,.0f}/s and {median(other['fsync']):,.0f}/s" if ours["fsync"] and other["fsync"] else "")
    print(f"| figure | {ours['label']} | {other['label']} | ratio |\n| --- | --- | --- | --- |")
    for name, value, unit in figures(ours):
        against = theirs.get(name)
        if value is not None and against:
            print(f"| {name} | {value:,.2f} {unit} | {against:,.2f} {unit} | {value / against:.2f} |")


if __name__ == "__main__":
    main()
