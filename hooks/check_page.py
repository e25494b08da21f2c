"""The last check: no finished page holds maths that was not typeset, or a mark that should have become something.

macros.checks finds these mistakes in the book's own Markdown and says where they are; this finds them wherever
else they come from, so that none is ever published.
"""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

LEFTOVERS = {
    r"<em>Macro (?:Rendering|Syntax) Error</em>": "a macro that failed; the message above says why",
    r"tmp_(?:inline|block)_md_katex\w*": "a formula's placeholder; put blank lines around the maths fence",
    r"\$<code>|</code>\$": "a formula that was not typeset; it must open with $` and close with `$ on one line",
    r"<code class=\"language-math\">|(?<=\n)\s*```math": "a maths fence not typeset; take it out of its quote or list",
    r"<p>/{3,}\s": "a block that was not recognized; put blank lines around it, and close it",
    r"\]\(q:|href=\"q:": "a link to a part that was not resolved; it works in answers only",
}
_CODE = re.compile(r"<pre.*?</pre>", re.DOTALL)
_ID = re.compile(r'<h[2-6] id="([^"]+)"')


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Raise PluginError where the page holds a leftover; return it as it is otherwise."""
    text = _CODE.sub("", html)
    for pattern, meaning in LEFTOVERS.items():
        if match := re.search(pattern, text):
            ids = _ID.findall(text[: match.start()])
            where = f", part '{ids[-1]}'" if ids else ""
            excerpt = " ".join(text[match.start() : match.start() + 60].split())
            raise PluginError(f"docs/{page.file.src_uri}{where}: {meaning}. It reads: {excerpt}")
    return html
