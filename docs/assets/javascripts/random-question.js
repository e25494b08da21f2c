// Leads to a part chosen at random.
"use strict"
{
  const button = document.querySelector("[data-random-question]")
  const data = document.getElementById("random-question-ids")
  if (button && data) {
    const addresses = Object.entries(JSON.parse(data.textContent)).flatMap(([page, ids]) => ids.map((id) => `${page}#${id}`))
    button.addEventListener("click", () => {
      location.assign(addresses[Math.floor(Math.random() * addresses.length)])
    })
  }
}
