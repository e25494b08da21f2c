// What the theme's search box lacks.
"use strict"
{
  const dialog = document.querySelector(".md-search")
  const input = document.querySelector(".md-search__input")
  dialog?.setAttribute("aria-label", "Search")

  // The theme listens to keys alone, so pasting, dictating and swiping would not search.
  input?.addEventListener("input", () => input.dispatchEvent(new KeyboardEvent("keyup")))

  for (const button of document.querySelectorAll("[data-open-search]")) {
    button.addEventListener("click", () => input.focus()) // the theme opens its dialog when the box has the focus
  }
}
