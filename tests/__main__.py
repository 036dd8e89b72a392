"""Every check of the project, one after the other, whatever the others say: `python -m tests`."""

import subprocess
import sys
from pathlib import Path

CHECKS = ("ruff check", "ruff format --check", "mypy", "pytest")
ROOT = Path(__file__).parent.parent


def main() -> int:
    if "--list" in sys.argv:
        print(*CHECKS, sep="\n")
        return 0
    return sum([_fails(check) for check in CHECKS])


def _fails(check: str) -> bool:
    print(f"$ {check}", flush=True)
    return subprocess.call([sys.executable, "-m", *check.split()], cwd=ROOT) != 0


if __name__ == "__main__":
    sys.exit(main())
