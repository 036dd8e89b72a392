"""The encoding of bytes that are no UTF-8: the one in which they are likeliest to be a text.

Our own comparison is right on texts of ten characters, and knows the encodings and languages that pages come in; where
none of them fits, chardet is asked, which knows more of both.
"""

import re

from cleantext.readers.encodings import of_a_page, read_as
from cleantext.readers.plausibility import IMPOSSIBLE, likelihood

_USUAL = ("cp1252", "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1251")
_LESS_USUAL = (
    *("koi8-r", "koi8-u", "cp1250", "iso8859-2", "cp1253", "iso8859-7"),
    *("cp1254", "cp1255", "cp1256", "cp1257", "cp874", "cp1258"),
)
# DOS and Mac Roman are left out: a list of bullets in cp1252 is a list of letters in them, and by far the commoner one.
_RARE = ("iso8859-15", "iso8859-5", "cp866", "mac-cyrillic")
_HAN = frozenset(("gb18030", "big5", "cp932", "euc_jp", "cp949"))
PRIOR = dict.fromkeys(_USUAL, 0.0) | dict.fromkeys(_LESS_USUAL, -0.5) | dict.fromkeys(_RARE, -6.0)
"""How likely an encoding is before one has seen the bytes, as a logarithm."""

TRUST = 0.3  # how much likelihood per byte beyond ASCII a declared encoding may lack
POOR, POOR_HAN = -4.7, -11.5  # likelihood of a character beyond ASCII under which no known language fits
ENOUGH = 24  # characters beyond ASCII from which on chardet is a help
SAMPLES = (160, 1500)  # bytes
LEAD = 25.0  # likelihood by which the best reading of the short sample must be ahead
WINDOW = 4096
_RUN = re.compile(rb"[\x80-\xff](?:[\x00-\x7f]{0,16}[\x80-\xff])*[\x00-\x7f]{0,16}")
_BEFORE = 16


def guess(data: bytes, declared: str | None = None) -> str:
    """The encoding of `data`, which holds bytes beyond ASCII and is no UTF-8."""
    best, scores, sample = _compared(data)
    named = of_a_page(declared) if declared else None
    beyond = sum(byte >= 0x80 for byte in sample)
    if named and likelihood(read_as(sample, named)) >= scores[best] - TRUST * beyond:
        return named
    return _second_opinion(data, sample, best) or best


def _compared(data: bytes) -> tuple[str, dict[str, float], bytes]:
    """The best encoding, all scores, and the sample that settled it: a short one where the best is well ahead."""
    for size in SAMPLES:
        sample = _sample(data, size)
        readings = {name: read_as(sample, name) for name in PRIOR}
        scores = {name: likelihood(text, name) + PRIOR[name] for name, text in readings.items()}
        best = max(scores, key=scores.__getitem__)
        rivals = [scores[name] for name, text in readings.items() if text != readings[best]]
        if scores[best] - max(rivals, default=IMPOSSIBLE) > LEAD:
            break
    return best, scores, sample


def _second_opinion(data: bytes, sample: bytes, best: str) -> str | None:
    """The encoding that chardet sees, where our best fits no language and chardet's is one that we do not know."""
    beyond = "".join(each for each in read_as(sample, best) if not each.isascii())
    poor = POOR_HAN if best in _HAN else POOR
    if len(beyond) < ENOUGH or likelihood(beyond) > poor * len(beyond):
        return None
    from chardet import detect

    first = _RUN.search(data)
    begin = max(first.start() - WINDOW // 4, 0) if first else 0
    label = detect(data[begin : begin + WINDOW])["encoding"]
    name = of_a_page(label) if label else None
    return name if name and name not in PRIOR and "\ufffd" not in read_as(sample, name) else None


def _sample(data: bytes, limit: int) -> bytes:
    """The first passages with bytes beyond ASCII, and a little around them."""
    parts: list[bytes] = []
    size = 0
    for run in _RUN.finditer(data):
        begin = max(run.start() - _BEFORE, 0)
        parts.append(data[begin : min(run.end(), begin + limit - size)])
        size += len(parts[-1])
        if size >= limit:
            break
    return b"\n".join(parts)
