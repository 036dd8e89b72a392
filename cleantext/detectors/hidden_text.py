"""Spam that a page hides from its readers: off-screen, of no size, in the colour of its ground, not displayed at all.

How it knows. The markup says which spans are hidden and how. Being hidden is no offence: pages hide the answers of
questions until somebody asks, tabs, menus for telephones, dialogues, labels for those who listen, and whole articles
until a script fades them in. A hidden span goes when its words are those of injected text: many phrases of the
lexicon, or the judge calls it spam. Where the way of hiding is a known trick (off-screen, no size, no contrast, a
marquee that nobody can read) less evidence will do: some wording, or a list whose items all speak of one thing of
which the page never speaks. `<noscript>` goes too where it repeats what the page shows, asks for JavaScript, or is
markup that was taken for text.

What it must keep: everything hidden that does not read like spam, labels such as "Skip to content" among it, though
they stand off-screen by design. What hides a menu is no matter of this detector; `boilerplate` may take it.

What it misses: what scripts and style sheets outside of the page hide; letters in the colour of a ground that another
element has; hidden lists of bare names. Lists of keywords and spam titles are found by `keyword_stuffing` wherever
they stand. Plain text hides nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike

import numpy as np

from cleantext.document import Document
from cleantext.evidence.hidden_block import Block
from cleantext.evidence.hidden_blocks import HiddenBlocks
from cleantext.evidence.hidden_rules import against
from cleantext.evidence.verdicts import Opinion
from cleantext.finding import Finding


@dataclass(frozen=True)
class HiddenText:
    """Spam that a page hides from its readers.

    weights  a folder of weight files in place of the built-in ones
    """

    weights: str | PathLike[str] | None = None
    name = "hidden_text"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at hidden spans."""
        markup = document.markup
        if markup is None or not markup.hidden:
            return
        lines = document.lines
        spam = Opinion(lines.table, self.weights).spam_alone[lines.rows]
        blocks = HiddenBlocks(lines, markup.hidden, np.asarray(markup.links, dtype=np.int64), spam)
        for block in blocks:
            found = against(block, blocks.seen)
            if found:
                hidden = block.hidden
                yield Finding(hidden.start, hidden.end, self.name, _reason(block, found.words), found.score)


def _reason(block: Block, words: str) -> str:
    links = f"{block.links} link{'s' * (block.links != 1)}, " if block.links else ""
    return f"hidden ({block.hidden.how}), {links}{words}"
