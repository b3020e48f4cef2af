#!/usr/bin/env python3
"""Compare vnplan's JSON for each plan with its gold file (corpus/README.md) and print precision, recall and F1 by field.

    vnplan parse corpus/plans/*.txt -o OUT/
    tools/score.py --gold corpus/gold --pred OUT [--errors] [--only NAME] [--json FILE] [--floors tests/gold/floors.txt]

OUT holds NAME.json for each gold/NAME.json. A missing or unreadable prediction scores as empty. A row that the gold file calls optional
counts neither as found nor as missing. Exit status 1 if a field is below its floor.
"""
import argparse
import collections
import json
import pathlib
import re
import sys
import unicodedata

TONES = "\u0300\u0301\u0303\u0309\u0323"
ABBREVIATIONS = [(r"\bubnd\b", "ủy ban nhân dân"), (r"\bhđnd\b", "hội đồng nhân dân"), (r"\btw\b", "trung ương"), (r"\bmttq\b", "mặt trận tổ quốc")]
HEADER_KEYS = ("type", "title", "number", "symbol", "place", "date", "agency")
SIGNATURE_KEYS = ("authority", "capacity", "title", "name")
ROLES = ("lead", "partners", "performers")


def tone_last(word):
    """The word with its tone at the end and y as i: hòa and hoà, kỳ and kì are one word."""
    apart = unicodedata.normalize("NFD", word)
    tone = "".join(c for c in apart if c in TONES)
    return unicodedata.normalize("NFC", "".join(c for c in apart if c not in TONES)).replace("y", "i") + tone


def norm(text):
    """Case, tone placement, i/y, dash, quote and abbreviation variants folded; outer punctuation dropped."""
    if text is None:
        return ""
    folded = unicodedata.normalize("NFC", str(text)).replace("\u00d0", "Đ").lower()
    folded = re.sub(r"[\u00b9\u00b2\u00b3\u2070-\u207f⁽⁾]+", "", folded)
    folded = re.sub(r"[*_#`]+", "", folded)
    folded = re.sub(r"[\u2010-\u2015\u2212]", "-", folded)
    folded = re.sub(r"[“”„\"'‘’«»]", "", folded)
    for pattern, full in ABBREVIATIONS:
        folded = re.sub(pattern, full, folded)
    words = []
    for word in map(tone_last, re.sub(r"\s*([-/,;:()])\s*", r" \1 ", folded).split()):
        if not words or words[-1] != word:
            words.append(word)
    return re.sub(r"^[\s.,;:()/+-]+|[\s.,;:/+-]+$", "", " ".join(words))


def code(text):
    """A document code without spaces, dots or `số`; dash kinds folded."""
    folded = unicodedata.normalize("NFC", str(text or "")).replace("\u00d0", "Đ").upper()
    folded = re.sub(r"[\u2010-\u2015\u2212]", "-", folded)
    return re.sub(r"^SỐ:?|[\s.]", "", folded)


def when(time):
    return (time.get("kind"), time.get("start") or None, time.get("end") or None, time.get("every") or None)


def section_rows(sections):
    for section in sections or []:
        if section.get("path") is not None:
            yield section
        yield from section_rows(section.get("children"))


class Tally:
    def __init__(self):
        self.tp = self.fp = self.fn = 0

    def add(self, other):
        self.tp += other.tp
        self.fp += other.fp
        self.fn += other.fn

    @property
    def p(self):
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def r(self):
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def f1(self):
        return 2 * self.p * self.r / (self.p + self.r) if self.p + self.r else 0.0


def match(gold, pred, errors, field):
    """Multiset comparison of hashable rows; gold rows are (row, optional)."""
    tally, left = Tally(), collections.Counter(pred)
    for row, optional in sorted(gold, key=lambda g: g[1]):
        if left[row] > 0:
            left[row] -= 1
            tally.tp += not optional
        elif not optional:
            tally.fn += 1
            errors.append((field, "missing", row))
    for row, times in left.items():
        tally.fp += times
        errors.extend([(field, "extra", row)] * times)
    return tally


def required(rows):
    return [(row, False) for row in rows]


def agency_names(assignment, role):
    return [x if isinstance(x, str) else (x.get("text") or x.get("name")) for x in assignment.get(role) or []]


def roles_of(assignment):
    return [(role, norm(name)) for role in ROLES for name in agency_names(assignment, role)]


def likeness(gold, pred):
    """How alike two assignments are: by the words their work begins with, then by the agencies they share."""
    a, b = norm(gold.get("text")).split(), norm(pred.get("text")).split()
    n = min(len(a), len(b), 10)
    same = sum(x == y for x, y in zip(a[:n], b[:n])) / n if n else 0
    ours, theirs = set(roles_of(gold)), set(roles_of(pred))
    return 2 * same + (len(ours & theirs) / len(ours | theirs) if ours | theirs else 0)


def align(gold, pred):
    """Pairs of the gold and predicted assignments of one section; None where one has no partner."""
    scores = [(likeness(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(pred)]
    taken_gold, taken_pred, pairs = set(), set(), []
    for score, i, j in sorted(scores, key=lambda s: (-s[0], s[1], s[2])):
        if score > 0.2 and i not in taken_gold and j not in taken_pred:
            taken_gold.add(i)
            taken_pred.add(j)
            pairs.append((gold[i], pred[j]))
    pairs += [(g, None) for i, g in enumerate(gold) if i not in taken_gold]
    pairs += [(None, p) for j, p in enumerate(pred) if j not in taken_pred]
    return pairs


def by_section(rows):
    sections = collections.defaultdict(list)
    for row in rows:
        sections[row.get("section")].append(row)
    return sections


def score_assignments(gold, pred, errors):
    agencies, times, whole = Tally(), Tally(), Tally()
    gold_sections, pred_sections = by_section(gold), by_section(pred)
    for section in sorted(set(gold_sections) | set(pred_sections), key=str):
        for g, p in align(gold_sections[section], pred_sections[section]):
            if g and g.get("optional"):
                continue
            place = (section,)
            gold_roles, pred_roles = ([place + row for row in roles_of(a or {})] for a in (g, p))
            who = match(required(gold_roles), pred_roles, errors, "assignments.agencies")
            gold_times = [(place + when(t), bool(t.get("optional"))) for t in (g or {}).get("timeline") or []]
            pred_times = [place + when(t) for t in (p or {}).get("timeline") or []]
            by_when = match(gold_times, pred_times, errors, "assignments.timeline")
            agencies.add(who)
            times.add(by_when)
            exact = g and p and not (who.fp or who.fn or by_when.fp or by_when.fn)
            whole.tp += bool(exact)
            whole.fn += bool(g and not exact)
            whole.fp += bool(p and not exact)
    return {"assignments.whole": whole, "assignments.agencies": agencies, "assignments.timeline": times}


def score_citations(gold, pred, errors):
    """By section, type and code (or name); `citations.full` adds date, issuer and pinpoint. An optional row without a code excuses any
    prediction of that section and type without one."""
    def key(c):
        return (c.get("section"), c.get("type"), code(c.get("code")) if c.get("code") else norm(c.get("name")))

    def full(c):
        pin = c.get("pinpoint")
        return key(c) + (c.get("date") or "", norm(c.get("issuer")), norm(pin.get("text") if isinstance(pin, dict) else pin))

    wanted_rows = [c for c in gold if not c.get("optional")]
    excused = collections.Counter(key(c) if c.get("code") else key(c)[:2] for c in gold if c.get("optional"))
    wanted, kept = collections.Counter(map(key, wanted_rows)), []
    for c in pred:
        row = key(c)
        excuse = row if c.get("code") else row[:2]
        if wanted[row] > 0:
            wanted[row] -= 1
        elif excused[excuse] > 0:
            excused[excuse] -= 1
            continue
        kept.append(c)
    return {"citations": match(required(map(key, wanted_rows)), map(key, kept), errors, "citations"),
            "citations.full": match(required(map(full, wanted_rows)), map(full, kept), errors, "citations.full")}


def header_rows(header):
    rows = [(key, (header.get(key) or "") if key == "date" else norm(header.get(key))) for key in HEADER_KEYS]
    return [row for row in rows if row[1]]


def score_header(gold, pred, errors):
    wanted, found = header_rows(gold), header_rows(pred)
    agency = dict(wanted).get("agency")  # "UBND tỉnh" printed, "Ủy ban nhân dân tỉnh Kon Tum" given: the same agency, completed
    found = [(key, agency) if key == "agency" and agency and value.startswith(agency) else (key, value) for key, value in found]
    return match(required(wanted), found, errors, "header")


def score_sections(gold, pred, errors):
    words = gold.get("heading_words")  # a gold file may hold only the first words of its headings
    rows = list(section_rows(pred.get("sections")))

    def heading(section):
        return (section["path"], " ".join(norm(section.get("heading")).split()[:words]))

    optional = [bool(s.get("optional")) for s in gold["sections"]]
    paths = match(list(zip((s["path"] for s in gold["sections"]), optional)), [s["path"] for s in rows], errors, "sections.path")
    headings = match(list(zip(map(heading, gold["sections"]), optional)), map(heading, rows), errors, "sections.heading")
    return {"sections.path": paths, "sections.heading": headings}


def score(gold, pred, errors):
    fields = {"header": score_header(gold["header"], pred.get("header") or {}, errors)}
    fields.update(score_sections(gold, pred, errors))
    fields.update(score_assignments(gold["assignments"], pred.get("assignments") or [], errors))
    gold_times = [((t.get("section"),) + when(t), bool(t.get("optional"))) for t in gold["timelines"]]
    fields["timelines"] = match(gold_times, [(t.get("section"),) + when(t) for t in pred.get("timelines") or []], errors, "timelines")
    fields.update(score_citations(gold["citations"], pred.get("citations") or [], errors))

    def notes(plan):
        return [(str(n.get("marker")), n.get("section")) for n in plan.get("footnotes") or []]

    def recipients(plan):
        return [norm(r if isinstance(r, str) else r.get("text")) for r in plan.get("recipients") or []]

    def signature(plan):
        return [(key, norm((plan.get("signature") or {}).get(key))) for key in SIGNATURE_KEYS if (plan.get("signature") or {}).get(key)]

    for field, rows in (("footnotes", notes), ("recipients", recipients), ("signature", signature)):
        fields[field] = match(required(rows(gold)), rows(pred), errors, field)
    return fields


def read_prediction(path):
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as why:
        print(f"{path.stem}: no prediction ({why})")
        return {}


def print_table(total, plans):
    print(f"{'field':24}{'P':>8}{'R':>8}{'F1':>8}{'gold':>7}   " + "  ".join(plans))
    for field, t in total.items():
        by_plan = "  ".join(f"{f1[field]:>{len(name)}.3f}" for name, f1 in plans.items())
        print(f"{field:24}{t.p:8.3f}{t.r:8.3f}{t.f1:8.3f}{t.tp + t.fn:7}   {by_plan}")
    mean = sum(t.f1 for t in total.values()) / len(total)
    print(f"{'all (mean F1)':24}{'':16}{mean:8.3f}")
    return mean


def below_floors(path, total):
    """What the floors are missed by; every field has a floor, so that none can be left out unseen."""
    floors = dict(line.split() for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    low = [f"{field} is no field of the score" for field in floors if field not in total]
    for field, tally in total.items():
        if field not in floors:
            low.append(f"{field} has no floor; it reaches {tally.f1:.4f}")
        elif tally.f1 < float(floors[field]):
            low.append(f"{field} reaches {tally.f1:.4f}, its floor is {floors[field]}")
    return low


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True, type=pathlib.Path)
    parser.add_argument("--pred", required=True, type=pathlib.Path)
    parser.add_argument("--only", metavar="NAME", help="this plan alone")
    parser.add_argument("--json", type=pathlib.Path, help="write the figures there, too")
    parser.add_argument("--errors", action="store_true", help="list every missing and extra row")
    parser.add_argument("--floors", type=pathlib.Path, help="file of lines `field floor`: fail if a field's F1 is below its floor")
    arguments = parser.parse_args()
    total, plans = {}, {}
    for path in sorted(arguments.gold.glob("*.json")):
        if arguments.only and path.stem != arguments.only:
            continue
        errors = []
        fields = score(json.loads(path.read_text("utf-8")), read_prediction(arguments.pred / path.name), errors)
        plans[path.stem] = {field: round(tally.f1, 4) for field, tally in fields.items()}
        for field, tally in fields.items():
            total.setdefault(field, Tally()).add(tally)
        if arguments.errors:
            for field, what, row in errors:
                print(f"{path.stem}\t{field}\t{what}\t{row}")
    if not plans:
        sys.exit("score: no gold files")
    mean = print_table(total, plans)
    if arguments.json:
        figures = {"mean": mean, "fields": {f: {"p": t.p, "r": t.r, "f1": t.f1} for f, t in total.items()}, "plans": plans}
        arguments.json.write_text(json.dumps(figures, indent=1))
    low = below_floors(arguments.floors, total) if arguments.floors else []
    if low:
        sys.exit(f"below the floors of {arguments.floors}:\n  " + "\n  ".join(low) + "\nlist the rows with --errors")


if __name__ == "__main__":
    main()
