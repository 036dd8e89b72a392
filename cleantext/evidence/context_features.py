"""What surrounds a line, as numbers: the second pass of the judge weighs them with the line's own.

All of it is made of the first pass's probabilities and of the wording of the lines that hold ink: the lines next to it,
means over windows, over the block between blank lines and over the page, the text before and after it, and its place.
"""

from collections.abc import Iterator
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import neighbour_features, place_features, wording_features
from cleantext.evidence.inked_lines import InkedLines

FAMILIES = (
    neighbour_features.own_classes,
    neighbour_features.next_lines,
    neighbour_features.windows,
    neighbour_features.sides,
    neighbour_features.page_and_block,
    place_features.text_around,
    place_features.place,
    wording_features.wording,
)


class Surroundings(InkedLines):
    """The inked lines of a batch, and the features of what surrounds them."""

    def columns(self) -> Iterator[tuple[str, NDArray[np.float64]]]:
        """Name and values of every feature."""
        return chain.from_iterable(family(self) for family in FAMILIES)
