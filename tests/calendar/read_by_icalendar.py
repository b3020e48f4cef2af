#!/usr/bin/env python3
"""read_by_icalendar.py WRITE_CALENDARS PLANS: every plan's calendar says what its JSON says, as the parser `icalendar` understands it."""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

try:
    import icalendar
except ImportError:
    print("icalendar is not installed")
    sys.exit(77)

WRITE, PLANS = sys.argv[1], pathlib.Path(sys.argv[2])
ONE_DAY = datetime.timedelta(days=1)


def dated(assignment, kind):
    return [time for time in assignment["timeline"] if time["kind"] == kind]


def actors(assignment):
    """Everyone but the first lead, once."""
    others = assignment["lead"][1:] + assignment["performers"] + assignment["partners"] + assignment["monitors"]
    return len({actor["agency"] for actor in others})


class Calendars(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        subprocess.run([WRITE, cls.folder.name, *map(str, sorted(PLANS.iterdir()))], check=True)
        cls.plans = []
        for file in sorted(pathlib.Path(cls.folder.name).glob("*.ics")):
            entries = {str(entry["UID"]): entry for entry in icalendar.Calendar.from_ical(file.read_bytes()).walk() if entry.name != "VCALENDAR"}
            cls.plans.append((file.stem, entries, json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def each_time(self):
        """Each time of each assignment with the entry that should be it."""
        for name, entries, plan in self.plans:
            for assignment in plan["assignments"]:
                for index, time in enumerate(assignment["timeline"], 1):
                    with self.subTest(plan=name, assignment=assignment["id"], time=time["text"]):
                        yield plan, assignment, time, entries.get(f'{plan["source"]["sha256"][:32]}-{assignment["id"]}-{index}')

    def test_every_time_with_a_day_is_an_entry_and_no_other(self):
        for name, entries, plan in self.plans:
            known = plan["header"]["date"] or plan["header"]["period"]
            wanted = sum(bool((time["kind"] in ("deadline", "period") and (time["start"] or time["end"])) or (time["every"] and known))
                         for assignment in plan["assignments"] for time in assignment["timeline"])
            with self.subTest(plan=name):
                self.assertEqual(len(entries), wanted)
        self.assertGreater(sum(len(entries) for _, entries, _ in self.plans), 100)

    def test_deadlines_are_due(self):
        for _, _, time, entry in self.each_time():
            if time["kind"] == "deadline":
                self.assertEqual(entry.name, "VTODO")
                self.assertEqual(entry.decoded("DUE").isoformat(), time["end"])

    def test_periods_end_the_day_before_dtend(self):
        for _, _, time, entry in self.each_time():
            if time["kind"] == "period" and time["start"] and time["end"]:
                self.assertEqual(entry.name, "VEVENT")
                self.assertEqual(entry.decoded("DTSTART").isoformat(), time["start"])
                self.assertEqual((entry.decoded("DTEND") - ONE_DAY).isoformat(), time["end"])

    def test_recurrences_fall_on_their_days(self):
        for _, _, time, entry in self.each_time():
            if entry is None or not time["every"]:
                continue
            self.assertIn("RRULE", entry)
            last = (entry.decoded("DTEND") - ONE_DAY).isoformat()
            if time["end"] and time["end"].startswith("--") and not time["end"].startswith("---"):
                self.assertTrue(last.endswith(time["end"][1:]), last)
                self.assertEqual(entry["RRULE"]["FREQ"], ["YEARLY"])
            elif time["end"] and time["end"].startswith("---") and time["every"] == "P1M":
                self.assertTrue(last.endswith(time["end"][2:]), last)

    def test_people_and_words_are_those_of_the_plan(self):
        for plan, assignment, time, entry in self.each_time():
            if entry is None:
                continue
            if assignment["lead"]:
                self.assertEqual(entry["ORGANIZER"].params["CN"], assignment["lead"][0]["text"])
            else:
                self.assertNotIn("ORGANIZER", entry)
            attending = entry.get("ATTENDEE", [])
            self.assertEqual(len(attending) if isinstance(attending, list) else 1, actors(assignment))
            self.assertTrue(str(entry["DESCRIPTION"]).startswith(assignment["text"] + "\n§ " + assignment["section"]))
            self.assertIn(time["text"], str(entry["DESCRIPTION"]))
            self.assertTrue(assignment["text"].startswith(str(entry["SUMMARY"]).rstrip("…")))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
