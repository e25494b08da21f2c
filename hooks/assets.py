"""Brings the files that npm installed onto the site: the maths style and fonts, the text fonts, the search library.

They are added at build time and never copied into the repository, so that engine, style and fonts are of one version.
"""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parent.parent
MODULES = ROOT / "node_modules"
OWN_WORKER = [Path(__file__).with_name(name) for name in ("search_synonyms.js", "search_worker.js")]
KATEX_CSS = "assets/katex/katex.min.css"
SEARCH_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
THEME_EXTRAS = re.compile(r"assets/javascripts/lunr/|.*\.map$")  # for the theme's own search, and its source maps

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
    for target, source in FONTS.items():
        _put(files, config, target, _read(source))
    for path in sorted((MODULES / "katex/dist/fonts").glob("*.woff2")):
        _put(files, config, f"assets/katex/fonts/{path.name}", path.read_bytes())
    _put(files, config, KATEX_CSS, _katex_css())
    if config.plugins["material/offline"].config.enabled:
        _put(files, config, IFRAME_WORKER, _read("iframe-worker/shim/index.js"))
    (worker,) = (file for file in files if SEARCH_WORKER.fullmatch(file.src_uri))
    _put(
        files,
        config,
        worker.src_uri,
        b"\n".join([_read("minisearch/dist/umd/index.js"), *(path.read_bytes() for path in OWN_WORKER)]),
    )
    for file in [file for file in files if THEME_EXTRAS.match(file.src_uri)]:
        files.remove(file)
    return files


def _katex_css() -> str:
    css, dropped = _OLD_FORMATS.subn("", _read("katex/dist/katex.min.css").decode())
    if not dropped:
        raise PluginError("KaTeX's style no longer lists its fonts as expected; mend _OLD_FORMATS in hooks/assets.py")
    return css


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
