// Copies a part's short address. Without a clipboard (an insecure page, an old browser) the link just leads to the part.
"use strict"
{
  const CONFIRMATION_MS = 2000

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("[data-copy]")
    if (!link || !navigator.clipboard) return
    event.preventDefault()
    const label = link.textContent
    try {
      await navigator.clipboard.writeText(link.dataset.copy)
    } catch {
      location.hash = link.hash
      return
    }
    alert$.next("Link copied") // the theme's own dialog, which screen readers announce
    link.textContent = "Copied"
    setTimeout(() => (link.textContent = label), CONFIRMATION_MS)
  })
}
