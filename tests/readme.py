"""The README as a program: its commands, run, with what they print; `python -m tests.readme` writes it anew."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(
    r"(?:<!-- (?P<label>[^>]+) -->\n)?```(?P<language>\w+)\n(?P<content>.*?)^```$", re.DOTALL | re.MULTILINE
)
COMMAND = re.compile(r"^\$ (.*)\n", re.MULTILINE)
SHELL = f'cleantext() {{ "{sys.executable}" -m cleantext "$@"; }}; '


def text() -> str:
    return README.read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The contents of all code blocks of a language."""
    return [block["content"] for block in BLOCK.finditer(text()) if block["language"] == language]


def labelled(label: str) -> str:
    """The content of the code block that stands under `<!-- label -->`."""
    return next(block["content"] for block in BLOCK.finditer(text()) if block["label"] == label)


def renewed() -> str:
    """The README with the output of every command of its console blocks as it is now."""
    return BLOCK.sub(lambda block: _run(block) if block["language"] == "console" else block[0], text())


def _run(block: re.Match[str]) -> str:
    ran = "".join(f"$ {command}\n{_output(command)}" for command in COMMAND.findall(block["content"]))
    return f"```console\n{ran}```"


def _output(command: str) -> str:
    return subprocess.check_output(SHELL + command, shell=True, text=True, encoding="utf-8", cwd=ROOT)


if __name__ == "__main__":
    README.write_text(renewed(), encoding="utf-8")
