// Reads a list of formulas a line, [{"tex": "…", "display": true}], and answers with a line of as many {"html": "…"} or
// {"error": "…"}.
const katex = require("katex")
const lines = require("node:readline").createInterface({ input: process.stdin })

function render({ tex, display }) {
  try {
    return { html: katex.renderToString(tex, { displayMode: display, strict: "error", output: "htmlAndMathml" }) }
  } catch (error) {
    return { error: error.message }
  }
}

lines.on("line", (line) => {
  process.stdout.write(JSON.stringify(JSON.parse(line).map(render)) + "\n")
})
