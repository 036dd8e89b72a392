"""What says that somebody else's words follow: a quotation is content, though it stands on the page already."""

import re

LONGEST = 90  # columns of a line that announces; a longer one is itself a sentence

_SAID = (
    "said|wrote|writes|posted|quoted?|schrieb|sagte|écrit|escribió|dijo|escreveu|disse|scrisse|napisał|yazdı|menulis"
)
_QUOTE = "quoted?|originally posted|reply|zitat|zitieren|citation|cita|citat|alıntı|цитата"
_ANNOUNCES = re.compile(
    rf"(?:[:：↑]|\b(?:{_SAID}|написал|написала|пишет)|提到|引用|写道|寫道)\W?$"
    rf"|^\W{{0,3}}(?:(?:{_QUOTE})\b|引用|回复|回覆|인용)",
    re.IGNORECASE,
)


def announces(line: str) -> bool:
    """Whether the line is short and says that a quotation follows.

    >>> announces("Rosalind said:"), announces("Quote from Piet on Monday"), announces("It rained all day.")
    (True, True, False)
    """
    line = line.strip()
    return len(line) < LONGEST and bool(_ANNOUNCES.search(line))
