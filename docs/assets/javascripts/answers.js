// Answers open when the address asks for their part, all at once from the bar, and for print.
"use strict"
{
  const answers = [...document.querySelectorAll("details.answer")]
  const toggle = document.querySelector("[data-toggle-answers]")

  function openAddressed() {
    const target = document.getElementById(location.hash.slice(1)) // ids are plain ASCII
    const part = target?.closest(".part, .topic")
    const answer = part?.querySelector("details.answer")
    const deeper = target?.closest("details.deeper")
    for (const folded of [answer, deeper]) if (folded) folded.open = true
    if (part) whenScrollable(() => target.scrollIntoView())
  }

  /** On a phone the theme holds the page while search is open, and lets it go, where it was, after a result is chosen. */
  function whenScrollable(scroll) {
    const isHeld = () => document.body.hasAttribute("data-md-scrolllock")
    if (!isHeld()) return scroll()
    const observer = new MutationObserver(() => {
      if (isHeld()) return
      observer.disconnect()
      scroll()
    })
    observer.observe(document.body, { attributes: true, attributeFilter: ["data-md-scrolllock"] })
  }

  addEventListener("hashchange", openAddressed)
  // To the place one is at already: a result searched for again, a line of the table of contents.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href*='#']")
    if (link && link.hash === location.hash && link.pathname === location.pathname) openAddressed()
  })
  openAddressed()

  if (toggle) {
    const relabel = () => {
      toggle.textContent = answers.every((answer) => answer.open) ? "Close all answers" : "Open all answers"
    }
    toggle.addEventListener("click", () => {
      const open = !answers.every((answer) => answer.open)
      for (const answer of answers) answer.open = open
    })
    for (const answer of answers) answer.addEventListener("toggle", relabel)
  }

  // Style opens the answers on paper where the browser knows ::details-content; this serves the others.
  const folded = [...document.querySelectorAll("details:is(.answer, .deeper)")]
  let closed = []
  addEventListener("beforeprint", () => {
    closed = folded.filter((details) => !details.open)
    for (const details of closed) details.open = true
  })
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false
  })
}
