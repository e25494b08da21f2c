// Reads a list of formulas a line, [{"tex": "…", "display": true}], and answers with a line of as many {"html": "…"} or
// {"error": "…"}.
const katex = require("katex")
const lines = require("node:readline").createInterface({ input: process.stdin })

// KaTeX keeps the TeX beside the MathML. Nobody sees it, it is a twelfth of a page, and some screen readers read it too.
const TEX_SOURCE = /<semantics>(.*?)<annotation[^>]*>.*?<\/annotation><\/semantics>/gs

function render({ tex, display }) {
  try {
    const html = katex.renderToString(tex, { displayMode: display, strict: "error", output: "htmlAndMathml" })
    return { html: html.replace(TEX_SOURCE, "$1") }
  } catch (error) {
    return { error: error.message }
  }
}

lines.on("line", (line) => {
  process.stdout.write(JSON.stringify(JSON.parse(line).map(render)) + "\n")
})
