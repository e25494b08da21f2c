"""Joins every style into one file, so that a page waits for a single request before it is first painted.

With a file each, the fonts came last, after the first paint, and moved the text that was already there.
"""

from __future__ import annotations

import base64
import posixpath
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

STYLESHEET = "assets/stylesheets/site.css"
PALETTE = r"assets/stylesheets/palette\.\w+\.min\.css"
STYLES = (
    r"assets/stylesheets/main\.\w+\.min\.css",
    PALETTE,
    r"assets/stylesheets/fonts\.css",
    r"assets/stylesheets/book\.css",
    r"assets/katex/katex\.min\.css",
)
# The theme sets and removes this attribute on every visit, and each time every element of the page is styled anew.
COLOR_SWITCHING = re.compile(r"\[data-md-color-switching\] \*,[^{}]*\{transition-duration:0s!important\}")
_NOT_TOGETHER = re.compile(r'@charset "[^"]*";|/\*# sourceMappingURL=[^*]*\*/')
_RELATIVE_URL = re.compile(r"url\(\"?(?!data:|#)([^)\"]+)\"?\)")
_FONT_URL = re.compile(r"url\(([^)]+\.woff2)\)")


@event_priority(-50)  # after the hook that adds KaTeX's style and the fonts
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put one file in the place of the styles. Raises PluginError where the theme's are not as expected."""
    css = '@charset "UTF-8";\n' + "\n".join(_take(files, pattern) for pattern in STYLES)
    if config.plugins["material/offline"].config.enabled:
        css = _with_fonts_inside(css, files)
    files.append(File.generated(config, STYLESHEET, content=css))
    return files


def _take(files: Files, pattern: str) -> str:
    """Remove a style from the site and return it, with its addresses as the one file needs them."""
    (file,) = (file for file in files if re.fullmatch(pattern, file.src_uri))
    files.remove(file)
    css = file.content_string
    if pattern == PALETTE:
        css, dropped = COLOR_SWITCHING.subn("", css)
        if not dropped:
            raise PluginError("the theme's palette holds no COLOR_SWITCHING of hooks/stylesheet.py; mend or drop it")
    return _RELATIVE_URL.sub(lambda url: f"url({_moved(url[1], file.src_uri)})", _NOT_TOGETHER.sub("", css)).strip()


def _moved(url: str, style: str) -> str:
    """Return an address in a style, seen from the one file."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(style), url))
    return posixpath.relpath(target, posixpath.dirname(STYLESHEET))


def _with_fonts_inside(css: str, files: Files) -> str:
    """Return the style with its fonts as data: from disk, browsers refuse to load fonts of another folder."""
    fonts = set()

    def inside(match: re.Match[str]) -> str:
        font = files.src_uris[posixpath.normpath(posixpath.join(posixpath.dirname(STYLESHEET), match[1]))]
        fonts.add(font)
        return f"url(data:font/woff2;base64,{base64.b64encode(font.content_bytes).decode()})"

    css = _FONT_URL.sub(inside, css)
    for font in fonts:
        files.remove(font)
    # What lies in the page needs no waiting for.
    return re.sub("font-display: ?(optional|swap)", "font-display:block", css)
