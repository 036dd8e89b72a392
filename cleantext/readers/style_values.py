"""Values of style sheets, as far as they hide something: lengths, colours, and declarations by property."""

import re
from collections.abc import Container, Mapping
from typing import NamedTuple

# Pixels of a unit, roughly: only orders of magnitude matter. Percentages have none, they depend on what is around.
UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 1.3,
    "pc": 16.0,
    "em": 16.0,
    "rem": 16.0,
    "ex": 8.0,
    "ch": 8.0,
    "vw": 8.0,
    "vh": 8.0,
    "cm": 38.0,
    "mm": 3.8,
    "in": 96.0,
}
NAMED = {
    "white": (255, 255, 255),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "whitesmoke": (245, 245, 245),
    "black": (0, 0, 0),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "silver": (192, 192, 192),
    "red": (255, 0, 0),
    "green": (0, 128, 0),
    "blue": (0, 0, 255),
    "navy": (0, 0, 128),
    "yellow": (255, 255, 0),
}
TRANSPARENT = (-1, -1, -1)
ALIKE = 12  # steps of 255 that no eye tells apart

Colour = tuple[int, ...]
_LENGTH = re.compile(r"([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))\d*([a-z]*)(%?)")
_COLOUR = re.compile(r"#[0-9a-f]+|rgba?\([^()]*\)|[a-z]+")
_CHANNEL = re.compile(r"(\d{1,4}(?:\.\d{0,9})?|\.\d{1,9})\d*(%?)")
_BETWEEN = re.compile(r"[\s,()]+")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)


class Value(NamedTuple):
    """What a property is set to, in lower case, and whether nothing but another `!important` may change it."""

    text: str
    important: bool = False


def declarations(style: str, properties: Container[str]) -> dict[str, Value]:
    """What a `style` attribute, or the body of a rule, declares of some properties; the last of a property counts.

    >>> declarations("Left: -9999PX; color:red !important; top:0", {"left", "color"})
    {'left': Value(text='-9999px', important=False), 'color': Value(text='red', important=True)}
    """
    found: dict[str, Value] = {}
    for part in without_comments(style).lower().split(";"):
        name, colon, text = part.partition(":")
        name = name.strip()
        if colon and name in properties:
            text, mark, _ = text.partition("!")
            if mark or name not in found or not found[name].important:
                found[name] = Value(text.strip(), bool(mark))
    return found


def without_comments(style: str) -> str:
    """The style without its comments; one that is never closed takes the rest."""
    return _COMMENT.sub(" ", style) if "/*" in style else style


def pixels(text: str) -> float | None:
    """A length in pixels, roughly; None for what has none.

    >>> pixels("-999em"), pixels("-100%"), pixels("auto")
    (-15984.0, None, None)
    """
    found = _LENGTH.fullmatch(text) if text else None
    if not found or found[3] or found[2] not in UNITS:
        return None
    return float(found[1]) * UNITS[found[2]]


def lengths(text: str) -> list[float]:
    """All lengths in a text, such as those of `margin: 0 0 0 -9999px` or `translate(-9999px, 0)`."""
    if not text:
        return []
    found = (pixels(part) for part in _BETWEEN.split(text))
    return [length for length in found if length is not None]


def colour(text: str) -> Colour | None:
    """The first colour of a text as red, green and blue; None if it names none that is known.

    >>> colour("#FFF".lower()) == colour("rgb(255, 255, 255)") == colour("white")
    True
    """
    for found in _COLOUR.findall(text):
        if found.startswith("#"):
            return _of_digits(found[1:])
        if found.startswith("rgb"):
            return _of_channels(found)
        if found == "transparent":
            return TRANSPARENT
        if found in NAMED:
            return NAMED[found]
    return None


def _of_digits(digits: str) -> Colour | None:
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) not in (6, 8):
        return None
    return TRANSPARENT if digits[6:] == "00" else tuple(int(digits[at : at + 2], 16) for at in (0, 2, 4))


def _of_channels(text: str) -> Colour | None:
    channels = [float(number) * (2.55 if percent else 1) for number, percent in _CHANNEL.findall(text)]
    if len(channels) not in (3, 4):
        return None
    return TRANSPARENT if channels[3:] == [0.0] else tuple(map(round, channels[:3]))


def alike(one: Colour | None, other: Colour | None) -> bool:
    """Whether nobody could read the one upon the other."""
    if one is None or other is None or TRANSPARENT in (one, other):
        return False
    return max(abs(first - second) for first, second in zip(one, other, strict=True)) <= ALIKE


def text_of(style: Mapping[str, Value], name: str) -> str:
    """What a property is set to; nothing if it is not set."""
    return style[name].text if name in style else ""
