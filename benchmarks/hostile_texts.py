"""Texts that somebody might write to make a detector slow, of any size; nothing in them is taken from a page.

Each is made from a seed and filled up to a number of bytes of UTF-8. What they attack: the length of a line, the
number of lines, of items, of matches, of copies, and whatever a pattern must look at again and again.
"""

from random import Random

from benchmarks import hostile_pieces as made
from benchmarks.hostile_pieces import Maker, Pieces, after, again, injected, numbered

PROSE = "plain prose"  # what the others are compared with
END = "x"  # of every text: blanks before it are within the line

MAKERS: dict[str, Maker] = {
    PROSE: made.prose,
    "one line a|a|a": again("a|"),
    "one line a > a > a": again("a > "),
    "one line of items": again("red hats, "),
    "one line of ideographs": made.han,
    "one line of stacked marks": again("a\u0301\u0323"),
    "one line of zero-width spaces": again("a\u200b"),
    "one line of &#": again("&#"),
    "one line of entities": again("&#36172;"),
    "one line of an entity in itself": after("&", "amp;"),
    "one line of brackets": again("("),
    "one line of sounds in brackets": again("试(yàn)"),
    "one line of words with dots": again("b.u.y "),
    "one line of mixed alphabets": again("c\u0430sino "),
    "one line of lexicon phrases": injected(" "),
    "one line of numbers": numbered("{} "),
    "one line of blanks": after("Home > a | b - c", " "),
    "lines a > b > c": again("a > b > c\n"),
    "lines a / b / c": again("a / b / c\n"),
    "paths in many languages": made.paths,
    "Home on every line": again("Home\n"),
    "Home on every third line": again("Home\n", "News\n", "Rain in the hills\n"),
    "front pages in many languages": made.front_pages,
    "announcements without a path": again("当前位置：\n"),
    "identical lines": again("Rain fell.\n"),
    "identical sentences": again("Rain fell in the hills all night, and nobody in the village slept.\n"),
    "lines of one letter": again("a\n"),
    "blank lines": again("\n"),
    "carriage returns": again("\r"),
    "numbered lines": numbered("{}. Rain\n"),
    "menu of distinct items": made.menu,
    "dates and rights": made.furniture,
    "lexicon phrases, one a line": injected("\n"),
    "bars at the line ends": made.barred,
    "lists after a sentence": made.keyword_lists,
    "entities, one a line": again("&#36172;\n"),
    "deep quotes": again(">>>> Rain fell.\n"),
    "two paragraphs in turn": made.two_paragraphs,
    "article again with edits": made.edited,
    "sentences in any order": made.shuffled,
    "beginnings before the whole": made.cut_off,
    "summaries": again("Summary: rain fell in the hills all night, and nobody in the village slept.\n"),
}


def hostile_texts(size: int, seed: int = 1) -> dict[str, str]:
    """All texts by their names, plain prose first, each of about `size` bytes."""
    return {name: _filled(make(Random(f"{seed} {name}")), size) for name, make in MAKERS.items()}


def _filled(pieces: Pieces, size: int) -> str:
    """The pieces one after the other, as many as fill `size` bytes."""
    taken: list[str] = []
    for piece in pieces:
        if size <= 0:
            break
        taken.append(piece)
        size -= len(piece.encode())
    return "".join(taken) + END
