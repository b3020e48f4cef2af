"""Damage as plans suffer it: each kind takes a text, the share of its characters to be damaged and a source of chance, and gives the damaged text
with the share that was indeed damaged."""
import unicodedata

# What scanners and readers of scans take for each other, letters that lose a mark, and blanks that come and go.
CONFUSIONS = {"l": "1", "1": "l", "I": "l", "O": "0", "0": "O", "o": "0", "5": "S", "S": "5", "8": "B", "B": "8", "m": "rn", "d": "cl", "đ": "d",
              "Đ": "D", "ơ": "o", "ư": "u", "ă": "a", "â": "a", "ê": "e", "ô": "o", "á": "à", "à": "á", "ả": "à", "ã": "ả", "ế": "ê", "ệ": "ê",
              "ề": "ế", "ố": "ô", "ộ": "ô", "ờ": "ở", "ở": "ơ", "ứ": "ú", "ự": "ư", "ị": "i", "í": "i", "ạ": "a", "ậ": "â", "ủ": "ú", "ụ": "u",
              ",": ".", ".": ",", ";": ":", ":": ";", "-": "", "n": "ri", "c": "e", "h": "b", " ": "", "(": "{", ")": "}", "/": "l", "V": "Y",
              "U": "Ư"}


def lines_hit(lines, share, chance):
    """Numbers of lines with words, drawn until they hold `share` of all characters, and what they hold."""
    order = [number for number, line in enumerate(lines) if line.strip()]
    chance.shuffle(order)
    wanted, hit, held = share * sum(map(len, lines)), [], 0
    for number in order:
        if held >= wanted:
            break
        if held + len(lines[number]) <= 1.5 * wanted or not hit and number == order[-1]:
            hit.append(number)
            held += len(lines[number])
    return set(hit), held / max(1, sum(map(len, lines)))


def drop_lines(text, share, chance):
    lines = text.splitlines(keepends=True)
    hit, done = lines_hit(lines, share, chance)
    return "".join(line for number, line in enumerate(lines) if number not in hit), done


def double_lines(text, share, chance):
    lines = text.splitlines(keepends=True)
    hit, done = lines_hit(lines, share, chance)
    return "".join(line * (1 + (number in hit)) for number, line in enumerate(lines)), done


def swap_lines(text, share, chance):
    """A line with the next one that has words; both count as damaged."""
    lines = text.splitlines(keepends=True)
    hit, _ = lines_hit(lines, share / 2, chance)
    moved, total = 0, sum(map(len, lines))
    for number in sorted(hit):
        below = next((n for n in range(number + 1, len(lines)) if lines[n].strip()), None)
        if below is not None:
            lines[number], lines[below] = lines[below].rstrip("\n") + "\n", lines[number].rstrip("\n") + "\n"
            moved += len(lines[number]) + len(lines[below])
    return "".join(lines), moved / max(1, total)


def cut_end(text, share, chance):
    """At any letter, about `share` before the end."""
    cut = min(len(text), max(1, round(len(text) * share * chance.uniform(0.5, 1.5))))
    return text[: len(text) - cut], cut / len(text)


def cut_beginning(text, share, chance):
    cut = min(len(text), max(1, round(len(text) * share * chance.uniform(0.5, 1.5))))
    return text[cut:], cut / len(text)


def change_letters(text, share, chance, can_change, changed):
    places = [place for place, letter in enumerate(text) if can_change(letter)]
    count = min(len(places), max(1, round(share * len(text))))
    letters = list(text)
    for place in chance.sample(places, count):
        letters[place] = changed(letters[place])
    return "".join(letters), count / len(text)


def random_case(text, share, chance):
    return change_letters(text, share, chance, lambda c: len(c.swapcase()) == 1 and c.swapcase() != c, str.swapcase)


def decompose(text, share, chance):
    return change_letters(text, share, chance, lambda c: unicodedata.normalize("NFD", c) != c, lambda c: unicodedata.normalize("NFD", c))


def confuse(text, share, chance):
    return change_letters(text, share, chance, CONFUSIONS.__contains__, CONFUSIONS.__getitem__)


# Each kind with the shares that it is tried at; 1.0 is all that can be changed.
KINDS = {"drop": (drop_lines, (0.01, 0.02, 0.05, 0.1)), "double": (double_lines, (0.01, 0.02, 0.05, 0.1)),
         "swap": (swap_lines, (0.02, 0.05, 0.1)), "cut_end": (cut_end, (0.01, 0.02, 0.05, 0.1, 0.5)),
         "cut_beginning": (cut_beginning, (0.01, 0.02, 0.05, 0.1, 0.5)), "case": (random_case, (0.005, 0.01, 0.02, 0.05, 0.1, 0.3)),
         "nfd": (decompose, (0.05, 1.0)), "ocr": (confuse, (0.0025, 0.005, 0.01, 0.02, 0.05, 0.1))}
