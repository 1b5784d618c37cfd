#!/usr/bin/env python3
"""Runs `filiera schedule` and other programs on the same files in turn and writes one table.

    bench/schedules.py [--fairness 2] [--limit 60] [--threads 2] [--peer NAME=COMMAND ...] FILE.dzn ...

Each peer's COMMAND is a line of the shell in which {file}, {fairness} and {limit} are filled in, and which prints a Python
dictionary with `status`, and where it has them `cost`, `lb`, `wall`, `build` and `rss_mb`, as its last line, e.g.

    --peer 'rc2=python3 rc2.py {file} --d {fairness} --time {limit}'

FILIERA_BIN names the program; without it the release build is taken. Times are seconds by the clock: until the first
schedule, the best one and the proof. Nothing else should run meanwhile.
"""
import argparse
import ast
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def ours(file, options):
    program = os.environ.get("FILIERA_BIN", os.path.join(ROOT, "target/release/filiera"))
    command = [program, "schedule", file, "--progress", "json", "--time-limit", str(options.limit)]
    command += ["--threads", str(options.threads)]
    if options.fairness is not None:
        command += ["--fairness", str(options.fairness)]
    row, memory, seconds = run(command)
    improvements = [json.loads(line) for line in row.stderr.splitlines() if line.startswith("{")]
    schedule = json.loads(row.stdout) if row.stdout.strip() else {"status": "infeasible" if row.returncode == 3 else "unknown"}
    breaks = [(one["seconds"], one["objective"]["breaks"]) for one in improvements]
    best = min((value for _, value in breaks), default=None)
    closed = schedule["status"] in ("optimal", "infeasible")
    return {
        "status": schedule["status"],
        "objective": (schedule.get("objective") or {}).get("breaks"),
        "bound": (schedule.get("bound") or {}).get("breaks"),
        "first": breaks[0][0] if breaks else None,
        "best": next((at for at, value in breaks if value == best), None),
        "proof": seconds if closed else None,
        "seconds": seconds,
        "memory": memory,
    }


def peer(command, file, options):
    filled = command.format(file=shlex.quote(file), fairness=options.fairness, limit=options.limit)
    row, memory, seconds = run(["sh", "-c", "exec " + filled])
    lines = [line for line in row.stdout.splitlines() if line.startswith("{")]
    found = ast.literal_eval(lines[-1]) if lines else {"status": "failed"}
    status = str(found.get("status", "failed")).lower()
    closed = status in ("optimal", "infeasible")
    return {
        "status": status,
        "objective": found.get("cost", found.get("obj")),
        "bound": found.get("lb", found.get("cost") if closed else None),
        "first": None,
        "best": seconds if status == "optimal" else None,
        "proof": seconds if closed else None,
        "seconds": seconds,
        "memory": found.get("rss_mb", memory),
    }


def run(command):
    """Runs a command; its answer, its greatest memory in MB, and its seconds by the clock."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        began = time.monotonic()
        child = subprocess.Popen(command, stdout=out, stderr=err)
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.monotonic() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        row = subprocess.CompletedProcess(command, child.returncode, out.read(), err.read())
    return row, used.ru_maxrss // 1024, seconds


def cell(value):
    if value is None:
        return "–"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--fairness", type=int, default=2)
    parser.add_argument("--limit", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND")
    options = parser.parse_args()
    programs = {"filiera": lambda file: ours(file, options)}
    for one in options.peer:
        name, command = one.split("=", 1)
        programs[name] = lambda file, command=command: peer(command, file, options)
    columns = ["status", "objective", "bound", "first", "best", "proof", "memory"]
    print("| file | program | " + " | ".join(columns) + " |")
    print("|---|---|" + "---|" * len(columns))
    rows = {name: [] for name in programs}
    for file in options.files:
        for name, go in programs.items():
            row = go(file)
            rows[name].append(row)
            label = os.path.basename(file).removesuffix(".dzn")
            print(f"| {label} | {name} | " + " | ".join(cell(row[one]) for one in columns) + " |", flush=True)
    print()
    for name, found in rows.items():
        seconds = [row["seconds"] for row in found]
        closed = sum(row["proof"] is not None for row in found)
        print(
            f"{name}: {closed} of {len(found)} closed, median {statistics.median(seconds):.2f} s, "
            f"longest {max(seconds):.2f} s, all {sum(seconds):.1f} s"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
