"""Draw the figures: ``python -m figures`` draws all, ``python -m figures NAME ...`` those named.

The script ``figures/SECTION/SOME_NAME.py`` draws the figure ``some-name``. Files whose names start with an underscore
hold what several scripts share.
"""

import argparse
import importlib
from pathlib import Path

from figures.style import save


def scripts() -> dict[str, str]:
    """Return the module of every figure, by the figure's name.

    Raises ValueError where two scripts would write the same drawing.
    """
    found: dict[str, str] = {}
    for path in sorted(Path(__file__).parent.glob("*/[!_]*.py")):
        name = path.stem.replace("_", "-")
        module = f"figures.{path.parent.name}.{path.stem}"
        if name in found:
            raise ValueError(f"{found[name]} and {module} both draw {name}: rename one of them")
        found[name] = module
    return found


def main() -> None:
    """Draw what the command line asks for."""
    modules = scripts()
    parser = argparse.ArgumentParser(prog="python -m figures", description="Draw the figures of the book.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a figure to draw (default: all)")
    names = parser.parse_args().names or list(modules)
    if unknown := [name for name in names if name not in modules]:
        parser.error(f"no such figure: {', '.join(unknown)}. There are: {', '.join(modules)}")
    for name in names:
        save(name, importlib.import_module(modules[name]).draw)
        print(name)


if __name__ == "__main__":
    main()
