"""What is published beside the pages: the feed, the share pages, the search documents."""

from __future__ import annotations

from macros.feed import feed
from macros.search import documents
from macros.share import share_page
from tests.unit.books import SITE, SmallBook


def test_feed(small: SmallBook) -> None:
    small.edit("convex", text=" See [it](q:heap).\n")
    small.write("docs/assets/dot.svg", "<svg/>")
    small.answer("sums", "convex", "\n![A dot](../../../docs/assets/dot.svg)\n")
    records = feed(small.load(), SITE, small.root)
    assert [record["id"] for record in records] == ["chain-rule", "convex", "concave", "dead-neuron"]
    assert records[1] == {
        "id": "convex",
        "url": "https://book.example/q/convex/",
        "chapter": "basics",
        "section": "sums",
        "number": 2,
        "letter": "a",
        "title": "About convex",
        "difficulty": "hard",
        "text": "See [it](https://book.example/q/heap/).",
        "answer": "![A dot](https://book.example/assets/dot.svg)",
    }
    assert (records[0]["letter"], records[0]["answer"], records[2]["difficulty"]) == (None, None, None)


def test_share_page(small: SmallBook) -> None:
    small.edit("convex", title='A "bowl" & <cup>', text='Is $`x^2`$ "convex" & <b>?')
    entry = small.load().by_id["convex"]
    page = share_page(entry, SITE, "../../basics/sums/#convex", "The Book")
    for line in (
        "<title>A &#34;bowl&#34; &amp; &lt;cup&gt; - The Book</title>",
        '<meta name="description" content="Is x² &#34;convex&#34; &amp; &lt;b&gt;?">',
        '<meta property="og:title" content="A &#34;bowl&#34; &amp; &lt;cup&gt;">',
        '<meta property="og:description" content="Is x² &#34;convex&#34; &amp; &lt;b&gt;?">',
        '<meta property="og:url" content="https://book.example/q/convex/">',
        '<meta property="og:image" content="https://book.example/assets/share.png">',
        '<meta property="og:site_name" content="The Book">',
        '<link rel="canonical" href="https://book.example/basics/sums/#convex">',
        '<script>location.replace("../../basics/sums/#convex")</script>',
        '<meta http-equiv="refresh" content="0; url=../../basics/sums/#convex">',
        '<a href="../../basics/sums/#convex">',
    ):
        assert line in page, line


def test_search_documents(small: SmallBook) -> None:
    small.edit("convex", given="A *table*.", options=["One"], aliases=["bowl", "cup"], text="Is $`x^2`$?")
    small.answer("sums", "convex", "Yes: $`2 > 0`$.")
    docs = documents(small.load(), lambda page: page.removesuffix(".md") + "/")
    assert [doc["location"] for doc in docs] == [
        "basics/sums/#chain-rule",
        "basics/sums/#convex",
        "basics/sums/#concave",
        "basics/tools/#heap",
        "models/nets/#dead-neuron",
    ]
    assert docs[1]["title"] == "About convex"
    assert docs[1]["where"] == "Sums 2a"
    assert docs[1]["difficulty"] == "Hard"
    assert docs[1]["question"] == "Is x²?"
    assert docs[1]["stem"] == "Convexity"
    assert docs[1]["section"] == "Sums Basics"
    assert "bowl" in docs[1]["aliases"]
    assert "cup" in docs[1]["aliases"]
    assert "Yes: 2 > 0." in docs[1]["answer"]
    assert "table" in docs[1]["answer"]
    assert "One" in docs[1]["answer"]
    assert (docs[2]["difficulty"], docs[3]["difficulty"], docs[3]["where"]) == ("Unrated", "", "Tools")
