"""The helpers behind the Makefile: what they do, and what they say when they cannot."""

from __future__ import annotations

import http.server
import json
import os
import re
import shutil
import subprocess
import threading
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from benchmarks import lighthouse
from tools import find_chromium
from tools.check_links import Checker, Place, read_links, report
from tools.zip_site import zip_folder

ROOT = Path(__file__).resolve().parent.parent.parent
LOCK_FILES = [ROOT / "package-lock.json", ROOT / "benchmarks" / "package-lock.json"]
REQUIREMENTS = sorted(ROOT.glob("requirements*.txt"))


def program(path: Path, script: str) -> Path:
    """Write a shell script that stands in for a program."""
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def only(tmp_path: Path) -> Path:
    """Return a folder with the shell's own tools and nothing else, to be a PATH."""
    folder = tmp_path / "only"
    folder.mkdir()
    for name in ("bash", "sh", "env", "dirname", "id", "touch", "cat", "rm", "make", "chmod"):
        if found := shutil.which(name):
            (folder / name).symlink_to(found)
    return folder


def run(command: list[str | Path], path: Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(
        [str(word) for word in command],
        env=environment | {"PATH": str(path)},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


# --- The virtualenv ---------------------------------------------------------------------------------------------------


def test_python_too_old_is_refused(tmp_path: Path, only: Path) -> None:
    program(only / "python3", 'if [ "$1" = --version ]; then echo Python 3.10.4; else exit 1; fi')
    done = run(["bash", "tools/create_venv.sh", "python3", tmp_path / "venv"], only)
    assert done.returncode != 0
    assert "python3 is Python 3.10.4, and the project needs Python 3.11 or newer" in done.stderr
    assert "make PYTHON=" in done.stderr
    assert not (tmp_path / "venv").exists()


def test_python_missing_is_said(tmp_path: Path, only: Path) -> None:
    done = run(["bash", "tools/create_venv.sh", "python3", tmp_path / "venv"], only)
    assert done.returncode != 0
    assert "There is no python3 here" in done.stderr


def test_venv_missing_is_said(tmp_path: Path, only: Path) -> None:
    program(only / "python3", 'case "$*" in *ensurepip*) exit 1;; esac')
    done = run(["bash", "tools/create_venv.sh", "python3", tmp_path / "venv"], only)
    assert done.returncode != 0
    assert "apt-get install python3-venv" in done.stderr


def test_pip_failing_is_explained(only: Path) -> None:
    python = program(only / "python", "echo no network >&2; exit 1")
    done = run(["bash", "tools/install_python.sh", python, "requirements.txt"], only)
    assert done.returncode != 0
    assert "no network" in done.stderr
    assert "pip could not install requirements.txt" in done.stderr


# --- Node.js ----------------------------------------------------------------------------------------------------------


def test_a_new_node_is_left_alone(only: Path) -> None:
    node = shutil.which("node")
    assert node
    (only / "node").symlink_to(node)
    program(only / "npm", "exit 0")
    python = program(only / "python", "echo it was asked to install; exit 1")
    done = run(["bash", "tools/ensure_node.sh", python, "18.0"], only)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("node", [None, "exit 1"], ids=["missing", "too old"])
def test_node_comes_from_the_wheel(only: Path, node: str | None) -> None:
    program(only / "npm", "exit 0")
    if node:
        program(only / "node", node)
    # The pretended installation puts a node on the PATH, as the wheel does.
    install = f'case "$*" in *pip*) echo "$*"; printf "#!/bin/sh\\nexit 0\\n" >{only}/node; chmod +x {only}/node;; esac'
    python = program(only / "python", install)
    done = run(["bash", "tools/ensure_node.sh", python, "18.0"], only)
    assert done.returncode == 0, done.stderr
    assert "--require-hashes --requirement requirements-node.txt" in done.stdout


def test_a_wheel_that_does_not_run_is_said(only: Path) -> None:
    python = program(only / "python", "exit 0")
    done = run(["bash", "tools/ensure_node.sh", python, "18.0"], only)
    assert done.returncode != 0
    assert "install Node.js 18.0 or newer" in done.stderr


@pytest.mark.parametrize("target", ["build", "serve"])
def test_npm_failing_ends_the_build_and_leaves_the_last_site(tmp_path: Path, only: Path, target: str) -> None:
    shutil.copytree(ROOT / "tools", tmp_path / "tools")
    for name in ("Makefile", "package.json", "package-lock.json", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    for stamp in (".ready", ".site-ready"):
        (tmp_path / ".venv" / stamp).touch()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("the last good one", encoding="utf-8")
    program(tmp_path / ".venv" / "bin" / "mkdocs", "echo mkdocs was started; rm -rf site")
    program(only / "node", "exit 0")
    program(only / "npm", "echo npm error network >&2; exit 1")

    done = run(["make", target], only, tmp_path)

    assert done.returncode != 0
    assert "npm error network" in done.stderr
    assert "npm could not install what ./package-lock.json lists" in done.stderr
    assert "Mend: " in done.stderr
    assert "mkdocs was started" not in done.stdout
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "the last good one"
    assert not (tmp_path / "node_modules" / ".ready").exists()


# --- Lock files -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", LOCK_FILES, ids=lambda path: path.parent.name)
def test_npm_packages_are_locked_by_hash_and_without_addresses(path: Path) -> None:
    packages = json.loads(path.read_text(encoding="utf-8"))["packages"]
    locked = {name: package for name, package in packages.items() if name}
    assert locked
    assert [name for name, package in locked.items() if "integrity" not in package or "resolved" in package] == []


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_python_packages_are_locked_by_hash_and_without_addresses(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    packages = re.findall(r"^\S+==.*(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+", text, re.MULTILINE)
    assert packages
    assert len(packages) == len(re.findall(r"^\w", text, re.MULTILINE))
    assert "://" not in text


# --- Chromium ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch, only: Path) -> list[str]:
    """Return the ways that were tried, none of which finds a browser."""
    tried: list[str] = []
    monkeypatch.setenv("PATH", str(only))
    monkeypatch.delenv("CHROMIUM", raising=False)
    for way in ("playwrights_own", "downloaded", "packaged"):
        monkeypatch.setattr(find_chromium, way, lambda way=way: tried.append(way))
    return tried


def test_chromium_named_by_the_environment_comes_first(
    monkeypatch: pytest.MonkeyPatch, only: Path, looked: list[str]
) -> None:
    program(only / "chromium", "exit 0")
    mine = program(only / "mine", "exit 0")
    monkeypatch.setenv("CHROMIUM", str(mine))
    assert find_chromium.find_chromium() == str(mine)
    assert looked == []


def test_chromium_named_wrongly_is_said(monkeypatch: pytest.MonkeyPatch, only: Path, looked: list[str]) -> None:
    program(only / "chromium", "exit 0")
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(find_chromium.NoChromiumError, match="CHROMIUM=/nowhere/chromium does not run"):
        find_chromium.find_chromium()
    assert looked == []


def test_chromium_on_the_path_comes_next_if_it_runs(only: Path, looked: list[str]) -> None:
    program(only / "chromium", "exit 127")
    program(only / "chromium-browser", "exit 0")
    program(only / "google-chrome", "exit 0")
    assert find_chromium.find_chromium() == str(only / "chromium-browser")
    assert looked == []


def test_chromium_is_looked_for_in_order_and_its_absence_explained(looked: list[str]) -> None:
    with pytest.raises(find_chromium.NoChromiumError, match="apt-get install chromium"):
        find_chromium.find_chromium()
    assert looked == ["playwrights_own", "downloaded", "packaged"]


def test_chromium_is_packaged_for_root_alone(monkeypatch: pytest.MonkeyPatch, only: Path) -> None:
    monkeypatch.setenv("PATH", str(only))
    program(only / "apt-get", f"echo '#!/bin/sh' >{only}/chromium; chmod +x {only}/chromium")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert find_chromium.packaged() is None
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert find_chromium.packaged() == str(only / "chromium")


# --- The offline copy -------------------------------------------------------------------------------------------------


def small_site(folder: Path, names: tuple[str, ...]) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"this is {name}", encoding="utf-8")
    return folder


def test_the_same_files_give_the_same_zip(tmp_path: Path) -> None:
    names = ("index.html", "q/a/index.html", "assets/a.css")
    first, second = small_site(tmp_path / "one", names), small_site(tmp_path / "two", names[::-1])
    for path in second.rglob("*.html"):
        os.utime(path, (0, 0))
        path.chmod(0o600)
    (tmp_path / "other").mkdir()
    archives = [tmp_path / "book.zip", tmp_path / "other" / "book.zip"]
    assert [zip_folder(first, archives[0]), zip_folder(second, archives[1])] == [3, 3]
    assert archives[0].read_bytes() == archives[1].read_bytes()


def test_the_zip_opens_into_one_folder(tmp_path: Path) -> None:
    archive = tmp_path / "book.zip"
    zip_folder(small_site(tmp_path / "site", ("index.html", "q/a/index.html")), archive)
    with zipfile.ZipFile(archive) as book:
        assert book.namelist() == ["book/index.html", "book/q/a/index.html"]
        book.extractall(tmp_path / "opened")
    assert (tmp_path / "opened" / "book" / "index.html").read_text(encoding="utf-8") == "this is index.html"


def test_no_site_no_zip(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="make offline"):
        zip_folder(tmp_path, tmp_path / "book.zip")
    assert list(tmp_path.iterdir()) == []


# --- Links to other sites ---------------------------------------------------------------------------------------------


class Elsewhere(http.server.BaseHTTPRequestHandler):
    """Another site, with pages of every kind."""

    asked: ClassVar[dict[str, list[str]]] = {}

    def answer(self) -> None:
        earlier = self.asked.setdefault(self.path, [])
        earlier.append(self.command)
        status = {"/gone": 404, "/private": 403, "/broken": 500, "/no-head": 200, "/once-busy": 200}.get(self.path, 200)
        if (self.path == "/no-head" and self.command == "HEAD") or (self.path == "/once-busy" and len(earlier) < 3):
            status = 503
        if self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/")
        else:
            self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = answer  # noqa: N815 - the names are the base class's

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def elsewhere() -> Iterator[str]:
    Elsewhere.asked.clear()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "trouble"),
    [
        ("/", None),
        ("/moved", None),
        ("/private", None),
        ("/no-head", None),
        ("/once-busy", None),
        ("/with spaces/π", None),
        ("/gone", "answers 404 Not Found"),
        ("/broken", "answers 500 Internal Server Error"),
    ],
)
def test_links_are_asked(elsewhere: str, path: str, trouble: str | None) -> None:
    assert Checker(timeout=5, tries=2, pause=0).trouble(elsewhere + path) == trouble


def test_a_page_that_is_gone_is_asked_once(elsewhere: str) -> None:
    Checker(timeout=5, tries=3, pause=0).trouble(elsewhere + "/gone")
    assert Elsewhere.asked["/gone"] == ["HEAD", "GET"]


def test_a_host_that_is_gone_is_dead() -> None:
    trouble = Checker(timeout=2, tries=1, pause=0).trouble("http://127.0.0.1:9/")
    assert trouble
    assert trouble.startswith("does not answer (")


def test_dead_links_name_page_and_part(tmp_path: Path, elsewhere: str) -> None:
    page = tmp_path / "mathematics" / "calculus" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        f"""<link rel="canonical" href="https://here.example/mathematics/calculus/">
        <a class="md-source" href="https://forge.example/us/book">Repository</a>
        <h1 id="calculus">Calculus</h1><a href="{elsewhere}/fine#part">fine</a> <a href="../x/">inside</a>
        <h3 id="kink">A kink</h3><a href="{elsewhere}/gone#a">gone</a> <a href="{elsewhere}/gone#b">gone</a>
        <a href="https://forge.example/us/book/edit/main/a.md">edit</a> <a href="https://here.example/">home</a>
        <a href="mailto:someone@here.example">write</a>""",
        encoding="utf-8",
    )
    links = read_links(tmp_path)
    assert set(links) == {f"{elsewhere}/fine", f"{elsewhere}/gone", "https://forge.example/us/book"}
    del links["https://forge.example/us/book"]
    dead = Checker(timeout=5, tries=1, pause=0).all_troubles(sorted(links))
    assert dead == {f"{elsewhere}/gone": "answers 404 Not Found"}
    assert links[f"{elsewhere}/gone"] == {Place("mathematics/calculus/index.html", "kink")}
    assert "    - `mathematics/calculus/index.html#kink`" in report(dead, links)


# --- Lighthouse -------------------------------------------------------------------------------------------------------


def test_lighthouse_picks_home_heaviest_and_lightest(tmp_path: Path) -> None:
    small_site(tmp_path, ("index.html", "q/some-part/index.html", "m/light/index.html", "m/heavy/index.html"))
    (tmp_path / "m" / "heavy" / "index.html").write_bytes(os.urandom(2000))
    assert list(lighthouse.pages(tmp_path).values()) == ["/", "/m/heavy/", "/m/light/"]


def test_lighthouse_is_served_as_github_pages_serves(tmp_path: Path) -> None:
    small_site(tmp_path, ("index.html", "404.html", "m/light/index.html"))
    with lighthouse.served(tmp_path) as address:
        request = urllib.request.Request(f"{address}/m/light/", headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(request, timeout=5) as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            assert answer.headers["Content-Type"] == "text/html"
        with pytest.raises(urllib.error.HTTPError, match="404") as missing:
            urllib.request.urlopen(f"{address}/nothing/", timeout=5)
        assert missing.value.read() == b"this is 404.html"
        missing.value.close()


@pytest.mark.parametrize(
    ("performance", "seo", "shift", "passes"),
    [(0.95, 1.0, 0.0, True), (0.94, 1.0, 0.0, False), (1.0, 0.99, 0.0, False), (1.0, 1.0, 0.01, False)],
)
def test_lighthouse_bars(performance: float, seo: float, shift: float, passes: bool) -> None:
    scores = {"performance": performance, "accessibility": 1.0, "best-practices": 1.0, "seo": seo}
    assert lighthouse.Result(scores, 500, 50, shift, 100_000, []).passes() is passes
