"""Trails whose nodes are numbered from one: on their lines, or with the number on the line before."""

import regex

from cleantext.evidence.trail_page import MOST_NODES, SURE, TITLE, Page, Stretch, columns

_NUMBER = regex.compile(r"\s*+(\d{1,2})[.)](?:\s|$)")


def numbered(page: Page, root: int) -> int:
    """Where a trail ends whose nodes are numbered from one, two or more; `root` if there are none."""
    at, count = root, 0
    while count < MOST_NODES and (number := _NUMBER.match(page.text(at))) and int(number[1]) == count + 1:
        alone = number.end() >= len(page.text(at).rstrip())
        if alone and (_NUMBER.match(page.text(at + 1)) or not page.text(at + 1)):
            return root
        at += 1 + alone
        count += 1
    return at if count > 1 and not _NUMBER.match(page.text(at)) else root


def numbered_to_title(page: Page, at: int) -> Stretch | None:
    """The numbered trail without a front page that begins on line `at`: the next line repeats its last node."""
    last = numbered(page, at)
    if last <= at + 1:
        return None
    leaf = page.bare(last - 1)
    if columns(leaf) < TITLE or not page.echoes(leaf, last, last + 1):
        return None
    return Stretch(at, last, SURE, "numbered nodes up to the title")
