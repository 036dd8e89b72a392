"""Blanks around separators, as parts of patterns that are looked for in linear time.

A pattern that may begin with blanks is tried at each blank of a long row and reads the rest of the row each time, the
square of its length. These begin at the first blank of a row or at none: a match begins at the first one anyway.
"""

SOME = r"(?<!\s)\s++"
ANY = rf"(?:{SOME})?+"
