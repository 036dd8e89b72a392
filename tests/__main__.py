"""Every check of the project, one after the other, until one fails: `python -m tests`."""

import subprocess
import sys
from pathlib import Path

CHECKS = ("ruff check", "ruff format --check", "mypy", "pytest")
ROOT = Path(__file__).parent.parent


def main() -> int:
    if "--list" in sys.argv:
        print(*CHECKS, sep="\n")
        return 0
    for check in CHECKS:
        print(f"$ {check}", flush=True)
        if status := subprocess.call([sys.executable, "-m", *check.split()], cwd=ROOT):
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
