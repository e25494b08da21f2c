// Reads one formula a line, {"tex": "…", "display": true}, and answers each with {"html": "…"} or {"error": "…"}.
const katex = require("katex")
const lines = require("node:readline").createInterface({ input: process.stdin })

lines.on("line", (line) => {
  const { tex, display } = JSON.parse(line)
  let reply
  try {
    reply = { html: katex.renderToString(tex, { displayMode: display, strict: "error", output: "htmlAndMathml" }) }
  } catch (error) {
    reply = { error: error.message }
  }
  process.stdout.write(JSON.stringify(reply) + "\n")
})
