#!/usr/bin/env python3
"""What damage.py does and facts.py counts, on texts small enough to look at."""
import random
import unicodedata
import unittest

import damage
import facts

LINES = "".join(f"Dòng thứ {number} của văn bản.\n" for number in range(100))


class Damage(unittest.TestCase):
    def test_each_kind_does_about_what_is_asked_and_the_same_again(self):
        for kind, (change, strengths) in damage.KINDS.items():
            for strength in strengths:
                text, share = change(LINES, strength, random.Random(1))
                self.assertNotEqual(text, LINES, kind)
                self.assertEqual((text, share), change(LINES, strength, random.Random(1)), kind)
                self.assertGreater(share, 0, kind)
                self.assertLess(share, 2 * strength + 0.01, kind)

    def test_lines_are_dropped_doubled_and_swapped_whole(self):
        whole = set(LINES.splitlines())
        for kind in ("drop", "double", "swap"):
            text, _ = damage.KINDS[kind][0](LINES, 0.1, random.Random(2))
            self.assertLessEqual(set(text.splitlines()), whole, kind)
        swapped, _ = damage.swap_lines(LINES, 0.1, random.Random(2))
        self.assertEqual(sorted(swapped.splitlines()), sorted(LINES.splitlines()))

    def test_nfd_is_the_same_text_and_case_the_same_letters(self):
        apart, _ = damage.decompose(LINES, 1.0, random.Random(3))
        self.assertEqual(apart, unicodedata.normalize("NFD", LINES))
        self.assertEqual(damage.random_case(LINES, 0.3, random.Random(3))[0].lower(), LINES.lower())


class Facts(unittest.TestCase):
    def test_one_wrong_letter_is_still_the_fact_another_name_is_not(self):
        def row(words, section="I"):
            return ("assignments.agencies", section, "lead", words)
        known = [row("sở y tế")]
        self.assertEqual(facts.matched(known, [row("sở y te")]), known)
        self.assertEqual(facts.matched(known, [row("sở nội vụ")]), [])
        self.assertEqual(facts.matched(known, [row("sở y tế", "II")]), [])
        self.assertEqual(facts.matched(known * 2, [row("sở y tế")]), known)


if __name__ == "__main__":
    unittest.main()
