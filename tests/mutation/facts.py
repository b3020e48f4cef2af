"""What a plan says, as rows that can be compared: a field, the section, what must be equal, and words that need only be alike, for damaged words are
read as they stand."""
import collections
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))
import score  # noqa: E402  (the project's own scorer: its rules of what is the same)

ALIKE = 0.7  # of the pairs of letters: one wrong letter in "Sở Y tế" is well above, another department below


def rows_of_assignments(plan):
    for task in plan.get("assignments") or []:
        if task.get("optional"):
            continue
        for role, name in score.roles_of(task):
            yield ("assignments.agencies", task.get("section"), role, name)
        for time in task.get("timeline") or []:
            if not time.get("optional"):
                yield ("assignments.timeline", task.get("section"), score.when(time), "")


def rows_of_frame(plan):
    header, signature = plan.get("header") or {}, plan.get("signature") or {}
    for key in score.HEADER_KEYS:
        exact = key in ("type", "number", "date")
        if header.get(key):
            yield ("header", None, (key, header[key]) if exact else key, "" if exact else score.norm(header[key]))
    for key in score.SIGNATURE_KEYS:
        if signature.get(key):
            yield ("signature", None, key, score.norm(signature[key]))
    for recipient in plan.get("recipients") or []:
        yield ("recipients", None, "", score.norm(recipient if isinstance(recipient, str) else recipient.get("text")))


def facts_of(plan):
    """Of a gold file or of what vnplan says."""
    rows = list(rows_of_frame(plan)) + list(rows_of_assignments(plan))
    words = 8  # a gold file may hold only the first words of a heading
    for section in score.section_rows(plan.get("sections")):
        if not section.get("optional"):
            rows.append(("sections", section["path"], "", " ".join(score.norm(section.get("heading")).split()[:words])))
    for time in plan.get("timelines") or []:
        if not time.get("optional"):
            rows.append(("timelines", time.get("section"), score.when(time), ""))
    for mention in plan.get("citations") or []:
        if not mention.get("optional"):
            exact = (mention.get("type"), score.code(mention["code"]) if mention.get("code") else None)
            rows.append(("citations", mention.get("section"), exact, "" if mention.get("code") else score.norm(mention.get("name"))))
    rows += [("footnotes", note.get("section"), str(note.get("marker")), "") for note in plan.get("footnotes") or []]
    return rows


def pairs_of(words):
    return collections.Counter(zip(words, words[1:]))


def alike(a, b):
    if a == b or not a or not b:
        return float(a == b)
    return 2 * sum((pairs_of(a) & pairs_of(b)).values()) / max(1, len(a) + len(b) - 2)


def matched(wanted, found):
    """Which rows of `wanted` have a row of `found` of their own: same field, section and values, words alike, the most alike first."""
    left = collections.defaultdict(list)
    for field, section, exact, words in found:
        left[field, section, exact].append(words)
    kept, open_rows = [], []
    for row in wanted:
        group = left[row[:3]]
        if row[3] in group:
            group.remove(row[3])
            kept.append(row)
        else:
            open_rows.append(row)
    for row in open_rows:
        group = left[row[:3]]
        best = max(group, key=lambda words: alike(row[3], words), default=None)
        if best is not None and alike(row[3], best) >= ALIKE:
            group.remove(best)
            kept.append(row)
    return kept


def without_sections(rows):
    """The same rows wherever they stand: a lost heading moves all below it."""
    return [(field, None, exact, words) for field, _, exact, words in rows]
