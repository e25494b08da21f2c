// Copies a part's short address. Without a clipboard (an insecure page, an old browser) the link just leads to the part.
"use strict"
{
  const CONFIRMATION_MS = 2000
  const LABEL = "Copy link"

  document.querySelector(".md-dialog")?.setAttribute("role", "status") // so that a screen reader says what it shows

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("[data-copy]")
    if (!link) return
    event.preventDefault()
    try {
      await navigator.clipboard.writeText(link.dataset.copy)
    } catch {
      location.hash = link.hash
      alert$.next("Your browser does not let pages copy. The link is in the address bar.")
      return
    }
    alert$.next("Link copied")
    link.textContent = "Copied"
    setTimeout(() => (link.textContent = LABEL), CONFIRMATION_MS)
  })
}
