"""The picture that link previews show, `docs/assets/share.png`.

``CHROMIUM=/path python -m figures.share_image`` draws it.
It is set in the site's own fonts by a browser, which the other figures do without; so it stands apart from them.
"""

import base64
import os
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "assets" / "share.png"
FONTS = ROOT / "node_modules"
SANS = "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2"
SERIF = "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2"
SIZE = (1200, 630)

PAGE = """
<style>
@font-face {{ font-family: "Book Sans"; font-weight: 200 900; src: url(data:font/woff2;base64,{sans}); }}
@font-face {{ font-family: "Book Serif"; src: url(data:font/woff2;base64,{serif}); }}
body {{ margin: 0; padding: 90px 96px; box-sizing: border-box; width: 1200px; height: 630px;
  background: #14181f; color: #e3e6ec; font-family: "Book Sans";
  display: flex; flex-direction: column; justify-content: space-between; }}
h1 {{ margin: 0; font-size: 92px; line-height: 1.05; letter-spacing: -0.02em; font-weight: 750; }}
p {{ margin: 0; font: 400 38px/1.4 "Book Serif"; color: #c3cad6; }}
ul {{ display: flex; gap: 56px; margin: 0; padding: 0; list-style: none; font-size: 32px; font-weight: 650; }}
</style>
<h1>Machine Learning<br>Interviews, Answered</h1>
<p>Every question one search and one link away.<br>Every number and every line of code run by a test.</p>
<ul>
<li style="color: #7fd1a1">●○○ Easy</li>
<li style="color: #f0b868">●●○ Medium</li>
<li style="color: #f59aa8">●●● Hard</li>
</ul>
"""


def _font(path: str) -> str:
    return base64.b64encode((FONTS / path).read_bytes()).decode()


def main() -> None:
    """Draw the picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        page.set_content(PAGE.format(sans=_font(SANS), serif=_font(SERIF)))
        page.evaluate("document.fonts.ready")
        page.screenshot(path=TARGET)
        browser.close()


if __name__ == "__main__":
    main()
