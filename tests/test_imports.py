"""The direction of imports: readers make documents, detectors point, the result leaves out; nothing flows backwards."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleantext

PACKAGE = Path(cleantext.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

# A module imports from parts of lower layers and from its own part; parts of one layer know nothing of each other.
LAYERS = (
    "errors",
    "document",
    "evidence readers",
    "detectors minhash",
    "cleaner",
    "writers corpus engines evaluation api",
    "cli",
)
LAYER = {part: height for height, parts in enumerate(LAYERS) for part in parts.split()}
BELONGS = {
    **dict.fromkeys(("collector", "lines", "finding", "found", "marked", "markup"), "document"),
    **dict.fromkeys(("asking", "blocks", "parallel", "partition", "parts", "pattern"), "cleaner"),
    **dict.fromkeys(("removal", "result", "stretch", "verdict", "worker"), "cleaner"),
    "__main__": "cli",
}


def part(module: str) -> str:
    """The part of the package that a module belongs to: `cleantext.readers.html` to `readers`."""
    name = module.split(".")[1]
    return BELONGS.get(name, name)


def imported(path: Path) -> Iterator[str]:
    """The modules of this package that the file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("cleantext."))
        elif isinstance(node, ast.ImportFrom) and node.module == "cleantext":
            yield from (f"cleantext.{alias.name}" for alias in node.names if alias.name in LAYER | BELONGS)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cleantext."):
            yield str(node.module)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_downwards_only(path: Path) -> None:
    name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    if name == "cleantext.__init__":
        return  # it names everything and imports nothing before it is used
    own = part(name)
    others = {part(module) for module in imported(path)} - {own}
    assert {other for other in others if LAYER[other] >= LAYER[own]} == set()


def test_importing_the_package_brings_nothing_heavy() -> None:
    code = "import sys, cleantext; dir(cleantext); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    assert "cleantext" in loaded.stdout.split()
    assert not {"numpy", "lxml", "selectolax", "regex", "chardet", "datasketch", "orjson"} & set(loaded.stdout.split())


@pytest.mark.parametrize("name", cleantext.__all__)
def test_every_public_name_is_there_and_listed(name: str) -> None:
    assert getattr(cleantext, name) is not None
    assert name in dir(cleantext)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'cleantext' has no attribute 'nope'"):
        _ = cleantext.nope
