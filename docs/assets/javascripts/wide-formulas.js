// A displayed formula wider than its column scrolls in its own box; this lets the keyboard reach the box.
"use strict"
{
  // Looked at when it comes into view: measuring every formula of a page at once would cost more than showing it.
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0
      else target.removeAttribute("tabindex")
    }
  })
  for (const formula of document.querySelectorAll(".katex-display")) seen.observe(formula)
}
