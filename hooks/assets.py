"""Brings the files that npm installed onto the site: the maths style and fonts, the text fonts, the search library.

They are added at build time and never copied into the repository, so that engine, style and fonts are of one version.
"""

from __future__ import annotations

import base64
import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parent.parent
MODULES = ROOT / "node_modules"
OWN_WORKER = Path(__file__).with_name("search_worker.js")
KATEX_CSS = "assets/katex/katex.min.css"
FONTS_CSS = "assets/stylesheets/fonts.css"
SEARCH_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
PALETTE = re.compile(r"assets/stylesheets/palette\.\w+\.min\.css")
# The theme sets and removes this attribute on every visit, and each time every element of the page is styled anew.
COLOR_SWITCHING = re.compile(r"\[data-md-color-switching\] \*,[^{}]*\{transition-duration:0s!important\}")
THEME_EXTRAS = re.compile(
    r"assets/javascripts/lunr/|.*\.map$"
)  # what the theme's own search needs, and its source maps

IFRAME_WORKER = "assets/javascripts/iframe-worker.js"
_SANS = "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght"
_SERIF = "@fontsource/source-serif-4/files/source-serif-4-latin"
FONTS = {
    "assets/fonts/source-sans-3.woff2": f"{_SANS}-normal.woff2",
    "assets/fonts/source-sans-3-italic.woff2": f"{_SANS}-italic.woff2",
    "assets/fonts/source-serif-4.woff2": f"{_SERIF}-400-normal.woff2",
    "assets/fonts/source-serif-4-italic.woff2": f"{_SERIF}-400-italic.woff2",
    "assets/fonts/source-serif-4-bold.woff2": f"{_SERIF}-600-normal.woff2",
}
_FONT_URL = re.compile(r"url\(\"?([^)\"]+\.woff2)\"?\)")
_OLD_FORMATS = re.compile(r',url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)')


@event_priority(50)  # before the offline plugin, which would load it from another host
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let search work from disk, where browsers start no worker."""
    if config.plugins["material/offline"].config.enabled:
        config.extra["polyfills"] = [IFRAME_WORKER]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files, and put the search worker in the theme's place.

    Raises PluginError where npm has not installed them.
    """
    offline = config.plugins["material/offline"].config.enabled
    fonts = {target: _read(source) for target, source in FONTS.items()}
    for path in sorted((MODULES / "katex/dist/fonts").glob("*.woff2")):
        fonts[f"assets/katex/fonts/{path.name}"] = path.read_bytes()
    fonts_css = (ROOT / "docs" / FONTS_CSS).read_text(encoding="utf-8")
    for target, css in ((KATEX_CSS, _katex_css()), (FONTS_CSS, fonts_css)):
        _put(files, config, target, _with_fonts_inside(css, target, fonts) if offline else css)
    if offline:
        _put(files, config, IFRAME_WORKER, _read("iframe-worker/shim/index.js"))
    else:
        for target, font in fonts.items():
            _put(files, config, target, font)
    (worker,) = (file for file in files if SEARCH_WORKER.fullmatch(file.src_uri))
    _put(files, config, worker.src_uri, _read("minisearch/dist/umd/index.js") + OWN_WORKER.read_bytes())
    (palette,) = (file for file in files if PALETTE.fullmatch(file.src_uri))
    palette_css, dropped = COLOR_SWITCHING.subn("", palette.content_string)
    if not dropped:
        raise PluginError("the theme's palette no longer holds COLOR_SWITCHING of hooks/assets.py; mend or drop it")
    _put(files, config, palette.src_uri, palette_css)
    for file in [file for file in files if THEME_EXTRAS.match(file.src_uri)]:
        files.remove(file)
    return files


def _katex_css() -> str:
    css, dropped = _OLD_FORMATS.subn("", _read("katex/dist/katex.min.css").decode())
    if not dropped:
        raise PluginError("KaTeX's style no longer lists its fonts as expected; mend _OLD_FORMATS in hooks/assets.py")
    return css


def _with_fonts_inside(css: str, target: str, fonts: dict[str, bytes]) -> str:
    """Return the style with its fonts as data: from disk, browsers refuse to load fonts of another folder."""

    def inside(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(target), match[1]))
        return f"url(data:font/woff2;base64,{base64.b64encode(fonts[path]).decode()})"

    # What lies in the page needs no waiting for.
    return re.sub("font-display: (optional|swap)", "font-display: block", _FONT_URL.sub(inside, css))


def _read(module_path: str) -> bytes:
    try:
        return (MODULES / module_path).read_bytes()
    except FileNotFoundError:
        raise PluginError(
            f"node_modules/{module_path} is missing. Run `npm ci` (or `make build`, which does)."
        ) from None


def _put(files: Files, config: MkDocsConfig, target: str, content: str | bytes) -> None:
    """Add a file to the site, in the place of one of the same path."""
    if existing := files.src_uris.get(target):
        files.remove(existing)
    files.append(File.generated(config, target, content=content))
