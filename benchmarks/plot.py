"""A plot of lines on two logarithmic axes, as SVG: no library needed to draw it, any browser shows it."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT = 640, 360
LEFT, RIGHT, TOP, BOTTOM = 80, 150, 40, 50  # around the axes; the names of lines stand at the right
APART = 15  # names, from top to top
COLOURS = ("#1b6ca8", "#c2571a", "#3a7d44", "#7b4397")

Points = Sequence[tuple[float, float]]


def plot(title: str, across: str, up: str, lines: Mapping[str, Points]) -> str:
    """The SVG of named lines; `across` and `up` say what the axes are. All values are above 0."""
    axes = Axes([point for points in lines.values() for point in points])
    parts = [text(WIDTH / 2, TOP / 2, title, "middle", 15), *axes.drawn(across, up)]
    named = 0.0
    by_end = sorted(lines.items(), key=lambda one: -one[1][-1][1])
    for colour, (name, points) in zip(COLOURS * len(lines), by_end, strict=False):
        places = [axes.place(*point) for point in points]
        x, y = places[-1]
        named = max(y, named + APART)  # names of lines that end together stand one below the other
        parts += [*line(places, colour), text(x + 8, named + 4, name, "start", 12, colour)]
    body = "\n".join(parts)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">'
    return f'{head}\n<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>\n{body}\n</svg>\n'


class Axes:
    """Two axes from power of ten to power of ten."""

    def __init__(self, points: Points) -> None:
        self._x, self._y = (_powers([point[axis] for point in points]) for axis in (0, 1))

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point is drawn."""
        across, up = _share(log10(x), self._x), _share(log10(y), self._y)
        return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)

    def drawn(self, across: str, up: str) -> Iterator[str]:
        """Grid, numbers and names."""
        left, bottom = self.place(10 ** self._x[0], 10 ** self._y[0])
        right, top = self.place(10 ** self._x[-1], 10 ** self._y[-1])
        for power in self._x:
            x, _ = self.place(10**power, 10 ** self._y[0])
            yield f'<path d="M{x:.1f} {top:.1f}V{bottom:.1f}" stroke="#ddd"/>'
            yield text(x, bottom + 18, f"{10**power:,g}", "middle")
        for power in self._y:
            _, y = self.place(10 ** self._x[0], 10**power)
            yield f'<path d="M{left:.1f} {y:.1f}H{right:.1f}" stroke="#ddd"/>'
            yield text(left - 8, y + 4, f"{10**power:,g}", "end")
        yield text((left + right) / 2, bottom + 40, across, "middle", 13)
        yield text(left, top - 8, up, "middle", 13)


def line(places: Points, colour: str) -> list[str]:
    """A line through places, a dot on each."""
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    dots = [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places]
    return [f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>', *dots]


def text(x: float, y: float, words: str, anchor: str, size: int = 12, colour: str = "#222") -> str:
    """Words at a place."""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{colour}"'
    return f"<text {place}>{escape(words)}</text>"


def _powers(values: Sequence[float]) -> range:
    first, last = floor(log10(min(values))), ceil(log10(max(values)))
    return range(first, max(last, first + 1) + 1)


def _share(value: float, powers: range) -> float:
    return (value - powers[0]) / (powers[-1] - powers[0])
