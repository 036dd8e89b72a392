"""Parts of generated HTML pages: menus, teasers, paragraphs, tables, comments, forms, scripts and styles.

The markup is as dense as that of the web: about eight elements in a kilobyte, three attributes on every two of them.
"""

from html import escape
from random import Random

from benchmarks.blocks import Language, metadata, paragraph
from benchmarks.html_elements import NAMES, Elements, Part

_CALLS = "push init bind track load render measure observe dispatch register"
_DECLARATIONS = """
display:flex;align-items:center
margin:0 0 1.5rem;padding:.5rem 1rem
color:#2b2b2b;background:#fafafa
font:400 1rem/1.6 system-ui,sans-serif
border-bottom:1px solid rgba(0,0,0,.1)
transition:opacity .2s ease-in-out
"""


class Parts(Elements):
    """Writes parts of one page.

    unseen     scripts and style sheets
    body       what an article is made of
    furniture  what stands around it
    """

    def __init__(self, random: Random, language: Language) -> None:
        super().__init__(random, language)
        self.unseen: tuple[Part, ...] = (self.script, self.script, self.style)
        self.body: tuple[Part, ...] = (*[self.paragraph] * 12, self.picture, self.items, self.table)
        self.furniture: tuple[Part, ...] = (self.menu, self.teasers, self.teasers, self.form, self.tools)

    def head(self) -> str:
        """Metadata as for search engines and networks."""
        about = self.sentence()
        said = "".join(f'<meta property="og:{key}" content="{about}">\n' for key in ("title", "description", "site"))
        links = "".join(f'<link rel="preload" as="script" href="{self.address("js")}">\n' for _ in range(8))
        return f'<meta charset="utf-8">\n<title>{self.title()}</title>\n{said}{links}'

    def menu(self) -> str:
        """A menu with sub-menus."""
        return self.element("nav", self.element("ul", self.some(self._entry, 4, 10)))

    def teasers(self) -> str:
        """Cards of other stories."""
        return self.element("section", self.element("h2", self.word()) + self.some(self._card, 3, 8))

    def form(self) -> str:
        """A newsletter, a search or a log-in."""
        field = self.element("label", self.word()) + f'<input type="text" name="{self.name()}">'
        return self.element("form", field + self.button(), f' action="{self.address("php")}" method="post"')

    def tools(self) -> str:
        """Buttons with icons, and links."""
        return self.element("div", self.some(self.button, 2, 6) + self.some(self.link, 3, 9))

    def paragraph(self) -> str:
        """A paragraph, perhaps with a link and a bold word."""
        words = escape(paragraph(self.random, self.language)).split(" ")
        if len(words) > 12 and self.random.random() < 0.5:
            words[3] = f'<a href="{self.address("html")}">{words[3]}</a>'
            words[8] = f"<strong>{words[8]}</strong>"
        return f"<p>{' '.join(words)}</p>\n"

    def picture(self) -> str:
        """A picture with a caption."""
        return self.element("figure", f"{self.image()}<figcaption>{self.sentence()}</figcaption>")

    def items(self) -> str:
        """A list within the article."""
        return f"<ul>{self.some(lambda: f'<li>{self.sentence()}</li>', 3, 7)}</ul>\n"

    def table(self) -> str:
        """A table of three columns."""
        return self.element("table", self.some(lambda: f"<tr>{self.some(self._cell, 3, 3)}</tr>", 3, 9))

    def comment(self) -> str:
        """A comment with its author."""
        told = self.element("span", escape(metadata(self.random, self.language)[0]))
        return self.element("div", self.image() + told + self.paragraph() + self.button(), f' id="{self.name()}"')

    def script(self) -> str:
        """A script of a few statements."""
        return f"<script>{self.some(self._statement, 5, 40)}</script>\n"

    def style(self) -> str:
        """A style sheet for some of the classes."""
        return f"<style>{self.some(self._rule, 10, 60)}</style>\n"

    def _entry(self) -> str:
        below = self.element("ul", self.some(self._item, 2, 6)) if self.random.random() < 0.2 else ""
        return self.element("li", self.link() + below)

    def _item(self) -> str:
        return self.element("li", self.link())

    def _card(self) -> str:
        head = self.element("h3", f'<a href="{self.address("html")}">{self.title()}</a>')
        return self.wrapped(self.image() + head + self.element("span", self.word()), 3)

    def _cell(self) -> str:
        return f"<td>{self.word()}</td>"

    def _statement(self) -> str:
        one, two, call = self.one(NAMES.split()), self.one(NAMES.split()), self.one(_CALLS.split())
        condition = f"if({one}.length<{self.random.randint(1, 99)}&&{two})"
        return f"var {one}=window.{one}||[];{condition}{{{two}.{call}({{name:'{self.name()}'}});}}\n"

    def _rule(self) -> str:
        return f".{self.one(self.classes)}{{{self.one(_DECLARATIONS.strip().splitlines())}}}"
