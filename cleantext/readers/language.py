"""A language, as far as it helps to tell the right reading of some bytes from the wrong ones."""

from dataclasses import dataclass
from typing import NamedTuple

SYMBOLS = "•»–’“”\xa0—©…·«®€°„‘£\xad²™½§×´№¡¿‚±ªº³¨‹›†"
WIDE_SYMBOLS = (
    "，。、：；！？（）《》「」『』“”—…·　〈〉【】～％／＋－０１２３４５６７８９［］＆．〔〕■□▲▼●○★☆※→①②③④⑤⑥⑦⑧⑨⑩"
)


class Shares(NamedTuple):
    """How the characters beyond ASCII of a text divide; rough, chosen on titles and paragraphs of real pages."""

    frequent: float = 0.55
    usual: float = 0.33
    symbols: float = 0.08
    unusual: float = 0.02


USUAL_SHARES = Shares()
KANA, HANGUL = Shares(frequent=0.72, usual=0.16), Shares(frequent=0.75, usual=0.13)
LATIN = Shares(frequent=0.4, usual=0.05, symbols=0.4, unusual=0.01)


@dataclass(frozen=True)
class Language:
    """A language as a bag of characters.

    encodings  the encodings that its texts come in, the usual one first
    frequent   its frequent characters beyond ASCII, in the order of frequency
    usual      further characters in use, in no order
    unusual    characters that a text has now and then
    symbols    punctuation and signs
    """

    encodings: tuple[str, ...]
    frequent: str
    usual: str = ""
    unusual: str = ""
    symbols: str = SYMBOLS
    shares: Shares = USUAL_SHARES
