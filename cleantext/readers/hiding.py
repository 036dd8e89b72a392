"""How elements of a page are hidden: by their own style, by attributes, by rules of the page's style sheets.

Only what an element says of itself is told here; that a hidden element hides what it holds is for the walk. What
other elements say (the ground of an ancestor, `.open .x`) and what scripts do is left aside: white letters without a
ground of their own are the captions of dark banners far more often than a trick.
"""

from collections.abc import Iterable, Mapping, Sequence

from cleantext.readers.hiding_styles import PROPERTIES, way
from cleantext.readers.style_rules import Rule, rules
from cleantext.readers.style_values import Value, declarations, pixels

PAGE = ("html", "body")  # a page that is hidden as a whole is shown by a script
SMALL = 10.0  # pixels: no letter of a marquee fits
FAST = 1000.0  # pixels a step: nobody can read it

TELLING = frozenset(("style", "hidden", "aria-hidden"))
_SPECIAL = frozenset((*PAGE, "noscript", "marquee"))

Attributes = Mapping[str, str | None]
Declared = dict[str, tuple[Value, str]]  # property -> its value, and where it is declared
Names = tuple[str, ...]


class Hiding:
    """Tells how elements of one page are hidden.

    style_sheets  the texts of its `<style>` elements, those within `<noscript>` left aside
    has_rules     whether the sheets have any rule that hides or shows what it applies to

    >>> hiding = Hiding([".gone { position: absolute; left: -9999px }"])
    >>> hiding.how("div", {"class": "box gone"})
    'off-screen by a rule for class "gone"'
    >>> hiding.how("p", {"style": "display: none"}), hiding.how("p", {"class": "box"})
    ('display:none in its style', '')
    """

    def __init__(self, style_sheets: Sequence[str] = ()) -> None:
        self._rules = rules(style_sheets)
        self._classes = {name[1:] for name in self._rules if name.startswith(".")}
        self._ids = {name[1:] for name in self._rules if name.startswith("#")}
        self.has_rules = bool(self._rules)
        self._names: dict[str | None, Names] = {None: ()}  # by class: pages use few different ones, again and again
        self._ruled: dict[tuple[str, Names], Declared] = {}
        self._told: dict[tuple[str, Names, str], str] = {}

    def how(self, tag: str, attributes: Attributes) -> str:
        """How the element is hidden by itself; nothing if it is not. Asked of `<noscript>` and `<marquee>` too."""
        if tag in _SPECIAL and (told := _by_tag(tag, attributes)) is not None:
            return told
        names = self._named(attributes) if self.has_rules else ()
        if TELLING.isdisjoint(attributes):
            return self._how_declared(tag, names, "") if names else ""
        if "hidden" in attributes and (attributes["hidden"] or "").strip().lower() != "until-found":
            return "attribute hidden"
        style = attributes.get("style") or ""
        if (style or names) and (told := self._how_declared(tag, names, style)):
            return told
        return "aria-hidden" if (attributes.get("aria-hidden") or "").strip().lower() == "true" else ""

    def concerns(self, attributes: Attributes) -> bool:
        """Whether the attributes may hide an element; if not, it is shown unless it is `<noscript>` or `<marquee>`."""
        return not TELLING.isdisjoint(attributes) or (self.has_rules and bool(self._named(attributes)))

    def _named(self, attributes: Attributes) -> Names:
        """Those of the element's classes that rules speak of, and its id if they do."""
        classes = attributes.get("class")
        names = self._names.get(classes)
        if names is None:
            names = self._names[classes] = self._ruled_classes((classes or "").split())
        id = attributes.get("id")
        return (f"#{id}", *names) if id in self._ids else names

    def _ruled_classes(self, classes: list[str]) -> Names:
        if self._classes.isdisjoint(classes):
            return ()
        return tuple(sorted(f".{name}" for name in self._classes.intersection(classes)))

    def _how_declared(self, tag: str, names: Names, style: str) -> str:
        key = tag, names, style
        told = self._told.get(key)
        if told is None:
            told = self._told[key] = _told(self._declared(*key))
        return told

    def _declared(self, tag: str, names: Names, style: str) -> Declared:
        """All that is declared of the element, weaker declarations overridden by stronger ones."""
        if (tag, names) not in self._ruled:
            self._ruled[tag, names] = self._by_rules(tag, names)
        ruled = self._ruled[tag, names]
        return _merged(ruled, declarations(style, PROPERTIES), "in its style") if style else ruled

    def _by_rules(self, tag: str, names: Names) -> Declared:
        """What rules declare of the element; nothing unless one of them hides it."""
        own = set(names)
        of_names = (rule for name in names for rule in self._rules[name])
        matching = [rule for rule in of_names if rule.tag in ("", tag) and rule.names <= own]
        return _cascade(matching) if any(rule.body.hides for rule in matching) else {}


def _cascade(matching: Iterable[Rule]) -> Declared:
    found: Declared = {}
    for rule in sorted(matching, key=lambda rule: rule.rank):
        name = min(rule.names)  # an id before a class
        kind = "id" if name.startswith("#") else "class"
        found = _merged(found, rule.body.style, f'by a rule for {kind} "{name[1:]}"')
    return found


def _merged(weaker: Declared, stronger: Mapping[str, Value], place: str) -> Declared:
    found = dict(weaker)
    for name, value in stronger.items():
        if value.important or name not in found or not found[name][0].important:
            found[name] = value, place
    return found


def _told(declared: Declared) -> str:
    found = way({name: value for name, (value, _) in declared.items()}) if declared else None
    return f"{found.words} {declared[found.by][1]}" if found else ""


def _by_tag(tag: str, attributes: Attributes) -> str | None:
    """How an element is hidden, or not, by being what it is; None if that does not say."""
    if tag == "noscript":
        return "noscript"
    if tag in PAGE:
        return ""
    sizes = [pixels((attributes.get(name) or "").strip().lower()) for name in ("width", "height")]
    if any(size is not None and 0 <= size < SMALL for size in sizes):
        return "a marquee of zero size"
    step = pixels((attributes.get("scrollamount") or "").strip())
    return "a marquee too fast to read" if step is not None and step >= FAST else None
