"""`mkdocs serve` shows every change without a restart, and survives a broken one."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.project import MKDOCS, QUESTIONS, Project, environment

pytestmark = pytest.mark.xdist_group("serve")

STARTED = 120.0
SHOWN = 30.0  # a rebuild takes 2 s, and many times that on a machine that is busy with other tests
PAGE = "mathematics/calculus/"
ANSWER = "data/answers/calculus/chain-rule.md"


class Server:
    """`mkdocs serve` in a copy of the project."""

    def __init__(self, project: Project, log: Path, *arguments: str) -> None:
        self.project = project
        self.log = log
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        with log.open("w") as output:
            self.process = subprocess.Popen(
                [MKDOCS, "serve", "--livereload", "--dev-addr", f"127.0.0.1:{self.port}", *arguments],
                cwd=project.root,
                env=environment(),
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        self.wait_for(lambda: "Serving on" in self.said(), STARTED)

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def get(self, page: str) -> str:
        """Return a page; empty while the server makes readers wait for a build that has not succeeded."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{page}", timeout=1) as response:
                body: bytes = response.read()
                return body.decode()
        except (urllib.error.URLError, TimeoutError):
            return ""

    def wait_for(self, happened: Callable[[], bool], seconds: float) -> None:
        end = time.monotonic() + seconds
        while not happened():
            assert self.process.poll() is None, f"the server ended:\n{self.said()[-3000:]}"
            assert time.monotonic() < end, f"not within {seconds:g} s:\n{self.said()[-3000:]}"
            time.sleep(0.1)

    def shows(self, page: str, text: str) -> None:
        self.wait_for(lambda: text in self.get(page), SHOWN)

    def refuses(self, message: str) -> None:
        """Wait until a build has failed with this message, and the server has said that it goes on."""
        start = len(self.said())

        def failed() -> bool:
            said = self.said()[start:]
            return message in said and "An error happened during the rebuild" in said

        self.wait_for(failed, SHOWN)

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project.copy(tmp_path_factory.mktemp("serve") / "project")
    for answer in sorted(project.root.glob("data/answers/*/*.md")):
        answer.unlink()  # so that what others write cannot fail this
    return project


@pytest.fixture(scope="module")
def running(copied: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(copied, tmp_path_factory.mktemp("log") / "serve.log")
    yield server
    server.stop()


@pytest.fixture
def server(running: Server) -> Iterator[Server]:
    """The running server; what a test changed is put back."""
    yield running
    running.project.restore()


def test_it_serves_the_site(server: Server) -> None:
    server.shows(PAGE, "Explain the chain rule.")
    server.shows("q/chain-rule/", "Explain the chain rule.")
    assert '"id": "chain-rule"' in server.get("questions.json")
    assert "chain-rule" in server.get("search/documents.json")


def test_a_change_of_the_data(server: Server) -> None:
    server.project.edit_part("chain-rule", text="Explain the changed rule.")
    server.shows(PAGE, "Explain the changed rule.")
    server.shows("q/chain-rule/", "Explain the changed rule.")
    server.shows("questions.json", "Explain the changed rule.")
    server.shows("search/documents.json", "Explain the changed rule.")


def test_a_new_answer_and_a_change_of_it(server: Server) -> None:
    server.project.write(ANSWER, "So it is written: $`a`$.\n")
    server.shows(PAGE, "So it is written")
    server.project.write(ANSWER, "So it is changed: $`b`$.\n")
    server.shows(PAGE, "So it is changed")
    server.project.remove(ANSWER)
    server.wait_for(lambda: "So it is changed" not in (server.get(PAGE) or "So it is changed"), SHOWN)


def test_a_change_of_a_page(server: Server) -> None:
    server.project.append("docs/mathematics/calculus.md", "\n\nA page has changed.\n")
    server.shows(PAGE, "A page has changed.")


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("macros/templates/part.md.j2", PAGE),
        ("macros/templates/toolbar.html.j2", PAGE),
        ("macros/templates/chapters.md.j2", ""),
        ("macros/templates/share.html.j2", "q/chain-rule/"),
    ],
)
def test_a_change_of_a_macros_template(server: Server, template: str, page: str) -> None:
    server.project.append(template, "\n\nA template has changed.\n")
    server.shows(page, "A template has changed.")


def test_a_change_of_a_macros_code(server: Server) -> None:
    server.project.replace("macros/render.py", 'None: "Unrated"', 'None: "Not rated"')
    server.shows(PAGE, ">Not rated</span>")


def test_a_change_of_an_override(server: Server) -> None:
    server.project.replace("overrides/404.html", "This page does not exist", "This page has never been")
    server.wait_for(lambda: "This page has never been" in server.get("404.html"), SHOWN)


def test_a_change_of_the_style(server: Server) -> None:
    server.project.append("docs/assets/stylesheets/book.css", "\n/* The style has changed. */\n")
    server.shows("assets/stylesheets/site.css", "The style has changed.")


BROKEN: dict[str, tuple[Callable[[Project], None], str]] = {
    "data": (lambda project: project.write(QUESTIONS, "{"), "not valid JSON"),
    "a field": (lambda project: project.edit_part("chain-rule", difficulty="simple"), "difficulty is"),
    "an answer": (lambda project: project.write(ANSWER, r"So $`\bad`$."), "mend the formula"),
    "a page": (lambda project: project.append("docs/index.md", "\n\nIt is `x`$ here.\n"), "docs/index.md"),
    "a warning": (lambda project: project.append("docs/index.md", "\n\n[x](none.md)\n"), "none.md"),
    "a macro": (lambda project: project.append("docs/index.md", "\n\n{{ nothing() }}\n"), "nothing"),
    "a template": (lambda project: project.append("macros/templates/part.md.j2", "{% if %}"), "part.md.j2"),
    "code": (lambda project: project.append("macros/render.py", "\nnothing\n"), "nothing"),
    "the settings": (lambda project: project.append("mkdocs.yml", "\nnothing: [\n"), "mkdocs.yml"),
}


@pytest.mark.parametrize(("spoil", "message"), BROKEN.values(), ids=list(BROKEN))
def test_the_server_survives_a_broken_edit(server: Server, spoil: Callable[[Project], None], message: str) -> None:
    spoil(server.project)
    server.refuses(message)
    server.project.restore()
    server.project.write(ANSWER, f"So it is mended after {message.split()[0]}.\n")
    server.shows(PAGE, "So it is mended after")


def test_a_warning_is_given_until_it_is_mended(server: Server) -> None:
    server.project.append("docs/mathematics/statistics.md", "\n\n[x](none.md)\n")
    server.refuses("none.md")
    server.project.write(ANSWER, "So it is written on another page.\n")
    server.refuses("none.md")


def test_the_published_site_is_left_alone(server: Server) -> None:
    assert not server.project.site.exists()
    assert not (server.project.root / "site.building").exists()


def test_it_ends_at_once_where_it_cannot_start(tmp_path: Path) -> None:
    project = Project.copy(tmp_path / "project")
    project.edit_part("chain-rule", difficulty="simple")
    done = subprocess.run(
        [MKDOCS, "serve", "--dev-addr", "127.0.0.1:0"],
        cwd=project.root,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=STARTED,
        check=False,
    )
    assert done.returncode != 0
    assert re.search(r"part 'chain-rule': difficulty is \"simple\"", done.stdout)


def test_serve_with_clean(copied: Project, tmp_path: Path) -> None:
    """`mkdocs serve --clean` runs hooks as for a build; readers still get the site."""
    server = Server(copied, tmp_path / "serve.log", "--clean")
    try:
        server.shows(PAGE, "Explain the chain rule.")
    finally:
        server.stop()
