"""How the declarations of a style hide an element: nothing shown, off-screen, no size, the colour of the ground."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from cleantext.readers.style_values import TRANSPARENT, Value, alike, colour, lengths, pixels, text_of

FAR = 500.0  # pixels beyond an edge of the page
FARTHER = 900.0  # the same for margins and for what is drawn elsewhere: layouts shift columns by some hundred
BEYOND = 3000.0  # pixels to the right, or below, where no screen reaches
TINY = 1.0  # pixels that nobody sees
OFF_SCREEN, CLIPPED, NO_SIZE = "off-screen", "clipped to nothing", "zero size"
TINY_LETTERS, SAME_COLOUR = "letters of zero size", "text in the colour of its ground"

Style = Mapping[str, Value]

NOTHING_SHOWN = {"display": ("none",), "visibility": ("hidden", "collapse"), "content-visibility": ("hidden",)}
_EDGES = ("left", "top", "right", "bottom", "inset", "inset-inline-start")
_MARGINS = ("margin-left", "margin-top", "margin")
_RECT = re.compile(r"rect\(\s*+(?:[01](?:px|em)?[\s,]*+){4}\)")
_INSET = re.compile(r"inset\(\s*+(?:[5-9]\d|100)(?:\.\d{0,9})?%|circle\(0|polygon\(\s*+(?:0(?:px|%)?[\s,]*+){4,}+\)")
_SHRUNK = re.compile(r"scale(?:3d|[xy])?\(\s*+0(?:\.0{1,9})?\s*[,)]")
_OVERFLOWS = ("overflow", "overflow-x", "overflow-y")
_CLIPS = ("background-clip", "-webkit-background-clip", "background")
_PICTURES = ("background", "background-image")
_MOVED = re.compile(r"translate(?:3d|[xyz])?\(([^()]*)\)")


PROPERTIES = frozenset(
    (
        *NOTHING_SHOWN,
        *_EDGES,
        *_MARGINS,
        *_CLIPS,
        *_PICTURES,
        *("opacity", "text-indent", "transform", "clip", "clip-path", "width", "max-width", "height", "max-height"),
        *_OVERFLOWS,
        *("float", "font", "font-size", "color", "background-color"),
        *("text-shadow", "padding", "padding-left", "padding-right", "padding-top", "padding-bottom"),
    )
)
"""What hiding has to do with; other properties of a style need not be kept."""


class Way(NamedTuple):
    """How something is hidden, in words, and the property that does it."""

    words: str
    by: str


def _nothing_shown(style: Style) -> Way | None:
    for name, values in NOTHING_SHOWN.items():
        if (text := text_of(style, name)) in values:
            return Way(f"{name}:{text}", name)
    opacity = pixels(text_of(style, "opacity").removesuffix("%"))
    return Way("opacity:0", "opacity") if opacity == 0 else None


def _off_screen(style: Style) -> Way | None:
    """Out of the page, unless it is so wide that it reaches back: the track of a carousel that has moved on."""
    width = pixels(text_of(style, "width")) or 0.0
    indent = pixels(text_of(style, "text-indent"))
    if indent is not None and indent <= -FAR:
        return Way(OFF_SCREEN, "text-indent")
    for name in _EDGES:
        if name in style and any(_out(length, width) for length in lengths(style[name].text)):
            return Way(OFF_SCREEN, name)
    for name in _MARGINS:
        if name in style and _moved_out(style[name].text, width) and not _layout(style):
            return Way(OFF_SCREEN, name)
    moved = _MOVED.search(style["transform"].text) if "transform" in style else None
    return Way(OFF_SCREEN, "transform") if moved and _moved_out(moved[1], width) else None


def _out(length: float, width: float) -> bool:
    return length >= BEYOND or (length <= -FAR and width < -length)


def _moved_out(text: str, width: float) -> bool:
    return "-" in text and any(length <= -FARTHER and width < -length for length in lengths(text))


def _layout(style: Style) -> bool:
    """Whether a margin out of the page comes with what brings the text back: a padding as wide, or a column's float."""
    padding = [length for name, value in style.items() if name.startswith("padding") for length in lengths(value.text)]
    return text_of(style, "float") in ("left", "right") or max(padding, default=0.0) >= FAR


def _clipped(style: Style) -> Way | None:
    if _RECT.match(text_of(style, "clip")):
        return Way(CLIPPED, "clip")
    if _INSET.match(text_of(style, "clip-path")):
        return Way(CLIPPED, "clip-path")
    return Way(NO_SIZE, "transform") if _SHRUNK.search(text_of(style, "transform")) else None


def _without_size(style: Style) -> Way | None:
    """A side of no length that cuts off what it cannot hold; a padding gives it length again."""
    cut = any(text_of(style, name).startswith(("hidden", "clip")) for name in _OVERFLOWS)
    if not cut:
        return None
    for name in ("height", "max-height", "width", "max-width"):
        size = pixels(text_of(style, name))
        if size is not None and 0 <= size <= TINY and not _padded(style):
            return Way(NO_SIZE, name)
    return None


def _padded(style: Style) -> bool:
    texts = [value.text for name, value in style.items() if name.startswith("padding")]
    return any("%" in text or max(lengths(text), default=0.0) > TINY for text in texts)


def _tiny_letters(style: Style) -> Way | None:
    size = pixels(text_of(style, "font-size"))
    if size is not None and 0 <= size <= TINY:
        return Way(TINY_LETTERS, "font-size")
    return Way(TINY_LETTERS, "font") if text_of(style, "font").startswith("0/0") else None


def _same_colour(style: Style) -> Way | None:
    """Letters as the ground that the same element has; a picture, a shadow or a gradient may show them all the same."""
    if "text-shadow" in style or any("text" in text_of(style, name) for name in _CLIPS):
        return None
    letters = colour(text_of(style, "color"))
    if letters == TRANSPARENT:
        return Way("transparent text", "color")
    ground = text_of(style, "background-color") or text_of(style, "background")
    painted = any(word in text_of(style, name) for word in ("url(", "gradient") for name in _PICTURES)
    return Way(SAME_COLOUR, "color") if not painted and alike(letters, colour(ground)) else None


_TESTS: tuple[tuple[Callable[[Style], Way | None], frozenset[str]], ...] = (
    (_nothing_shown, frozenset((*NOTHING_SHOWN, "opacity"))),
    (_off_screen, frozenset(("text-indent", *_EDGES, *_MARGINS, "transform"))),
    (_clipped, frozenset(("clip", "clip-path", "transform"))),
    (_without_size, frozenset(_OVERFLOWS)),
    (_tiny_letters, frozenset(("font-size", "font"))),
    (_same_colour, frozenset(("color",))),
)  # each with properties without any of which it finds nothing


def way(style: Style) -> Way | None:
    """How the declarations hide an element, if they do."""
    for test, properties in _TESTS:
        if not properties.isdisjoint(style) and (found := test(style)):
            return found
    return None
