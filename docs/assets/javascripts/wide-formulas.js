// A displayed formula wider than its column scrolls in its own box; this lets the keyboard reach the box.
"use strict"
{
  const formulas = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0
      else target.removeAttribute("tabindex")
    }
  })
  // Formulas in closed answers are not laid out, and so not observed until they are.
  for (const formula of document.querySelectorAll(".katex-display")) formulas.observe(formula)
}
