#!/usr/bin/env python3
"""Runs `filiera identify` and dedupe 3 on the same firms in one go and writes one table.

    python3 -m venv VENV && VENV/bin/pip install dedupe==3.0.3 'BTrees<6.5' unidecode pycountry
    VENV/bin/python bench/identify.py --data OPEN_SUPPLY_HUB [--known 100000] [--seed 1]

OPEN_SUPPLY_HUB is a folder with `facility_lists_raw`, `facility_lists_geocoded` and `osh_dedupe_training.json`, as published
in opensupplyhub/open-supply-hub (`src/django/api/data`, MIT). FILIERA_BIN names the program; without it the release build.

dedupe is set up as Open Supply Hub does it: country compared exactly, name and address as strings, cleaned by its `clean`,
a sample of 15,000, trained on its 112 labelled pairs; candidates from 0.5, an automatic match from 0.8. Two ways to decide
are told: the best candidate from 0.8 on, and Open Supply Hub's own rule (the only candidate above 0.8, or of several the only
one that is written alike). BTrees 6.5 lacks what dedupe 3.0.3 calls, hence the older one.

What is measured:
  pairs     the 112 labelled pairs, each alone. Both programs were trained on them, so this says how well they learned.
  lists     every row of the raw lists against all geocoded lists. No weight is learned from them.
  damaged   the same rows, each written as it arrives in real life: slips of the finger, abbreviations, words in another order,
            parts left out, every tenth in Cyrillic letters. The damage is made here, from --seed.
  known     N made-up firms, and 1,000 incoming ones: half of them damaged copies, half new.
A join is true when it leads to the row that the incoming one was copied from: the same row of the same list, or one that is
the same to the letter in name, address and country. Every other join is wrong, also one that leads to the same firm in
another list where that is written otherwise; and so is every join of a row that has no counterpart. A labelled pair is joined
when its probability is 0.8 or more.
Ready: from the firms in memory to the first question. A look-up: the time of all questions by their number.
"""
import argparse
import csv
import glob
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FIELDS = ("name", "address", "country")
AUTOMATIC, CANDIDATE = 0.8, 0.5


def ours(known, incoming):
    """The decision for each incoming firm: the known one's position or None, and what it took."""
    program = os.environ.get("FILIERA_BIN", os.path.join(ROOT, "target/release/filiera"))
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, name) for name in ("known.csv", "incoming.csv")]
        for file, rows in zip(files, (known, incoming)):
            with open(file, "w", newline="", encoding="utf-8") as out:
                writer = csv.writer(out)
                writer.writerow(FIELDS)
                writer.writerows([row[field] for field in FIELDS] for row in rows)
        told = json.loads(subprocess.run([program, "identify", *files, "--json"], check=True, stdout=subprocess.PIPE).stdout)
    joined = [int(one["canonical"]) - 1 if one["decision"] == "same" else None for one in told["decisions"]]
    return joined, told["seconds"]["ready"], told["seconds"]["answered"]


def clean(text):
    """Open Supply Hub's own cleaning (`clean.py`)."""
    from unidecode import unidecode

    text = unidecode(text or "")
    for old, new in (("\n", " "), ("-", ""), ("/", " "), ("'", ""), (",", ""), (":", " ")):
        text = text.replace(old, new)
    return re.sub(" +", " ", text).strip().strip('"').strip("'").lower().strip() or None


def code(country):
    """A country's code, as Open Supply Hub keeps it."""
    import pycountry

    try:
        return pycountry.countries.lookup(country).alpha_2.lower()
    except LookupError:
        try:
            return pycountry.countries.search_fuzzy(country)[0].alpha_2.lower()
        except LookupError:
            return clean(country)


class Peer:
    """dedupe with Open Supply Hub's settings."""

    def __init__(self, messy, canonical, training, seed):
        import dedupe
        import numpy
        from dedupe.variables import Exact, String

        random.seed(seed)
        numpy.random.seed(seed)
        self.codes = {}
        self.messy, self.canonical = self.records(messy, "m"), self.records(canonical, "c")
        began = time.perf_counter()
        self.gazetteer = dedupe.Gazetteer([Exact("country"), String("name"), String("address")], num_cores=1)
        with open(training, encoding="utf-8") as pairs:
            self.gazetteer.prepare_training(self.messy, self.canonical, training_file=pairs, sample_size=15000)
        self.gazetteer.train()
        self.trained = time.perf_counter() - began
        self.gazetteer.index(self.canonical)
        self.ready = time.perf_counter() - began

    def records(self, rows, prefix):
        for row in rows:
            if row["country"] not in self.codes:
                self.codes[row["country"]] = code(row["country"])
        return {
            f"{prefix}{at}": {"name": clean(row["name"]), "address": clean(row["address"]), "country": self.codes[row["country"]]}
            for at, row in enumerate(rows)
        }

    def ask(self, incoming):
        """By either way of deciding, the known one's position or None; and the seconds."""
        messy = self.records(incoming, "q")
        began = time.perf_counter()
        found = dict(self.gazetteer.search(messy, threshold=CANDIDATE, n_matches=None))
        seconds = time.perf_counter() - began
        best, rule = [], []
        for key, record in messy.items():
            good = [(known, score) for known, score in found.get(key, ()) if score >= AUTOMATIC]
            alike = [known for known, _ in good if self.canonical[known] == record]
            best.append(int(max(good, key=lambda one: one[1])[0][1:]) if good else None)
            sure = [good[0][0]] if len(good) == 1 else alike if len(alike) == 1 else []
            rule.append(int(sure[0][1:]) if sure else None)
        return best, rule, seconds

    def pairs(self, pairs):
        both = [(self.records([one], "a")["a0"], self.records([other], "b")["b0"]) for one, other in pairs]
        distances = self.gazetteer.data_model.distances(both)
        return [score >= AUTOMATIC for score in self.gazetteer.classifier.predict_proba(distances)[:, -1]]


def lists(data, kind):
    rows = []
    for file in sorted(glob.glob(os.path.join(data, f"facility_lists_{kind}", "*.csv"))):
        with open(file, encoding="utf-8-sig", newline="") as opened:
            rows += [{**{field: row[field] for field in FIELDS}, "list": os.path.basename(file)} for row in csv.DictReader(opened)]
    return rows


def labelled(file):
    with open(file, encoding="utf-8") as opened:
        told = json.load(opened)
    for label in ("match", "distinct"):
        for pair in told[label]:
            one, other = pair["__value__"] if isinstance(pair, dict) else pair
            yield [{field: row[field] or "" for field in FIELDS} for row in (one, other)], label == "match"


CYRILLIC = [("shch", "щ"), ("sch", "ск"), ("zh", "ж"), ("kh", "х"), ("ch", "ч"), ("sh", "ш"), ("ts", "ц"), ("yu", "ю"), ("ya", "я"),
            ("th", "т"), ("ph", "ф"), ("x", "кс"), ("qu", "кв"), *zip("abcdefghijklmnopqrstuvwyz", "абкдефгхийклмнопкрстуввйз")]
SHORT = {"limited": "ltd", "company": "co", "private": "pvt", "street": "st", "road": "rd", "industrial": "ind", "building": "bldg",
         "international": "intl", "manufacturing": "mfg", "viale": "v.le", "via": "v.", "tekstil": "teks", "number": "no"}


def cyrillic(text):
    text = text.lower()
    for latin, letter in CYRILLIC:
        text = text.replace(latin, letter)
    return text.title()


def slip(text, chance):
    """One slip of the finger."""
    if len(text) < 4:
        return text
    at = chance.randrange(1, len(text) - 1)
    kind = chance.randrange(4)
    if not text[at].isalpha():
        return text
    if kind == 0:
        return text[:at] + text[at + 1:]
    if kind == 1:
        return text[:at] + text[at] + text[at:]
    if kind == 2:
        return text[:at] + text[at + 1] + text[at] + text[at + 2:]
    return text[:at] + chance.choice("aeinorst") + text[at + 1:]


def damaged(row, chance, at):
    """The same firm as somebody else writes it."""
    name, address = row["name"], row["address"]
    if chance.random() < 0.5:
        name = slip(name, chance)
    if chance.random() < 0.5:
        name = " ".join(SHORT.get(word.lower(), word) for word in name.split())
    if chance.random() < 0.3:
        name = re.sub(r"(?i)[ ,]*\b(co\.?,? ?ltd|ltd|limited|srl|s\.r\.l|spa|snc|inc|gmbh)\b\.?$", "", name) or name
    if chance.random() < 0.2 and len(name.split()) > 2:
        words = name.split()
        name = " ".join(words[1:] + words[:1])
    for _ in range(chance.randrange(3)):
        address = slip(address, chance)
    if chance.random() < 0.5:
        address = " ".join(SHORT.get(word.lower(), word) for word in address.split())
    parts = [part.strip() for part in address.split(",")]
    if chance.random() < 0.4 and len(parts) > 2:
        parts.pop(chance.randrange(1, len(parts)))
    address = ", ".join(parts)
    if chance.random() < 0.3:
        name, address = name.upper(), address.upper()
    if at % 10 == 9:
        name, address = cyrillic(name), cyrillic(address)
    return {**row, "name": name, "address": address}


TRADES = "Tessitura Bottonificio Ricamificio Maglificio Pelletteria Conceria Tintoria Confezioni Calzaturificio Stamperia Filatura Lanificio".split()
FAMILIES = "Rossi Bianchi Ferrari Russo Colombo Ricci Marino Greco Bruno Gallo Conti Costa Fontana Caruso Rinaldi Moretti Barbieri".split()
SYLLABLES = "bel tor mar san val lun fer gal mon pra cas vel nor cor bri sil ram del pon tes".split()
FORMS = ["S.r.l.", "S.p.A.", "S.n.c.", "& C. S.a.s.", "Srl", "& Figli"]
STREETS = "Roma Garibaldi Mazzini Cavour Verdi Dante Marconi Matteotti Leopardi Galilei Volta Manzoni Carducci Pascoli Foscolo".split()
CITIES = "Prato Firenze Biella Como Vicenza Treviso Modena Milano Fermo Macerata Napoli Barletta Lecce Padova Arezzo Carpi Empoli".split()


def made(count, chance):
    """Made-up firms; names are shared by several, as in life."""
    rows = []
    for _ in range(count):
        coined = "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 3))).capitalize()
        name = f"{chance.choice(TRADES)} {chance.choice([chance.choice(FAMILIES), coined, coined])} {chance.choice(FORMS)}"
        street = f"Via {chance.choice(['', 'Giuseppe ', 'dei '])}{chance.choice([*STREETS, coined[::-1].capitalize()])}"
        address = f"{street} {chance.randint(1, 220)}, {chance.randint(10000, 98168)} {chance.choice(CITIES)}"
        rows.append({"name": name, "address": address, "country": "Italy"})
    return rows


def same(one, other):
    return all(one[field] == other[field] for field in FIELDS)


def tally(joined, truth, known):
    """True and wrong joins; `truth` is the position of the row that it was copied from, or None."""
    true = wrong = 0
    for at, expected in zip(joined, truth):
        if at is None:
            continue
        if expected is not None and (at == expected or same(known[at], known[expected])):
            true += 1
        else:
            wrong += 1
    return true, wrong


def counterparts(raw, known):
    """For each raw row the same row of the same geocoded list; a list that has it twice has it in the same order."""
    places = {}
    for at, row in enumerate(known):
        places.setdefault((row["list"], *(row[field] for field in FIELDS)), []).append(at)
    truth = []
    for row in raw:
        found = places.get((row["list"], *(row[field] for field in FIELDS)), [])
        truth.append(found.pop(0) if len(found) > 1 else found[0] if found else None)
    return truth


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", required=True)
    options.add_argument("--known", type=int, default=100000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", choices=["quality", "known"])
    options = options.parse_args()
    training = os.path.join(options.data, "osh_dedupe_training.json")
    table = []
    if options.only != "known":
        quality(options, training, table)
    if options.only != "quality":
        scale(options, training, table)
    print("| what | program | true joins | wrong joins | ready, s | a look-up, ms |")
    print("|---|---|---:|---:|---:|---:|")
    for what, program, true, wrong, ready, lookup in table:
        print(f"| {what} | {program} | {true} | {wrong} | {ready} | {lookup} |")


def row(table, what, program, counts, ready=None, seconds=None, asked=1):
    shown = f"{ready:.2f}" if ready is not None else ""
    table.append((what, program, *counts, shown, f"{1000 * seconds / asked:.2f}" if seconds is not None else ""))
    print(*table[-1], file=sys.stderr, flush=True)


def quality(options, training, table):
    raw, known = lists(options.data, "raw"), lists(options.data, "geocoded")
    truth = counterparts(raw, known)
    peer = Peer(raw, known, training, options.seed)
    pairs = list(labelled(training))
    mine = [ours([other], [one])[0][0] is not None for (one, other), _ in pairs]
    theirs = peer.pairs([pair for pair, _ in pairs])
    what = f"pairs ({sum(match for _, match in pairs)} true of {len(pairs)})"
    for program, joined in (("filiera", mine), ("dedupe", theirs)):
        counts = [sum(bool(yes) for yes, (_, match) in zip(joined, pairs) if match == want) for want in (True, False)]
        row(table, what, program, counts)
    chance = random.Random(options.seed)
    dirty = [damaged(one, chance, at) for at, one in enumerate(raw)]
    for name, incoming in (("lists", raw), ("damaged", dirty)):
        there = sum(expected is not None for expected in truth)
        compare(table, f"{name} ({there} true of {len(raw)})", known, incoming, truth, peer)


def compare(table, what, known, incoming, truth, peer):
    joined, ready, seconds = ours(known, incoming)
    row(table, what, "filiera", tally(joined, truth, known), ready, seconds, len(incoming))
    best, rule, seconds = peer.ask(incoming)
    row(table, what, "dedupe, the best", tally(best, truth, known), peer.ready, seconds, len(incoming))
    row(table, what, "dedupe, the hub's rule", tally(rule, truth, known), peer.ready, seconds, len(incoming))


def scale(options, training, table):
    chance = random.Random(options.seed)
    firms = made(options.known + 500, chance)
    known, new = firms[:options.known], firms[options.known:]
    copied = chance.sample(range(options.known), 500)
    incoming = [damaged(known[at], chance, turn) for turn, at in enumerate(copied)] + new
    truth = copied + [None] * len(new)
    compare(table, f"known ({options.known:,}; 500 true of 1,000)", known, incoming, truth, Peer(incoming, known, training, options.seed))


if __name__ == "__main__":
    main()
