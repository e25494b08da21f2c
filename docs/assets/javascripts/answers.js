// Answers open when the address asks for their part, all at once from the bar, and for print.
"use strict"
{
  const answers = [...document.querySelectorAll("details.answer")]
  const toggle = document.querySelector("[data-toggle-answers]")

  function openAddressed() {
    const target = document.getElementById(location.hash.slice(1)) // ids are plain ASCII
    const part = target?.closest(".part")
    const answer = part?.querySelector("details.answer")
    if (answer) answer.open = true
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
  let closed = []
  addEventListener("beforeprint", () => {
    closed = answers.filter((answer) => !answer.open)
    for (const answer of closed) answer.open = true
  })
  addEventListener("afterprint", () => {
    for (const answer of closed) answer.open = false
  })
}
