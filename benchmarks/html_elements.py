"""Elements of generated HTML pages: names, classes, addresses and pictures as the web has them."""

from collections.abc import Callable, Sequence
from html import escape
from random import Random

from benchmarks.blocks import Language, sentence, title

Part = Callable[[], str]

_BLOCKS = "card nav hero site post entry menu list grid feed panel media widget promo share meta footer teaser"
_ROLES = "inner wrap item link title body text image icon label header content row col box group list action"
_STATES = "active primary small large dark wide first last sticky lazy rounded hidden-xs mb-4 px-3 flex"
NAMES = "item page slot user size list node view data rect index state value timer frame target config cache"


class Elements:
    """Writes elements of one page: all its choices come from `random`, all its words from `language`."""

    def __init__(self, random: Random, language: Language) -> None:
        self.random, self.language = random, language
        blocks, roles = random.sample(_BLOCKS.split(), 6), _ROLES.split()
        self.classes = [f"{name}__{role}" for name in blocks for role in random.sample(roles, 6)]

    def element(self, tag: str, content: str, attributes: str = "") -> str:
        """An element with classes and perhaps other attributes."""
        names = self.random.sample(self.classes, 1) + self.random.sample(_STATES.split(), self.random.randint(0, 2))
        return f'<{tag} class="{" ".join(names)}"{attributes}>{content}</{tag}>\n'

    def wrapped(self, content: str, depth: int) -> str:
        """Content within boxes in boxes."""
        for _ in range(depth):
            content = self.element("div", f"\n{content}\n", f' data-id="{self.name()}"')
        return content

    def link(self) -> str:
        """A link of a menu."""
        return self.element("a", f"<span>{self.word()}</span>", f' href="{self.address("html")}"')

    def button(self) -> str:
        """A button with a drawn icon."""
        path = "".join(f"{self.one('MLCHVZ')}{self.random.uniform(0, 24):.3f} " for _ in range(24))
        icon = f'<svg width="24" height="24" viewBox="0 0 24 24"><path d="{path}"/></svg>'
        return self.element("button", icon, f' type="button" aria-label="{self.word()}"')

    def image(self) -> str:
        """A picture in several sizes."""
        address = self.address("jpg")
        sizes = ", ".join(f"{address}?w={width} {width}w" for width in (320, 640, 960, 1280))
        return f'<img loading="lazy" src="{address}" srcset="{sizes}" alt="{self.word()}" width="640" height="360">\n'

    def address(self, ending: str) -> str:
        """An address on the site."""
        return f"https://www.site.example/{self.name()}/{self.name()}-{self.random.randint(100, 99999)}.{ending}"

    def name(self) -> str:
        """A name as programs give them."""
        return f"{self.one(NAMES.split())}-{self.one(_ROLES.split())}{self.random.randint(1, 999)}"

    def word(self) -> str:
        """A word of a menu."""
        return escape(self.one(self.language.words["menu"]))

    def title(self) -> str:
        """A headline."""
        return escape(title(self.random, self.language))

    def sentence(self) -> str:
        """A sentence."""
        return escape(sentence(self.random, self.language))

    def one(self, of: Sequence[str]) -> str:
        """One of them."""
        return self.random.choice(of)

    def some(self, part: Part, least: int, most: int) -> str:
        """So many of a part, one behind the other."""
        return "".join(part() for _ in range(self.random.randint(least, most)))
