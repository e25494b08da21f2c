// Shows the parts of the chosen difficulties. The choice lives in the address, ?difficulty=easy,hard, so it can be shared.
"use strict"
{
  const PARAMETER = "difficulty"
  const bar = document.querySelector("[data-toolbar]")
  if (bar) {
    const boxes = [...bar.querySelectorAll("input[name=difficulty]")]
    const status = bar.querySelector("[data-status]")
    const parts = [...document.querySelectorAll(".part")]
    const unfiltered = status.textContent

    /** Hide an element, and the lines of the table of contents (there is one in each sidebar) that lead to a heading. */
    function setHidden(element, heading, hidden) {
      element.toggleAttribute("data-filtered-out", hidden)
      for (const link of document.querySelectorAll(`.md-nav--secondary a[href="#${CSS.escape(heading.id)}"]`)) {
        link.closest("li").toggleAttribute("data-filtered-out", hidden)
      }
    }

    function apply() {
      const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value))
      const addressed = document.getElementById(location.hash.slice(1))?.closest(".part")
      let [shown, answered] = [0, 0]
      for (const part of parts) {
        // A link to a part shows it, whatever the filter says.
        const hidden = chosen.size > 0 && !chosen.has(part.dataset.difficulty) && part !== addressed
        shown += !hidden
        answered += !hidden && part.querySelector("details.answer") !== null
        setHidden(part, part.querySelector("h2, h3"), hidden)
      }
      for (const question of document.querySelectorAll(".question")) {
        const empty = !question.querySelector(".part:not([data-filtered-out])")
        setHidden(question, question.querySelector("h2"), empty)
      }
      status.textContent = chosen.size ? `${shown} of ${unfiltered.replace(/\d+(?= answered)/, answered)}` : unfiltered
    }

    function read() {
      const chosen = new Set((new URLSearchParams(location.search).get(PARAMETER) ?? "").split(","))
      for (const box of boxes) box.checked = chosen.has(box.value)
    }

    bar.addEventListener("change", () => {
      const url = new URL(location)
      const chosen = boxes.filter((box) => box.checked).map((box) => box.value)
      url.searchParams.delete(PARAMETER)
      // Commas stay readable: URLSearchParams would write %2C.
      const rest = url.searchParams.toString()
      url.search = [rest, chosen.length && `${PARAMETER}=${chosen.join(",")}`].filter(Boolean).join("&")
      history.replaceState(history.state, "", url)
      apply()
    })
    addEventListener("hashchange", apply)
    read()
    if (boxes.some((box) => box.checked)) apply()
  }
}
