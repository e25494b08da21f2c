// On a narrow screen the sections lie in a drawer that the theme opens with a label, which no key reaches: a button can be.
"use strict"
{
  const toggle = document.getElementById("__drawer")
  const label = document.querySelector(".md-header__button[for=__drawer]")
  if (toggle && label) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = `${label.className} drawer-button`
    button.ariaLabel = "Sections"
    button.append(...label.childNodes)
    label.replaceWith(button)

    const describe = () => (button.ariaExpanded = toggle.checked)
    describe()
    toggle.addEventListener("change", describe)
    button.addEventListener("click", () => toggle.click())
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && toggle.checked) toggle.click()
    })
  }
}
