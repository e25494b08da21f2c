"""The site as it is published."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from macros.anatomy import dissect, without
from macros.loader import Book, Entry, load_book
from macros.plain import plain_text
from macros.render import DIFFICULTIES
from tests.build.dom import Element, read
from tests.project import Project

pytestmark = pytest.mark.xdist_group("site")

URL = "https://machine-learning-interviews.github.io/"
REPOSITORY = "https://github.com/machine-learning-interviews/machine-learning-interviews.github.io"
STYLESHEET = "assets/stylesheets/site.css"
FEED_FIELDS = ["id", "url", "chapter", "section", "number", "letter", "title", "difficulty", "text", "answer"]

# What a browser fetches by itself when it shows a page; a link is followed only when its reader says so.
FETCHED = {
    *("img", "script", "iframe", "audio", "video", "source", "track", "embed", "input", "object", "use", "image"),
}
NOT_FETCHED_LINKS = {"canonical", "next", "prev"}
_CSS_ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")
_MATHS = re.compile(r"^[ \t]*```math$.*?^[ \t]*```$|\$`[^`]*`\$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def built_book(project: Project) -> Book:
    """The book that the site was built from."""
    return load_book(project.root)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    """Every page but the share pages, by its path on the site."""
    return _pages(site)


@pytest.fixture(scope="module")
def offline_pages(offline_site: Path) -> dict[str, Element]:
    return _pages(offline_site)


@pytest.fixture(scope="module")
def parts(pages: dict[str, Element]) -> dict[str, Element]:
    """Every part's section of its page, by id."""
    found = {_heading_id(part): part for page in pages.values() for part in page.all("section", "part")}
    assert len(found) == 302
    return found


@pytest.fixture(scope="module")
def feed(site: Path) -> list[dict[str, object]]:
    result: list[dict[str, object]] = json.loads((site / "questions.json").read_text(encoding="utf-8"))
    return result


@pytest.fixture(scope="module")
def documents(site: Path) -> list[dict[str, str]]:
    result: list[dict[str, str]] = json.loads((site / "search/documents.json").read_text(encoding="utf-8"))
    return result


def _pages(site: Path) -> dict[str, Element]:
    files = sorted(site.rglob("*.html"))
    paths = {file.relative_to(site).as_posix(): file for file in files}
    return {path: read(file) for path, file in paths.items() if not path.startswith("q/")}


def page_of(entry: Entry) -> str:
    return f"{entry.page.removesuffix('.md')}/index.html"


def is_maths(element: Element) -> bool:
    return "katex" in element.classes


def squash(text: str) -> str:
    """Without spaces: Markdown, the page and plain text each have their own."""
    return re.sub(r"\s", "", text).replace("\N{NO-BREAK SPACE}", "")


class TestParts:
    def test_every_part_has_its_heading(self, pages: dict[str, Element], built_book: Book) -> None:
        for entry in built_book.parts:
            assert entry.question
            heading = pages[page_of(entry)].by_id(entry.id)
            if entry.letter:
                assert (heading.tag, heading.text()) == ("h3", f"{entry.letter}. {entry.part.title}")
            else:
                assert (heading.tag, heading.text()) == ("h2", f"{entry.question.number}. {entry.part.title}")

    def test_sections_show_their_parts_in_order(self, pages: dict[str, Element], built_book: Book) -> None:
        for chapter in built_book.chapters:
            for section in chapter.sections:
                entries = built_book.in_section(section)
                found = [_heading_id(part) for part in pages[page_of(entries[0])].all("section", "part")]
                assert found == ([entry.id for entry in entries] if section.questions else [])

    def test_every_stem_is_a_heading(self, pages: dict[str, Element], built_book: Book) -> None:
        for entry in built_book.parts:
            if entry.question and entry.question.stem:
                heading = pages[page_of(entry)].by_id(f"question-{entry.question.number}")
                assert (heading.tag, heading.text()) == ("h2", f"{entry.question.number}. {entry.question.stem}")

    def test_every_part_has_its_badge(self, parts: dict[str, Element], built_book: Book) -> None:
        for entry in built_book.parts:
            badge = parts[entry.id].one("span", "badge")
            name = DIFFICULTIES[entry.difficulty]
            assert (badge.text(), f"badge--{name.lower()}" in badge.classes) == (name, True)
            assert parts[entry.id]["data-difficulty"] == name.lower()

    def test_badges_in_all(self, parts: dict[str, Element]) -> None:
        words = Counter(part.one("span", "badge").text() for part in parts.values())
        assert words == {"Easy": 117, "Medium": 135, "Hard": 34, "Unrated": 16}

    def test_every_part_has_its_text(self, parts: dict[str, Element], built_book: Book) -> None:
        for entry in built_book.parts:
            text = parts[entry.id].one("div", "part__text").text(is_maths)
            letters = [f"{'ABCDEFGH'[n]}. {option}" for n, option in enumerate(getattr(entry.part, "options", []))]
            expected = plain_text(_MATHS.sub("", "\n\n".join([entry.part.text, *letters])))
            assert squash(text) == squash(expected), entry.id

    def test_every_formula_of_a_text_is_typeset(self, parts: dict[str, Element], built_book: Book) -> None:
        for entry in built_book.parts:
            formulas = parts[entry.id].one("div", "part__text").all("span", "katex-mathml")
            options = getattr(entry.part, "options", [])
            assert len(formulas) == len(_MATHS.findall("\n".join([entry.part.text, *options]))), entry.id

    def test_every_note_and_all_given_data_are_shown(self, pages: dict[str, Element], built_book: Book) -> None:
        sections = [section for chapter in built_book.chapters for section in chapter.sections]
        questions = [question for section in sections for question in section.questions]
        notes = sum(1 for question in questions for part in question.parts if part.note)
        given = sum(1 if q.shared_given else sum(1 for part in q.parts if part.given) for q in questions)
        assert sum(len(page.all("p", "part__note")) for page in pages.values()) == notes > 10
        assert sum(len(page.all("div", "given")) for page in pages.values()) == given > 10

    def test_answers_are_collapsed_and_missing_ones_say_so(self, parts: dict[str, Element], built_book: Book) -> None:
        for entry in built_book.parts:
            part = parts[entry.id]
            answers, missing = part.all("details", "answer"), part.all("p", "part__missing")
            if entry.answer:
                assert (len(answers), len(missing)) == (1, 0), entry.id
                assert "open" not in answers[0].attributes
                first = entry.answer.text.strip().split("\n\n", 1)[0]
                assert squash(plain_text(_MATHS.sub("", first))) in squash(answers[0].text(is_maths)), entry.id
            else:
                assert (len(answers), len(missing)) == (0, 1), entry.id
                (write, guide) = missing[0].all("a")
                folder = f"{REPOSITORY}/new/main/data/answers/{entry.section.id}"
                assert write["href"] == f"{folder}?filename={entry.id}.md"
                assert guide["href"] == f"{REPOSITORY}/blob/main/CONTRIBUTING.md#write-an-answer"

    def test_what_is_folded_in_an_answer_has_an_address(self, pages: dict[str, Element], built_book: Book) -> None:
        folded = [entry.id for entry in built_book.entries if entry.answer and "\n/// deeper\n" in entry.answer.text]
        found = [deeper["id"] for page in pages.values() for deeper in page.all("details", "deeper")]
        assert sorted(found) == sorted(f"{id_}--deeper" for id_ in folded)
        assert len(found) > 50

    def test_numbered_steps_show_the_numbers_they_were_written_with(
        self, parts: dict[str, Element], built_book: Book
    ) -> None:
        """Also where a formula or a figure stands between two of them."""
        steps = 0
        for entry in built_book.parts:
            if not entry.answer:
                continue
            items = [piece.text for block in dissect(entry.answer.text) for piece in block.pieces]
            written = [int(number[1]) for item in items if (number := re.match(r"(\d+)[.)]\s", item))]
            shown = list[int]()
            for numbered in parts[entry.id].one("details", "answer").all("ol"):
                first = int(numbered.attributes.get("start", 1))
                count = sum(isinstance(child, Element) and child.tag == "li" for child in numbered.children)
                shown += range(first, first + count)
            assert shown == written, entry.id
            steps += len(shown)
        assert steps > 100

    def test_the_short_answer_stands_apart(self, pages: dict[str, Element], built_book: Book) -> None:
        panels = [panel for page in pages.values() for panel in page.all("div", "answer__short")]
        assert len(panels) == sum(1 for entry in built_book.entries if entry.answer)
        assert all(panel.all("p") for panel in panels)

    def test_every_topic_has_its_heading_and_text(self, pages: dict[str, Element], built_book: Book) -> None:
        topics = [entry for entry in built_book.entries if not entry.question]
        assert len(topics) == 10
        for entry in topics:
            page = pages[page_of(entry)]
            assert page.by_id(entry.id).text() == entry.part.title
            assert squash(plain_text(_MATHS.sub("", entry.part.text))) in squash(page.text(is_maths))


def _heading_id(part: Element) -> str:
    return next(element for element in part.walk() if element.tag in ("h2", "h3"))["id"]


class TestSharePages:
    def test_every_part_and_topic_has_one_and_nothing_else(self, site: Path, built_book: Book) -> None:
        assert {file.parent.name for file in site.glob("q/*/index.html")} == set(built_book.by_id)

    def test_each_says_its_question_and_leads_to_it(
        self, site: Path, built_book: Book, pages: dict[str, Element]
    ) -> None:
        for id_, entry in built_book.by_id.items():
            page = read(site / "q" / id_ / "index.html")
            text = plain_text(entry.part.text)
            target = f"{entry.page.removesuffix('.md')}/#{entry.id}"
            assert page.one("title").text() == f"{entry.part.title} - Machine Learning Interviews, Answered"
            assert page.meta("description") == page.meta("og:description") == text
            assert page.meta("og:title") == entry.part.title
            assert page.meta("og:url") == f"{URL}q/{entry.id}/"
            assert page.one("main").one("h1").text() == entry.part.title
            assert page.meta("og:type") == "article"
            assert page.one("link")["href"] == URL + target
            assert page.one("link")["rel"] == "canonical"
            assert page.one("a")["href"] == f"../../{target}"
            assert f'"../../{target}"' in page.one("script").text()
            (refresh,) = (meta["content"] for meta in page.all("meta") if "http-equiv" in meta.attributes)
            assert refresh == f"0; url=../../{target}"
            assert pages[page_of(entry)].by_id(entry.id).tag in ("h2", "h3")

    def test_every_page_says_what_previews_show(self, pages: dict[str, Element]) -> None:
        described = [path for path in pages if path != "404.html"]
        for path in described:
            page = pages[path]
            url = URL + path.removesuffix("index.html")
            assert page.meta("og:url") == url
            assert [link["href"] for link in page.all("link") if link["rel"] == "canonical"] == [url]
            assert page.meta("og:title")
            assert page.meta("og:description") == page.meta("description")
            assert 50 <= len(page.meta("description")) <= 200
        descriptions = Counter(pages[path].meta("description") for path in described)
        assert max(descriptions.values()) == 1, "each page describes itself"

    def test_the_preview_image_exists(self, site: Path, pages: dict[str, Element]) -> None:
        images = {page.meta("og:image") for path, page in pages.items() if path != "404.html"}
        images.add(read(next(site.glob("q/*/index.html"))).meta("og:image"))
        for image in images:
            assert image.startswith(URL)
            assert (site / image.removeprefix(URL)).is_file(), f"{image} is announced and does not exist"


class TestFeed:
    def test_it_holds_every_part_in_order(self, feed: list[dict[str, object]], built_book: Book) -> None:
        assert len(feed) == 302
        assert [record["id"] for record in feed] == [entry.id for entry in built_book.parts]

    def test_fields(self, feed: list[dict[str, object]], built_book: Book) -> None:
        for record, entry in zip(feed, built_book.parts, strict=True):
            assert entry.question
            assert list(record) == FEED_FIELDS
            assert record["url"] == f"{URL}q/{entry.id}/"
            assert (record["chapter"], record["section"]) == (entry.chapter.id, entry.section.id)
            assert (record["number"], record["letter"]) == (entry.question.number, entry.letter)
            assert (record["title"], record["difficulty"]) == (entry.part.title, entry.difficulty)
            assert (record["answer"] is None) == (entry.answer is None)
            assert record["text"]

    def test_what_is_folded_is_marked(self, feed: list[dict[str, object]], built_book: Book) -> None:
        for record, entry in zip(feed, built_book.parts, strict=True):
            folded = without(entry.answer.text, "deeper")[1] if entry.answer else ""
            assert bool(folded) == ("\n/// deeper\n" in str(record["answer"])), entry.id

    def test_links_and_images_are_absolute(self, feed: list[dict[str, object]], site: Path) -> None:
        for record in feed:
            markdown = f"{record['text']}\n{record['answer'] or ''}"
            assert "](q:" not in markdown
            for alt, address in re.findall(
                r"(!?)\[[^\]]*\]\(([^)\s]+)\)", re.sub(r"```.*?```", "", markdown, flags=re.DOTALL)
            ):
                assert address.startswith(("https://", "http://")), f"{record['id']}: {address}"
                if alt:
                    assert (site / address.removeprefix(URL)).is_file(), address


class TestSearch:
    def test_one_document_for_each_part_and_topic(
        self, documents: list[dict[str, str]], built_book: Book, pages: dict[str, Element]
    ) -> None:
        expected = [f"{entry.page.removesuffix('.md')}/#{entry.id}" for entry in built_book.entries]
        assert [document["location"] for document in documents] == expected
        for document in documents:
            page, _, id_ = document["location"].partition("#")
            assert pages[f"{page}index.html"].by_id(id_)

    def test_what_is_folded_is_searched_apart(self, documents: list[dict[str, str]], built_book: Book) -> None:
        for document, entry in zip(documents, built_book.entries, strict=True):
            folded = without(entry.answer.text, "deeper")[1] if entry.answer else ""
            assert document["deeper"] == plain_text(folded)
            assert not folded or document["deeper"][:60] not in document["answer"]

    def test_formulas_are_readable(self, documents: list[dict[str, str]]) -> None:
        for document in documents:
            left = re.findall(r"\$`|`\$|\\frac|\\math\w+|<[a-z]+|katex", " ".join(document.values()))
            assert not left, f"{document['location']}: {left}"

    def test_a_reader_who_does_not_search_loads_none_of_it(self, site: Path) -> None:
        index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
        assert index["docs"] == []

    def test_the_worker_is_ours(self, site: Path, pages: dict[str, Element]) -> None:
        config = json.loads(pages["index.html"].by_id("__config").text())
        worker = (site / config["search"]).read_text(encoding="utf-8")
        assert "MiniSearch" in worker
        assert "documents.json" in worker


class TestEveryPage:
    def test_no_raw_mark_is_left(self, pages: dict[str, Element]) -> None:
        def is_code(element: Element) -> bool:
            return element.tag in ("code", "pre", "script", "style") or is_maths(element)

        marks = ("$`", "`$", "tmp_inline_md", "tmp_block_md", "```", "](", "{{", "{%", "{#", "{:", "///", " q:", "**")
        for path, page in pages.items():
            text = page.text(is_code)
            assert [mark for mark in marks if mark in text] == [], path
            for code in page.all("code"):
                assert "language-math" not in code.classes, path

    def test_ids_are_unique(self, pages: dict[str, Element]) -> None:
        for path, page in pages.items():
            ids = Counter(id_ for element in page.walk() if (id_ := element.attributes.get("id")))
            assert [id_ for id_, count in ids.items() if count > 1] == [], path

    def test_one_main_heading_and_no_level_skipped(self, pages: dict[str, Element]) -> None:
        for path, page in pages.items():
            levels = [int(e.tag[1]) for e in page.one("article").walk() if re.fullmatch(r"h[1-6]", e.tag)]
            assert levels.count(1) == 1, path
            assert levels[0] == 1, path
            steps = pairwise(levels)
            assert all(after - before <= 1 for before, after in steps), path

    def test_images_have_words_and_a_size(self, pages: dict[str, Element]) -> None:
        for path, page in pages.items():
            for image in page.one("article").all("img"):
                assert image["alt"].strip(), path
                assert {"width", "height"} <= set(image.attributes), f"{path}: {image['src']}"

    def test_every_address_leads_somewhere(self, site: Path, pages: dict[str, Element]) -> None:
        ids = {
            path: {element.attributes["id"] for element in page.walk() if "id" in element.attributes}
            for path, page in pages.items()
        }
        share = {file.relative_to(site).as_posix(): read(file) for file in site.glob("q/*/index.html")}
        for path, page in {**pages, **share}.items():
            for element, address in addresses(page):
                base = URL if path == "404.html" else urljoin(URL, path)
                whole = urljoin(base, address)
                if not whole.startswith(URL) or element.attributes.get("rel") == "icon":
                    continue
                target, _, fragment = whole.removeprefix(URL).partition("#")
                target = unquote(target.partition("?")[0])
                file = f"{target}index.html" if target == "" or target.endswith("/") else target
                if element.tag == "meta" and file == "assets/share.png":
                    continue  # a test of its own
                assert (site / file).is_file(), f"{path}: {address} leads nowhere"
                if fragment and file in ids and not fragment.startswith(("__", "only-")):
                    assert fragment in ids[file], f"{path}: {address} leads to no place on its page"


def addresses(page: Element) -> list[tuple[Element, str]]:
    return [
        (element, element[name])
        for element in page.walk()
        for name in ("href", "src", "data-copy")
        if name in element.attributes
    ]


class TestNoOtherHost:
    """Nothing that a browser fetches by itself may come from another host."""

    def test_pages(self, site: Path) -> None:
        _assert_no_other_host_in_pages(site)

    def test_styles_and_drawings(self, site: Path) -> None:
        _assert_no_other_host_in_files(site)

    def test_own_scripts(self, project: Project) -> None:
        own = [*project.root.glob("docs/assets/javascripts/*.js"), *project.root.glob("hooks/*.js")]
        assert own
        for script in own:
            assert "//" not in re.sub(r"(^|\s)//.*", "", script.read_text(encoding="utf-8")), script


def _assert_no_other_host_in_pages(site: Path) -> None:
    for file in site.rglob("*.html"):
        for element in read(file).walk():
            found = []
            if element.tag in FETCHED:
                found += [element.attributes.get(name, "") for name in ("src", "href", "data", "poster", "xlink:href")]
                found += [part.split()[0] for part in element.attributes.get("srcset", "").split(",") if part.split()]
            if element.tag == "link" and element["rel"] not in NOT_FETCHED_LINKS:
                found.append(element["href"])
            if element.tag == "form":
                found.append(element.attributes.get("action", ""))
            if element.tag == "meta" and "http-equiv" in element.attributes:
                found.append(element["content"].partition("url=")[2])
            if element.tag == "style":
                found += _css_addresses(element.text())
            if element.tag == "script" and not element.attributes.get("type", "").endswith("json"):
                found += re.findall(r"https?://[^\s\"']+", element.text())
            found += _css_addresses(element.attributes.get("style", ""))
            assert [address for address in found if is_elsewhere(address)] == [], f"{file}: <{element.tag}>"


def _assert_no_other_host_in_files(site: Path) -> None:
    found = _css_addresses((site / STYLESHEET).read_text(encoding="utf-8"))
    assert found
    assert [address for address in found if is_elsewhere(address)] == []
    for file in site.rglob("*.svg"):
        root = ET.fromstring(file.read_text(encoding="utf-8"))
        for node in root.iter():
            assert not node.tag.endswith(("}script", "}image", "}foreignObject")), file
            found = [value for name, value in node.attrib.items() if name.endswith("href")]
            found += [address for value in node.attrib.values() for address in _css_addresses(value)]
            found += _css_addresses(node.text or "")
            assert [address for address in found if is_elsewhere(address)] == [], file


def _css_addresses(css: str) -> list[str]:
    return [one or other for one, other in _CSS_ADDRESS.findall(css)]


def is_elsewhere(address: str) -> bool:
    return urlsplit(address).netloc != "" or urlsplit(address).scheme in ("http", "https")


def test_fonts_and_styles_are_there(site: Path) -> None:
    assert list(site.rglob("*.css")) == [site / STYLESHEET]
    css = site / STYLESHEET
    addresses = {a for a in _css_addresses(css.read_text(encoding="utf-8")) if not a.startswith(("data:", "#"))}
    assert {address for address in addresses if not (css.parent / address).is_file()} == set()
    used = {(css.parent / address).resolve() for address in addresses}
    assert {font for font in site.rglob("*.woff2") if font.resolve() not in used} == set()


def test_fonts_are_asked_for_early_but_hold_up_no_first_paint(pages: dict[str, Element]) -> None:
    """In the head a browser would hold the first paint until they have come."""
    for path, page in pages.items():
        assert [link["href"] for link in page.one("head").all("link") if link["rel"] == "preload"] == [], path
        fonts = [link["href"] for link in page.one("body").all("link") if link["rel"] == "preload"]
        assert sum("KaTeX" in font for font in fonts) == (2 if any(map(is_maths, page.walk())) else 0), path
        assert len(fonts) >= 2, path
        assert [link["href"].rpartition("/")[2] for link in page.all("link") if link["rel"] == "stylesheet"] == [
            "site.css"
        ], path


def test_the_home_page_counts(pages: dict[str, Element], built_book: Book) -> None:
    home = pages["index.html"].one("article")
    cards = home.all("div", "section-card")
    assert len(cards) == 15
    counts = [int(match[1]) for card in cards if (match := re.search(r"(\d+) questions?:", card.text()))]
    answered = [int(match[1]) for card in cards if (match := re.search(r"(\d+) answered", card.text()))]
    assert sum(counts) == 302
    assert sum(answered) == sum(1 for entry in built_book.entries if entry.answer)
    totals = [line.text().strip() for line in home.all("p", "counts")]
    assert totals[0] == f"302 questions and 10 topics, {sum(answered)} answered."
    assert len(totals) == 1 + len(built_book.chapters)
    ids = json.loads(home.by_id("random-question-ids").text())
    assert sum(map(len, ids.values())) == 302
    for path, of_page in ids.items():
        for id_ in of_page:
            assert pages[f"{path}index.html"].by_id(id_)


def test_buttons_that_need_scripts_are_hidden_without(site: Path) -> None:
    """By `noscript`: the theme takes its class `no-js` off so late that the page would move."""
    home = (site / "index.html").read_text(encoding="utf-8")
    (style,) = re.findall(r"<noscript><style>(.*?)</style></noscript>", home, re.DOTALL)
    assert "[data-open-search], [data-random-question] { display: none }" in style


def test_the_home_page_credits_the_author(pages: dict[str, Element]) -> None:
    links = {a.attributes.get("href", "") for a in pages["index.html"].one("article").all("a")}
    assert "https://huyenchip.com/ml-interviews-book/" in links
    assert any(link.startswith("https://www.amazon.de/-/en/Designing-Machine-Learning-Systems") for link in links)
    footer = {a.attributes.get("href", "") for a in pages["mathematics/calculus/index.html"].one("footer").all("a")}
    assert "https://huyenchip.com/ml-interviews-book/" in footer


def test_a_missing_page_helps(pages: dict[str, Element]) -> None:
    page = pages["404.html"]
    article = page.one("article")
    assert "does not exist" in article.one("h1").text()
    assert [button for button in article.all("button") if "data-open-search" in button.attributes]
    assert [a for a in article.all("a") if a["href"].startswith("/")], (
        "it is shown at any address, so links are absolute"
    )
    for element, address in addresses(page):
        if element.tag in ("link", "script", "img"):
            assert address.startswith(("/", "https://")), f"{address} breaks at any other address"


def test_sitemap(site: Path, pages: dict[str, Element]) -> None:
    root = ET.fromstring((site / "sitemap.xml").read_text(encoding="utf-8"))
    urls = {loc.text for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert urls == {URL + path.removesuffix("index.html") for path in pages if path != "404.html"}
    assert len(urls) == 16


def test_nothing_that_is_no_page_is_published(site: Path) -> None:
    kinds = {file.suffix for file in site.rglob("*") if file.is_file()}
    assert kinds <= {
        ".html",
        ".css",
        ".js",
        ".json",
        ".svg",
        ".png",
        ".woff2",
        ".xml",
        ".gz",
        ".ico",
        ".txt",
        ".webmanifest",
    }


class TestOffline:
    def test_the_same_pages(self, offline_pages: dict[str, Element], pages: dict[str, Element]) -> None:
        def source(path: str) -> str:
            return path.removesuffix("/index.html").removesuffix(".html")

        assert {source(path) for path in offline_pages} == {source(path) for path in pages}

    def test_links_are_relative_and_name_their_file(self, offline_site: Path) -> None:
        for file in offline_site.rglob("*.html"):
            if file.name == "404.html":
                continue
            for element, address in addresses(read(file)):
                if address.startswith(("#", "https://", "http://")):
                    continue
                if element.tag == "link" and element["rel"] in NOT_FETCHED_LINKS:
                    continue
                assert not address.startswith("/"), f"{file}: {address}"
                target = file.parent / unquote(address.partition("#")[0].partition("?")[0])
                assert target.is_file(), f"{file}: {address} opens no file"

    def test_only_text_links_leave(self, offline_site: Path) -> None:
        for file in offline_site.rglob("*.html"):
            for element, address in addresses(read(file)):
                if is_elsewhere(address) and element.tag != "a":
                    assert element.tag == "link", f"{file}: {address}"
                    assert element["rel"] in NOT_FETCHED_LINKS, f"{file}: {address}"

    def test_no_other_host(self, offline_site: Path) -> None:
        _assert_no_other_host_in_pages(offline_site)
        _assert_no_other_host_in_files(offline_site)

    def test_fonts_are_inside_the_styles(self, offline_site: Path) -> None:
        inside = 0
        for css in offline_site.rglob("*.css"):
            text = css.read_text(encoding="utf-8")
            fonts = re.findall(r"@font-face\s*\{[^}]*\}", text)
            inside += len(fonts)
            for font in fonts:
                addresses = _css_addresses(font)
                assert addresses, f"{css}: {font[:200]}"
                assert all(address.startswith("data:font/woff2;base64,") for address in addresses), (
                    f"{css}: {font[:200]}"
                )
        assert inside >= 20

    def test_search_hands_over_its_documents(self, offline_site: Path, built_book: Book) -> None:
        script = (offline_site / "search/search_index.js").read_text(encoding="utf-8")
        index = json.loads(script.partition("=")[2].strip().removesuffix(";"))
        assert len(index["docs"]) == len(built_book.entries)
        for document in index["docs"]:
            page, _, id_ = document["location"].partition("#")
            assert (offline_site / page).is_file()
            assert f'id="{id_}"' in (offline_site / page).read_text(encoding="utf-8")
        assert not (offline_site / "search/documents.json").exists()

    def test_the_random_question_knows_files(self, offline_site: Path, offline_pages: dict[str, Element]) -> None:
        ids = json.loads(offline_pages["index.html"].by_id("random-question-ids").text())
        assert [path for path in ids if not (offline_site / path).is_file()] == []

    def test_share_pages_lead_to_files(self, offline_site: Path, built_book: Book) -> None:
        for id_, entry in built_book.by_id.items():
            page = read(offline_site / "q" / id_ / "index.html")
            assert page.one("a")["href"] == f"../../{entry.page.removesuffix('.md')}.html#{entry.id}"


def test_a_former_id_still_leads_to_its_part(tmp_path: Path) -> None:
    project = Project.copy(tmp_path / "project")
    project.edit_part("chain-rule", former_ids=["the-chain-rule"])
    build = project.build()
    assert build.code == 0, build.output
    page = read(project.site / "mathematics/calculus/index.html")
    part = next(part for part in page.all("section", "part") if _heading_id(part) == "chain-rule")
    assert part.by_id("the-chain-rule"), "the old #address still shows the place"
    share = read(project.site / "q/the-chain-rule/index.html")
    assert share.one("a")["href"] == "../../mathematics/calculus/#chain-rule"
    assert share.meta("og:url") == f"{URL}q/chain-rule/"
    feed = json.loads((project.site / "questions.json").read_text(encoding="utf-8"))
    assert len(feed) == 302


def test_the_address_of_site_and_repository_are_settings(tmp_path: Path) -> None:
    project = Project.copy(tmp_path / "project")
    build = project.build(
        env={"SITE_URL": "https://me.example/book", "REPOSITORY_URL": "https://forge.example/me/book"}
    )
    assert build.code == 0, build.output
    page = (project.site / "mathematics/calculus/index.html").read_text(encoding="utf-8")
    assert 'data-copy="https://me.example/book/q/chain-rule/"' in page
    assert "https://forge.example/me/book/issues/new?" in page
    assert "machine-learning-interviews.github.io" not in page
    feed = json.loads((project.site / "questions.json").read_text(encoding="utf-8"))
    assert feed[0]["url"].startswith("https://me.example/book/q/")
    assert 'href="/book/' in (project.site / "404.html").read_text(encoding="utf-8")
