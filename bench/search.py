#!/usr/bin/env python3
"""Asks Filiera's search and PostgreSQL the same questions on the same entries, in turn, and writes one table.

    cargo build --release --package market --example search
    python3 -m venv VENV && VENV/bin/pip install psycopg2-binary
    PGDSN='host=127.0.0.1 user=…' VENV/bin/python bench/search.py --peer FOLDER [--entries 100000] [--rounds 3] [--seed 20261122]

FOLDER holds `gen_suppliers.py` (made-up suppliers and questions), `pg_load.py` and `pg_query.py` (PostgreSQL with full text,
pg_trgm and an index for every filter). FILIERA_SEARCH names our program; without it the release build of the example.
--ours leaves PostgreSQL out. --keep FOLDER keeps our index in that folder, not in memory.

A question is answered with its 20 best rows, the counts of all six facets and the number of all that is found: words alone;
words, a facet and a radius; facets, radius and free capacity; all at once with a certificate's day. One connection, one
question after the other; each round asks all of them, first PostgreSQL, then ours, and a round before warms both. Told are the
medians over the rounds. PostgreSQL's processor time is its backend's. The two read words differently, so that the numbers
found may differ where there are words; where there are none they have to be the same, and the last line says whether they are.
"""
import argparse
import importlib.util
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OURS = os.environ.get("FILIERA_SEARCH", os.path.join(ROOT, "target/release/examples/search"))


def module(folder, name):
    spec = importlib.util.spec_from_file_location(name, os.path.join(folder, name + ".py"))
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def percentile(values, percent):
    return sorted(values)[min(len(values) - 1, math.ceil(percent / 100 * len(values)) - 1)]


def processor(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Ours:
    name = "filiera"

    def __init__(self, data, keep):
        command = [OURS, os.path.join(data, "suppliers.jsonl"), os.path.join(data, "provinces.txt")] + ([keep] if keep else [])
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.told = self.line()

    def line(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit("our program ended")
        return json.loads(line)

    def ask(self, file, _):
        self.process.stdin.write(file + "\n")
        self.process.stdin.flush()
        told = self.line()
        return told["answers"], told["cpu"]

    def end(self):
        self.process.stdin.close()
        self.told.update(self.line())


class Theirs:
    name = "PostgreSQL"

    def __init__(self, data, peer):
        start = time.time()
        subprocess.run([sys.executable, os.path.join(peer, "pg_load.py")], cwd=os.path.dirname(data), check=True, stdout=sys.stderr)
        self.told = {"built": time.time() - start}
        self.query = module(peer, "pg_query")
        self.connection = self.query.psycopg2.connect(self.query.DSN)
        self.pid = self.connection.get_backend_pid()

    def ask(self, _, questions):
        cursor, answers, before = self.connection.cursor(), [], processor(self.pid)
        for question in questions:
            sql, parameters = self.query.build(question)
            start = time.perf_counter()
            cursor.execute(sql, parameters)
            rows = cursor.fetchall()
            took = (time.perf_counter() - start) * 1e3
            answers.append((took, question["cls"], next((int(row[2]) for row in rows if row[0] == 7), 0)))
        return answers, processor(self.pid) - before

    def end(self):
        with self.connection.cursor() as cursor:
            cursor.execute("select pg_total_relation_size('supplier') + pg_total_relation_size('cert')")
            self.told["bytes"] = int(cursor.fetchone()[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", required=True)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--ours", action="store_true")
    parser.add_argument("--keep")
    options = parser.parse_args()
    generator = module(options.peer, "gen_suppliers")
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        os.mkdir(data)
        with open(os.path.join(data, "suppliers.jsonl"), "w", encoding="utf-8") as out:
            for row in generator.gen(options.entries, options.seed):
                out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
        with open(os.path.join(data, "provinces.txt"), "w") as out:
            out.write(" ".join(province[0] for province in generator.PROV))
        shift = options.seed - 20261122
        sets = {"mixed": generator.queries(500, 8 + shift, False), "all at once": generator.queries(500, 7 + shift, True)}
        files = {}
        for number, (name, questions) in enumerate(sets.items()):
            files[name] = os.path.join(data, f"questions{number}.json")
            with open(files[name], "w") as out:
                json.dump(questions, out)
        programs = ([] if options.ours else [Theirs(data, options.peer)]) + [Ours(data, options.keep)]
        rounds = {(program.name, name): [] for program in programs for name in sets}
        for number in range(options.rounds + 1):
            for name, questions in sets.items():
                for program in programs:
                    asked = program.ask(files[name], questions)
                    if number:
                        rounds[program.name, name].append(asked)
        for program in programs:
            program.end()
    print("| questions | program | p50, ms | p99, ms | longest, ms | questions/s | processor, ms a question |")
    print("|---|---|---:|---:|---:|---:|---:|")
    for name in sets:
        for program in programs:
            told = [([answer[0] for answer in answers], cpu) for answers, cpu in rounds[program.name, name]]
            columns = [
                [percentile(times, 50) for times, _ in told],
                [percentile(times, 99) for times, _ in told],
                [max(times) for times, _ in told],
                [1e3 * len(times) / sum(times) for times, _ in told],
                [1e3 * cpu / len(times) for times, cpu in told],
            ]
            p50, p99, longest, rate, cpu = map(statistics.median, columns)
            print(f"| {name} | {program.name} | {p50:.2f} | {p99:.2f} | {longest:.2f} | {rate:.0f} | {cpu:.2f} |")
    print()
    for program in programs:
        told = program.told
        line = [f"{program.name}: {options.entries} entries ready in {told['built']:.1f} s"]
        if "cpu" in told:
            line.append(f"{told['cpu']:.1f} s of processor time")
        if "peak" in told:
            line.append(f"at most {told['peak']:.0f} MB of memory")
        if "bytes" in told:
            line.append(f"{told['bytes'] / 1e6:.0f} MB on disk")
        if "opened" in told:
            line.append(f"opened again in {told['opened']:.2f} s")
        if "changed" in told:
            line.append(f"a change found after {max(told['changed']):.3f} s at most")
        print(", ".join(line) + ".")
    if not options.ours:
        without = [at for at, question in enumerate(sets["mixed"]) if not question["text"]]
        totals = [[rounds[program.name, "mixed"][0][0][at][2] for at in without] for program in programs]
        same = sum(left == right for left, right in zip(*totals))
        print(f"Without words, {same} of {len(without)} questions find as many entries in both.")


if __name__ == "__main__":
    main()
