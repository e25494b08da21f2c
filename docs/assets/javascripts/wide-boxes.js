// A formula, a table or code wider than its column scrolls in its own box; this lets the keyboard reach the box.
"use strict"
{
  const BOXES = ".katex-display, .md-typeset__scrollwrap, pre > code"
  const WIDE_FORMULA = "katex--wide"

  /** What is laid out. Closed answers are not, and asking for a width in them would do it. */
  const open = (root, selector) => [...root.querySelectorAll(selector)].filter((box) => !box.closest("details:not([open])"))

  /** A formula in a line breaks between its boxes; one with a box wider than the line becomes a box that scrolls. */
  function isWideFormula(formula) {
    const line = formula.closest("p, li, td, th, div, section")
    return [...formula.querySelectorAll(".katex-base")].some((box) => box.offsetWidth > line.clientWidth)
  }

  function measure(root) {
    const formulas = open(root, ".katex:not(.katex-display > .katex)")
    const wide = new Set(formulas.filter(isWideFormula))
    for (const formula of formulas) formula.classList.toggle(WIDE_FORMULA, wide.has(formula))
    for (const box of [...open(root, BOXES), ...formulas]) {
      if (box.scrollWidth > box.clientWidth && (wide.has(box) || box.matches(BOXES))) box.tabIndex = 0
      else box.removeAttribute("tabindex")
    }
  }

  const article = document.querySelector("article")
  if (article) {
    addEventListener("load", () => measure(article))
    // The window's width, the reader's size of text: either changes the article.
    let width, fontSize
    new ResizeObserver(() => {
      const now = [article.clientWidth, getComputedStyle(article).fontSize]
      if (now[0] === width && now[1] === fontSize) return // an answer opened or closed, which is heard of below
      ;[width, fontSize] = now
      requestAnimationFrame(() => measure(article))
    }).observe(article)
    // An answer has opened: `toggle` does not bubble, so it is caught on its way down.
    article.addEventListener("toggle", (event) => measure(event.target), true)
  }
}
