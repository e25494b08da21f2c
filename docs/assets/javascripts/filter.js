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

    const setHidden = (element, hidden) => element?.toggleAttribute("data-filtered-out", hidden)
    const tocEntry = (id) => document.querySelector(`.md-nav--secondary a[href="#${CSS.escape(id)}"]`)?.closest("li")

    function apply() {
      const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value))
      const addressed = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest(".part")
      let shown = 0
      for (const part of parts) {
        // A link to a part shows it, whatever the filter says.
        const hidden = chosen.size > 0 && !chosen.has(part.dataset.difficulty) && part !== addressed
        shown += !hidden
        setHidden(part, hidden)
        setHidden(tocEntry(part.querySelector("h2, h3").id), hidden)
      }
      for (const question of document.querySelectorAll(".question")) {
        const empty = !question.querySelector(".part:not([data-filtered-out])")
        setHidden(question, empty)
        setHidden(tocEntry(question.querySelector("h2").id), empty)
      }
      status.textContent = chosen.size ? `${shown} of ${unfiltered}` : unfiltered
    }

    function read() {
      const chosen = new Set((new URLSearchParams(location.search).get(PARAMETER) ?? "").split(","))
      for (const box of boxes) box.checked = chosen.has(box.value)
      apply()
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
    addEventListener("popstate", read)
    read()
  }
}
