"""How elements of a page are hidden: by their own style, by attributes, by rules of the page's style sheets.

Only what an element says of itself is told here; that a hidden element hides what it holds is for the walk. What
other elements say (the ground of an ancestor, `.open .x`) and what scripts do is left aside: white letters without a
ground of their own are the captions of dark banners far more often than a trick.
"""

from collections.abc import Iterator, Mapping, Sequence

from cleantext.readers.hiding_styles import way
from cleantext.readers.style_rules import Rule, hiding_rules
from cleantext.readers.style_values import Value, declarations, pixels

PAGE = ("html", "body")  # a page that is hidden as a whole is shown by a script
SMALL = 10.0  # pixels: no letter of a marquee fits
FAST = 1000.0  # pixels a step: nobody can read it

Attributes = Mapping[str, str | None]
Declared = dict[str, tuple[Value, str]]  # property -> its value, and where it is declared


class Hiding:
    """Tells how elements of one page are hidden.

    style_sheets  the texts of its `<style>` elements, those within `<noscript>` left aside

    >>> hiding = Hiding([".gone { position: absolute; left: -9999px }"])
    >>> hiding.how("div", {"class": "box gone"})
    'off-screen by a rule for class "gone"'
    >>> hiding.how("p", {"style": "display: none"}), hiding.how("p", {"class": "box"})
    ('display:none in its style', '')
    """

    def __init__(self, style_sheets: Sequence[str]) -> None:
        self._rules = hiding_rules(style_sheets)
        self._known: dict[tuple[str | None, ...], str] = {}

    def how(self, tag: str, attributes: Attributes) -> str:
        """How the element is hidden by itself; nothing if it is not. Asked of `<noscript>` and `<marquee>` too."""
        get = attributes.get
        names = (get("class"), get("id")) if self._rules else (None, None)
        hidden = (get("hidden") or "") if "hidden" in attributes else None
        key = (tag, get("style"), *names, hidden, get("aria-hidden"))
        if tag == "marquee":
            return _marquee(attributes) or self._how(*key)
        if key not in self._known:
            self._known[key] = self._how(*key)
        return self._known[key]

    def _how(
        self, tag: str, style: str | None, classes: str | None, id: str | None, hidden: str | None, aria: str | None
    ) -> str:
        if tag in PAGE:
            return ""
        if tag == "noscript":
            return "noscript"
        if hidden is not None and hidden.strip().lower() != "until-found":
            return "attribute hidden"
        declared = _told(self._declared(tag, style or "", classes or "", id or ""))
        return declared or ("aria-hidden" if (aria or "").strip().lower() == "true" else "")

    def _declared(self, tag: str, style: str, classes: str, id: str) -> Declared:
        """All that is declared of the element, weaker declarations overridden by stronger ones."""
        sources = [(rule.style, _named(rule)) for rule in self._matching(tag, classes, id)]
        if style:
            sources.append((declarations(style), "in its style"))
        found: Declared = {}
        for declared, place in sources:
            for name, value in declared.items():
                if value.important or name not in found or not found[name][0].important:
                    found[name] = value, place
        return found

    def _matching(self, tag: str, classes: str, id: str) -> Iterator[Rule]:
        """The rules for the element, the strongest last."""
        if not self._rules:
            return
        names = {*(f".{name}" for name in classes.split()), *([f"#{id.strip()}"] if id.strip() else [])}
        rules = (rule for name in names for rule in self._rules.get(name, ()))
        yield from sorted(
            (rule for rule in rules if rule.names <= names and rule.tag in ("", tag)), key=lambda rule: rule.rank
        )


def _told(declared: Declared) -> str:
    found = way({name: value for name, (value, _) in declared.items()}) if declared else None
    return f"{found.words} {declared[found.by][1]}" if found else ""


def _named(rule: Rule) -> str:
    """Where a rule's declarations stand, in words."""
    name = min(rule.names)  # an id before a class
    return f'by a rule for {"id" if name.startswith("#") else "class"} "{name[1:]}"'


def _marquee(attributes: Attributes) -> str:
    sizes = [pixels((attributes.get(name) or "").strip().lower()) for name in ("width", "height")]
    if any(size is not None and 0 <= size < SMALL for size in sizes):
        return "a marquee of zero size"
    step = pixels((attributes.get("scrollamount") or "").strip())
    return "a marquee too fast to read" if step is not None and step >= FAST else ""
