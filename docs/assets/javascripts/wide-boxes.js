// A formula, a table or code wider than its column scrolls in its own box; this lets the keyboard reach the box.
"use strict"
{
  const BOXES = ".katex-display, .md-typeset__scrollwrap, pre > code"

  /** Look at the boxes that are laid out. Those of closed answers are not, and asking for their width would do it. */
  function measure(root) {
    for (const box of root.querySelectorAll(BOXES)) {
      if (box.closest("details:not([open])")) continue
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
      else box.removeAttribute("tabindex")
    }
  }

  const article = document.querySelector("article")
  if (article) {
    addEventListener("load", () => measure(article))
    addEventListener("resize", () => measure(article))
    // An answer has opened: `toggle` does not bubble, so it is caught on its way down.
    article.addEventListener("toggle", (event) => measure(event.target), true)
  }
}
