"""What tells prose from code, formulas and rows of figures."""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.lines import Table

# Shares of a line's ink.
FIGURES = 0.2
LETTERS = 0.7
CODE = 0.05


def prose(table: Table) -> NDArray[np.bool_]:
    """Per line: whether it is mostly letters, with few figures and hardly a mark of code."""
    ink = np.maximum(1, table.column(shape.inked))
    few_figures = table.column(shape.digits) < FIGURES * ink
    lettered = table.column(shape.letters) > LETTERS * ink
    found: NDArray[np.bool_] = few_figures & lettered & (table.column(shape.code_marks) < CODE * ink)
    return found
