"""The detectors that are installed, a line each: `cleantext detectors`."""

import sys
from collections.abc import Sequence

from cleantext.cli import FAILED
from cleantext.cli.messages import say
from cleantext.cli.options import Parser
from cleantext.cli.output import standard_output
from cleantext.detectors import available, load
from cleantext.writers import encoded


def main(arguments: Sequence[str]) -> int:
    """Prints name and purpose of every detector; one that cannot be loaded is named on standard error."""
    parser = Parser(prog="cleantext detectors", description="Lists the detectors that are installed.")
    parser.parse_args(arguments)
    failed, names, output = False, available(), standard_output()
    width = max(map(len, names), default=0)
    for name in names:
        try:
            purpose = _purpose(name)
        except Exception as error:
            say(f"{name}: cannot be loaded: {type(error).__name__}: {error}")
            failed = True
        else:
            output.write(encoded(f"{name:{width}}  {purpose}\n"))
    return FAILED if failed else 0


def _purpose(name: str) -> str:
    """The first line of the docstring of the detector's module."""
    described = sys.modules[type(load(name)).__module__].__doc__ or ""
    return described.strip().partition("\n")[0]
